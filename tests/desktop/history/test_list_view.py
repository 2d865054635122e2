"""The list places its rows by counting; keys, clicks and scrolling work as in any list."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from desktop.history.list_model import HistoryListModel
from desktop.history.list_view import HistoryListView
from desktop.look.theme import Theme
from desktop.records.backups import Backups
from desktop.records.database import connect
from desktop.records.query import HistoryQuery, SortBy, statement
from desktop.records.record import NewEntry
from desktop.records.recovery import OpenedHistory
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from desktop.work.history import History

ENTRIES = 1000
Key = Qt.Key
Modifier = Qt.KeyboardModifier


class CountingModel(HistoryListModel):
    """Counts how often it is asked for its length."""

    asked = 0

    def rowCount(self, *parent: Any) -> int:  # noqa: N802 - Qt's name
        self.asked += 1
        return super().rowCount(*parent)


def model_of(view: HistoryListView) -> CountingModel:
    model = view.model()
    assert isinstance(model, CountingModel)
    return model


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = HistoryStore(tmp_path / "history.sqlite3")
    entries = [NewEntry(Source(Path(f"/films/{number:04}.png"))) for number in range(ENTRIES)]
    store.add(entries, datetime.now(UTC))
    yield store
    store.close()


@pytest.fixture
def history(store: HistoryStore, qapp: QApplication) -> History:
    del qapp
    return History(OpenedHistory(store, Backups(store.path)))


@pytest.fixture
def view(history: History, qtbot: QtBot, qapp: QApplication) -> HistoryListView:
    view = HistoryListView(Theme(qapp))
    qtbot.addWidget(view)
    view.setModel(CountingModel(history, view))
    view.resize(300, 700)
    with qtbot.waitExposed(view):
        view.show()
    model_of(view).reload()
    qapp.processEvents()
    return view


def selected(view: HistoryListView) -> list[int]:
    return sorted(index.row() for index in view.selectionModel().selectedIndexes())


def current(view: HistoryListView) -> int:
    row = view.currentIndex().row()
    return int(row)


def click(view: HistoryListView, row: int, modifier: Modifier = Modifier.NoModifier) -> None:
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def is_in_view(view: HistoryListView, row: int) -> bool:
    return bool(view.viewport().rect().contains(view.visualRect(view.model().index(row, 0))))


def test_a_long_list_is_not_asked_row_by_row(view: HistoryListView, qapp: QApplication) -> None:
    model_of(view).asked = 0
    model_of(view).reload()
    qapp.processEvents()
    assert model_of(view).asked < 300


def test_keys_lead_to_rows_and_bring_them_into_view(view: HistoryListView) -> None:
    click(view, 0)
    page = view.viewport().height() // view.visualRect(view.model().index(0, 0)).height()
    for key, row in (
        (Key.Key_Down, 1),
        (Key.Key_PageDown, 1 + page),
        (Key.Key_End, ENTRIES - 1),
        (Key.Key_Down, ENTRIES - 1),
        (Key.Key_Up, ENTRIES - 2),
        (Key.Key_PageUp, ENTRIES - 2 - page),
        (Key.Key_Home, 0),
        (Key.Key_Up, 0),
    ):
        QTest.keyClick(view, key)
        assert current(view) == row
        assert selected(view) == [row]
        assert is_in_view(view, row)


def test_rows_are_selected_in_ranges_and_one_by_one(view: HistoryListView) -> None:
    click(view, 1)
    click(view, 4, Modifier.ShiftModifier)
    assert selected(view) == [1, 2, 3, 4]
    click(view, 2, Modifier.ControlModifier)
    assert selected(view) == [1, 3, 4]
    click(view, 0)
    QTest.keyClick(view, Key.Key_Down, Modifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_Down, Modifier.ShiftModifier)
    assert selected(view) == [0, 1, 2]
    QTest.keyClick(view, Key.Key_End, Modifier.ShiftModifier)
    assert selected(view) == list(range(ENTRIES))
    QTest.keyClick(view, Key.Key_A, Modifier.ControlModifier)
    assert len(selected(view)) == ENTRIES


def test_points_and_rows_agree(view: HistoryListView) -> None:
    view.scrollTo(view.model().index(500, 0), QAbstractItemView.ScrollHint.PositionAtTop)
    assert view.visualRect(view.model().index(500, 0)).top() == 0
    for row in (500, 503):
        assert view.indexAt(view.visualRect(view.model().index(row, 0)).center()).row() == row
    view.scrollTo(view.model().index(ENTRIES - 1, 0))
    assert is_in_view(view, ENTRIES - 1)
    assert not view.indexAt(QPoint(5, view.viewport().height() + 5)).isValid()


def test_scrolling_moves_no_further_than_is_needed(view: HistoryListView) -> None:
    view.scrollTo(view.model().index(3, 0))
    assert view.verticalOffset() == 0
    view.scrollTo(view.model().index(100, 0))
    assert is_in_view(view, 100)
    before = view.verticalOffset()
    view.scrollTo(view.model().index(99, 0))
    assert view.verticalOffset() == before


def test_an_empty_list_has_no_rows(
    view: HistoryListView, history: History, qapp: QApplication
) -> None:
    model_of(view).ask(HistoryQuery(words=()))
    view.setModel(HistoryListModel(history, view))
    qapp.processEvents()
    QTest.keyClick(view, Key.Key_Down)
    assert not view.currentIndex().isValid()
    assert not view.indexAt(QPoint(5, 5)).isValid()
    assert view.verticalScrollBar().maximum() == 0


def test_every_row_is_painted_where_it_stands(view: HistoryListView) -> None:
    click(view, 2)
    picture = view.viewport().grab().toImage()
    marks = [picture.pixel(1, view.visualRect(view.model().index(row, 0)).center().y())
             for row in range(5)]  # fmt: skip
    assert marks[2] not in (marks[0], marks[1], marks[3], marks[4])


@pytest.mark.parametrize("sort_by", SortBy)
@pytest.mark.parametrize("read_first", [False, True])
def test_every_order_has_its_index(store: HistoryStore, sort_by: SortBy, read_first: bool) -> None:
    sql, parameters = statement(HistoryQuery(sort_by=sort_by, read_first=read_first))
    with closing(connect(store.path)) as own:
        plan = own.execute(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall()
    assert not any("TEMP B-TREE" in row["detail"] for row in plan)
