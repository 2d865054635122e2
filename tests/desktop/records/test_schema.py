import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import HistoryTooNewError
from desktop.records.database import connect, stored_version
from desktop.records.query import HistoryQuery, Word
from desktop.records.recovery import OpeningStep, open_history
from desktop.records.schema import MIGRATIONS, migrate, schema_version
from desktop.records.store import HistoryStore
from tests.desktop.stored_entries import add_read

STEPS = (
    "CREATE TABLE film (id INTEGER PRIMARY KEY, name TEXT); -- a remark; with a semicolon\n",
    "ALTER TABLE film ADD COLUMN note TEXT NOT NULL DEFAULT ''; UPDATE film SET note = name;",
    "CREATE TABLE other (id INTEGER); INSERT INTO film (name) VALUES ('x;y');",
)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(tmp_path / "history.sqlite3")) as connection:
        yield connection


def contents(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.iterdir() if file.is_file()}


@pytest.mark.parametrize("start", range(len(STEPS) + 1))
def test_every_version_becomes_the_newest_and_keeps_its_rows(
    connection: sqlite3.Connection, start: int
) -> None:
    migrate(connection, STEPS[:start])
    if start == 1:
        connection.execute("INSERT INTO film (name) VALUES ('kept')")
    migrate(connection, STEPS)
    assert schema_version(connection) == len(STEPS)
    rows = [tuple(row) for row in connection.execute("SELECT name, note FROM film")]
    assert rows == [("kept", "kept")] * (start == 1) + [("x;y", "")]


def test_a_step_that_fails_is_undone_whole_and_the_steps_before_stay(
    connection: sqlite3.Connection,
) -> None:
    broken = (*STEPS[:2], "CREATE TABLE other (id INTEGER); INSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, broken)
    assert schema_version(connection) == 2
    assert not connection.in_transaction
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE name = 'other'")
    assert tables.fetchone() is None
    migrate(connection, STEPS)
    assert schema_version(connection) == 3


@pytest.mark.parametrize("start", range(1, len(MIGRATIONS) + 1))
def test_a_history_of_every_published_version_opens(tmp_path: Path, start: int) -> None:
    path = tmp_path / "history.sqlite3"
    with closing(connect(path)) as connection:
        migrate(connection, MIGRATIONS[:start])
    told: list[OpeningStep] = []
    opened = open_history(path, told.append)
    try:
        assert add_read(opened.store, ["Anna"]) == [1]
        assert bool(opened.backups.all()) is (start < len(MIGRATIONS))
        assert told == ([OpeningStep.UPDATING] if start < len(MIGRATIONS) else [])
    finally:
        opened.store.close()
    assert stored_version(path) == len(MIGRATIONS)


ENTRY = (
    "INSERT INTO record (id, path, file_name, added_at, conclusion, verdict, patient_name,"
    " sort_name, search_text) VALUES (?, x'2f61', 'a.png', 0, 'abnormal', ?, 'Weiß', 'weiss',"
    " 'weiss' || char(10) || char(10) || 'a.png' || char(10) || 'großzellig')"
)
READING: dict[str, Any] = {
    "conclusion": "abnormal",
    "verdict": {"template": "{finding}", "values": [["finding", "Großzellig"]]},
    "reason": None,
    "advice": None,
    "abnormal": None,
    "scores": [],
    "operating_point": "balanced",
    "model": {"name": "m", "version": "1", "sha256": ""},
}


def test_the_words_of_old_verdicts_are_searched_apart_and_old_models_count_as_signed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "history.sqlite3"
    with closing(connect(path)) as connection:
        migrate(connection, MIGRATIONS[:3])
        connection.execute(ENTRY, (1, json.dumps(READING["verdict"])))
        for damaged in ('{"values": ["x"]}', '{"values": 7}', '{"val', "null"):
            connection.execute(ENTRY, (None, damaged))
        for into in (
            "INSERT INTO result (record_id, reading) VALUES (?, ?)",
            "INSERT INTO earlier_reading (record_id, reading) VALUES (?, ?)",
        ):
            connection.execute(into, (1, json.dumps(READING)))
            connection.execute(into, (2, '{"con'))
    store = HistoryStore(path)
    try:

        def found(word: str, read_first: bool) -> list[int]:
            return list(store.find(HistoryQuery(words=(Word(word),), read_first=read_first)))

        assert found("großzellig", read_first=False) == [1]
        assert found("großzellig", read_first=True) == []
        assert found("weiss", read_first=True) == [1, 2, 3, 4, 5]
        assert found("a.png", read_first=True) == [1, 2, 3, 4, 5]
        record = store.record(1)
        assert record is not None
        assert record.reading is not None
        assert [reading.signed for reading in (record.reading, *record.earlier)] == [True, True]
    finally:
        store.close()


@pytest.mark.parametrize("crashed", [False, True], ids=["closed", "after a crash"])
def test_a_newer_history_is_refused_and_nothing_is_touched(tmp_path: Path, crashed: bool) -> None:
    path = tmp_path / "original" / "history.sqlite3"
    store = HistoryStore(path)
    add_read(store, ["Anna"])
    with closing(connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        if crashed:  # The new version number is in the log only.
            copy = tmp_path / "copy"
            copy.mkdir()
            for name, content in contents(path.parent).items():
                (copy / name).write_bytes(content)
            path = copy / "history.sqlite3"
    store.close()
    before = contents(path.parent)
    with pytest.raises(HistoryTooNewError) as caught:
        open_history(path)
    assert caught.value.sentence == "The history was written by a newer version of Hilum."
    # The index of the log is scratch memory that every reader writes.
    before.pop("history.sqlite3-shm", None)
    assert {name: contents(path.parent)[name] for name in before} == before
    assert set(contents(path.parent)) - {"history.sqlite3-shm"} == set(before)


def test_what_was_opened_together_stays_together(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    with closing(connect(path)) as connection:
        migrate(connection, MIGRATIONS[:4])
        connection.executemany(
            "INSERT INTO record (path, file_name, added_at, sort_name, search_text)"
            " VALUES (?, 'film', ?, '', '')",
            [(b"/a", 5), (b"/b", 5), (b"/c", 9), (b"/d", 9)],
        )
    opened = open_history(path)
    try:
        assert list(opened.store.find()) == [3, 4, 1, 2]
    finally:
        opened.store.close()
