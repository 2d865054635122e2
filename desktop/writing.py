"""Files are written aside and then put in place, whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from desktop.errors import NotWritableError, StorageFullError, WritingError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def written_aside(target: Path) -> Iterator[BinaryIO]:
    """A stream whose content becomes the file when the block ends without an error.

    What lay there before stays as it was until then, and for good when something fails.

    Raises
    ------
    WritingError
        The system will not take the file; also for errors of the block's own writing.
    """
    # In the same folder, so that putting it in place is one step of the file system.
    aside = target.with_name(f".hilum-{token_hex(6)}.part")
    try:
        try:
            with aside.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            aside.replace(target)
        finally:  # where all went well it is not there any more
            with suppress(OSError):
                aside.unlink(missing_ok=True)
    except OSError as error:
        raise _spoken(error) from None


def _spoken(error: OSError) -> WritingError:
    name = errno.errorcode.get(error.errno or 0, type(error).__name__)
    if error.errno in _FULL:
        return StorageFullError(name)
    return NotWritableError(name) if error.errno in _FORBIDDEN else WritingError(name)
