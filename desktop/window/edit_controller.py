"""What the user takes out of the history and brings back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from desktop.window.deletion import Deletion
from desktop.window.panels import Panels
from desktop.work.history import History


class EditController(QObject):
    """Has entries deleted and restored, and says so with a way back."""

    def __init__(
        self, history: History, panels: Panels, undo_stack: QUndoStack, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._panels = panels
        self._undo_stack = undo_stack

    def delete_selected(self) -> None:
        """Delete what is selected in the list, or else what is shown."""
        record_ids = self._panels.history.chosen_ids()
        if record_ids:
            self.delete(record_ids, self.tr("Delete %n result(s)", "", len(record_ids)))

    def delete(self, record_ids: Sequence[int], text: str) -> None:
        """Delete entries; ``text`` names it in the undo menu."""
        task = self._history.delete(record_ids)
        task.succeeded.connect(lambda deleted: self._deleted(deleted, text))

    def _deleted(self, record_ids: Sequence[int], text: str) -> None:
        if record_ids:
            self._remember(record_ids, text)
            self._tell(record_ids)

    def _remember(self, record_ids: Sequence[int], text: str) -> None:
        self._undo_stack.push(Deletion(record_ids, text, self._delete_again, self._restore))

    def _delete_again(self, deletion: Deletion) -> None:
        self._history.delete(deletion.record_ids).succeeded.connect(self._tell)

    def _restore(self, deletion: Deletion) -> None:
        record_ids, text = deletion.record_ids, deletion.text()
        task = self._history.restore(record_ids)
        task.succeeded.connect(lambda _: self._panels.notice.hide())
        # They are still deleted, so that can still be undone.
        task.failed.connect(lambda _: self._remember(record_ids, text))

    def _tell(self, record_ids: Sequence[int]) -> None:
        notice = self._panels.notice
        notice.tell_by(
            lambda: notice.tell(
                self.tr("%n result(s) deleted.", "", len(record_ids)),
                button=self.tr("Undo"),
                action=self._undo_stack.undo,
            )
        )
