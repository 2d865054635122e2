"""The log: what went wrong, where in the program and when, and not a word about any patient.

Our own messages are fixed sentences with numbers and names of classes. What other
libraries say may quote a file's name or content, so only that they spoke is kept.
"""

import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop.private import close_all, private_file, private_folder
from desktop.version import version

MAX_BYTES = 500_000
OLD_LOGS = 3
OURS = ("desktop", "inference", "qt")
"""Loggers whose messages may be kept. "qt" is ours too: see `desktop.start.qt_messages`."""
LEFT_OUT = "(its words are left out)"

_FRAMES = 6
_log = logging.getLogger(__name__)


def start_log(folder: Path) -> None:
    """Write the log into this folder from now on, old parts beside it.

    Where that cannot be done the program runs without a log.
    """
    # A log that cannot be written must not print the message somewhere else instead.
    logging.raiseExceptions = False
    logging.captureWarnings(True)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        private_folder(folder)
        close_all(folder)
        private_file(folder / "hilum.log")
        handler: logging.Handler = RotatingFileHandler(
            folder / "hilum.log", maxBytes=MAX_BYTES, backupCount=OLD_LOGS, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_Discreet())
    root.addHandler(handler)
    _log.info("Hilum %s starts, Python %s, %s", version(), platform.python_version(), _system())


def save_log(folder: Path, destination: Path) -> None:
    """Write all parts of the log, the oldest first, into one file for whoever gives support.

    Raises
    ------
    OSError
        The file cannot be written; an older one of that name is still there.
    """
    part = destination.with_name(destination.name + ".part")
    try:
        with part.open("w", encoding="utf-8") as file:
            for number in range(OLD_LOGS, -1, -1):
                log = folder / f"hilum.log.{number}" if number else folder / "hilum.log"
                if log.exists():
                    file.write(log.read_text(encoding="utf-8", errors="replace"))
        part.replace(destination)
    finally:
        part.unlink(missing_ok=True)


def log_bug(log: logging.Logger, error: BaseException) -> None:
    """Log where an unexpected error was raised, without its text: it may hold patient data."""
    log.error("%s", described(error))


def described(error: BaseException) -> str:
    """An error's class and the functions that it came through, the innermost first."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    where = " < ".join(
        f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}" for frame in reversed(frames)
    )
    return f"{type(error).__name__} in {where or 'no frame'}"


class _Discreet(logging.Formatter):
    """Leaves out whatever could quote a file."""

    def format(self, record: logging.LogRecord) -> str:
        ours = record.name.split(".")[0] in OURS
        words = record.getMessage() if ours else LEFT_OUT
        if record.exc_info and record.exc_info[1] is not None:
            words += f" {described(record.exc_info[1])}"
        return f"{self.formatTime(record)} {record.levelname:7} {record.name}: {words}"


def _system() -> str:
    # Not platform.platform(): on some systems it takes a second.
    return f"{sys.platform} {platform.machine()}"
