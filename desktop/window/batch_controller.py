"""Pause, cancel and resume what is being read."""

from PySide6.QtCore import QObject, QTimer

from desktop.errors import HistoryError
from desktop.look import wording
from desktop.look.actions import Actions
from desktop.look.notice_bar import Level
from desktop.window.edit_controller import EditController
from desktop.window.panels import Panels
from desktop.work.batch_progress import QueueProgress
from desktop.work.classification_queue import ClassificationQueue
from desktop.work.history import History

SHOWN_EVERY_MS = 150
MOST_CRASHES = 2
"""After so many crashes in a row waiting files are not read without being asked for."""


class BatchController(QObject):
    """Between the queue and what the user sees and does of it."""

    def __init__(
        self,
        history: History,
        queue: ClassificationQueue,
        editing: EditController,
        actions: Actions,
        panels: Panels,
    ) -> None:
        super().__init__(editing)
        self._store = history.store
        self._queue = queue
        self._editing = editing
        self._actions = actions
        self._status = panels.status
        self._notice = panels.notice
        self._history = panels.history
        self._progress = QueueProgress(0, 0)
        # A busy queue tells its progress a hundred times a second; nobody can read that. The
        # timer is the status line's own, so that it never shows anything on one that is gone.
        self._pause = QTimer(panels.status, singleShot=True, interval=SHOWN_EVERY_MS)
        self._pause.timeout.connect(self._show_progress)
        queue.progressed.connect(self._progressed)
        queue.not_saved.connect(self._tell_failure)
        actions.pause_batch.toggled.connect(queue.set_paused)
        actions.cancel_batch.triggered.connect(self._cancel)
        self._show_progress()

    def resume(self, crashes: int) -> None:
        """Go on with what an earlier run had not read when it ended.

        Parameters
        ----------
        crashes : int
            How many runs in a row did not end as they should.
        """
        waiting = self._store.waiting()
        if waiting and crashes < MOST_CRASHES:
            self._queue.add(waiting)
        elif waiting:
            # One of these files may be what ends the program, so it does not try again unasked.
            self._notice.tell_by(lambda: self._tell_waiting(len(waiting)))

    def _tell_waiting(self, count: int) -> None:
        self._notice.tell(
            self.tr("%n picture(s) still wait to be read.", "", count),
            self.tr("Hilum ended unexpectedly several times while reading them."),
            Level.WARNING,
            self.tr("Read them now"),
            lambda: self._queue.add(self._store.waiting()),
        )

    def _progressed(self, progress: QueueProgress) -> None:
        turned = progress.busy != self._progress.busy or progress.paused != self._progress.paused
        self._progress = progress
        if turned:
            self._show_progress()
        elif not self._pause.isActive():
            self._pause.start()

    def _show_progress(self) -> None:
        progress = self._progress
        self._status.show_progress(progress)
        for action in (self._actions.pause_batch, self._actions.cancel_batch):
            action.setEnabled(progress.busy)
        self._actions.pause_batch.setChecked(progress.busy and progress.paused)

    def _tell_failure(self, error: Exception) -> None:
        paused = self._queue.is_paused
        # What stops everything is about more than the radiograph on the screen.
        record_id = None if paused or isinstance(error, HistoryError) else self._history.current_id

        def tell() -> None:
            self._notice.tell(
                *wording.error(error),
                Level.ERROR,
                self.tr("Go on") if paused else "",
                lambda: self._actions.pause_batch.setChecked(False),
                record_id,
            )

        self._notice.tell_by(tell)

    def _cancel(self) -> None:
        """Take what was not read off the list, with undo."""
        forgotten = self._queue.cancel()
        if forgotten:
            self._editing.delete(forgotten, self.tr("Cancel %n picture(s)", "", len(forgotten)))
