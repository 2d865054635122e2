"""What holds patients' data is for its owner alone, whoever made it first."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.application import Desktop
from desktop.locations import DataFolder
from desktop.models.installed_models import InstalledModels
from desktop.records.backups import Backups
from desktop.records.recovery import open_history
from desktop.settings.store import Settings
from desktop.start.instance_lock import InstanceLock
from desktop.work.log_file import start_log
from tests.desktop.stored_entries import add_read
from tests.synthetic_bundle import write_bundle
from tests.synthetic_films import write_film

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows closes folders by itself")
Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


@pytest.fixture(autouse=True)
def usual_mask() -> None:
    os.umask(0o022)


def open_to_others(folder: Path) -> list[str]:
    """Everything in a folder, and itself, that its mode lets others into."""
    return [
        str(path.relative_to(folder.parent))
        for path in (folder, *folder.rglob("*"))
        if path.stat().st_mode & 0o077
    ]


def make_by_choice(folder: Path) -> None:
    DataFolder(folder).make_default()


def make_by_installing(folder: Path) -> None:
    models = InstalledModels(DataFolder(folder).models)
    models.accept(models.examine(write_bundle(folder.parent / "model")))


def make_open(folder: Path) -> None:
    for inside in (folder, folder / "backups", folder / "damaged", folder / "logs"):
        inside.mkdir(parents=True)
        (inside / "old").write_text("ALICE")
    for name in ("history.sqlite3", "settings.ini", "hilum.lock"):
        (folder / name).touch()
    (folder / "old").unlink()


MAKERS = (make_by_choice, make_by_installing, make_open)


@pytest.mark.parametrize("make", MAKERS)
def test_the_data_folder_is_closed_whoever_made_it(
    make: Callable[[Path], None],
    start_desktop: StartDesktop,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "configuration"))
    data = tmp_path / "deep" / "data"
    make(data)
    assert InstanceLock(data).acquire()
    start_log(data / "logs")
    desktop = start_desktop(data=data)
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    desktop.settings.change(read_first=True)
    Backups(data / "history.sqlite3").make()
    desktop.window.close()
    assert (data / "settings.ini").exists()
    assert open_to_others(data) == []


def test_what_is_set_aside_and_restored_is_closed_too(tmp_path: Path) -> None:
    path = tmp_path / "data" / "history.sqlite3"
    opened = open_history(path)
    add_read(opened.store, ["Anna"])
    opened.backups.make()
    opened.store.close()
    path.write_bytes(b"nothing of the kind" * 1000)
    again = open_history(path)
    again.store.close()
    assert again.repair is not None
    assert (path.parent / "damaged" / path.name).exists()
    assert open_to_others(path.parent) == []


def test_settings_that_are_made_first_are_closed(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data" / "settings.ini")
    settings.set_recent_paths(["/ALICE"])
    assert open_to_others(tmp_path / "data") == []


def test_a_foreign_lock_from_an_open_folder_does_not_keep_hilum_from_starting(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "hilum.lock").touch(mode=0o644)
    hold = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN'); c.execute('SELECT * FROM sqlite_schema').fetchall();"
        "print('held', flush=True); sys.stdin.readline()"
    )
    command = [sys.executable, "-c", hold, str(data / "hilum.lock")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as foreign:
        assert foreign.stdout is not None
        assert foreign.stdout.readline() == "held\n"
        lock = InstanceLock(data)
        assert lock.acquire()
        assert lock.held
        assert not InstanceLock(data).acquire()
        lock.release()
        foreign.communicate("go\n")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_crash_leaves_no_picture_of_memory() -> None:
    probe = (
        "import resource; from inference.core_dump import forbid_core_dump; forbid_core_dump();"
        "import ctypes; print(resource.getrlimit(resource.RLIMIT_CORE),"
        " ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "(0, 0) 0"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("program", ["inference.__main__", "desktop.__main__"])
def test_the_programs_forbid_it_before_they_read_anything(program: str, tmp_path: Path) -> None:
    probe = (
        "import resource, sys, ctypes, importlib\n"
        f"main = importlib.import_module({program!r}).main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"
    )
    asked = ["--verify", str(tmp_path)] if program.startswith("desktop") else ["--inspect", "gone"]
    answer = subprocess.run(
        [sys.executable, "-c", probe, *asked], capture_output=True, text=True, check=True
    )
    assert answer.stdout.splitlines()[-1] == "(0, 0) 0"


def test_links_out_of_the_folder_are_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.touch(mode=0o644)
    data = tmp_path / "data"
    (data / "backups").mkdir(parents=True)
    (data / "backups" / "link").symlink_to(outside)
    open_history(data / "history.sqlite3").store.close()
    assert stat.S_IMODE(outside.stat().st_mode) == 0o644
