"""What is signed, what was agreed to, and the model before, which is kept."""

import json
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from minisign import KeyPair, PublicKey, Signature

from assets import model_directory
from desktop.errors import (
    ModelNotInstalledError,
    NoPreviousModelError,
    NotSignedError,
    UnsignedModelAlteredError,
    WrongSignatureError,
)
from desktop.locations import DataFolder
from desktop.models.commands import install_model, previous_model, verify_file
from desktop.models.installed_models import AGREED_FILE, InstalledModels
from desktop.models.signature import verify
from inference.errors import ModelInvalidError, ModelMissingError
from tests.desktop.models.maker import Maker
from tests.synthetic_bundle import write_bundle

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def maker(tmp_path: Path) -> Maker:
    return Maker(tmp_path)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "hilum_9.9.9_amd64.deb"
    path.write_bytes(b"a package" * 1000)
    return path


def test_a_signed_file_is_genuine(maker: Maker, package: Path) -> None:
    assert verify(maker.sign(package), maker.keys) == "ours"


def test_a_changed_file_is_not(maker: Maker, package: Path) -> None:
    maker.sign(package)
    with package.open("ab") as file:
        file.write(b"!")
    with pytest.raises(WrongSignatureError):
        verify(package, maker.keys)


def test_somebody_elses_signature_is_none(maker: Maker, package: Path) -> None:
    with pytest.raises(WrongSignatureError):
        verify(maker.sign(package, KeyPair.generate()), maker.keys)


def test_changed_words_of_the_signer_are_noticed(maker: Maker, package: Path) -> None:
    signature = maker.sign(package).with_name(package.name + ".minisig")
    signature.write_bytes(signature.read_bytes().replace(b"ours", b"Ours"))
    with pytest.raises(WrongSignatureError):
        verify(package, maker.keys)


@pytest.mark.parametrize("content", [b"", b"nonsense", bytes(range(256)) * 40])
def test_a_damaged_signature_is_refused(maker: Maker, package: Path, content: bytes) -> None:
    package.with_name(package.name + ".minisig").write_bytes(content)
    with pytest.raises(WrongSignatureError):
        verify(package, maker.keys)


def test_no_signature_and_no_keys_are_refusals(maker: Maker, package: Path) -> None:
    with pytest.raises(NotSignedError):
        verify(package, maker.keys)
    maker.sign(package)
    (maker.keys / "maker.pub").unlink()
    with pytest.raises(WrongSignatureError):
        verify(package, maker.keys)


def test_a_bundle_is_signed_with_its_graph(maker: Maker, tmp_path: Path) -> None:
    bundle = maker.sign(write_bundle(tmp_path / "bundle"))
    assert verify(bundle, maker.keys) == "ours"
    with (bundle / "model.onnx").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ModelInvalidError):
        verify(bundle, maker.keys)


def install(models: InstalledModels, bundle: Path) -> str:
    candidate = models.examine(bundle)
    models.accept(candidate)
    return candidate.card.version


def version_in_use(models: InstalledModels) -> str:
    card = json.loads((models.in_use() / "model_card.json").read_text("utf-8"))
    return str(card["version"])


def test_install_and_go_back_and_forth(maker: Maker, tmp_path: Path) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    assert models.in_use() == model_directory()
    with pytest.raises(NoPreviousModelError):
        models.go_back()
    first = maker.sign(write_bundle(tmp_path / "first", version="1.0.0"))
    second = maker.sign(write_bundle(tmp_path / "second", version="2.0.0"))
    assert install(models, first) == "1.0.0"
    assert install(models, second) == "2.0.0"
    shutil.rmtree(first)
    shutil.rmtree(second)
    assert version_in_use(models) == "2.0.0"
    models.go_back()
    assert version_in_use(models) == "1.0.0"
    models.go_back()
    assert version_in_use(models) == "2.0.0"


def test_going_back_from_the_first_model_leads_to_the_shipped_one(
    maker: Maker, tmp_path: Path
) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install(models, maker.sign(write_bundle(tmp_path / "first")))
    assert models.go_back() == model_directory()
    assert models.go_back() != model_directory()


def test_what_does_not_verify_changes_nothing(maker: Maker, tmp_path: Path) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install(models, maker.sign(write_bundle(tmp_path / "first", version="1.0.0")))
    models.examine(write_bundle(tmp_path / "unsigned", version="2.0.0"))
    models.decline()
    foreign = maker.sign(write_bundle(tmp_path / "foreign", version="2.0.0"), KeyPair.generate())
    with pytest.raises(WrongSignatureError):
        install(models, foreign)
    assert version_in_use(models) == "1.0.0"


def alter_card(models: InstalledModels) -> None:
    card = models.in_use() / "model_card.json"
    card.write_text(card.read_text("utf-8").replace("0.5", "0.9"), encoding="utf-8")


