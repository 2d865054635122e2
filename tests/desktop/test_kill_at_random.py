"""kill -9 at random moments of a batch, of saving, of a migration and of a back-up.

Twenty moments by default; HILUM_KILL_MOMENTS=100 asks for more.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.records.record import Conclusion
from desktop.records.recovery import open_history
from desktop.records.store import HistoryStore
from tests.desktop.stored_entries import add_read
from tests.synthetic_films import write_film

pytestmark = pytest.mark.slow
MOMENTS = int(os.environ.get("HILUM_KILL_MOMENTS", "20")) // 4
CHANCE = random.Random()  # noqa: S311 - no secret

BATCH = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.application import Desktop
from desktop.locations import DataFolder

application = QApplication([])
desktop = Desktop(application, DataFolder(Path(sys.argv[1])), Path(sys.argv[2]))
desktop.queue.completed.connect(lambda record_id, _: print(record_id, flush=True))
desktop.window.show()
desktop.open_paths([Path(sys.argv[3])])
print("ready", flush=True)
application.exec()
"""
SAVE = """
import sys
from pathlib import Path
from desktop.records.record import Review
from desktop.records.recovery import open_history
from tests.desktop.stored_entries import ADDED_AT, add_read

store = open_history(Path(sys.argv[1])).store
print("ready", flush=True)
while True:
    (record_id,) = add_read(store, ["Name"])
    store.save_review(record_id, Review(note=f"note {record_id}"))
    print(record_id, flush=True)
"""
BACKUP = """
import sys, threading
from pathlib import Path
from desktop.records.recovery import open_history
from tests.desktop.stored_entries import add_read

opened = open_history(Path(sys.argv[1]))

def save():
    while True:
        print(*add_read(opened.store, ["Name"], picture_bytes=20_000), flush=True)

threading.Thread(target=save, daemon=True).start()
print("ready", flush=True)
while True:
    opened.backups.make()
"""
STEPS = (
    "ALTER TABLE record ADD COLUMN tested INTEGER NOT NULL DEFAULT 0;"
    "UPDATE record SET tested = id;",
    "CREATE TABLE another AS SELECT * FROM record; UPDATE record SET tested = 2 * id;",
)
MIGRATE = f"""
import sys
from pathlib import Path
from desktop.records import schema

schema.MIGRATIONS = (*schema.MIGRATIONS, *{STEPS!r})
from desktop.records.recovery import open_history

print("ready", flush=True)
open_history(Path(sys.argv[1]))
print("done", flush=True)
sys.stdin.readline()
"""


def kill_once(program: str, longest_s: float, *arguments: object) -> list[int]:
    """Start a program, kill it at a random moment after it is ready; what it acknowledged."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(CHANCE.uniform(0, longest_s))
        process.kill()
        return [int(line) for line in process.stdout if line.strip().isdigit()]


@contextmanager
def reopened(path: Path) -> Iterator[HistoryStore]:
    """A history after a crash, which must not have needed a repair."""
    opened = open_history(path)
    try:
        assert opened.repair is None
        yield opened.store
    finally:
        opened.store.close()
    assert is_sound(path)


def is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")


def test_a_batch(tmp_path: Path, bundle_directory: Path) -> None:
    acknowledged: list[int] = []
    for moment in range(MOMENTS):
        folder = tmp_path / f"films {moment}"
        for number in range(25):
            write_film(folder / f"{number}.png", rows=500, columns=500)
        data = tmp_path / "data"
        acknowledged += kill_once(BATCH, 2.0, data, bundle_directory, folder)
        with reopened(data / "history.sqlite3") as store:
            records = {number: store.record(number) for number in store.find()}
            for number in acknowledged:
                record = records[number]
                assert record is not None
                assert record.conclusion is Conclusion.NORMAL
                assert store.picture(number) is not None
            # Every other one is whole or waits: nothing is half.
            for number in set(records) - set(acknowledged):
                record = records[number]
                assert record is not None
                assert record.conclusion in (Conclusion.NORMAL, Conclusion.WAITING)
                assert (store.picture(number) is None) is (record.reading is None)
    assert acknowledged


def test_saving(tmp_path: Path) -> None:
    path, acknowledged = tmp_path / "history.sqlite3", []
    for _ in range(MOMENTS):
        acknowledged += kill_once(SAVE, 1.0, path)
        with reopened(path) as store:
            for number in acknowledged:
                record = store.record(number)
                assert record is not None
                assert record.title == "Name"
                assert record.review.note == f"note {number}"
                assert store.picture(number) is not None
    assert acknowledged


def test_a_backup(tmp_path: Path) -> None:
    path, acknowledged = tmp_path / "history.sqlite3", []
    HistoryStore(path).close()
    for _ in range(MOMENTS):
        acknowledged += kill_once(BACKUP, 1.5, path)
        with reopened(path) as store:
            assert set(acknowledged) <= set(store.find())
        for copy in (tmp_path / "backups").glob("history-*"):
            assert is_sound(copy)
        assert not list((tmp_path / "backups").glob("*.part*"))
    assert acknowledged
    # A copy serves: the history comes back from the newest one.
    copies = sorted((tmp_path / "backups").glob("history-*.sqlite3"))
    assert copies
    path.write_bytes(b"lost")
    opened = open_history(path)
    assert opened.repair is not None
    assert opened.repair.backup_made_at is not None
    opened.store.close()


def test_a_migration(tmp_path: Path) -> None:
    original = tmp_path / "history.sqlite3"
    store = HistoryStore(original)
    count = len(add_read(store, ["Name"] * 3000))
    store.close()
    with closing(sqlite3.connect(original)) as connection:
        first = connection.execute("PRAGMA user_version").fetchone()[0]
    seen = set()
    for moment in range(MOMENTS):
        path = tmp_path / str(moment) / "history.sqlite3"
        path.parent.mkdir()
        shutil.copyfile(original, path)
        kill_once(MIGRATE, 0.6, path)
        with closing(sqlite3.connect(path)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0] - first
            seen.add(version)
            columns = {row[1] for row in connection.execute("PRAGMA table_info(record)")}
            assert ("tested" in columns) is (version > 0)
            if version > 0:
                wrong = f"SELECT count(*) FROM record WHERE tested <> {version} * id"  # noqa: S608
                assert connection.execute(wrong).fetchone()[0] == 0
            assert connection.execute("SELECT count(*) FROM record").fetchone()[0] == count
        assert is_sound(path)
        copies = list((path.parent / "backups").glob("history-*.sqlite3"))
        assert version == 0 or len(copies) == 1
        assert all(is_sound(copy) for copy in copies)
        # The next start brings it to the end.
        finished = subprocess.run(
            [sys.executable, "-c", MIGRATE, str(path)], capture_output=True, input="\n", text=True
        )
        assert finished.stdout == "ready\ndone\n"
        shutil.rmtree(path.parent)
    assert seen <= {0, 1, 2}
    print(f"killed at versions {sorted(seen)}")  # noqa: T201
