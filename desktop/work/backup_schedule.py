"""Backs the history up in the background, when it is due."""

import logging
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.records.backups import Backups
from desktop.work.background_task import BackgroundTask, BackgroundTasks

FIRST_LOOK_MS = 20_000
"""Not while the program starts."""
LOOK_EVERY_MS = 10 * 60_000

_log = logging.getLogger(__name__)


class BackupSchedule(QObject):
    """Looks now and then; copying never stops the window nor what is being read."""

    failed = Signal(object)
    """A back-up that was due could not be made. Not told twice for the same reason."""

    def __init__(self, backups: Backups, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self._tasks = BackgroundTasks(1, self)
        self._failure: type[Exception] | None = None
        self._timer = QTimer(self, interval=FIRST_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_idle(self) -> bool:
        """Whether no back-up is being made."""
        return self._tasks.is_idle

    def look(self) -> None:
        """Make a back-up, if one is due and none is being made."""
        self._timer.setInterval(LOOK_EVERY_MS)
        if not self.is_idle or not self._backups.is_due(datetime.now(UTC)):
            return

        def work(task: BackgroundTask) -> Path | None:
            return self._backups.make(lambda: task.cancelled)

        task = self._tasks.start(work)
        task.succeeded.connect(self._made)
        task.failed.connect(self._not_made)

    def shutdown(self) -> None:
        """Give up a back-up that is being made; the next run makes it."""
        self._timer.stop()
        self._tasks.shutdown()

    def _made(self, copy: Path | None) -> None:
        self._failure = None
        if copy is not None:
            _log.info("the history was backed up")

    def _not_made(self, error: Exception) -> None:
        _log.warning("the history was not backed up: %s", type(error).__name__)
        if type(error) is not self._failure:
            self._failure = type(error)
            self.failed.emit(error)
