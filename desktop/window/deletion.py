"""Deleting entries, with undo."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from desktop.errors import HistoryError
from desktop.records.store import HistoryStore


class DeleteRecords(QUndoCommand):
    """Takes entries out of the history until it is undone.

    Parameters
    ----------
    store : HistoryStore
    record_ids : sequence of int
    text : str
        What is done, for the undo menu.
    deleted, restored : callable
        Told which entries went and which came back.
    """

    def __init__(
        self,
        store: HistoryStore,
        record_ids: Sequence[int],
        text: str,
        deleted: Callable[[Sequence[int]], None],
        restored: Callable[[Sequence[int]], None],
    ) -> None:
        super().__init__(text)
        self._store = store
        self._record_ids = tuple(record_ids)
        self._deleted = deleted
        self._restored = restored

    def redo(self) -> None:
        """Delete, for the first time or again."""
        try:
            self._store.delete(self._record_ids)
        except HistoryError:
            # Nothing was done, so there is nothing to undo.
            self.setObsolete(True)
            raise
        self._deleted(self._record_ids)

    def undo(self) -> None:
        """Bring the entries back as they were."""
        self._store.restore(self._record_ids)
        self._restored(self._record_ids)
