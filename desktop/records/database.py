"""Connections to the history's database, and SQLite's errors in our own words."""

import sqlite3
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from lzma import LZMAError
from pathlib import Path
from zipfile import BadZipFile

from desktop.errors import (
    EntryDamagedError,
    HistoryBusyError,
    HistoryDamagedError,
    HistoryError,
    HistoryFullError,
    HistoryReadOnlyError,
)
from desktop.records.schema import schema_version

BUSY_TIMEOUT_S = 5.0
"""How long a writer waits for another one, of this program or of another."""

# By the beginning of SQLite's code: SQLITE_READONLY_DIRECTORY is one of SQLITE_READONLY.
_KINDS: dict[str, type[HistoryError]] = {
    "FULL": HistoryFullError,
    # The index of the log cannot be made.
    "IOERR_SHMSIZE": HistoryFullError,
    "READONLY": HistoryReadOnlyError,
    "CANTOPEN": HistoryReadOnlyError,
    "PERM": HistoryReadOnlyError,
    "BUSY": HistoryBusyError,
    "LOCKED": HistoryBusyError,
    "CORRUPT": HistoryDamagedError,
    "NOTADB": HistoryDamagedError,
}


def connect(path: Path) -> sqlite3.Connection:
    """A connection for reading and writing; the database is made when it is not there.

    Raises
    ------
    sqlite3.Error
    """
    connection = sqlite3.connect(
        path, BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    try:
        connection.row_factory = sqlite3.Row
        # Text with a flipped byte is that of one damaged entry, and stops no other.
        connection.text_factory = _text
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: a commit is on the disk, not only in the system's cache, before it returns.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def stored_version(path: Path) -> int:
    """The schema version of a database file, which is not touched.

    Raises
    ------
    sqlite3.Error
    """
    # Reading a WAL database leaves two small files beside it, unless it is declared
    # immutable; it may be that only where no log with newer pages lies there.
    log = beside(path, "-wal")
    way = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{way}", BUSY_TIMEOUT_S, uri=True)
    try:
        return schema_version(connection)
    finally:
        connection.close()


def beside(path: Path, suffix: str) -> Path:
    """The file that SQLite keeps beside a database: ``-wal``, ``-shm`` or ``-journal``."""
    return path.with_name(path.name + suffix)


def damage_marker(path: Path) -> Path:
    """A file that asks for a look at every page when the history is opened next."""
    return path.with_name("check-history")


@contextmanager
def spoken_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about one database into ours, and leave a note of damage.

    Without SQLite's own words: they may hold paths.
    """
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        code = name.removeprefix("SQLITE_")
        kinds = (kind for start, kind in _KINDS.items() if code.startswith(start))
        kind = next(kinds, HistoryError)
        if kind is HistoryDamagedError:
            _leave_note(path)
        raise kind(name) from None
    except HistoryDamagedError:
        _leave_note(path)
        raise


@contextmanager
def sound_entry() -> Iterator[None]:
    """Turn whatever decoding one entry's content may raise into `EntryDamagedError`."""
    try:
        yield
    except (
        AttributeError,
        BadZipFile,
        EOFError,
        LookupError,
        LZMAError,
        OSError,  # of bz2, for what it cannot unpack
        OverflowError,
        RuntimeError,  # of zipfile too, for what it cannot unpack
        TypeError,
        ValueError,
        struct.error,
        zlib.error,
    ) as error:
        raise EntryDamagedError(type(error).__name__) from None


def _leave_note(path: Path) -> None:
    with suppress(OSError):
        damage_marker(path).touch()
