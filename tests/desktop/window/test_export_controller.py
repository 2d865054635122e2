"""Everything that leaves, through the window: menu, dialog, file dialog, file."""

import csv
import re
import threading
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop.reports.export as export_module
from desktop.application import Desktop
from desktop.records.record import Impression, Review
from desktop.reports.export import SUFFIXES, ExportKind
from desktop.reports.export_dialog import ExportDialog
from tests.identified_film import NAMES, REFERENCE, write_identified_film
from tests.synthetic_films import ABNORMAL, NOT_A_CHEST, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


@pytest.fixture
def opened(desktop: Desktop, settle: Settle, tmp_path: Path) -> Desktop:
    """A desktop that shows a DICOM film of a known patient, with a note."""
    desktop.open_paths([write_identified_film(tmp_path / "stick" / "okonkwo-film.dcm")])
    settle(desktop)
    record = desktop.current.record
    assert record is not None
    desktop.history.save_review(record.id, Review(Impression.UNSURE, "asked for sputum"))
    settle(desktop)
    return desktop


def open_dialog(desktop: Desktop) -> ExportDialog:
    desktop.actions.export.trigger()
    (dialog,) = (found for found in desktop.window.findChildren(ExportDialog) if found.isVisible())
    return dialog


def prepare(
    desktop: Desktop, settle: Settle, kind: ExportKind, anonymous: bool = False
) -> ExportDialog:
    dialog = open_dialog(desktop)
    dialog.choose(kind)
    dialog.anonymous.setChecked(anonymous)
    settle(desktop)
    assert dialog.export is not None
    assert dialog.export.kind is kind
    return dialog


@pytest.mark.parametrize("kind", [ExportKind.REPORT, ExportKind.SECONDARY_CAPTURE])
def test_words_are_drawn_on_the_thread_of_the_window(
    opened: Desktop, settle: Settle, monkeypatch: pytest.MonkeyPatch, kind: ExportKind
) -> None:
    drawn_on = []

    def noted(draw: Callable[..., object]) -> Callable[..., object]:
        def draw_and_note(*arguments: object) -> object:
            drawn_on.append(threading.current_thread())
            return draw(*arguments)

        return draw_and_note

    for name in ("ReportDocument", "pdf", "sheets", "captured_image"):
        monkeypatch.setattr(export_module, name, noted(getattr(export_module, name)))
    prepare(opened, settle, kind).reject()
    assert set(drawn_on) == {threading.main_thread()}


def test_what_cannot_be_drawn_is_told(
    opened: Desktop, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr(export_module, "captured_image", fail)
    dialog = open_dialog(opened)
    settle(opened)
    with qtbot.captureExceptions() as raised:
        dialog.choose(ExportKind.SECONDARY_CAPTURE)
    assert [kind for kind, *_ in raised] == [ArithmeticError]
    assert "could not be prepared" in dialog.findChild(QLabel, "exportPreviewSentence").text()
    assert not dialog.findChild(QPushButton, "exportSave").isEnabled()
    dialog.choose(ExportKind.REPORT)
    settle(opened)
    assert dialog.export is not None
    dialog.reject()


def save_as(target: Path) -> None:
    """Type a name into the file dialog as soon as it is there."""

    def answer() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QFileDialog) and window.isVisible():
                timer.stop()
                name = window.findChild(QLineEdit)
                assert name is not None
                name.setText(str(target))
                QTest.keyClick(name, Qt.Key.Key_Return)

    timer = QTimer(QApplication.instance(), interval=20)
    timer.timeout.connect(answer)
    timer.start()


def export(
    desktop: Desktop, settle: Settle, kind: ExportKind, target: Path, anonymous: bool = False
) -> Path:
    dialog = prepare(desktop, settle, kind, anonymous)
    save_as(target)
    dialog.findChild(QPushButton, "exportSave").click()
    settle(desktop)
    return target


def pdf_text(path: Path) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return " ".join(text.replace("ﬁ", "fi").split())


