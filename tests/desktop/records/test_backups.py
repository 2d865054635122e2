import os
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.errors import HistoryDamagedError
from desktop.records.backups import AGE, KEPT, Backups, made_at
from desktop.records.store import HistoryStore
from tests.desktop.damage import overwrite_pages_with
from tests.desktop.stored_entries import add_read


@pytest.fixture
def store(tmp_path: Path) -> HistoryStore:
    return HistoryStore(tmp_path / "history.sqlite3")


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "history.sqlite3")


def ids_in(copy: Path) -> list[int]:
    with closing(sqlite3.connect(copy)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM record ORDER BY id")]


def test_a_copy_is_one_sound_file_with_everything_that_was_saved(
    store: HistoryStore, backups: Backups
) -> None:
    ids = add_read(store, ["Anna", "Ben"])
    copy = backups.make()
    assert copy is not None
    assert ids_in(copy) == ids
    assert [file.name for file in backups.folder.iterdir()] == [copy.name]
    assert abs(datetime.now(UTC) - made_at(copy)) < timedelta(minutes=1)


def test_only_the_newest_copies_are_kept(store: HistoryStore, backups: Backups) -> None:
    made = []
    for name in ("Anna", "Ben", "Cleo", "Dan"):
        add_read(store, [name])
        made.append(backups.make())
    assert backups.all() == made[::-1][:KEPT]
    assert len(ids_in(backups.all()[0])) == 4


def test_a_copy_is_due_when_there_is_none_or_an_old_one_and_something_was_saved(
    store: HistoryStore, backups: Backups
) -> None:
    add_read(store, ["Anna"])
    now = datetime.now(UTC)
    assert backups.is_due(now)
    backups.make()
    assert not backups.is_due(now)
    assert not backups.is_due(now + 2 * AGE)
    add_read(store, ["Ben"])
    assert not backups.is_due(now + AGE / 2)
    assert backups.is_due(now + 2 * AGE)


def test_results_are_saved_while_a_copy_is_made_and_the_copy_shows_one_moment(
    store: HistoryStore, backups: Backups
) -> None:
    # Enough for several steps, between which others save.
    add_read(store, [f"Name {number}" for number in range(200)], picture_bytes=100_000)
    before = len(store.find())
    saved, stop = [], threading.Event()

    def save() -> None:
        while not stop.is_set():
            saved.extend(add_read(store, ["during"]))

    thread = threading.Thread(target=save)
    thread.start()
    try:
        copy = backups.make()
    finally:
        stop.set()
        thread.join()
    assert copy is not None
    assert saved
    found = ids_in(copy)
    assert before <= len(found) <= before + len(saved)
    assert found == list(range(1, len(found) + 1))


def test_a_cancelled_copy_leaves_nothing(store: HistoryStore, backups: Backups) -> None:
    add_read(store, ["Anna"])
    assert backups.make(lambda: True) is None
    assert list(backups.folder.iterdir()) == []


def test_a_damaged_history_never_replaces_a_sound_copy(
    store: HistoryStore, backups: Backups, tmp_path: Path
) -> None:
    add_read(store, [f"Name {number}" for number in range(50)])
    good = backups.make()
    store.close()
    overwrite_pages_with(tmp_path / "history.sqlite3", b"preview of Name 40")
    for _ in range(KEPT + 1):
        with pytest.raises(HistoryDamagedError):
            backups.make()
    assert backups.all() == [good]
    assert [file.name for file in backups.folder.iterdir()] == [good.name]


def test_erasing_reaches_every_copy(store: HistoryStore, backups: Backups) -> None:
    ids = add_read(store, ["Unmistakable", "Ben"])
    backups.make()
    backups.make()
    backups.erase(ids[:1])
    assert [ids_in(copy) for copy in backups.all()] == [[2], [2]]
    for copy in backups.folder.iterdir():
        content = copy.read_bytes().lower()
        assert b"unmistakable" not in content
        assert b"preview of ben" in content


def test_a_copy_that_cannot_be_cleaned_goes(store: HistoryStore, backups: Backups) -> None:
    ids = add_read(store, ["Unmistakable"])
    copy = backups.make()
    assert copy is not None
    content = copy.read_bytes()
    copy.write_bytes(b"no database" + os.urandom(100) + content[200:])
    backups.erase(ids)
    assert backups.all() == []


def rename_to(copy: Path, moment: str) -> Path:
    number = copy.name.split("-")[1]
    return copy.rename(copy.with_name(f"history-{number}-{moment}.sqlite3"))


def test_a_copy_from_the_future_does_not_end_all_copies(
    store: HistoryStore, backups: Backups
) -> None:
    """As an empty CMOS battery, or a wrong year, leaves it."""
    add_read(store, ["Anna"])
    copy = backups.make()
    assert copy is not None
    future = rename_to(copy, "20990101T000000.000000Z")
    add_read(store, ["Ben"])
    now = datetime.now(UTC)
    assert backups.is_due(now)
    right = backups.make()
    assert backups.all() == [right, future]
    assert not backups.is_due(now)
    newest = backups.make()
    assert backups.all() == [newest, right]


def test_after_a_clock_was_set_back_the_later_copy_is_the_newest(
    store: HistoryStore, backups: Backups
) -> None:
    made = []
    for name, moment in (("Anna", "2031"), ("Ben", "2001")):
        add_read(store, [name])
        copy = backups.make()
        assert copy is not None
        made.append(rename_to(copy, f"{moment}0101T000000.000000Z"))
    assert backups.all() == made[::-1]


def test_copies_of_before_they_were_counted_are_the_oldest(
    store: HistoryStore, backups: Backups
) -> None:
    add_read(store, ["Anna"])
    copy = backups.make()
    assert copy is not None
    old = copy.rename(copy.with_name("history-20260102T030405.000006Z.sqlite3"))
    assert made_at(old) == datetime(2026, 1, 2, 3, 4, 5, 6, UTC)
    newest = backups.make()
    assert backups.all() == [newest, old]


def test_files_that_only_look_like_copies_are_left_alone(
    store: HistoryStore, backups: Backups
) -> None:
    add_read(store, ["Anna"])
    backups.make()
    other = backups.folder / "history-of-the-ward.sqlite3"
    other.touch()
    assert len(backups.all()) == 1
    assert not backups.is_due(datetime.now(UTC))
