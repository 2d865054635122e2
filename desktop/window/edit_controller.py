"""What the user changes in the history: deleting with undo, and reviews."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from desktop.errors import HistoryError
from desktop.history.history_panel import HistoryPanel
from desktop.history.list_model import HistoryListModel
from desktop.look.notice_bar import NoticeBar
from desktop.records.record import Review
from desktop.records.store import HistoryStore
from desktop.window.current_controller import CurrentController
from desktop.window.deletion import DeleteRecords
from desktop.work.classification_queue import ClassificationQueue


class EditController(QObject):
    """Carries changes out and keeps list, queue and panels in step with them."""

    def __init__(
        self,
        store: HistoryStore,
        model: HistoryListModel,
        panel: HistoryPanel,
        queue: ClassificationQueue,
        current: CurrentController,
        undo_stack: QUndoStack,
        notice: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._model = model
        self._panel = panel
        self._queue = queue
        self._current = current
        self._undo_stack = undo_stack
        self._notice = notice

    def delete_selected(self) -> None:
        """Delete what is selected in the list."""
        record_ids = self._panel.selected_ids()
        if record_ids:
            self.delete(record_ids, self.tr("Delete %n result(s)", "", len(record_ids)))

    def delete(self, record_ids: Sequence[int], text: str) -> None:
        """Delete entries; ``text`` names it in the undo menu."""
        command = DeleteRecords(
            self._store, record_ids, text, deleted=self._deleted, restored=self._restored
        )
        try:
            self._undo_stack.push(command)
        except HistoryError as error:
            self._notice.tell_error(error)

    def save_review(self, record_id: int, review: Review) -> None:
        """Commit what the reader added."""
        try:
            self._store.save_review(record_id, review)
        except HistoryError as error:
            self._notice.tell_error(error)
            return
        self._model.refresh(record_id)
        self._current.reviewed(record_id)

    def take_off(self, record_ids: Sequence[int]) -> None:
        """Bring queue, list and panels in step with entries that are gone."""
        self._queue.discard(record_ids)
        following = self._panel.select_near(record_ids)
        self._model.reload()
        shown = self._current.record
        if following is not None:
            self._panel.select(following)
        elif shown is not None and shown.id in record_ids:
            self._current.show(None)

    def _deleted(self, record_ids: Sequence[int]) -> None:
        self.take_off(record_ids)
        self._notice.tell(
            self.tr("%n result(s) deleted.", "", len(record_ids)),
            button=self.tr("Undo"),
            action=self._undo_stack.undo,
        )

    def _restored(self, record_ids: Sequence[int]) -> None:
        self._notice.hide()
        self._model.reload()
        self._panel.select(record_ids[0])
        self._queue.add(self._store.waiting_among(record_ids))