def test_screen_pdf_table_and_dicom_say_the_same_numbers(
    opened: Desktop, settle: Settle, tmp_path: Path
) -> None:
    reading = opened.current.record.reading
    assert reading is not None
    said = {}
    for score in (reading.abnormal, *reading.scores):
        bar = opened.window.findChild(QWidget, f"score_{score.key}")
        said[score.key] = re.search(r"[<>] \d+ %|\d+ %", bar.accessibleName()).group()
    text = pdf_text(export(opened, settle, ExportKind.REPORT, tmp_path / "report.pdf"))
    table = export(opened, settle, ExportKind.TABLE, tmp_path / "table.csv")
    (row,) = csv.DictReader(StringIO(table.read_text("utf-8-sig"), newline=""))
    sr = export(opened, settle, ExportKind.STRUCTURED_REPORT, tmp_path / "sr.dcm")
    groups = dcmread(sr).ContentSequence
    words = [item.TextValue for item in groups if item.get("ValueType") == "TEXT"]
    for score in (reading.abnormal, *reading.scores):
        shown = said[score.key]
        assert f"{score.name} {shown}" in text
        assert row[f"{score.key}_percent"] == shown.replace(" ", "").rstrip("%")
        assert f"{score.name}: {shown}" in words


def test_the_saved_report_is_the_previewed_one(
    opened: Desktop, settle: Settle, tmp_path: Path
) -> None:
    saved = export(opened, settle, ExportKind.REPORT, tmp_path / "report.pdf")
    text = pdf_text(saved)
    # The rest of the name needs a font that not every system has.
    assert "Okonkwo,Adaeze(" in text.replace(" ", "")
    assert "asked for sputum" in text
    assert opened.notice.text().startswith("Saved as report.pdf.")


def test_the_picture_of_the_view_is_what_the_view_shows(
    opened: Desktop, settle: Settle, tmp_path: Path
) -> None:
    opened.actions.heat_map.setChecked(True)
    expected = opened.viewer.view.grab().toImage()
    target = export(opened, settle, ExportKind.VIEW, tmp_path / "view.png")
    saved = QImage(str(target))
    assert saved.size() == expected.size()
    assert saved.convertToFormat(QImage.Format.Format_RGB32) == expected.convertToFormat(
        QImage.Format.Format_RGB32
    )
    assert saved.textKeys() == []


def test_the_capture_shows_the_picture_over_the_words(
    opened: Desktop, settle: Settle, tmp_path: Path
) -> None:
    dialog = prepare(opened, settle, ExportKind.SECONDARY_CAPTURE)
    (shown,) = dialog.export.pictures
    assert "burned in" in dialog.findChild(QWidget, "exportRemarks").text()
    dialog.reject()
    path = export(opened, settle, ExportKind.SECONDARY_CAPTURE, tmp_path / "sc.dcm")
    dataset = dcmread(path)
    assert dataset.PatientID == REFERENCE.patient_id
    assert dataset.SourceImageSequence[0].ReferencedSOPInstanceUID == REFERENCE.sop_instance_uid
    pixels = dataset.pixel_array
    assert pixels.shape == (shown.height(), shown.width(), 3)
    caption = pixels[shown.width() :]
    assert caption.max() > 200
    assert np.mean(caption < 30) > 0.7


@pytest.mark.parametrize("kind", list(ExportKind))
def test_without_names_nothing_leads_to_the_patient(
    opened: Desktop, settle: Settle, tmp_path: Path, kind: ExportKind
) -> None:
    dialog = prepare(opened, settle, kind, anonymous=True)
    preview = dialog.findChild(QPlainTextEdit, "exportPreviewText")
    shown = preview.toPlainText() if preview is not None else ""
    if kind not in (ExportKind.TABLE, ExportKind.STRUCTURED_REPORT):
        assert "are not removed" in dialog.findChild(QWidget, "exportRemarks").text()
    dialog.reject()
    target = export(opened, settle, kind, tmp_path / "x", anonymous=True)
    saved = target.with_suffix(f".{SUFFIXES[kind]}")
    content = saved.read_bytes()
    text = pdf_text(saved) if kind is ExportKind.REPORT else content.decode("utf-8", "replace")
    for name in NAMES:
        assert name not in text
        assert name not in shown
        if kind is not ExportKind.REPORT or not name.startswith("2026"):
            assert name.encode() not in content  # a PDF says in itself when it was made