def test_an_installed_model_that_was_altered_is_told(maker: Maker, tmp_path: Path) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install(models, maker.sign(write_bundle(tmp_path / "first")))
    assert models.is_signed(models.in_use())
    alter_card(models)
    with pytest.raises(WrongSignatureError):
        models.is_signed(models.in_use())


def test_a_signed_model_without_its_signature_was_never_agreed_to(
    maker: Maker, tmp_path: Path
) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install(models, maker.sign(write_bundle(tmp_path / "first")))
    (models.in_use() / "model_card.json.minisig").unlink()
    with pytest.raises(NotSignedError):
        models.is_signed(models.in_use())


def test_what_was_agreed_to_is_this_card_only(maker: Maker, tmp_path: Path) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    unsigned = write_bundle(tmp_path / "unsigned", version="2.0.0")
    (unsigned / AGREED_FILE).write_text("brought along")
    candidate = models.examine(unsigned)
    assert (candidate.signed, candidate.card.version) == (False, "2.0.0")
    assert models.in_use() == model_directory()
    models.accept(candidate)
    card = (models.in_use() / "model_card.json").read_bytes()
    assert (models.in_use() / AGREED_FILE).read_text() == f"{sha256(card).hexdigest()}\n"
    assert not models.is_signed(models.in_use())

    install(models, maker.sign(write_bundle(tmp_path / "signed", version="3.0.0")))
    assert models.is_signed(models.in_use())
    models.go_back()
    assert not models.is_signed(models.in_use())
    alter_card(models)
    with pytest.raises(UnsignedModelAlteredError):
        models.is_signed(models.in_use())
    models.go_back()
    with pytest.raises(UnsignedModelAlteredError):
        models.go_back()
    assert version_in_use(models) == "3.0.0"


def test_only_what_was_examined_last_can_be_accepted(maker: Maker, tmp_path: Path) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    first = models.examine(write_bundle(tmp_path / "first", version="1.0.0"))
    second = models.examine(write_bundle(tmp_path / "second", version="2.0.0"))
    with pytest.raises(ModelNotInstalledError):
        models.accept(first)
    models.accept(second)
    assert version_in_use(models) == "2.0.0"


@pytest.mark.parametrize("part", ["model.onnx", "model_card.json"])
def test_half_a_bundle_is_none(maker: Maker, tmp_path: Path, part: str) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    bundle = write_bundle(tmp_path / "bundle")
    (bundle / part).unlink()
    with pytest.raises(ModelMissingError):
        models.examine(bundle)
    assert not (tmp_path / "models" / "incoming").exists()


def test_commands_speak_one_sentence(
    maker: Maker, package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = DataFolder(tmp_path / "data")
    assert verify_file(package, maker.keys) == 1
    assert "There is no signature" in capsys.readouterr().err
    assert verify_file(maker.sign(package), maker.keys) == 0
    bundle = maker.sign(write_bundle(tmp_path / "bundle", version="3.0.0"))
    assert install_model(bundle, data, maker.keys) == 0
    assert "3.0.0" in capsys.readouterr().out
    unsigned = write_bundle(tmp_path / "unsigned", version="4.0.0")
    assert install_model(unsigned, data, maker.keys) == 1
    assert "--install-model DIR --unsigned" in capsys.readouterr().err
    assert version_in_use(InstalledModels(data.models, maker.keys)) == "3.0.0"
    assert install_model(unsigned, data, maker.keys, unsigned=True) == 0
    assert "test 4.0.0 (not signed)" in capsys.readouterr().out
    assert previous_model(data, maker.keys) == 0
    assert "test 3.0.0 is used" in capsys.readouterr().out
    maker.sign(unsigned, KeyPair.generate())
    assert install_model(unsigned, data, maker.keys, unsigned=True) == 1
    assert "does not come from Hilum's makers" in capsys.readouterr().err
    assert previous_model(DataFolder(tmp_path / "other"), maker.keys) == 1
    assert "no model to go back to" in capsys.readouterr().err


def test_the_signing_script_makes_what_the_program_accepts(package: Path, tmp_path: Path) -> None:
    def run(*arguments: str | Path) -> None:
        command = [sys.executable, "installer/sign.py", *arguments]
        subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, input="secret\n",
                       text=True, check=True)  # fmt: skip

    key = tmp_path / "hilum.key"
    run("new-key", key)
    assert key.stat().st_mode & 0o077 == 0
    run("sign", key, package)
    assert verify(package, tmp_path) == f"file:{package.name}"
    signature = Signature.from_file(f"{package}.minisig")
    PublicKey.from_file(tmp_path / "hilum.pub").verify(package.read_bytes(), signature)
