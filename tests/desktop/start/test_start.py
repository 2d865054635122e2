"""The program as it is started, in processes of its own."""

import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.records.database import connect
from desktop.records.schema import MIGRATIONS
from desktop.records.store import HistoryStore
from tests.synthetic_films import write_film

ROOT = Path(__file__).parents[3]
PATIENCE_S = 60


def run(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, capture_output=True, text=True, cwd=cwd, env=environment, timeout=PATIENCE_S
    )


def listed(data: Path) -> list[str]:
    if not (data / "history.sqlite3").exists():
        return []
    with closing(connect(data / "history.sqlite3")) as connection:
        return [row[0] for row in connection.execute("SELECT file_name FROM record ORDER BY 1")]


def wait_for(condition: Any) -> None:
    until = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_second_program_hands_its_files_to_the_open_window(
    tmp_path: Path, bundle_directory: Path
) -> None:
    data = tmp_path / "data"
    films = [write_film(tmp_path / name) for name in ("one.png", "two.png")]
    options = ["--data-dir", data, "--model", bundle_directory]
    command = [sys.executable, "-m", "desktop", *map(str, options), str(films[0])]
    with subprocess.Popen(command) as window:
        try:
            wait_for((data / "requests").exists)
            second = run(*options, "two.png", cwd=tmp_path)
            assert (second.returncode, second.stderr) == (0, "")
            # A program that has loaded Qt was not needed for that; the window is still there.
            assert window.poll() is None
            wait_for(lambda: listed(data) == ["one.png", "two.png"])
            refused = run(*options, "--screenshot", tmp_path / "out.png")
            assert refused.returncode == 1
            assert refused.stderr.startswith("hilum: Hilum is open already. Close that window")
        finally:
            window.kill()
    assert run(*options, "--screenshot", tmp_path / "out.png", films[0]).returncode == 0


def test_a_newer_history_is_refused_in_a_sentence(tmp_path: Path) -> None:
    HistoryStore(tmp_path / "history.sqlite3").close()
    with closing(connect(tmp_path / "history.sqlite3")) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    refused = run("--data-dir", tmp_path, "--screenshot", tmp_path / "out.png")
    assert refused.returncode == 1
    assert refused.stderr.startswith(
        "hilum: The history was written by a newer version of Hilum. Nothing was changed."
    )


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused = run("--data-dir", tmp_path / "file" / "data", "--screenshot", tmp_path / "out.png")
    assert refused.returncode == 1
    assert refused.stderr.startswith("hilum: The history cannot be read or saved.")


@pytest.mark.parametrize("module", ["PySide6", "onnxruntime", "numpy"])
def test_passing_a_file_on_loads_nothing_heavy(module: str) -> None:
    program = f"import sys, desktop.__main__; sys.exit({module!r} in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_window_never_loads_onnxruntime(tmp_path: Path, bundle_directory: Path) -> None:
    program = (
        "import sys; from desktop.__main__ import main; status = main(sys.argv[1:]);"
        "sys.exit(status or 'onnxruntime' in sys.modules)"
    )
    arguments = ["--data-dir", tmp_path, "--model", bundle_directory]
    arguments += ["--screenshot", tmp_path / "out.png", write_film(tmp_path / "film.png")]
    subprocess.run([sys.executable, "-c", program, *map(str, arguments)], check=True)


def test_a_picture_of_the_window_is_refused_when_results_cannot_be_saved(
    tmp_path: Path, bundle_directory: Path
) -> None:
    """As on a full disk, or with a damaged table: the queue stands still for ever."""
    data = tmp_path / "data"
    HistoryStore(data / "history.sqlite3").close()
    with closing(connect(data / "history.sqlite3")) as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON result BEGIN SELECT RAISE(ABORT, 'no room'); END"
        )
    film = write_film(tmp_path / "film.png")
    options = ["--data-dir", data, "--model", bundle_directory]
    refused = run(*options, "--screenshot", tmp_path / "out.png", film)
    assert refused.returncode == 1
    assert refused.stderr.startswith("hilum: The history cannot be read or saved.")


def test_a_start_that_fails_for_an_unknown_reason_says_so(tmp_path: Path) -> None:
    broken = (
        "import sys, desktop.application as a\n"
        "a.Desktop.__init__ = lambda *_: 1 / 0\n"
        "from desktop.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", broken, "--data-dir", str(tmp_path / "other")]
    refused = subprocess.run(
        [*command, "--screenshot", str(tmp_path / "out.png")],
        capture_output=True, text=True, cwd=ROOT, timeout=PATIENCE_S,
    )  # fmt: skip
    assert refused.returncode == 1
    assert refused.stderr.startswith("hilum: Something went wrong in Hilum itself.")
