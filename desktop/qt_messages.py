"""What Qt has to say goes into the log, not on the terminal."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_EXPECTED = ("This plugin does not support propagateSizeHints()",)
"""Said by the offscreen platform for every window, and of no use to anybody."""

_log = logging.getLogger("qt")


def route_to_log() -> None:
    """Send Qt's messages to Python's log from now on."""
    qInstallMessageHandler(_handle)


def _handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    del context
    if text not in _EXPECTED:
        _log.log(_LEVELS[kind], text)
