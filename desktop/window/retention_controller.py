"""Keeps the history within the size that the user allows."""

import logging

from PySide6.QtCore import QObject, QTimer

from desktop.records.choices import Choices
from desktop.settings.store import Settings
from desktop.work.history import History

GIGABYTE = 1_000_000_000
FIRST_LOOK_MS = 30_000
"""Not while the program starts."""
LOOK_EVERY_MS = 10 * 60_000

_log = logging.getLogger(__name__)


class RetentionController(QObject):
    """Looks now and then, and whenever another limit is chosen."""

    def __init__(self, history: History, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._settings = settings
        self._limit = settings.choices.most_gigabytes
        self._timer = QTimer(self, interval=FIRST_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        settings.changed.connect(self._follow)

    def look(self) -> None:
        """Make room, if there is a limit and the history is above it."""
        self._timer.setInterval(LOOK_EVERY_MS)
        if self._limit > 0:
            self._history.keep_within(self._limit * GIGABYTE).succeeded.connect(self._thinned)

    def shutdown(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _follow(self, choices: Choices) -> None:
        if choices.most_gigabytes != self._limit:
            self._limit = choices.most_gigabytes
            self.look()

    def _thinned(self, previews: int) -> None:
        if previews:
            _log.info("%d previews were made small, to keep to the limit", previews)
