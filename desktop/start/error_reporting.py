"""Errors that nobody expected: into the log, and in one sentence to the user.

Nothing of them goes to the terminal: desktops keep what programs print there.
"""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from desktop.errors import UnexpectedError
from desktop.work.log_file import log_bug
from inference.errors import HilumError

_log = logging.getLogger(__name__)


class ErrorReporting(QObject):
    """Catches what fell through, on every thread, and goes on."""

    reported = Signal(object)
    """A `HilumError` to tell the user, on the UI thread."""

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Queued: hooks run on whatever thread the error happened.
        self._caught.connect(self.reported, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over Python's hooks for uncaught errors."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda caught: self._on_thread_error(caught.exc_value)
        sys.unraisablehook = lambda caught: self._on_thread_error(caught.exc_value)

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._on_thread_error(error)

    def _on_thread_error(self, error: BaseException | None) -> None:
        if error is None:
            return
        log_bug(_log, error)
        known = error if isinstance(error, HilumError) else UnexpectedError(type(error).__name__)
        try:
            self._caught.emit(known)
        except RuntimeError:  # Qt's part of this object is gone already: the program ends.
            _log.info("nobody is left to be told")
