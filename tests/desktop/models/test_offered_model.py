"""A model that is dropped or opened like a picture leads to its installation, and nowhere else."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.models.installed_models import InstalledModels
from desktop.models.model_question_dialog import ModelQuestionDialog
from desktop.models.offered_model import without_bundles
from desktop.settings.settings_dialog import SettingsDialog
from inference.model_bundle import CARD_FILE, GRAPH_FILE
from tests.desktop.history_of import records
from tests.desktop.settings_window import label
from tests.synthetic_bundle import write_bundle
from tests.synthetic_films import write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = write_bundle(tmp_path / "ward", name="ward", version="2.0.0")
    (folder / f"{CARD_FILE}.minisig").write_text("whatever")
    return folder


@pytest.fixture
def packed(bundle: Path, tmp_path: Path) -> Path:
    path = tmp_path / "ward.zip"
    with ZipFile(path, "w") as archive:
        for part in bundle.iterdir():
            archive.write(part, f"deep/inside/{part.name}")
    return path


def test_bundles_are_told_from_pictures(bundle: Path, packed: Path, tmp_path: Path) -> None:
    film = write_film(tmp_path / "films" / "film.png")
    films = tmp_path / "films.zip"
    with ZipFile(films, "w") as archive:
        archive.write(film, "film.png")
    other_card = tmp_path / "other" / CARD_FILE
    other_card.parent.mkdir()
    other_card.write_text("{}")
    no_archive = tmp_path / "no.zip"
    no_archive.write_bytes(b"PK\x03\x04 and nothing more")
    pictures = [film, film.parent, films, other_card, no_archive, tmp_path / "gone.zip"]
    parts = [bundle / GRAPH_FILE, bundle / CARD_FILE, bundle / f"{CARD_FILE}.minisig"]
    assert without_bundles([*pictures, bundle, *parts, packed]) == (pictures, [bundle, packed])


@pytest.mark.parametrize("kind", ["folder", "ZIP file", "signature"])
def test_a_dropped_model_is_offered_for_installation_and_asked_about(
    start_desktop: StartDesktop,
    settle: Settle,
    qtbot: QtBot,
    bundle: Path,
    packed: Path,
    tmp_path: Path,
    kind: str,
) -> None:
    models = InstalledModels(tmp_path / "data" / "models")
    desktop = start_desktop(models=models)
    settle(desktop)
    before = models.in_use()
    offered = {"folder": bundle, "ZIP file": packed, "signature": bundle / f"{CARD_FILE}.minisig"}
    film = write_film(tmp_path / "film.png")
    desktop.window.dropped.emit([offered[kind], film])
    settle(desktop)
    assert [record.source.path for record in records(desktop)] == [film]
    assert "is a model, not a picture" in desktop.notice.text()
    assert models.in_use() == before

    (bundle / f"{CARD_FILE}.minisig").unlink()
    with ZipFile(packed, "w") as archive:
        for part in bundle.iterdir():
            archive.write(part, part.name)
    button = desktop.window.findChild(QPushButton, "noticeButton")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    find = partial(desktop.window.findChildren, ModelQuestionDialog)
    qtbot.waitUntil(lambda: bool(find()))
    (question,) = find()
    assert "ward, version 2.0.0" in question.informativeText()
    question.reject()
    (dialog,) = desktop.window.findChildren(SettingsDialog)
    qtbot.waitUntil(lambda: not find())
    assert models.in_use() == before
    dialog.reject()


def test_a_model_with_a_wrong_signature_is_refused(
    start_desktop: StartDesktop, settle: Settle, bundle: Path, tmp_path: Path
) -> None:
    models = InstalledModels(tmp_path / "data" / "models")
    desktop = start_desktop(models=models)
    settle(desktop)
    before = models.in_use()
    desktop.open_paths([bundle])
    settle(desktop)
    button = desktop.window.findChild(QPushButton, "noticeButton")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(desktop)
    (dialog,) = desktop.window.findChildren(SettingsDialog)
    assert "does not come from Hilum" in label(dialog, "modelState")
    assert models.in_use() == before
    assert records(desktop) == []
    dialog.reject()
