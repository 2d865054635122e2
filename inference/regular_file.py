"""Files, and nothing that only looks like one."""

import os
import stat
from pathlib import Path
from typing import BinaryIO, NamedTuple

from inference.errors import FileUnavailableError, NotAFileError, PermissionDeniedError


class FileState(NamedTuple):
    """What is another as soon as a file was written to."""

    size: int
    modified_ns: int

    @classmethod
    def of(cls, stream: BinaryIO) -> "FileState":
        """That of an open file.

        Raises
        ------
        OSError
        """
        facts = os.fstat(stream.fileno())
        return cls(facts.st_size, facts.st_mtime_ns)


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
