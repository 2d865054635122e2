"""What is signed, what was agreed to, and the model before, which is kept."""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from minisign import KeyPair, PublicKey, Signature

from assets import keys_folder, model_directory
from desktop.errors import (
    InstalledModelGoneError,
    ModelNotInstalledError,
    NoPreviousModelError,
    UnsignedModelAlteredError,
)
from desktop.locations import DataFolder
from desktop.models import commands, installed_models
from desktop.models.commands import install_model, previous_model
from desktop.models.installed_models import AGREED_FILE, InstalledModels
from inference import model_bundle
from inference.errors import (
    ModelInvalidError,
    ModelMissingError,
    NotSignedError,
    WrongSignatureError,
)
from inference.model_bundle import SIGNATURE_FILE, ModelBundle
from inference.signature import verify_file
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
    assert verify_file(maker.sign(package), maker.keys).words == "ours"


def test_a_changed_file_is_not(maker: Maker, package: Path) -> None:
    maker.sign(package)
    with package.open("ab") as file:
        file.write(b"!")
    with pytest.raises(WrongSignatureError):
        verify_file(package, maker.keys)


def test_somebody_elses_signature_is_none(maker: Maker, package: Path) -> None:
    with pytest.raises(WrongSignatureError):
        verify_file(maker.sign(package, KeyPair.generate()), maker.keys)


def test_changed_words_of_the_signer_are_noticed(maker: Maker, package: Path) -> None:
    signature = maker.sign(package).with_name(package.name + ".minisig")
    signature.write_bytes(signature.read_bytes().replace(b"ours", b"Ours"))
    with pytest.raises(WrongSignatureError):
        verify_file(package, maker.keys)


@pytest.mark.parametrize("content", [b"", b"nonsense", bytes(range(256)) * 40])
def test_a_damaged_signature_is_refused(maker: Maker, package: Path, content: bytes) -> None:
    package.with_name(package.name + ".minisig").write_bytes(content)
    with pytest.raises(WrongSignatureError):
        verify_file(package, maker.keys)


def test_no_signature_and_no_keys_are_refusals(maker: Maker, package: Path) -> None:
    with pytest.raises(NotSignedError):
        verify_file(package, maker.keys)
    maker.sign(package)
    (maker.keys / "maker.pub").unlink()
    with pytest.raises(WrongSignatureError):
        verify_file(package, maker.keys)


def test_a_bundle_is_signed_with_its_graph(maker: Maker, tmp_path: Path) -> None:
    bundle = maker.sign(write_bundle(tmp_path / "bundle"))
    assert ModelBundle.open(bundle, maker.keys).signed
    with (bundle / "model.onnx").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(bundle, maker.keys)


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
    document = json.loads(card.read_text("utf-8")) | {"description": "Better than it is."}
    card.write_text(json.dumps(document), encoding="utf-8")


def test_an_installed_model_that_was_altered_is_told(maker: Maker, tmp_path: Path) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install(models, maker.sign(write_bundle(tmp_path / "first")))
    assert models.open(models.in_use()).signed
    alter_card(models)
    with pytest.raises(WrongSignatureError):
        models.open(models.in_use())


def test_a_signed_model_without_its_signature_was_never_agreed_to(
    maker: Maker, tmp_path: Path
) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install(models, maker.sign(write_bundle(tmp_path / "first")))
    (models.in_use() / "model_card.json.minisig").unlink()
    with pytest.raises(NotSignedError):
        models.open(models.in_use())


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
    assert not models.open(models.in_use()).signed

    install(models, maker.sign(write_bundle(tmp_path / "signed", version="3.0.0")))
    assert models.open(models.in_use()).signed
    models.go_back()
    assert not models.open(models.in_use()).signed
    alter_card(models)
    with pytest.raises(UnsignedModelAlteredError):
        models.open(models.in_use())
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
    assert commands.verify_file(package, maker.keys) == 1
    assert "There is no signature" in capsys.readouterr().err
    assert commands.verify_file(maker.sign(package), maker.keys) == 0
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
    assert verify_file(package, tmp_path).name == package.name
    signature = Signature.from_file(f"{package}.minisig")
    PublicKey.from_file(tmp_path / "hilum.pub").verify(package.read_bytes(), signature)


