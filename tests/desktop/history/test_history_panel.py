"""What is on the screen is the row that is marked, whatever the list does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.application import Desktop
from desktop.records.record import Conclusion
from desktop.records.store import HistoryStore
from tests.desktop.history.opened_films import filter_choice, open_two
from tests.desktop.history_of import records
from tests.desktop.stored_entries import add_read

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


def shown(desktop: Desktop) -> str:
    record = desktop.current.record
    return "" if record is None else record.source.path.name


def with_entries(folder: Path, names: list[str]) -> None:
    """A history that the desktop of the tests will start with."""
    store = HistoryStore(folder / "data" / "history.sqlite3")
    add_read(store, names)
    store.close()


def test_after_a_start_the_film_on_the_screen_is_selected_and_can_be_deleted(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    first = start_desktop()
    open_two(first, settle, tmp_path)
    first.window.close()

    desktop = start_desktop()
    settle(desktop)
    assert shown(desktop) == "abnormal.png"
    assert desktop.history_panel.selected_ids() == [desktop.current.record.id]
    QTest.keyClick(desktop.history_panel.list, Qt.Key.Key_Delete)
    settle(desktop)
    assert [record.source.path.name for record in records(desktop)] == ["normal.png"]
    assert shown(desktop) == "normal.png"


def test_a_filter_changes_what_is_listed_and_not_what_is_shown(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    open_two(desktop, settle, tmp_path)
    desktop.history_panel.select(records(desktop)[1].id)
    settle(desktop)
    choice = filter_choice(desktop, Conclusion.ABNORMAL)
    for _ in range(2):  # set, and taken back
        choice.trigger()
        # As when the menu closes and gives the keys back.
        desktop.history_panel.search_bar.field.setFocus()
        desktop.history_panel.list.setFocus()
        settle(desktop)
        assert shown(desktop) == "normal.png"
    assert desktop.history_panel.selected_ids() == [desktop.current.record.id]
    choice.trigger()
    QTest.keyClick(desktop.history_panel.list, Qt.Key.Key_Down)
    settle(desktop)
    assert shown(desktop) == "abnormal.png"


def test_a_search_shows_its_list_from_the_film_on_the_screen_or_from_the_top(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    with_entries(tmp_path, [f"{kind}{number:02}" for number in range(60) for kind in "XQ"])
    desktop = start_desktop()
    settle(desktop)
    panel, bar = desktop.history_panel, desktop.history_panel.list.verticalScrollBar()
    panel.select(panel.listed_ids()[100])
    assert bar.value() > 0
    shown_id = panel.current_id
    assert shown_id is not None
    kept = desktop.store.record(shown_id).title[0]
    other = "XQ".replace(kept, "")

    panel.search_bar.field.setText(other)
    QApplication.processEvents()
    assert panel.listed_ids()
    assert not panel.selected_ids()
    assert bar.value() == 0

    panel.search_bar.field.setText(kept)
    QApplication.processEvents()
    rect = panel.list.visualRect(panel.list.currentIndex())
    assert panel.selected_ids() == [shown_id]
    assert panel.list.viewport().rect().contains(rect)
