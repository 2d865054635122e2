"""What is installed, what was agreed to, and the model before, which is kept."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from minisign import KeyPair

from assets import model_directory
from desktop.errors import (
    InstalledModelGoneError,
    ModelNotInstalledError,
    NoPreviousModelError,
    UnsignedModelAlteredError,
)
from desktop.models import installed_models
from desktop.models.installed_models import AGREED_FILE, InstalledModels
from inference.errors import (
    ModelMissingError,
    NotSignedError,
    WrongSignatureError,
)
from tests.desktop.models.used_version import version_in_use
from tests.maker import Maker
from tests.synthetic_bundle import write_bundle


def install(models: InstalledModels, bundle: Path) -> str:
    candidate = models.examine(bundle)
    models.accept(candidate)
    return candidate.card.version


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
