"""What Qt has to say goes into the log, not on the terminal."""

import logging
import re
import sys

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

# The function that speaks, as Qt writes it: "QPainter::begin: ...".
_SPEAKER = re.compile(r"Q[A-Za-z]+(::[A-Za-z~]+)*(?=[:(])")

_log = logging.getLogger("qt")


def route_to_log() -> None:
    """Send Qt's messages to Python's log from now on."""
    qInstallMessageHandler(_handle)


def _handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if text in _EXPECTED:
        return
    if kind is QtMsgType.QtFatalMsg:
        # The program ends here, and whoever started it must learn why.
        print(f"hilum: {text}", file=sys.stderr)  # noqa: T201
    _log.log(_LEVELS[kind], "%s", discreet(text, context.category))


def discreet(text: str, category: str | None = None) -> str:
    """Who speaks, and how much; the words themselves may quote a file's name."""
    speaker = _SPEAKER.match(text)
    return f"{category or 'default'}: {speaker[0] if speaker else 'Qt'}, {len(text)} characters"
