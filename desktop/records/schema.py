"""The history's tables, and how a database of any earlier version becomes the current one."""

import sqlite3
from collections.abc import Iterator, Sequence

from desktop.errors import HistoryTooNewError

MIGRATIONS = (
    # 1. `record` is narrow, because searching and sorting walk over it; what is only
    #    needed for one entry at a time lies in tables of its own. AUTOINCREMENT: an
    #    id is never given twice, so a late answer cannot land on another picture.
    """
    CREATE TABLE record (
        id            INTEGER PRIMARY KEY AUTOINCREMENT,
        path          BLOB    NOT NULL,          -- as the system spells it, see os.fsencode
        archive       BLOB,                      -- the ZIP that it is packed in
        file_name     TEXT    NOT NULL,
        added_at      INTEGER NOT NULL,          -- milliseconds since 1970, UTC
        conclusion    TEXT    NOT NULL DEFAULT 'waiting',
        verdict       TEXT,                      -- a message as JSON
        patient_name  TEXT    NOT NULL DEFAULT '',
        patient_id    TEXT    NOT NULL DEFAULT '',
        input_sha256  TEXT    NOT NULL DEFAULT '',
        model_sha256  TEXT    NOT NULL DEFAULT '',
        sort_name     TEXT    NOT NULL,          -- the title, case folded
        search_text   TEXT    NOT NULL,          -- what is searched, case folded
        impression    TEXT,                      -- the reader's own
        note          TEXT    NOT NULL DEFAULT '',
        search_note   TEXT    NOT NULL DEFAULT '',
        reference_test   TEXT,                   -- what the truth was found by, later
        reference_result TEXT NOT NULL DEFAULT '',
        reviewed_at   INTEGER,
        deleted_at    INTEGER
    );
    -- One for each order of the list: sorting 100,000 rows takes longer than one may wait.
    CREATE INDEX record_by_date ON record (added_at DESC, id) WHERE deleted_at IS NULL;
    CREATE INDEX record_by_name ON record (sort_name, id) WHERE deleted_at IS NULL;
    CREATE INDEX record_by_patient ON record (patient_id, id) WHERE deleted_at IS NULL;
    CREATE INDEX record_by_conclusion ON record (conclusion, id) WHERE deleted_at IS NULL;
    CREATE INDEX record_by_review ON record (reviewed_at, id) WHERE deleted_at IS NULL;
    CREATE INDEX record_waiting ON record (id) WHERE conclusion = 'waiting';

    CREATE TABLE result (
        record_id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
        reading   TEXT NOT NULL,                 -- JSON, see desktop.records.document
        facts     TEXT
    );
    CREATE TABLE picture (
        record_id INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE,
        preview   BLOB NOT NULL,
        thumbnail BLOB NOT NULL,
        heat_maps BLOB
    );

    -- One row for each start of the program; the end is missing after a crash.
    CREATE TABLE run (
        id         INTEGER PRIMARY KEY,
        started_at INTEGER NOT NULL,
        ended_at   INTEGER
    );
    """,
    # 2. What another model said before: one reading of each.
    """
    CREATE TABLE earlier_reading (
        id        INTEGER PRIMARY KEY,
        record_id INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
        reading   TEXT NOT NULL
    );
    CREATE INDEX earlier_reading_by_record ON earlier_reading (record_id);
    """,
    # 3. The order by verdict for a reader who reads first, as `query` asks for it.
    """
    CREATE INDEX record_by_shown_conclusion ON record (
        CASE WHEN impression IS NULL
            AND conclusion IN ('abnormal', 'abstained', 'most_likely', 'normal')
        THEN 'hidden' ELSE conclusion END, id
    ) WHERE deleted_at IS NULL;
    """,
    # 4. The words of a verdict are searched apart from the others, because a reader who reads
    #    first must not find them; and whether a model was signed is said by every reading.
    """
    ALTER TABLE record ADD COLUMN search_verdict TEXT NOT NULL DEFAULT '';
    UPDATE record SET
        search_text = casefold(patient_name || char(10) || patient_id || char(10) || file_name),
        search_verdict = coalesce((
            SELECT casefold(group_concat(json_extract(value, '$[1]'), char(10)))
            FROM json_each(CASE WHEN json_valid(verdict) THEN verdict ELSE '{}' END, '$.values')
            WHERE type = 'array'
        ), '')
    WHERE verdict IS NOT NULL;
    UPDATE result SET reading = json_set(reading, '$.signed', json('true'))
    WHERE json_valid(reading) AND json_type(reading, '$.signed') IS NULL;
    UPDATE earlier_reading SET reading = json_set(reading, '$.signed', json('true'))
    WHERE json_valid(reading) AND json_type(reading, '$.signed') IS NULL;
    """,
    # 5. What was opened together is counted, for the order of the list: a clock may be set back.
    """
    ALTER TABLE record ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;  -- id of its first entry
    UPDATE record SET batch = together.first
    FROM (SELECT added_at, min(id) AS first FROM record GROUP BY added_at) AS together
    WHERE together.added_at = record.added_at;
    DROP INDEX record_by_date;
    CREATE INDEX record_by_batch ON record (batch DESC, id) WHERE deleted_at IS NULL;
    """,
    # 6. What the reader measured.
    """
    ALTER TABLE record ADD COLUMN lines TEXT NOT NULL DEFAULT '[]';  -- JSON, four numbers each
    """,
    # 7. Checksums, see desktop.records.checksums; a later step that changes what they are made
    #    of sets them to NULL.
    """
    ALTER TABLE record ADD COLUMN crc32 INTEGER;
    ALTER TABLE result ADD COLUMN crc32 INTEGER;           -- of reading and facts
    ALTER TABLE earlier_reading ADD COLUMN crc32 INTEGER;  -- of reading
    ALTER TABLE picture ADD COLUMN preview_crc32 INTEGER;
    ALTER TABLE picture ADD COLUMN thumbnail_crc32 INTEGER;
    ALTER TABLE picture ADD COLUMN heat_maps_crc32 INTEGER;
    """,
)


def migrate(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Bring a database to the current version, each step whole or not at all.

    Parameters
    ----------
    connection : sqlite3.Connection
        Opened with ``isolation_level=None``.
    migrations : sequence of str
        ``MIGRATIONS``; the first script makes version 1.

    Raises
    ------
    HistoryTooNewError
        Nothing was changed.
    sqlite3.Error
        A step failed; the database is as the step before left it.
    """
    connection.create_function("casefold", 1, _casefold, deterministic=True)
    version = schema_version(connection)
    check_version(version, len(migrations))
    while version < len(migrations):
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            # Asked again inside the transaction: another program may have done this step.
            version = schema_version(connection)
            for statement in _statements("".join(migrations[version : version + 1])):
                connection.execute(statement)
            version = min(version + 1, len(migrations))
            connection.execute(f"PRAGMA user_version = {version}")


def _casefold(text: object) -> str:
    return "" if text is None else str(text).casefold()


def schema_version(connection: sqlite3.Connection) -> int:
    """How many migrations a database has seen; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_version(version: int, known: int) -> None:
    """Raise `HistoryTooNewError` for a version that this program does not know."""
    if version > known:
        raise HistoryTooNewError(f"schema {version}, known up to {known}")


def _statements(script: str) -> Iterator[str]:
    """One statement at a time: ``executescript`` would commit before it begins."""
    statement = ""
    for part in script.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
