"""With a system font of twice the size, on a small screen, no word is cut off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.history.row_delegate import PADDING, THUMBNAIL
from desktop.look import wording
from desktop.look.notice_bar import Level
from desktop.records.record import Conclusion
from tests.desktop.cut_words import cut_words
from tests.synthetic_films import ABNORMAL, BETWEEN, NORMAL, write_film

Settle = Callable[[Desktop], None]
SMALL_SCREEN = (1366, 768)
LONG_NAME = "radiograph_of_the_chest_2026-11-20_posteroanterior_erect_repeated.png"


@pytest.fixture
def double_font(qapp: QApplication) -> Iterator[Callable[[], None]]:
    usual = qapp.font()

    def double() -> None:
        font = qapp.font()
        font.setPointSizeF(2 * usual.pointSizeF())
        qapp.setFont(font)

    yield double
    qapp.setFont(usual)


def show_everything(desktop: Desktop, settle: Settle, folder: Path) -> None:
    names = {LONG_NAME: ABNORMAL, "normal.png": NORMAL, "between.png": BETWEEN}
    desktop.open_paths([write_film(folder / name, gray) for name, gray in names.items()])
    settle(desktop)
    desktop.window.resize(*SMALL_SCREEN)
    desktop.actions.heat_map.setChecked(True)
    desktop.notice.tell(
        "One entry was deleted from the history.", "", Level.WARNING, "Take it back", int
    )
    assert (desktop.window.width(), desktop.window.height()) == SMALL_SCREEN


def test_with_the_usual_font_nothing_is_cut(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    show_everything(desktop, settle, tmp_path)
    assert cut_words(desktop.window) == []


@pytest.mark.parametrize("while_open", [False, True])
def test_with_a_double_font_nothing_in_the_window_is_cut(
    start_desktop: Callable[..., Desktop],
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
    double_font: Callable[[], None],
    while_open: bool,
) -> None:
    if not while_open:
        double_font()
    desktop = start_desktop()
    show_everything(desktop, settle, tmp_path)
    if while_open:
        before = desktop.reading.title.fontMetrics().height()
        double_font()
        QApplication.processEvents()
        desktop.window.resize(*SMALL_SCREEN)
        qtbot.waitUntil(lambda: desktop.reading.title.fontMetrics().height() > 1.8 * before)
    for record_id in desktop.history_panel.listed_ids():
        desktop.history_panel.select(record_id)
        settle(desktop)
        qtbot.waitUntil(lambda: cut_words(desktop.window) == [])
    assert (desktop.window.width(), desktop.window.height()) == SMALL_SCREEN


def test_with_a_double_font_rows_have_room_for_every_conclusion(
    start_desktop: Callable[..., Desktop],
    settle: Settle,
    tmp_path: Path,
    double_font: Callable[[], None],
) -> None:
    double_font()
    desktop = start_desktop()
    show_everything(desktop, settle, tmp_path)
    rows = desktop.history_panel.list
    metrics = QFontMetrics(rows.font())
    words = [*map(wording.conclusion, Conclusion), wording.hidden_answer()]
    widest = max(map(metrics.horizontalAdvance, words))
    # Thumbnail, icon, mark of a reviewed entry, and the gaps between them.
    assert rows.viewport().width() > widest + THUMBNAIL + 2 * metrics.ascent() + 3 * PADDING


def test_with_a_double_font_nothing_in_a_dialog_is_cut(
    start_desktop: Callable[..., Desktop],
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
    double_font: Callable[[], None],
) -> None:
    double_font()
    desktop = start_desktop()
    show_everything(desktop, settle, tmp_path)
    for action in ("settings", "self_test", "model_card", "export", "shortcuts"):
        getattr(desktop.actions, action).trigger()
        settle(desktop)
        (dialog,) = (found for found in desktop.window.findChildren(QDialog) if found.isVisible())
        qtbot.waitUntil(lambda: cut_words(dialog) == [])  # noqa: B023
        dialog.reject()
