"""Crashes of the whole process, which no Python code survives to tell.

What Python's fault handler writes at that moment names functions and lines, and the
folders of the program; the next start takes it into the log without the folders,
which may be named after somebody.
"""

import faulthandler
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from desktop.private import private_file

_FRAME = re.compile(r'^  File ".*?([^/\\"]+)", line (\d+) in (\S+)')
_TITLES = ("Fatal", "Windows fatal", "Thread", "Current thread")

_log = logging.getLogger(__name__)


def record_crashes(folder: Path) -> IO[str] | None:
    """Log the last run's crash, if it had one, and be ready for this run's.

    Returns
    -------
    file or None
        Open as long as crashes are recorded; None when they cannot be.
    """
    record = folder / "crash.txt"
    try:
        if record.exists() and record.stat().st_size:
            lines = record.read_text(encoding="utf-8", errors="replace").splitlines()
            _log.error("the last run crashed: %s", " ".join(_without_folders(lines)))
        file = private_file(record).open("w", encoding="utf-8")
    except OSError:
        _log.warning("crashes cannot be recorded")
        return None
    faulthandler.enable(file)
    return file


def _without_folders(lines: list[str]) -> Iterator[str]:
    for line in lines:
        frame = _FRAME.match(line)
        if frame:
            yield f"{frame[1]}:{frame[2]} {frame[3]}"
        elif line.startswith(_TITLES):
            yield line