def test_the_model_that_ships_is_signed_and_checked_like_any_other(tmp_path: Path) -> None:
    """After any change to it: ``python installer/sign.py sign KEY assets/models/hilum``."""
    assert ModelBundle.open(model_directory(), keys_folder()).signed
    exchanged = shutil.copytree(model_directory(), tmp_path / "hilum")
    write_bundle(exchanged)
    with pytest.raises(WrongSignatureError):
        ModelBundle.open(exchanged, keys_folder())
    (exchanged / SIGNATURE_FILE).unlink()
    assert not ModelBundle.open(exchanged, keys_folder()).signed


def test_without_keys_nothing_is_proved(maker: Maker, tmp_path: Path) -> None:
    assert not ModelBundle.open(maker.sign(write_bundle(tmp_path / "bundle"))).signed


def test_what_is_verified_is_what_is_used(
    maker: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever exchanges the files after they were read changes nothing."""
    bundle = maker.sign(write_bundle(tmp_path / "bundle", version="1.0.0"))
    check = model_bundle.verify  # type: ignore[attr-defined]

    def exchange(*arguments: Any) -> object:
        write_bundle(bundle, version="6.6.6")
        return check(*arguments)

    monkeypatch.setattr(model_bundle, "verify", exchange)
    opened = ModelBundle.open(bundle, maker.keys)
    assert (opened.signed, opened.card.version) == (True, "1.0.0")


def install_two(models: InstalledModels, maker: Maker, folder: Path) -> None:
    install(models, maker.sign(write_bundle(folder / "first", version="1.0.0")))
    install(models, maker.sign(write_bundle(folder / "second", version="2.0.0")))


@pytest.mark.parametrize("step", ["rename", "note"])
def test_an_installation_that_is_cut_off_has_not_happened(
    maker: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install_two(models, maker, tmp_path)
    candidate = models.examine(maker.sign(write_bundle(tmp_path / "third", version="3.0.0")))

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        if step == "rename":
            patched.setattr(Path, "rename", die)
        else:
            patched.setattr(installed_models, "written_aside", die)
        models.accept(candidate)
    again = InstalledModels(tmp_path / "models", maker.keys)
    assert again.open(again.in_use()).card.version == "2.0.0"
    assert again.open(again.go_back()).card.version == "1.0.0"
    install(again, tmp_path / "third")
    assert version_in_use(again) == "3.0.0"
    assert len([folder for folder in (tmp_path / "models").iterdir() if folder.is_dir()]) == 2


def test_an_installed_model_that_is_gone_is_told_and_no_other_one_used(
    maker: Maker, tmp_path: Path
) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install_two(models, maker, tmp_path)
    shutil.rmtree(models.in_use())
    with pytest.raises(InstalledModelGoneError):
        models.open(models.in_use())
    assert models.open(models.go_back()).card.version == "1.0.0"
    assert models.go_back() == model_directory()


@pytest.mark.parametrize("note", ["", "[]", '{"current": 5, "previous": null}', "[" * 100_000])
def test_a_damaged_note_of_the_model_in_use_is_told(
    maker: Maker, tmp_path: Path, note: str
) -> None:
    models = InstalledModels(tmp_path / "models", maker.keys)
    install_two(models, maker, tmp_path)
    (tmp_path / "models" / "in_use.json").write_text(note)
    with pytest.raises(InstalledModelGoneError):
        models.open(models.in_use())
    install(models, tmp_path / "second")
    assert version_in_use(models) == "2.0.0"


def test_a_note_leads_nowhere_else(maker: Maker, tmp_path: Path) -> None:
    write_bundle(tmp_path / "elsewhere")
    (tmp_path / "models").mkdir()
    note = {"current": "../elsewhere", "previous": None}
    (tmp_path / "models" / "in_use.json").write_text(json.dumps(note))
    models = InstalledModels(tmp_path / "models", maker.keys)
    with pytest.raises(InstalledModelGoneError):
        models.open(models.in_use())


def test_folders_of_before_there_was_a_note_are_still_used(maker: Maker, tmp_path: Path) -> None:
    for name, version in (("current", "2.0.0"), ("previous", "1.0.0")):
        maker.sign(write_bundle(tmp_path / "models" / name, version=version))
    models = InstalledModels(tmp_path / "models", maker.keys)
    assert version_in_use(models) == "2.0.0"
    models.go_back()
    assert version_in_use(models) == "1.0.0"


@pytest.mark.parametrize(("version", "older"), [("1.9.9", True), ("1.10.0", False), ("2", False)])
def test_an_older_version_is_noticed(
    maker: Maker,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    version: str,
    older: bool,
) -> None:
    data = DataFolder(tmp_path / "data")
    first = maker.sign(write_bundle(tmp_path / "first", version="1.10.0"))
    other = maker.sign(write_bundle(tmp_path / "other", version=version))
    assert install_model(first, data, maker.keys) == 0
    assert install_model(other, data, maker.keys) == int(older)
    assert ("--older" in capsys.readouterr().err) == older
    assert install_model(other, data, maker.keys, older=True) == 0
    assert f"test {version} is used" in capsys.readouterr().out


def test_a_renamed_package_is_told_by_its_true_name(
    maker: Maker, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = maker.pair.secret_key.sign(package.read_bytes(), trusted_comment=f"file:{package.name}")
    other = package.with_name("hilum_10.0.0_amd64.deb")
    for path in (package, other):
        path.write_bytes(package.read_bytes())
        path.with_name(path.name + ".minisig").write_bytes(bytes(made))
    assert commands.verify_file(package, maker.keys) == 0
    assert "true name" not in capsys.readouterr().out
    assert commands.verify_file(other, maker.keys) == 0
    assert f"its true name is {package.name}" in capsys.readouterr().out


def test_the_command_verifies_a_bundle(
    maker: Maker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = write_bundle(tmp_path / "bundle")
    assert commands.verify_file(bundle, maker.keys) == 1
    assert commands.verify_file(maker.sign(bundle), maker.keys) == 0
    assert "bundle is genuine: the model test 0.0.1" in capsys.readouterr().out


def zip_of(path: Path, bundle: Path, prefix: str = "", compression: int = ZIP_DEFLATED) -> Path:
    with ZipFile(path, "w", compression) as archive:
        for part in bundle.iterdir():
            archive.write(part, "placeholder" + part.name)
            archive.infolist()[-1].filename = prefix + part.name
    return path


def test_a_packed_bundle_may_begin_with_a_dot(maker: Maker, tmp_path: Path) -> None:
    """As `zip -r` and other programs write it."""
    content = zip_of(tmp_path / "model.zip", write_bundle(tmp_path / "bundle"), "ab").read_bytes()
    (tmp_path / "model.zip").write_bytes(content.replace(b"abmodel", b"./model"))
    models = InstalledModels(tmp_path / "models", maker.keys)
    assert models.examine(tmp_path / "model.zip").card.version == "0.0.1"


def test_a_broken_packed_bundle_is_refused_in_one_sentence(
    maker: Maker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = write_bundle(tmp_path / "bundle")
    broken = zip_of(tmp_path / "broken.zip", bundle)
    content = bytearray(broken.read_bytes())
    content[60:400] = bytes(340)
    broken.write_bytes(content)
    lzma = zip_of(tmp_path / "lzma.zip", bundle, compression=ZIP_LZMA)
    deep = write_bundle(tmp_path / "deep")
    (deep / "model_card.json").write_text("[" * 200_000)
    pipe = tmp_path / "pipe.zip"
    os.mkfifo(pipe)
    data = DataFolder(tmp_path / "data")
    for packed in (broken, lzma, zip_of(tmp_path / "deep.zip", deep), pipe):
        assert install_model(packed, data, maker.keys, unsigned=True) == 1
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert "Traceback" not in said
