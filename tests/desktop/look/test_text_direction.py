"""Words of both directions on one line: measured where they are drawn."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage, QPageSize, QTextCursor, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QMessageBox,
    QPlainTextEdit,
    QStyle,
    QTreeWidgetItemIterator,
    QWidget,
)

from desktop.application import Desktop
from desktop.history.list_model import Role
from desktop.look.local_format import local_date
from desktop.look.text_direction import MARKS, isolated, joined, left_to_right
from desktop.look.text_label import OneLineLabel, TextLabel
from desktop.models.model_card_dialog import ModelCardDialog
from desktop.reports.disclosure import disclose
from desktop.reports.export import ExportKind
from desktop.reports.export_dialog import ExportDialog
from desktop.reports.report_document import ReportDocument
from desktop.window.shortcut_dialog import ShortcutDialog
from tests.desktop.radiographs import write_dicom
from tests.desktop.reports.history_entry import record_with_everything

Settle = Callable[[Desktop], None]
RIGHT_TO_LEFT, LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
NAME = "الراشد"


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """A window that reads from right to left."""
    qapp.setLayoutDirection(RIGHT_TO_LEFT)
    yield
    qapp.setLayoutDirection(LEFT_TO_RIGHT)


@pytest.fixture
def arabic(desktop: Desktop) -> Iterator[Desktop]:
    desktop.settings.change(language="ar")
    QApplication.processEvents()
    yield desktop
    desktop.settings.change(language="")
    QApplication.processEvents()


def drawn(text: str) -> str:
    """The visible letters of a line as they stand from left to right."""
    layout = QTextLayout(text)
    option = QTextOption()
    option.setTextDirection(QApplication.layoutDirection())
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    # One sign at a time: of several, Qt tells wrong indexes where some come from a second font.
    seen = sorted(
        (run.positions()[0].x(), sign)
        for index, sign in enumerate(text)
        for run in line.glyphRuns(index, 1)
    )
    return "".join(sign for _, sign in seen if sign not in MARKS)


@pytest.mark.usefixtures("mirrored")
def test_a_value_keeps_its_order_from_right_to_left() -> None:
    for value in ("1-lung.png", "123 456-7", "<A&B> (2)"):
        assert drawn(value) != value
        assert drawn(isolated(value)) == value
    assert drawn(left_to_right("Ctrl+,")) == "Ctrl+,"
    assert drawn(left_to_right(f"/home/{NAME}")).startswith("/home/")
    assert isolated("") == left_to_right("") == ""


@pytest.mark.usefixtures("qapp")
def test_a_value_moves_nothing_around_it() -> None:
    # Digits after Arabic letters are drawn before them, if nothing stands between.
    assert not drawn(f"{NAME} · 42").endswith("42")
    assert drawn(joined((NAME, "42"), " · ")).endswith(" · 42")
    assert joined(("Doe, Jane", "", "42")) == "Doe, Jane  ·  42"


@pytest.mark.usefixtures("mirrored")
def test_a_date_is_not_broken_over_two_lines() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("ar_AE"))
    try:
        layout = QTextLayout(local_date(date(2026, 11, 20)))
    finally:
        QLocale.setDefault(before)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1)
    assert not layout.createLine().isValid()
    layout.endLayout()


@pytest.mark.usefixtures("mirrored")
def test_the_lines_of_a_label_begin_at_one_edge() -> None:
    label = TextLabel()
    label.setText("مممم ممممممم ممممم مممممم مممم ممممممم مم مممممم ممممممم مممم")
    label.setFixedWidth(120)
    label.resize(120, label.heightForWidth(120))
    picture = label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ground = picture.pixelColor(0, 0).lightness()
    height = label.fontMetrics().lineSpacing()
    edges = [
        max(
            x
            for x in range(picture.width())
            for y in range(line * height, (line + 1) * height)
            if abs(picture.pixelColor(x, y).lightness() - ground) > 100
        )
        for line in range(picture.height() // height)
    ]
    assert len(edges) > 2
    assert max(edges) - min(edges) <= 1


@pytest.mark.usefixtures("qapp")
def test_a_foreign_name_stays_on_the_side_of_the_others() -> None:
    label = TextLabel()
    label.setText(isolated(NAME))
    label.resize(400, 30)
    picture = label.grab().toImage()
    ground = picture.pixelColor(399, 0).lightness()
    ink = [
        x
        for x in range(picture.width())
        for y in range(picture.height())
        if abs(picture.pixelColor(x, y).lightness() - ground) > 100
    ]
    assert max(ink) < 200


@pytest.mark.usefixtures("qapp")
def test_one_line_says_that_more_follows() -> None:
    label = OneLineLabel("caption")
    label.resize(80, 20)
    label.show()
    label.setText("19/11/2026 · a-radiograph-with-a-long-name.dcm")
    assert super(TextLabel, label).text().endswith("…")
    assert label.text() == label.toolTip() == label.accessibleName()
    label.resize(900, 20)
    QApplication.processEvents()
    assert super(TextLabel, label).text() == label.text()
    label.close()


def test_keys_are_told_as_they_stand_on_the_keyboard(arabic: Desktop) -> None:
    for action, keys in (
        (arabic.actions.rotate_left, "["),
        (arabic.actions.rotate_right, "]"),
        (arabic.actions.settings, "Ctrl+,"),
    ):
        assert action.text().partition("\t")[2] == left_to_right(keys)
        assert f"({left_to_right(keys)})" in action.toolTip()
    arabic.actions.shortcuts.trigger()
    sheet = arabic.window.findChild(ShortcutDialog)
    lines = QTreeWidgetItemIterator(sheet.list)
    written = []
    while lines.value() is not None:
        written.append(lines.value().text(1))
        lines += 1
    sheet.reject()
    assert {left_to_right(keys) for keys in ("[", "]", "Ctrl+,")} <= set(written)
    arabic.settings.change(language="en")
    QApplication.processEvents()
    assert "\t" not in arabic.actions.rotate_left.text()


def test_the_window_keeps_names_whole(arabic: Desktop, settle: Settle, tmp_path: Path) -> None:
    film = write_dicom(tmp_path / "1-now.dcm", PatientName="", PatientID="123 456")
    arabic.open_paths([film, write_dicom(tmp_path / "2-old.dcm", StudyDate="20230101")])
    settle(arabic)
    shown = {arabic.history_model.index(row).data(Role.RECORD_ID): row for row in range(2)}
    for record_id in shown:
        arabic.history_panel.select(record_id)
        settle(arabic)
        title = arabic.reading.title
        assert isolated(arabic.current.record.title) == title.text()
        title.copy()
        assert QApplication.clipboard().text() == arabic.current.record.title
    values = [label.text() for label in arabic.reading.facts.findChildren(TextLabel)]
    assert isolated("1-now.dcm") in values or isolated("2-old.dcm") in values


def test_a_table_is_previewed_from_its_beginning(
    arabic: Desktop, settle: Settle, tmp_path: Path
) -> None:
    arabic.open_paths([write_dicom(tmp_path / "film.dcm")])
    settle(arabic)
    arabic.actions.export.trigger()
    dialog = arabic.window.findChild(ExportDialog)
    for kind in (ExportKind.TABLE, ExportKind.STRUCTURED_REPORT):
        dialog.choose(kind)
        settle(arabic)
        text = dialog.findChild(QPlainTextEdit, "exportPreviewText")
        QApplication.processEvents()
        assert text.horizontalScrollBar().maximum() > 0
        assert 0 <= text.cursorRect(QTextCursor(text.document())).left() < 20
    dialog.reject()


@pytest.mark.usefixtures("mirrored")
def test_a_report_keeps_every_line_of_a_note_in_its_own_order() -> None:
    entry = record_with_everything()
    note = f"1-second line: SpO2 94 %\n{NAME}: FEV1 <80 %"
    entry = replace(entry, review=replace(entry.review, note=note))
    page = QPageSize(QPageSize.PageSizeId.A4)
    text = ReportDocument(disclose(entry), None, page).toPlainText()
    for value in (*note.splitlines(), "okonkwo-film.dcm", "HX-20931", "Northern Hospital"):
        assert isolated(value) in text


def test_the_age_on_the_screen_is_that_of_the_report(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    film = write_dicom(tmp_path / "film.dcm", PatientBirthDate="19710304", StudyDate="20261119")
    desktop.open_paths([film])
    settle(desktop)
    values = [label.text() for label in desktop.reading.facts.findChildren(TextLabel)]
    record = desktop.current.record
    assert record is not None
    report = ReportDocument(disclose(record), None, QPageSize(QPageSize.PageSizeId.A4))
    assert "55 years" in values
    assert "aged 55" in report.toPlainText()


def test_the_version_of_a_model_stands_on_its_own_line(desktop: Desktop, settle: Settle) -> None:
    settle(desktop)
    desktop.actions.model_card.trigger()
    card = desktop.window.findChild(ModelCardDialog)
    words = [label.text() for label in card.findChildren(TextLabel)]
    card.reject()
    assert words[:2] == ["test", "Version 0.0.1 (not signed)"]


@pytest.mark.usefixtures("desktop")
def test_buttons_of_dialogs_bring_no_pictures_of_the_system() -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Close)
    box.ensurePolished()
    (buttons,) = (
        part
        for part in box.findChildren(QWidget)
        if part.metaObject().className() == "QDialogButtonBox"
    )
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    assert not box.style().styleHint(hint, None, buttons)


def test_what_a_caption_leaves_out_is_in_the_choice_of_priors(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    names = [f"a-radiograph-with-a-very-long-name-{number}.dcm" for number in range(2)]
    desktop.open_paths([write_dicom(tmp_path / name) for name in names])
    settle(desktop)
    desktop.actions.compare.trigger()
    settle(desktop)
    choice = desktop.window.findChild(QComboBox, "priorChoice")
    assert choice.toolTip() == choice.currentText()
    assert any(name in choice.toolTip() for name in names)
