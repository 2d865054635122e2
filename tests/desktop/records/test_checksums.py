"""A bit that flips anywhere in what is shown of an entry is noticed, and costs that entry alone."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import EntryDamagedError
from desktop.records.checksums import SEALED, checksum
from desktop.records.record import Impression, Line, Review
from desktop.records.store import HistoryStore
from tests.desktop.stored_entries import add_read

FLIPS = 40
LINES = (Line(1.0, 2.0, 3.0, 4.5),)
SHOWN = [
    *(("record", column, "id") for column in ("path", "verdict", "patient_name", "note", "lines")),
    *(("result", column, "record_id") for column in ("reading", "facts")),
    *(("picture", column, "record_id") for column in ("preview", "thumbnail", "heat_maps")),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    opened = HistoryStore(tmp_path / "history.sqlite3")
    first, _ = add_read(opened, ["Núñez, Ana", "Ben"])
    opened.save_review(first, Review(Impression.NORMAL, "seen twice"))
    opened.mark_reviewed([first], datetime(2026, 11, 27, tzinfo=UTC))
    opened.save_lines(first, LINES)
    yield opened
    opened.close()


def shown_of(store: HistoryStore, record_id: int) -> object:
    record, picture = store.record(record_id), store.picture(record_id)
    summaries = store.summaries([record_id])
    if not summaries:
        raise EntryDamagedError()
    assert picture is not None
    assert picture.heat_maps is not None
    maps = {name: values.tobytes() for name, values in picture.heat_maps.maps.items()}
    return record, summaries, picture.preview, picture.thumbnail, maps


@pytest.mark.parametrize(("table", "column", "key"), SHOWN)
def test_a_flipped_bit_is_noticed(store: HistoryStore, table: str, column: str, key: str) -> None:
    first, second = store.find()
    before, other = shown_of(store, first), shown_of(store, second)
    chance = random.Random(0)  # noqa: S311 - no secret
    with closing(sqlite3.connect(store.path, isolation_level=None)) as disk:
        kind, content = disk.execute(
            f"SELECT typeof({column}), CAST({column} AS BLOB) FROM {table} WHERE {key} = ?",  # noqa: S608
            (first,),
        ).fetchone()
        change = f"UPDATE {table} SET {column} = CAST(? AS {kind}) WHERE {key} = ?"  # noqa: S608
        for _ in range(FLIPS):
            altered = bytearray(content)
            altered[chance.randrange(len(altered))] ^= 1 << chance.randrange(8)
            disk.execute(change, (bytes(altered), first))
            with pytest.raises(EntryDamagedError):
                shown_of(store, first)
            assert shown_of(store, second) == other
        disk.execute(change, (content, first))
    assert shown_of(store, first) == before


def test_what_an_older_hilum_wrote_is_taken_as_it_is(store: HistoryStore) -> None:
    first, second = store.find()
    before = shown_of(store, first)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as disk:
        disk.execute("UPDATE record SET crc32 = NULL")
        disk.execute("UPDATE result SET crc32 = NULL")
        for part in ("preview", "thumbnail", "heat_maps"):
            disk.execute(f"UPDATE picture SET {part}_crc32 = NULL")  # noqa: S608
    assert shown_of(store, first) == before
    # From its next change on, the record has one.
    store.save_review(first, Review(note="another"))
    shown_of(store, first)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as disk:
        noted = dict(disk.execute("SELECT id, crc32 IS NOT NULL FROM record"))
    assert noted == {first: True, second: False}


def test_a_picture_that_was_made_small_is_no_damage(store: HistoryStore) -> None:
    assert store.thin(0) == 2
    for record_id in store.find():
        shown_of(store, record_id)


def test_values_do_not_run_over_into_the_next() -> None:
    cells: list[list[str | bytes | None]] = [
        ["ab", "c"],
        ["a", "bc"],
        ["abc", ""],
        ["abc", None],
        ["None", None],
        [b"ab", "c"],
    ]
    assert len({checksum(row) for row in cells}) == len(cells)
    assert "deleted_at" not in SEALED
