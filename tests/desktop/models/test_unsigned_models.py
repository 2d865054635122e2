"""A model that a researcher trained: asked about, installed, marked, and watched."""

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.models.installed_models import InstalledModels
from desktop.models.model_card_dialog import ModelCardDialog
from desktop.models.model_question_dialog import MOST_LETTERS
from desktop.records.record import Conclusion
from desktop.reports.dicom_objects import algorithm_reading
from desktop.reports.disclosure import disclose
from desktop.reports.history_table import HistoryTable
from desktop.reports.report_document import ReportDocument
from inference.model_bundle import CARD_FILE, GRAPH_FILE
from tests.desktop.history_of import conclusions
from tests.desktop.settings_window import ask_to_install, install_unsigned, label, open_settings
from tests.synthetic_bundle import write_bundle
from tests.synthetic_films import ABNORMAL, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]
SUMMARY = "Trained on <b>films</b> of our own ward."


@pytest.fixture
def models(tmp_path: Path) -> InstalledModels:
    return InstalledModels(tmp_path / "data" / "models")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """As ``hilum-train`` writes it: no signature, no reference answer."""
    return write_bundle(tmp_path / "mine", name="ward", version="2.0.0", description=SUMMARY)


def test_the_question_says_what_the_card_says_and_cancel_is_the_usual_answer(
    start_desktop: StartDesktop,
    settle: Settle,
    qtbot: QtBot,
    models: InstalledModels,
    bundle: Path,
    tmp_path: Path,
) -> None:
    desktop = start_desktop(models=models)
    settle(desktop)
    before = models.in_use()
    question = ask_to_install(qtbot, desktop, bundle)
    assert "not proved who trained this model" in question.text()
    assert "ward, version 2.0.0" in question.informativeText()
    assert SUMMARY in question.informativeText()
    assert question.textFormat() == Qt.TextFormat.PlainText
    assert question.defaultButton() == question.button(QMessageBox.StandardButton.Cancel)
    dialog = question.parentWidget()
    assert isinstance(dialog, QDialog)
    QTest.keyClick(question, Qt.Key.Key_Return)
    settle(desktop)
    assert "Nothing was installed" in label(dialog, "modelState")
    assert label(desktop.window, "modelLabel").startswith("Model test 0.0.1")
    assert models.in_use() == before
    assert list((tmp_path / "data" / "models").iterdir()) == []
    dialog.reject()


def test_a_long_summary_is_cut(
    start_desktop: StartDesktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = start_desktop()
    settle(desktop)
    bundle = write_bundle(tmp_path / "mine", description="a word and " * 10_000)
    question = ask_to_install(qtbot, desktop, bundle)
    assert "…" in question.informativeText()
    assert len(question.informativeText()) < MOST_LETTERS + 300
    question.reject()


@pytest.mark.parametrize("packed", [False, True])
def test_an_installed_unsigned_model_is_marked_wherever_it_is_named(
    start_desktop: StartDesktop,
    settle: Settle,
    qtbot: QtBot,
    models: InstalledModels,
    bundle: Path,
    tmp_path: Path,
    packed: bool,
) -> None:
    if packed:
        with ZipFile(tmp_path / "mine.zip", "w") as archive:
            for part in bundle.iterdir():
                archive.write(part, f"bundle/{part.name}")
        bundle = tmp_path / "mine.zip"
    desktop = start_desktop(models=models)
    settle(desktop)
    install_unsigned(qtbot, desktop, bundle)
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    desktop.window.close()

    again = start_desktop(model=models.in_use(), models=models)
    settle(again)
    assert again.model_notice.isHidden()
    assert label(again.window, "modelLabel") == "Model ward 2.0.0 (not signed)"
    dialog = open_settings(again)
    assert label(dialog, "modelDescription") == "ward\nVersion 2.0.0 (not signed)"
    dialog.reject()
    again.history_panel.select(again.store.find()[0])
    settle(again)
    again.actions.model_card.trigger()
    card = again.window.findChild(ModelCardDialog)
    words = [found.text() for found in card.findChildren(QLabel)]
    assert words[:2] == ["ward", "Version 2.0.0 (not signed)"]
    assert "It is not proved who trained this model" in words[2]
    card.reject()

    record = again.current.record
    assert record is not None and record.reading is not None
    report = ReportDocument(disclose(record), None, QPageSize(QPageSize.PageSizeId.A4))
    assert "Model ward 2.0.0 (not signed), SHA-256" in report.toPlainText()
    assert algorithm_reading(record.reading).model.version == "2.0.0 (not signed)"
    heading, row = HistoryTable(again.store, [record.id]).rows()
    assert dict(zip(heading, row, strict=True))["model_signed"] == "no"


def change_card(folder: Path) -> None:
    document = json.loads((folder / CARD_FILE).read_text("utf-8"))
    document["description"] = "Better than it is."
    (folder / CARD_FILE).write_text(json.dumps(document), encoding="utf-8")


def change_graph(folder: Path) -> None:
    with (folder / GRAPH_FILE).open("ab") as file:
        file.write(b"\0")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (change_card, "not signed, and was altered since you agreed to it"),
        (change_graph, "The model is damaged or was altered"),
    ],
)
def test_an_unsigned_model_that_was_altered_is_not_used_at_the_next_start(
    start_desktop: StartDesktop,
    settle: Settle,
    models: InstalledModels,
    bundle: Path,
    tmp_path: Path,
    change: Callable[[Path], None],
    words: str,
) -> None:
    models.accept(models.examine(bundle))
    change(models.in_use())
    desktop = start_desktop(model=models.in_use(), models=models)
    settle(desktop)
    assert "Analysis is off" in desktop.model_notice.text()
    assert words in desktop.model_notice.text()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    assert conclusions(desktop) == {"film.png": Conclusion.NOT_ANALYSED}
    assert desktop.viewer.view.picture is not None

    dialog = open_settings(desktop)
    dialog.findChild(QAbstractButton, "previousModel").click()
    settle(desktop)
    assert desktop.model_notice.isHidden()
    assert "(not signed)" not in label(desktop.window, "modelLabel")
    dialog.reject()
