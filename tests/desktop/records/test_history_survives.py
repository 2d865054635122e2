"""A full disk, no permission, a locked file, two programs at once: all of them real."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.errors import HistoryBusyError
from desktop.records.recovery import open_history
from desktop.records.store import HistoryStore
from tests.desktop.stored_entries import add_read

SAVE_UNTIL_IT_FAILS = """
import resource, sys
from pathlib import Path
from desktop.errors import HistoryError
from desktop.records.recovery import open_history
from tests.desktop.stored_entries import add_read

path, limit, ballast = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
store = open_history(path).store
saved = []
try:
    for number in range(2000):
        saved += add_read(store, [f"Name {number}"], picture_bytes=20_000)
except HistoryError as error:
    print(type(error).__name__)
# Reading goes on, and so does saving as soon as there is room.
assert sorted(store.find()) == list(range(1, len(saved) + 1)) == saved
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
else:
    ballast.unlink()
saved += add_read(store, ["Afterwards"])
print(len(saved))
store.close()
"""
FILL = """
import sys
try:
    with open(sys.argv[2], "wb", buffering=0) as ballast:
        while True:
            ballast.write(bytes(1000))
except OSError:
    pass
"""
CREATE = """
import sys
from pathlib import Path
from desktop.records.recovery import open_history
from tests.desktop.stored_entries import add_read

store = open_history(Path(sys.argv[1])).store
add_read(store, ["Anna"])
store.close()
"""
OPEN = """
import sys
from pathlib import Path
from desktop.errors import HistoryError
from desktop.records.recovery import open_history

try:
    store = open_history(Path(sys.argv[1])).store
    print(len(store.find()))
    store.delete([1])
except HistoryError as error:
    print(type(error).__name__)
"""
ADD = """
import sys
from pathlib import Path
from desktop.records.store import HistoryStore
from tests.desktop.stored_entries import add_read

store = HistoryStore(Path(sys.argv[1]))
sys.stdin.readline()
for number in range(40):
    print(*add_read(store, [f"{sys.argv[2]} {number}"]), flush=True)
store.close()
"""
LOCK = """
import sqlite3, sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.readline()
"""


def run(program: str, *arguments: object, prefix: tuple[str, ...] = ()) -> list[str]:
    command = [*prefix, sys.executable, "-c", program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def start(program: str, *arguments: object) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)], stdin=pipe, stdout=pipe, text=True
    )


def own_disk(folder: Path, size: str) -> tuple[str, ...]:
    """Runs a command with a small disk of its own mounted on a folder; skips where it cannot."""
    folder.mkdir()
    script = f'mount -t tmpfs -o size={size} none "$0" && exec "$@"'
    prefix = ("unshare", "--map-root-user", "--mount", "sh", "-c", script, str(folder))
    if shutil.which("unshare") is None or subprocess.run([*prefix, "true"]).returncode:
        pytest.skip("a disk of its own needs Linux with user namespaces")
    return prefix


def test_a_full_disk_costs_nothing_that_was_saved(tmp_path: Path) -> None:
    prefix = own_disk(tmp_path / "disk", "3m")
    program = (
        f"open(__import__('sys').argv[3], 'wb').write(bytes(1_000_000))\n{SAVE_UNTIL_IT_FAILS}"
    )
    path, ballast = tmp_path / "disk" / "history.sqlite3", tmp_path / "disk" / "ballast"
    error, count = run(program, path, 0, ballast, prefix=prefix)
    assert error == "HistoryFullError"
    assert int(count) > 10


def test_a_disk_that_is_full_at_the_start_is_said(tmp_path: Path) -> None:
    prefix = own_disk(tmp_path / "disk", "64k")
    disk = tmp_path / "disk"
    program = FILL + OPEN
    assert run(program, disk / "history.sqlite3", disk / "ballast", prefix=prefix) == [
        "HistoryFullError"
    ]


def test_a_disk_that_was_filled_between_two_starts_is_said_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    prefix = own_disk(tmp_path / "disk", "1m")
    disk = tmp_path / "disk"
    program = CREATE + FILL + OPEN + "Path(sys.argv[2]).unlink()" + OPEN
    assert run(program, disk / "history.sqlite3", disk / "ballast", prefix=prefix) == [
        *("HistoryFullError", "1")
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_file_that_may_not_grow_costs_nothing_that_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    error, count = run(SAVE_UNTIL_IT_FAILS, path, 1_000_000, path)
    assert error == "HistoryError"
    store = HistoryStore(path)
    assert len(store.find()) == int(count) > 10
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are something else there")
@pytest.mark.parametrize("with_history", [False, True])
def test_a_folder_without_permission_is_said_and_left_alone(
    tmp_path: Path, with_history: bool
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    if with_history:
        store = HistoryStore(folder / "history.sqlite3")
        add_read(store, ["Anna"])
        store.close()
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    prefix: tuple[str, ...] = ()
    if os.geteuid() == 0:  # Permissions do not bind the superuser, until he gives that up.
        prefix = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    for file in [*folder.iterdir(), folder]:
        file.chmod(0o500 if file is folder else 0o400)
    try:
        assert run(OPEN, folder / "history.sqlite3", prefix=prefix) == ["HistoryReadOnlyError"]
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    finally:
        folder.chmod(0o700)


def test_two_programs_may_save_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    HistoryStore(path).close()
    programs = [start(ADD, path, name) for name in ("Anna", "Ben")]
    printed = ""
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    for program in programs:
        printed += program.communicate(timeout=60)[0]
    assert [program.returncode for program in programs] == [0, 0]
    store = HistoryStore(path)
    assert sorted(map(int, printed.split())) == sorted(store.find()) == list(range(1, 81))
    store.close()


def test_a_locked_history_is_said_and_opens_when_it_is_free(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    store = HistoryStore(path)
    add_read(store, ["Anna"])
    store.close()
    with start(LOCK, path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(HistoryBusyError):
            open_history(path)
        other.communicate("go\n", timeout=60)
    opened = open_history(path)
    assert opened.repair is None
    assert list(opened.store.find()) == [1]
    opened.store.close()
