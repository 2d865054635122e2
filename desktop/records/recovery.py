"""Opening the history at the start: checked, repaired if need be, brought up to date.

Only the one program that holds the data folder may do this; see
`desktop.start.instance_lock`. Whatever is interrupted here begins anew at the next start:
a damaged database is moved away before a sound one is put in its place, and a
missing one counts as damaged where a back-up or an unfinished repair is found.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from itertools import groupby
from pathlib import Path

from desktop.errors import HistoryDamagedError, HistoryError, HistoryReadOnlyError
from desktop.private import close_all, private_file, private_folder
from desktop.records.backups import Backups, made_at, require_sound
from desktop.records.database import beside, connect, damage_marker, spoken_errors, stored_version
from desktop.records.record import NewEntry
from desktop.records.schema import MIGRATIONS, check_version
from desktop.records.source import Source
from desktop.records.store import HistoryStore

CHECKED_AT_START = ("record", "earlier_reading")
"""The table that everything is found by, and one that is small. The others hold the pictures,
many gigabytes; they are checked in the background, with every back-up."""


class OpeningStep(Enum):
    """What of opening a history may take a while."""

    CHECKING = auto()
    """Every page is looked at, because damage was met."""
    UPDATING = auto()
    """It is backed up, and then becomes one of this version."""
    REPAIRING = auto()


Tell = Callable[[OpeningStep], object]


@dataclass(frozen=True)
class Repair:
    """What became of a damaged history."""

    backup_made_at: datetime | None
    """Aware, UTC. Impressions and notes made later are lost; None when there was no back-up."""
    entered_again: int
    """Pictures that are not in the back-up; they are read again from their files."""


@dataclass(frozen=True)
class OpenedHistory:
    """A history that is ready for use."""

    store: HistoryStore
    backups: Backups
    repair: Repair | None = None


def open_history(path: Path, tell: Tell = lambda _: None) -> OpenedHistory:
    """Open, and before that repair and migrate, the history.

    Parameters
    ----------
    path : Path
        Created with its folders when it is not there.
    tell : callable, optional
        Told of each step that may take a while, before it.

    Raises
    ------
    HistoryTooNewError
        Nothing was touched.
    HistoryError
        It can be neither opened nor repaired.
    """
    backups, repair = Backups(path), None
    try:
        # Others who use this computer have no business here.
        private_folder(path.parent)
        for old in (backups.folder, set_aside_folder(path)):
            if old.is_dir():
                private_folder(old)
                close_all(old)
        backups.discard_unfinished()
        try:
            _require_sound_database(path, backups, tell)
            _back_up_before_migration(path, backups, tell)
        except HistoryDamagedError:
            tell(OpeningStep.REPAIRING)
            repair = _repair(path, backups)
    except PermissionError:
        raise HistoryReadOnlyError("folder") from None
    except OSError as error:
        raise HistoryError(type(error).__name__) from None
    return OpenedHistory(HistoryStore(path), backups, repair)


def set_aside_folder(path: Path) -> Path:
    """Where the last damaged database is kept, for whoever may get more out of it."""
    return path.with_name("damaged")


def _require_sound_database(path: Path, backups: Backups, tell: Tell) -> None:
    if not path.exists() or not path.stat().st_size:
        if backups.all() or damage_marker(path).exists() or beside(path, "-wal").exists():
            raise HistoryDamagedError("missing")
        return
    with spoken_errors(path):
        check_version(stored_version(path), len(MIGRATIONS))
        everything = damage_marker(path).exists()
        if everything:
            tell(OpeningStep.CHECKING)
        with closing(connect(path)) as connection:
            for table in (None,) if everything else _tables(connection, CHECKED_AT_START):
                require_sound(connection, table)
    damage_marker(path).unlink(missing_ok=True)


def _tables(connection: sqlite3.Connection, wanted: tuple[str, ...]) -> list[str]:
    """Those that this database has; an earlier version has fewer."""
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    there = {row["name"] for row in rows}
    return [name for name in wanted if name in there or name == "record"]


def _back_up_before_migration(path: Path, backups: Backups, tell: Tell) -> None:
    with spoken_errors(path):
        version = stored_version(path) if path.exists() else 0
    if 0 < version < len(MIGRATIONS):
        tell(OpeningStep.UPDATING)
        backups.make()


def _repair(path: Path, backups: Backups) -> Repair:
    damage_marker(path).touch()
    damaged = _set_aside(path)
    made, entered_again = None, 0
    restored = path.with_name("restored.part")
    _remove(restored)
    backup = next((copy for copy in backups.all() if _is_usable(copy)), None)
    if backup is not None:
        shutil.copyfile(backup, private_file(restored))
        made = made_at(backup)
    # Completed aside: a crash must not leave a restored history without its latest pictures.
    store = HistoryStore(restored)
    try:
        known = store.last_id()
        for added_at, entries in groupby(_later_entries(damaged, known), lambda entry: entry[0]):
            entered_again += len(store.add([NewEntry(source) for _, source in entries], added_at))
    finally:
        store.close()
    with restored.open("rb+") as file:
        os.fsync(file.fileno())
    restored.replace(path)
    damage_marker(path).unlink(missing_ok=True)
    return Repair(made, entered_again)


def _set_aside(path: Path) -> Path:
    """Move a database away with all that belongs to it; older ones go."""
    folder = set_aside_folder(path)
    if path.exists():
        shutil.rmtree(folder, ignore_errors=True)
    private_folder(folder)
    # The database first: without it, the next start takes the rest for damaged as well.
    for suffix in ("", "-wal", "-shm", "-journal"):
        file = beside(path, suffix)
        if file.exists():
            file.replace(folder / file.name)
    return folder / path.name


def _is_usable(copy: Path) -> bool:
    try:
        version = stored_version(copy)
        with closing(
            sqlite3.connect(f"{copy.absolute().as_uri()}?immutable=1", uri=True)
        ) as connection:
            require_sound(connection)
    except (sqlite3.Error, HistoryDamagedError):
        return False
    return 0 < version <= len(MIGRATIONS)


def _later_entries(damaged: Path, known: int) -> Iterator[tuple[datetime, Source]]:
    """Where the pictures lie that came after the back-up, as far as that can still be read.

    Only that: a damaged database may give one entry's result to another one, while a
    picture that is read again brings its own patient along.
    """
    if not damaged.exists():
        return
    found: dict[int, tuple[datetime, Source]] = {}
    try:
        with closing(connect(damaged)) as connection:
            for order in ("ASC", "DESC"):
                _collect(connection, known, order, found)
    except sqlite3.Error:
        pass
    for record_id in sorted(found):
        yield found[record_id]


def _collect(
    connection: sqlite3.Connection,
    known: int,
    order: str,
    found: dict[int, tuple[datetime, Source]],
) -> None:
    """Walk until the damage, from either end."""
    rows = connection.execute(
        "SELECT id, path, archive, added_at FROM record NOT INDEXED"  # noqa: S608 - two words
        f" WHERE id > ? AND deleted_at IS NULL ORDER BY id {order}",
        (known,),
    )
    try:
        for row in rows:
            try:
                added_at = datetime.fromtimestamp(row["added_at"] / 1000, UTC)
                path, archive = (
                    None if row[name] is None else Path(os.fsdecode(row[name]))
                    for name in ("path", "archive")
                )
            except (OSError, OverflowError, TypeError, ValueError):
                continue
            if path is not None:
                found[row["id"]] = (added_at, Source(path, archive))
    except sqlite3.DatabaseError:
        return


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        beside(path, suffix).unlink(missing_ok=True)
