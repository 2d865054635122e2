"""The history's database: SQLite, one writer at a time, readers never wait.

A picture gets its entry before it is read and its result in one transaction
after, so what a crash leaves behind is either waiting or complete. Every thread
may read; while the window is open, `desktop.work.history` alone writes.
"""

import json
import sqlite3
import threading
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, takewhile
from pathlib import Path
from typing import Any

from desktop.errors import EntryDamagedError, HistoryError, HistoryReadOnlyError
from desktop.private import private_file, private_folder
from desktop.records.checksums import seal
from desktop.records.database import beside, connect, sound_entry, spoken_errors
from desktop.records.query import HistoryQuery, statement
from desktop.records.record import Line, NewEntry, Record, Result, Review, StoredPicture, Summary
from desktop.records.rows import (
    RECORD_COLUMNS,
    SUMMARY_COLUMNS,
    insert_entry,
    milliseconds,
    next_id,
    picture_of,
    record_of,
    source_of,
    summary_of,
    update_lines,
    update_result,
    update_review,
)
from desktop.records.schema import MIGRATIONS, migrate
from desktop.records.source import Source

EVERYTHING = HistoryQuery()
THINNED_AT_A_TIME = 50
"""Previews that become thumbnails in one transaction; some 3 MB."""


@dataclass(frozen=True)
class KnownRadiograph:
    """What an entry's radiograph is recognised by."""

    record_id: int
    sha256: str
    """Of the file, in hexadecimal digits."""
    sop_instance_uid: str
    """Empty for what is no DICOM object."""
    patient_id: str


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
        self.path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        try:
            private_folder(path.parent)
            for suffix in ("", "-wal", "-shm"):  # SQLite gives the two its own file's mode
                if suffix == "" or beside(path, suffix).exists():
                    private_file(beside(path, suffix))
        except PermissionError:
            raise HistoryReadOnlyError("folder") from None
        except OSError as error:
            raise HistoryError(type(error).__name__) from None
        with spoken_errors(self.path):
            migrate(self._connection(), MIGRATIONS)

    def add(self, entries: Sequence[NewEntry], added_at: datetime) -> list[int]:
        """Enter pictures, in one transaction; those without a result wait to be read.

        Returns
        -------
        list of int
            The new entries' ids, in the order of ``entries``.
        """
        with self._transaction() as connection:
            batch = next_id(connection)
            return [insert_entry(connection, entry, added_at, batch) for entry in entries]

    def save(self, results: Mapping[int, Result]) -> set[int]:
        """Commit the results of entries, all of them in one transaction or none.

        Parameters
        ----------
        results : mapping of int to Result
            By record id.

        Returns
        -------
        set of int
            Those that were still there; a result for a deleted entry is dropped.
        """
        with self._transaction() as connection:
            return {
                record_id
                for record_id, result in results.items()
                if update_result(connection, record_id, result)
            }

    def save_review(self, record_id: int, review: Review) -> None:
        """Commit what the reader added to an entry."""
        with self._transaction() as connection:
            update_review(connection, record_id, review)

    def save_lines(self, record_id: int, lines: Sequence[Line]) -> None:
        """Commit what the reader measured."""
        with self._transaction() as connection:
            update_lines(connection, record_id, lines)

    def known_radiographs(self) -> list[KnownRadiograph]:
        """Every entry with a picture, the newest first."""
        with spoken_errors(self.path):
            rows = self._connection().execute(
                "SELECT id, input_sha256, patient_id, CASE WHEN json_valid(facts)"
                " THEN json_extract(facts, '$.dicom.sop_instance_uid') END AS uid"
                " FROM record JOIN result ON result.record_id = id"
                " WHERE deleted_at IS NULL AND input_sha256 <> '' ORDER BY id DESC"
            )
            return [
                KnownRadiograph(row["id"], row["input_sha256"], row["uid"] or "", row["patient_id"])
                for row in rows
            ]

    def unreviewed_among(self, record_ids: Sequence[int]) -> list[int]:
        """Those of these entries that are still to be reviewed."""
        with spoken_errors(self.path):
            rows = self._connection().execute(
                "SELECT id FROM record WHERE deleted_at IS NULL AND reviewed_at IS NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(record_ids)),),
            )
            return [row["id"] for row in rows]

    def mark_reviewed(self, record_ids: Iterable[int], reviewed_at: datetime | None) -> list[int]:
        """Mark entries as reviewed, or with None take their marks back.

        Returns
        -------
        list of int
            Those that were not marked so before; a mark that is there keeps its time.
        """
        moment = "NULL" if reviewed_at is None else milliseconds(reviewed_at)
        sql = (
            f"UPDATE record SET reviewed_at = {moment} WHERE id = ? AND deleted_at IS NULL"  # noqa: S608
            f" AND reviewed_at IS {'NOT ' if reviewed_at is None else ''}NULL"
        )
        with self._transaction() as connection:
            changed = [one for one in record_ids if connection.execute(sql, (one,)).rowcount]
            for record_id in changed:
                seal(connection, record_id)
        return changed

    def find(self, query: HistoryQuery = EVERYTHING) -> Sequence[int]:
        """Ids of the entries that are asked for, in the order that is asked for."""
        sql, parameters = statement(query)
        return self._ids(sql, parameters)

    def count(self) -> int:
        """How many entries there are."""
        with spoken_errors(self.path):
            row = self._connection().execute("SELECT count(*) FROM record WHERE deleted_at IS NULL")
            return int(row.fetchone()[0])

    def waiting(self) -> Sequence[int]:
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
        with spoken_errors(self.path):
            return [row[0] for row in self._connection().execute(statement, (patient_id,))]

    def source_of(self, record_id: int) -> Source | None:
        """Where an entry's picture was; None when the entry was deleted."""
        row = self._row(
            "SELECT path, archive FROM record WHERE id = ? AND deleted_at IS NULL", record_id
        )
        return None if row is None else source_of(row)

    def record(self, record_id: int) -> Record | None:
        """One entry with its result; None when it was deleted."""
        row = self._row(
            f"SELECT {RECORD_COLUMNS} FROM record"  # noqa: S608 - fixed columns
            " LEFT JOIN result ON record_id = id WHERE id = ? AND deleted_at IS NULL",
            record_id,
        )
        with sound_entry():
            return None if row is None else record_of(row)

    def records(self, record_ids: Sequence[int]) -> list[Record]:
        """Several entries, in this order; deleted and damaged ones are left out."""
        found = {}
        with spoken_errors(self.path):
            rows = self._connection().execute(
                f"SELECT {RECORD_COLUMNS}"  # noqa: S608 - fixed columns
                " FROM record LEFT JOIN result ON record_id = id"
                " WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(record_ids)),),
            )
            for row in rows:
                with suppress(EntryDamagedError), sound_entry():
                    found[row["id"]] = record_of(row)
        return [found[record_id] for record_id in record_ids if record_id in found]

    def damaged(self, record_ids: Sequence[int]) -> list[int]:
        """Those of these entries that are there and make no sense."""
        sound = {record.id for record in self.records(record_ids)}
        with spoken_errors(self.path):
            rows = self._connection().execute(
                "SELECT id FROM record WHERE deleted_at IS NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(record_ids)),),
            )
            return [row["id"] for row in rows if row["id"] not in sound]

    def score_keys(self) -> list[str]:
        """Keys of all findings that any model has scored, in the order of their first use."""
        with spoken_errors(self.path):
            rows = self._connection().execute(
                "SELECT json_extract(score.value, '$.key') AS name FROM result,"
                " json_each(CASE WHEN json_valid(reading) THEN reading ELSE '{}' END,"
                " '$.scores') AS score WHERE score.type = 'object'"
                " GROUP BY name ORDER BY min(record_id), min(score.key)"
            )
            return [row["name"] for row in rows if isinstance(row["name"], str)]

    def summaries(self, record_ids: Sequence[int]) -> list[Summary]:
        """What the list shows of these entries; deleted and damaged ones are left out."""
        found = []
        with spoken_errors(self.path):
            rows = self._connection().execute(
                f"SELECT {SUMMARY_COLUMNS}"  # noqa: S608 - fixed columns
                " FROM record LEFT JOIN picture ON record_id = id"
                " WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(record_ids)),),
            )
            for row in rows:
                with suppress(EntryDamagedError), sound_entry():
                    found.append(summary_of(row))
        return found

    def picture(self, record_id: int) -> StoredPicture | None:
        """The stored preview of one entry, if it could be read at all."""
        row = self._row("SELECT * FROM picture WHERE record_id = ?", record_id)
        with sound_entry():
            return None if row is None else picture_of(row)

    def used_bytes(self) -> int:
        """What the history takes, without room in its file that is free for what comes."""
        with spoken_errors(self.path):
            count, free, size = (
                int(self._connection().execute(f"PRAGMA {name}").fetchone()[0])
                for name in ("page_count", "freelist_count", "page_size")
            )
        return (count - free) * size

    def thin(self, most_bytes: int) -> int:
        """Keep only the thumbnails of the oldest pictures, until the history takes so little.

        Results, reviews and heat maps stay, whatever they take.

        Returns
        -------
        int
            How many previews went.
        """
        gone = 0
        while self.used_bytes() > most_bytes:
            with self._transaction() as connection:
                thinned = connection.execute(
                    "UPDATE picture SET preview = thumbnail, preview_crc32 = thumbnail_crc32"
                    " WHERE record_id IN (SELECT record_id FROM picture"
                    " WHERE length(preview) > length(thumbnail) ORDER BY record_id LIMIT ?)",
                    (THINNED_AT_A_TIME,),
                ).rowcount
            if not thinned:
                break
            gone += thinned
        return gone

    def delete(self, record_ids: Iterable[int]) -> list[int]:
        """Take entries out of the history; :meth:`restore` brings them back.

        Returns
        -------
        list of int
            Those that were in it.
        """
        now = milliseconds(datetime.now(UTC))
        return self._each(
            f"UPDATE record SET deleted_at = {now} WHERE id = ? AND deleted_at IS NULL",  # noqa: S608
            record_ids,
        )

    def restore(self, record_ids: Iterable[int]) -> list[int]:
        """Undo :meth:`delete`.

        Returns
        -------
        list of int
            Those that are back.
        """
        return self._each(
            "UPDATE record SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL",
            record_ids,
        )

    def begin_run(self) -> int:
        """Note that the program has started, and remove for good what the last run deleted.

        Returns
        -------
        int
            How many runs before this one ended in a crash, in a row.
        """
        with self._transaction() as connection:
            _erase_deleted(connection)
            ends = connection.execute("SELECT ended_at FROM run ORDER BY id DESC LIMIT 20")
            crashes = len(list(takewhile(lambda row: row["ended_at"] is None, ends)))
            now = milliseconds(datetime.now(UTC))
            connection.execute("INSERT INTO run (started_at) VALUES (?)", (now,))
        return crashes

    def end_run(self) -> None:
        """Remove for good what was deleted, and note that the program ends as it should."""
        with self._transaction() as connection:
            _erase_deleted(connection)
            now = milliseconds(datetime.now(UTC))
            connection.execute("UPDATE run SET ended_at = ? WHERE ended_at IS NULL", (now,))

    def of_same_patient(self, record_id: int) -> list[int]:
        """Every entry about the patient of this one, deleted ones too.

        These are the entries with the same patient ID and name (one of them given, upper
        and lower case alike), and those made from a file with the same content.
        """
        with spoken_errors(self.path):
            rows = self._connection().execute(
                "SELECT other.id FROM record JOIN record AS other ON other.id = record.id"
                " OR (record.patient_id || record.patient_name <> ''"
                " AND other.patient_id = record.patient_id"
                " AND other.patient_name = record.patient_name COLLATE NOCASE)"
                " OR (record.input_sha256 <> '' AND other.input_sha256 = record.input_sha256)"
                " WHERE record.id = ?",
                (record_id,),
            )
            return [row[0] for row in rows]

    def erase(self, record_ids: Iterable[int]) -> None:
        """Remove entries for good, at once: no byte of them stays in the database or its log."""
        with self._transaction() as connection:
            connection.executemany(
                "DELETE FROM record WHERE id = ?", [(record_id,) for record_id in record_ids]
            )
        with spoken_errors(self.path):
            # `secure_delete` has overwritten them in the database; the log still holds them.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def last_id(self) -> int:
        """The highest id that was ever given; 0 for none."""
        with spoken_errors(self.path):
            row = self._connection().execute(
                "SELECT seq FROM sqlite_sequence WHERE name = 'record'"
            )
            return int(next(iter(row), (0,))[0])

    def close(self) -> None:
        """Close every thread's connection; the store cannot be used afterwards."""
        with self._lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()

    def _ids(self, sql: str, parameters: Sequence[Any] = ()) -> Sequence[int]:
        with spoken_errors(self.path):
            cursor = self._connection().execute(sql, parameters)
            cursor.row_factory = None  # a plain tuple is a third of the time for 100,000 rows
            return array("q", chain.from_iterable(cursor))

    def _each(self, sql: str, record_ids: Iterable[int]) -> list[int]:
        """Change entries one by one, in one transaction; the ids of those that it changed."""
        with self._transaction() as connection:
            return [one for one in record_ids if connection.execute(sql, (one,)).rowcount]

    def _row(self, sql: str, record_id: int) -> Any:
        with spoken_errors(self.path):
            return self._connection().execute(sql, (record_id,)).fetchone()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with spoken_errors(self.path):
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection

    def _connection(self) -> sqlite3.Connection:
        """The thread's own connection: in WAL mode a reader then never waits for a writer."""
        existing: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if existing is not None:
            return existing
        connection = connect(self.path)
        with self._lock:
            self._connections.append(connection)
        self._local.connection = connection
        return connection


def _erase_deleted(connection: sqlite3.Connection) -> None:
    """Bytes included (``PRAGMA secure_delete``)."""
    connection.execute("DELETE FROM record WHERE deleted_at IS NOT NULL")
