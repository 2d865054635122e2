"""The history as a Qt model: all ids at hand, what is shown of them fetched when needed."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.errors import EntryDamagedError, HistoryError
from desktop.look import wording
from desktop.look.anonymity import hide_names_in
from desktop.look.local_format import local_time
from desktop.records.query import HistoryQuery
from desktop.records.record import Summary, is_hidden
from desktop.work.history import History

PAGE = 64
"""Entries fetched at a time; more than fit on a screen."""
MOST_CACHED = 50 * PAGE

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the model gives beside Qt's own roles."""

    RECORD_ID = Qt.ItemDataRole.UserRole + 1
    SUMMARY = Qt.ItemDataRole.UserRole + 2


class HistoryListModel(QAbstractListModel):
    """The entries that were asked for; none before the first :meth:`reload`."""

    failed = Signal(object)
    """The `HistoryError` for which some rows stay empty."""

    def __init__(self, history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = history.store
        self._query = HistoryQuery()
        self._read_first = False
        self._anonymous = False
        self._ids: Sequence[int] = ()
        self._total = 0
        self._cache: dict[int, Summary | None] = {}
        self._damaged: set[int] = set()
        history.changed.connect(self._refresh)

    def reload(self) -> None:
        """Take the entries from the history anew."""
        ids = self._store.find(replace(self._query, read_first=self._read_first))
        total = self._store.count() if self._query.narrows else len(ids)
        self.beginResetModel()
        self._ids, self._total = ids, total
        self._cache.clear()
        self.endResetModel()

    def hide(self, *, answers: bool, names: bool) -> None:
        """Hide answers for which the reader has no impression yet, and names, or show all."""
        asked_otherwise = answers != self._read_first
        self._read_first = answers
        self._anonymous = names
        self._cache.clear()
        if asked_otherwise and (self._ids or self._query.narrows):
            self.reload()
        elif self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    @property
    def query(self) -> HistoryQuery:
        """Which entries are listed, and in which order."""
        return self._query

    def total(self) -> int:
        """How many entries there were at the last :meth:`reload`, listed or not."""
        return self._total

    def ask(self, query: HistoryQuery) -> None:
        """List other entries, or in another order."""
        if query != self._query:
            self._query = query
            self.reload()

    @property
    def record_ids(self) -> Sequence[int]:
        """The entries that are listed, from top to bottom."""
        return self._ids

    def row_of(self, record_id: int) -> int | None:
        """Where an entry stands; None when it is not listed."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    def id_at(self, row: int) -> int:
        """Which entry stands in a row."""
        return self._ids[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view or an assistive tool asks of one entry."""
        if not index.isValid():
            return None
        record_id = self._ids[index.row()]
        if role == Role.RECORD_ID:
            return record_id
        if role not in (
            Role.SUMMARY,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        summary = self._summary(index.row())
        if role == Role.SUMMARY:
            return summary
        if summary is None:
            return self._unreadable(record_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title
        return spoken_summary(summary)

    def _refresh(self, record_ids: Sequence[int]) -> None:
        """Show what has become of some entries."""
        for record_id in record_ids:
            self._cache.pop(record_id, None)
            row = self.row_of(record_id)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _summary(self, row: int) -> Summary | None:
        record_id = self._ids[row]
        if record_id not in self._cache:
            if len(self._cache) > MOST_CACHED:
                self._cache.clear()
            first = row // PAGE * PAGE
            page = self._ids[first : first + PAGE]
            self._fetch([one for one in page if one not in self._cache])
        return self._cache.get(record_id)

    def _unreadable(self, record_id: int) -> str:
        """What is said in place of an entry that makes no sense; nothing when none was had."""
        if record_id not in self._damaged:
            return ""
        return f"{wording.entry(record_id)}\n{wording.sentence(EntryDamagedError.sentence)}"

    def _fetch(self, record_ids: Sequence[int]) -> None:
        # What cannot be read is not asked for again at every repaint.
        self._cache.update(dict.fromkeys(record_ids))
        try:
            summaries = self._store.summaries(record_ids)
        except HistoryError as error:
            self.failed.emit(error)
            return
        self._damaged.update(record_ids)
        self._damaged.difference_update(summary.id for summary in summaries)
        for summary in summaries:
            hidden = is_hidden(summary.conclusion, summary.impression, self._read_first)
            shown = hide_names_in(summary) if self._anonymous else summary
            self._cache[summary.id] = replace(shown, hidden=hidden)


def spoken_summary(summary: Summary) -> str:
    """One entry in words, for screen readers."""
    verdict = wording.conclusion(summary.conclusion)
    if summary.hidden:
        verdict = wording.hidden_answer()
    elif summary.verdict is not None:
        verdict = wording.spoken(summary.verdict)
    return "\n".join([summary.title, local_time(summary.added_at), verdict])
