"""Files, and nothing that only looks like one."""

import stat
from pathlib import Path
from typing import BinaryIO

from inference.errors import FileUnavailableError, NotAFileError, PermissionDeniedError


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
