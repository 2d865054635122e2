"""The history's database: SQLite, one writer at a time, readers never wait.

A picture gets its entry before it is read and its result in one transaction
after, so what a crash leaves behind is either waiting or complete. Every method
may be called from any thread.
"""

import json
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.errors import HistoryError
from desktop.history.document import (
    decode_facts,
    decode_message,
    decode_reading,
    encode,
    encode_message,
)
from desktop.history.heat_map_codec import decode_heat_maps, encode_heat_maps
from desktop.history.record import Conclusion, NewEntry, Record, Result, StoredPicture, Summary
from desktop.history.schema import migrate
from desktop.source import Source

BUSY_TIMEOUT_S = 10.0
"""How long a writer waits for another one, of this program or of a second window."""


class HistoryStore:
    """The entries of one database file.

    Parameters
    ----------
    path : Path
        Created with its folders when it is not there.

    Raises
    ------
    HistoryError
        From the constructor and every method: the disk is full, the folder may not be
        written, the file is damaged.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise HistoryError(type(error).__name__) from None
        with _spoken_errors():
            migrate(self._connection())

    def add(self, entries: Sequence[NewEntry], added_at: datetime) -> list[int]:
        """Enter pictures, in one transaction; those without a result wait to be read.

        Returns
        -------
        list of int
            The new entries' ids, in the order of ``entries``.
        """
        moment = int(added_at.timestamp() * 1000)
        statement = "INSERT INTO record (path, archive, file_name, added_at) VALUES (?, ?, ?, ?)"
        record_ids = []
        with self._transaction() as connection:
            for entry in entries:
                cursor = connection.execute(statement, (*_encoded(entry.source), moment))
                record_ids.append(int(cursor.lastrowid or 0))
                if entry.result is not None:
                    _write_result(connection, record_ids[-1], entry.result)
        return record_ids

    def save(self, record_id: int, result: Result) -> bool:
        """Commit the result of one entry.

        Returns
        -------
        bool
            Whether the entry was still there; a result for a deleted one is dropped.
        """
        with self._transaction() as connection:
            return _write_result(connection, record_id, result)

    def find(self) -> list[int]:
        """Ids of all entries, the newest first; what was opened together keeps its order."""
        return self._ids(
            "SELECT id FROM record WHERE deleted_at IS NULL ORDER BY added_at DESC, id"
        )

    def waiting(self) -> list[int]:
        """Ids of the entries that have no result yet, the oldest first."""
        return self._ids(
            "SELECT id FROM record WHERE conclusion = 'waiting' AND deleted_at IS NULL ORDER BY id"
        )

    def waiting_among(self, record_ids: Sequence[int]) -> list[int]:
        """Those of these entries that have no result yet, in the same order."""
        waiting = set(self.waiting())
        return [record_id for record_id in record_ids if record_id in waiting]

    def of_patient(self, patient_id: str) -> list[int]:
        """Ids of the entries with this patient ID that have a picture; none for an empty ID."""
        statement = (
            "SELECT id FROM record JOIN picture ON record_id = id"
            " WHERE patient_id = ? AND patient_id <> '' AND deleted_at IS NULL ORDER BY id"
        )
        with _spoken_errors():
            return [row[0] for row in self._connection().execute(statement, (patient_id,))]

    def source_of(self, record_id: int) -> Source | None:
        """Where an entry's picture was; None when the entry was deleted."""
        row = self._row(
            "SELECT path, archive FROM record WHERE id = ? AND deleted_at IS NULL", record_id
        )
        return None if row is None else _source(row)

    def record(self, record_id: int) -> Record | None:
        """One entry with its result; None when it was deleted."""
        row = self._row(
            "SELECT id, path, archive, added_at, reading, facts FROM record"
            " LEFT JOIN result ON record_id = id WHERE id = ? AND deleted_at IS NULL",
            record_id,
        )
        if row is None:
            return None
        return Record(
            id=row["id"],
            source=_source(row),
            added_at=_moment(row["added_at"]),
            reading=None if row["reading"] is None else decode_reading(row["reading"]),
            facts=None if row["facts"] is None else decode_facts(row["facts"]),
        )

    def summaries(self, record_ids: Sequence[int]) -> list[Summary]:
        """What the list shows of these entries; deleted ones are left out."""
        with _spoken_errors():
            rows = self._connection().execute(
                "SELECT id, file_name, added_at, conclusion, verdict, patient_name, thumbnail"
                " FROM record LEFT JOIN picture ON record_id = id"
                " WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(record_ids)),),
            )
            return [_summary(row) for row in rows]

    def picture(self, record_id: int) -> StoredPicture | None:
        """The stored preview of one entry, if it could be read at all."""
        row = self._row(
            "SELECT preview, thumbnail, heat_maps FROM picture WHERE record_id = ?", record_id
        )
        if row is None:
            return None
        maps = row["heat_maps"]
        return StoredPicture(
            row["preview"], row["thumbnail"], None if maps is None else decode_heat_maps(maps)
        )

    def delete(self, record_ids: Iterable[int]) -> None:
        """Take entries out of the history; :meth:`restore` brings them back."""
        moment = int(datetime.now(UTC).timestamp() * 1000)
        with self._transaction() as connection:
            connection.executemany(
                "UPDATE record SET deleted_at = ? WHERE id = ?",
                [(moment, record_id) for record_id in record_ids],
            )

    def restore(self, record_ids: Iterable[int]) -> None:
        """Undo :meth:`delete`."""
        with self._transaction() as connection:
            connection.executemany(
                "UPDATE record SET deleted_at = NULL WHERE id = ?",
                [(record_id,) for record_id in record_ids],
            )

    def erase_deleted(self) -> None:
        """Remove deleted entries for good, bytes included (``PRAGMA secure_delete``)."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM record WHERE deleted_at IS NOT NULL")

    def close(self) -> None:
        """Close every thread's connection; the store cannot be used afterwards."""
        with self._lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()

    def _ids(self, statement: str) -> list[int]:
        with _spoken_errors():
            return [row[0] for row in self._connection().execute(statement)]

    def _row(self, statement: str, record_id: int) -> Any:
        with _spoken_errors():
            return self._connection().execute(statement, (record_id,)).fetchone()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with _spoken_errors():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection

    def _connection(self) -> sqlite3.Connection:
        """The thread's own connection: in WAL mode a reader then never waits for a writer."""
        existing: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if existing is not None:
            return existing
        connection = sqlite3.connect(
            self._path, BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: a commit is on the disk, not only in the system's cache, before it returns.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        with self._lock:
            self._connections.append(connection)
        self._local.connection = connection
        return connection


@contextmanager
def _spoken_errors() -> Iterator[None]:
    """Turn the database's errors into ours, without their text: it may hold paths."""
    try:
        yield
    except sqlite3.Error as error:
        raise HistoryError(getattr(error, "sqlite_errorname", type(error).__name__)) from None


def _write_result(connection: sqlite3.Connection, record_id: int, result: Result) -> bool:
    reading, facts = result.reading, result.facts
    patient = facts.patient if facts is not None else None
    changed = connection.execute(
        "UPDATE record SET conclusion = ?, verdict = ?, patient_name = ?, patient_id = ?,"
        " input_sha256 = ?, model_sha256 = ? WHERE id = ? AND deleted_at IS NULL",
        (
            reading.conclusion,
            encode_message(reading.verdict),
            patient.name if patient is not None else "",
            patient.patient_id if patient is not None else "",
            facts.file.sha256 if facts is not None else "",
            reading.model.sha256 if reading.model is not None else "",
            record_id,
        ),
    )
    if changed.rowcount == 0:
        return False
    connection.execute(
        "INSERT OR REPLACE INTO result (record_id, reading, facts) VALUES (?, ?, ?)",
        (record_id, encode(reading), None if facts is None else encode(facts)),
    )
    picture = result.picture
    if picture is not None:
        maps = None if picture.heat_maps is None else encode_heat_maps(picture.heat_maps)
        connection.execute(
            "INSERT OR REPLACE INTO picture (record_id, preview, thumbnail, heat_maps)"
            " VALUES (?, ?, ?, ?)",
            (record_id, picture.preview, picture.thumbnail, maps),
        )
    return True


def _summary(row: sqlite3.Row) -> Summary:
    return Summary(
        id=row["id"],
        title=row["patient_name"] or row["file_name"],
        file_name=row["file_name"],
        added_at=_moment(row["added_at"]),
        conclusion=Conclusion(row["conclusion"]),
        verdict=None if row["verdict"] is None else decode_message(row["verdict"]),
        thumbnail=row["thumbnail"],
    )


def _encoded(source: Source) -> tuple[bytes, bytes | None, str]:
    archive = None if source.archive is None else os.fsencode(source.archive)
    # Names that are not valid text exist on every system.
    name = os.fsencode(source.path.name).decode("utf-8", "replace")
    return os.fsencode(source.path), archive, name


def _source(row: sqlite3.Row) -> Source:
    archive = row["archive"]
    return Source(
        Path(os.fsdecode(row["path"])), None if archive is None else Path(os.fsdecode(archive))
    )


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
