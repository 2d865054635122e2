"""Files, and nothing that only looks like one."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from inference.errors import FileUnavailableError, NotAFileError, PermissionDeniedError

FileState = tuple[int, int]
"""Bytes, and nanoseconds of the last change: others as soon as a file was written to."""


def state_of(facts: os.stat_result) -> FileState:
    """From what the operating system tells of a file."""
    return facts.st_size, facts.st_mtime_ns


def unavailable(error: OSError) -> FileUnavailableError:
    """What the operating system said, as one of Hilum's errors."""
    detail = type(error).__name__
    if isinstance(error, PermissionError):
        return PermissionDeniedError(detail)
    if isinstance(error, IsADirectoryError):
        return NotAFileError(detail)
    return FileUnavailableError(detail)


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading, and nothing that only looks like one.

    Raises
    ------
    OSError
    InputError
    """
    # A pipe would block for ever and a device would never end, so look before opening.
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise NotAFileError("not a regular file")
    return path.open("rb")
