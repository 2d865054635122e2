"""Copies of the history, made while the program runs, of which the newest ones are kept.

A copy is one plain file. It gets its name only after it was checked from the first
page to the last, so a damaged history never takes the place of a sound copy.
"""

import os
import re
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.errors import HistoryDamagedError, HistoryError, HistoryFullError
from desktop.private import private_file, private_folder
from desktop.records.database import beside, connect, spoken_errors

KEPT = 2
"""Each one was checked, so that the second is only for what no check can see. With 100,000
pictures a copy has some 15 GB."""
AGE = timedelta(hours=4)
"""A new copy is due when the newest one is older and something was saved since."""
CLOCK_ERROR = timedelta(minutes=5)
"""That a clock may be set back by without a copy counting as one from the future."""
SPARE_BYTES = 50_000_000
"""What a copy must leave free, so that the history itself can still be saved."""

_TIME = "%Y%m%dT%H%M%S.%fZ"
_NAME = re.compile(r"history-(?:(\d{6,})-)?(\d{8}T\d{6}\.\d{6}Z)\.sqlite3")
"""Which copy it is, counted, and when it was begun. Copies of before they were counted have only
the time."""
_PAGES = 2048
"""Copied at a time: 8 MB, after which others have their turn."""
_PAUSE_S = 0.005
_CHECK_STEPS = 100_000
"""Steps of SQLite's machine between two looks at whether the check is still wanted."""


class Backups:
    """The copies of one database, in a folder beside it.

    Parameters
    ----------
    database : Path

    Raises
    ------
    HistoryError
        From every method: full disk, no permission, damaged database.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        self.folder = database.with_name("backups")
        self._part = self.folder / "unfinished.part"
        self._working = threading.Lock()
        self._erasing = threading.Event()

    def all(self) -> list[Path]:
        """The copies, the newest first: by their number, because clocks are set back."""
        found = [copy for copy in self.folder.glob("history-*.sqlite3") if _is_copy(copy)]
        return sorted(found, key=lambda copy: (_number(copy), copy.name), reverse=True)

    def is_due(self, now: datetime) -> bool:
        """Whether something was saved that is in no copy, and the newest copy is old."""
        newest = next(iter(self.all()), None)
        if newest is None:
            return True
        copied = made_at(newest)
        # A copy from the future was made while a clock was wrong, then or now.
        if copied - now > CLOCK_ERROR:
            return True
        return now - copied > AGE and self._changed_at() > copied

    def make(self, is_cancelled: Callable[[], bool] = lambda: False) -> Path | None:
        """Copy the history while others read and write it, check the copy, drop old ones.

        Parameters
        ----------
        is_cancelled : callable, optional
            Asked a few times a second.

        Returns
        -------
        Path or None
            The copy; None when it was cancelled.

        Raises
        ------
        HistoryDamagedError
            The copy is not sound. No older one was dropped.
        """
        with self._working, spoken_errors(self._database):
            now = datetime.now(UTC)
            try:
                self._make_room()
                if not self._copy(self._part, lambda: is_cancelled() or self._erasing.is_set()):
                    return None
                number = max(map(_number, self.all()), default=0) + 1
                copy = self.folder / f"history-{number:06}-{now.strftime(_TIME)}.sqlite3"
                self._part.replace(copy)
            except OSError as error:
                raise HistoryError(type(error).__name__) from None
            finally:
                self.discard_unfinished()
            for old in self.all()[KEPT:]:
                old.unlink(missing_ok=True)
            return copy

    def erase(self, record_ids: Iterable[int]) -> None:
        """Remove entries from every copy, bytes included; a copy that is being made is given up."""
        self._erasing.set()
        try:
            with self._working:
                wanted = [(record_id,) for record_id in record_ids]
                for copy in self.all():
                    _erase_from(copy, wanted)
        finally:
            self._erasing.clear()

    def discard_unfinished(self) -> None:
        """Remove what a crash left of a copy that was being made."""
        for suffix in ("", "-journal", "-wal", "-shm"):
            beside(self._part, suffix).unlink(missing_ok=True)

    def _copy(self, part: Path, is_cancelled: Callable[[], bool]) -> bool:
        part.unlink(missing_ok=True)
        try:
            with closing(connect(self._database)) as source, closing(_plain(part)) as target:
                # An open reading transaction keeps one state of the history in view. Without
                # it the copy would begin anew at every result that is saved meanwhile.
                source.execute("BEGIN")
                source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                source.backup(target, pages=_PAGES, progress=lambda *_: _breathe(is_cancelled))
            with closing(_plain(part)) as copy:
                copy.execute("PRAGMA journal_mode = DELETE")
                copy.set_progress_handler(is_cancelled, _CHECK_STEPS)
                require_sound(copy)
        except (_CancelledError, sqlite3.OperationalError):
            if is_cancelled():
                return False
            raise
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        return True

    def _make_room(self) -> None:
        private_folder(self.folder)
        files = (self._database, beside(self._database, "-wal"))
        size = sum(file.stat().st_size for file in files if file.exists())
        if shutil.disk_usage(self.folder).free < size + SPARE_BYTES:
            raise HistoryFullError("no room for a copy")

    def _changed_at(self) -> datetime:
        files = (self._database, beside(self._database, "-wal"))
        times = [file.stat().st_mtime for file in files if file.exists()]
        return datetime.fromtimestamp(max(times, default=0), UTC)


class _CancelledError(Exception):
    pass


def made_at(copy: Path) -> datetime:
    """When a copy was begun; nothing that was saved later is in it."""
    return _time_in(copy.name)


def _time_in(name: str) -> datetime:
    found = _NAME.fullmatch(name)
    if found is None:
        raise ValueError("not the name of a copy")
    return datetime.strptime(found[2], _TIME).replace(tzinfo=UTC)


def _is_copy(file: Path) -> bool:
    try:
        _time_in(file.name)
    except ValueError:
        return False
    return True


def _number(copy: Path) -> int:
    """Which copy it is; 0 for those of before they were counted."""
    found = _NAME.fullmatch(copy.name)
    return int(found[1] or 0) if found else 0


def require_sound(connection: sqlite3.Connection, table: str | None = None) -> None:
    """Check the structure of a database, or of one table and its indices.

    Raises
    ------
    HistoryDamagedError
    sqlite3.Error
        Damaged beyond a check, or the check was interrupted.
    """
    argument = "1" if table is None else f"'{table}'"
    answer = connection.execute(f"PRAGMA quick_check({argument})").fetchone()[0]
    if answer != "ok":
        raise HistoryDamagedError("quick_check")


def _plain(path: Path) -> sqlite3.Connection:
    """A connection to a file that nobody else knows of, written fast and synced at the end."""
    connection = sqlite3.connect(private_file(path), isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def _breathe(is_cancelled: Callable[[], bool]) -> None:
    if is_cancelled():
        raise _CancelledError
    time.sleep(_PAUSE_S)


def _erase_from(copy: Path, record_ids: list[tuple[int]]) -> None:
    try:
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                connection.executemany("DELETE FROM record WHERE id = ?", record_ids)
    except sqlite3.Error:
        # A copy that cannot be cleaned must not stay.
        copy.unlink(missing_ok=True)
        beside(copy, "-journal").unlink(missing_ok=True)
