"""One deletion in the list of what can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand


class Deletion(QUndoCommand):
    """Entries that were taken out of the history, until it is undone.

    Parameters
    ----------
    record_ids : sequence of int
    text : str
        What was done, for the undo menu.
    delete, restore : callable
        Have it done again, or undone.
    """

    def __init__(
        self,
        record_ids: Sequence[int],
        text: str,
        delete: Callable[["Deletion"], None],
        restore: Callable[["Deletion"], None],
    ) -> None:
        super().__init__(text)
        self.record_ids = tuple(record_ids)
        self._delete = delete
        self._restore = restore
        self._is_first = True

    def redo(self) -> None:
        """Delete again. The stack calls this at once, when that is done already."""
        if self._is_first:
            self._is_first = False
        else:
            self._delete(self)

    def undo(self) -> None:
        """Bring the entries back as they were."""
        self._restore(self)
