import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.errors import HistoryDamagedError
from desktop.records.backups import made_at
from desktop.records.database import damage_marker
from desktop.records.recovery import (
    OpenedHistory,
    OpeningStep,
    Repair,
    open_history,
    set_aside_folder,
)
from desktop.records.store import HistoryStore
from tests.desktop.damage import overwrite_pages_with
from tests.desktop.stored_entries import add_read

EARLIER = [f"Earlier {number:02}" for number in range(40)]
LATER = [f"Later {number}" for number in range(5)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


@contextmanager
def opened(path: Path) -> Iterator[OpenedHistory]:
    history = open_history(path)
    try:
        yield history
    finally:
        history.store.close()


def fill(path: Path, with_backup: bool = True) -> None:
    """Forty entries, a back-up of them, five entries more."""
    with opened(path) as history:
        assert history.repair is None
        add_read(history.store, EARLIER)
        if with_backup:
            history.backups.make()
        add_read(history.store, LATER)


def damage_header(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(b"\0" * 4096 + content[4096:])


def cut_in_half(path: Path) -> None:
    with path.open("rb+") as file:
        file.truncate(path.stat().st_size // 2 + 77)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def write_over(path: Path) -> None:
    path.write_text("This is no database at all. " * 500)


def damage_what_everything_is_found_by(path: Path) -> None:
    overwrite_pages_with(path, b"/stick/20.dcm")


DAMAGES = [damage_header, cut_in_half, empty, write_over, damage_what_everything_is_found_by]


@pytest.mark.parametrize("damage", [*DAMAGES, Path.unlink])
def test_a_damaged_history_comes_back_from_its_backup(
    path: Path, damage: Callable[[Path], None]
) -> None:
    fill(path)
    damage(path)
    with opened(path) as history:
        assert history.repair is not None
        assert history.repair.backup_made_at == made_at(history.backups.all()[0])
        read = [history.store.record(number) for number in range(1, 41)]
        assert [record.title for record in read if record is not None] == EARLIER
        assert history.store.picture(7) is not None
        waiting = history.store.waiting()
        assert len(waiting) == history.repair.entered_again
        assert len(history.store.find()) == 40 + len(waiting)
    if damage is not Path.unlink:
        assert (set_aside_folder(path) / path.name).exists()
    with opened(path) as history:
        assert history.repair is None


def test_what_came_after_the_backup_is_read_again_from_its_files(path: Path) -> None:
    fill(path)
    with opened(path) as history:
        history.store.delete([45])
    overwrite_pages_with(path, b"/stick/20.dcm")
    with opened(path) as history:
        assert history.repair is not None
        assert history.repair.entered_again == 4
        again = [history.store.record(number) for number in history.store.waiting()]
        names = [record.source.path.name for record in again if record is not None]
        assert names == ["41.dcm", "42.dcm", "43.dcm", "44.dcm"]
        # No result is taken over: a damaged file may give one patient's to another.
        assert [record.facts for record in again if record is not None] == [None] * 4


def test_without_a_backup_every_picture_that_is_still_known_is_read_again(path: Path) -> None:
    fill(path, with_backup=False)
    overwrite_pages_with(path, b"/stick/20.dcm")
    with opened(path) as history:
        assert history.repair == Repair(None, entered_again=len(history.store.waiting()))
        # Both ends of the list are reached, and the damaged middle is not made up.
        names = [
            history.store.record(number).source.path.name for number in history.store.waiting()
        ]
        assert names[0] == "1.dcm"
        assert names[-1] == "45.dcm"
        assert "20.dcm" not in names


def test_an_older_backup_serves_when_the_newest_one_is_damaged(path: Path) -> None:
    with opened(path) as history:
        for name in ("Anna", "Ben", "Cleo"):
            add_read(history.store, [name])
            history.backups.make()
        newest, older = history.backups.all()
    cut_in_half(newest)
    damage_header(path)
    with opened(path) as history:
        assert history.repair is not None
        assert history.repair.backup_made_at == made_at(older)
        assert len(history.store.find()) == 2


def test_a_repair_that_was_killed_is_begun_anew(path: Path) -> None:
    fill(path, with_backup=False)
    # As a kill leaves it: damage was met, the database is moved away, nothing is in its place.
    damage_marker(path).touch()
    set_aside_folder(path).mkdir()
    path.replace(set_aside_folder(path) / path.name)
    with opened(path) as history:
        assert history.repair == Repair(None, entered_again=45)
    with opened(path) as history:
        assert history.repair is None


def test_damage_among_the_pictures_is_found_when_it_was_met_before(path: Path) -> None:
    fill(path)
    overwrite_pages_with(path, b"preview of Earlier 10")
    with opened(path) as history:
        assert history.repair is None  # Not looked at: the window would wait for gigabytes.
        with pytest.raises(HistoryDamagedError):
            history.backups.make()
    with opened(path) as history:
        assert history.repair is not None
        assert history.repair.entered_again == 5
        assert history.store.picture(11) is not None


def test_a_check_that_was_asked_for_is_made_once(path: Path) -> None:
    fill(path)
    damage_marker(path).touch()
    with opened(path) as history:
        assert history.repair is None
    assert not list(path.parent.glob("check*"))


def test_what_a_crash_left_of_a_backup_is_removed(path: Path) -> None:
    fill(path)
    with opened(path) as history:
        left = history.backups.folder / "unfinished.part"
    shutil.copyfile(path, left)
    with opened(path):
        assert not left.exists()


def test_ids_are_not_given_again_after_a_repair(path: Path) -> None:
    fill(path)
    with opened(path) as history:
        history.store.delete([44, 45])
        history.store.end_run()
        assert history.store.last_id() == 45
    store = HistoryStore(path)
    assert add_read(store, ["New"]) == [46]
    store.close()


def test_a_damaged_history_in_a_relative_folder_comes_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(path)
    damage_header(path)
    monkeypatch.chdir(path.parent)
    again = open_history(Path(path.name))
    try:
        assert again.repair is not None
        assert again.repair.backup_made_at is not None
    finally:
        again.store.close()


def test_damage_among_earlier_readings_is_found_at_the_start(path: Path) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany(
            "INSERT INTO earlier_reading (record_id, reading) VALUES (1, ?)",
            [('{"canary": "' + "x" * 2000 + '"}',) for _ in range(40)],
        )
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    overwrite_pages_with(path, b"canary")
    again = open_history(path)
    again.store.close()
    assert again.repair is not None


def test_what_may_take_a_while_is_told_before(path: Path) -> None:
    fill(path)
    told: list[OpeningStep] = []
    open_history(path, told.append).store.close()
    assert told == []
    damage_marker(path).touch()
    open_history(path, told.append).store.close()
    assert told == [OpeningStep.CHECKING]
    damage_header(path)
    open_history(path, told.append).store.close()
    assert told[1:] == [OpeningStep.REPAIRING]