def test_a_suggested_name_tells_nothing_of_the_patient(opened: Desktop, settle: Settle) -> None:
    suggested: list[str] = []

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QFileDialog) and window.isVisible():
                timer.stop()
                suggested.append(Path(window.selectedFiles()[0]).name)
                window.reject()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    dialog = prepare(opened, settle, ExportKind.REPORT)
    dialog.findChild(QPushButton, "exportSave").click()
    assert suggested == [f"hilum-report-{opened.current.record.id}.pdf"]


def test_what_cannot_be_exported_says_why(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    desktop.actions.export.trigger()
    assert desktop.window.findChild(ExportDialog) is None
    assert desktop.notice.text() == "There is nothing to export yet."

    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    dialog = open_dialog(desktop)
    for kind in (ExportKind.STRUCTURED_REPORT, ExportKind.SECONDARY_CAPTURE):
        button = dialog.findChild(QAbstractButton, f"export_{kind}")
        assert not button.isEnabled()
        assert button.accessibleDescription().startswith("Needs a radiograph from a DICOM file")
    assert dialog.kind is ExportKind.REPORT
    settle(desktop)
    dialog.reject()

    desktop.open_paths([write_identified_film(tmp_path / "film.dcm")])
    settle(desktop)
    desktop.actions.read_first.setChecked(True)
    dialog = open_dialog(desktop)
    button = dialog.findChild(QAbstractButton, "export_report")
    assert not button.isEnabled()
    assert button.accessibleDescription() == "Enter your own impression first."
    settle(desktop)
    dialog.reject()


def test_a_refused_picture_has_a_report_without_a_number(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", NOT_A_CHEST)])
    settle(desktop)
    text = pdf_text(export(desktop, settle, ExportKind.REPORT, tmp_path / "report.pdf"))
    assert "No verdict: this is not a picture that the model may read." in text
    assert " %" not in text


def test_several_selected_entries_make_the_table_else_all_that_are_listed(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / f"{number}.png") for number in range(4)])
    settle(desktop)

    def files(name: str) -> list[str]:
        target = export(desktop, settle, ExportKind.TABLE, tmp_path / name)
        table = csv.DictReader(StringIO(target.read_text("utf-8-sig"), newline=""))
        return [row["file"] for row in table]

    assert len(files("all.csv")) == 4
    desktop.history_panel.list.selectAll()
    first = desktop.history_panel.list.model().index(0, 0)
    desktop.history_panel.list.selectionModel().select(
        first, desktop.history_panel.list.selectionModel().SelectionFlag.Deselect
    )
    assert len(files("three.csv")) == 3


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_changed(
    opened: Desktop, settle: Settle, tmp_path: Path
) -> None:
    dialog = prepare(opened, settle, ExportKind.REPORT)
    assert dialog.export is not None
    opened.exporting.save(dialog.export, tmp_path / "gone" / "report.pdf")
    settle(opened)
    assert opened.notice.text().startswith("The file could not be written, and nothing was changed")
    assert not (tmp_path / "gone").exists()
    dialog.reject()


def test_the_report_can_be_printed(opened: Desktop, tmp_path: Path) -> None:
    opened.actions.print.trigger()
    dialog = opened.window.findChild(QPrintDialog)
    dialog.findChild(QLineEdit, "filename").setText(str(tmp_path / "printed.pdf"))
    (button,) = (found for found in dialog.findChildren(QPushButton) if "Print" in found.text())
    button.click()
    assert "Okonkwo, Adaeze" in pdf_text(tmp_path / "printed.pdf")


def test_every_control_of_the_dialog_has_a_name(opened: Desktop, settle: Settle) -> None:
    dialog = prepare(opened, settle, ExportKind.STRUCTURED_REPORT)
    for widget in dialog.findChildren(QAbstractButton):
        if widget.isVisible():
            assert widget.text() or widget.accessibleName()
    assert dialog.findChild(QPlainTextEdit, "exportPreviewText").accessibleName()
    dialog.reject()
