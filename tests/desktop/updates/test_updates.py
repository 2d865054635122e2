"""Only what Hilum's makers signed comes in, and the model before is kept."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from minisign import KeyPair, PublicKey, Signature

from desktop.errors import NoPreviousModelError, NotSignedError, WrongSignatureError
from desktop.locations import DataFolder
from desktop.resources import model_directory
from desktop.updates.commands import install_model, previous_model, verify_file
from desktop.updates.installed_models import InstalledModels
from desktop.updates.signature import verify
from inference.errors import ModelInvalidError
from tests.synthetic_bundle import write_bundle

ROOT = Path(__file__).resolve().parents[3]


class Maker:
    """Somebody with a key, and a folder of keys that are trusted."""

    def __init__(self, folder: Path) -> None:
        self.pair = KeyPair.generate()
        self.keys = folder / "keys"
        self.keys.mkdir()
        (self.keys / "maker.pub").write_bytes(bytes(self.pair.public_key))

    def sign(self, path: Path, pair: KeyPair | None = None) -> Path:
        signed = path / "model_card.json" if path.is_dir() else path
        made = (pair or self.pair).secret_key.sign(signed.read_bytes(), trusted_comment="ours")
        signed.with_name(signed.name + ".minisig").write_bytes(bytes(made))
        return path


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
    assert models.install(first).version == "1.0.0"
    assert models.install(second).version == "2.0.0"
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
    models.install(maker.sign(write_bundle(tmp_path / "first")))
    assert models.go_back() == model_directory()
    assert models.go_back() != model_directory()


def test_what_does_not_verify_changes_nothing(maker: Maker, tmp_path: Path) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    models.install(maker.sign(write_bundle(tmp_path / "first", version="1.0.0")))
    with pytest.raises(NotSignedError):
        models.install(write_bundle(tmp_path / "unsigned", version="2.0.0"))
    foreign = maker.sign(write_bundle(tmp_path / "foreign", version="2.0.0"), KeyPair.generate())
    with pytest.raises(WrongSignatureError):
        models.install(foreign)
    assert version_in_use(models) == "1.0.0"


def test_an_installed_model_that_was_altered_is_not_used(maker: Maker, tmp_path: Path) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    models.install(maker.sign(write_bundle(tmp_path / "first")))
    card = models.in_use() / "model_card.json"
    card.write_text(card.read_text("utf-8").replace("0.5", "0.9"), encoding="utf-8")
    with pytest.raises(WrongSignatureError):
        models.in_use()


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
