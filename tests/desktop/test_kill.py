"""A real process, really killed."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.history.record import Conclusion
from desktop.history.store import HistoryStore
from tests.synthetic_films import write_film

PROGRAM = """
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
application.exec()
"""


def test_every_acknowledged_result_survives_kill_9(tmp_path: Path, bundle_directory: Path) -> None:
    for number in range(50):
        write_film(tmp_path / "films" / f"{number:02}.png", rows=600, columns=600)
    command = [sys.executable, "-c", PROGRAM]
    folders = [str(tmp_path / "data"), str(bundle_directory), str(tmp_path / "films")]
    with subprocess.Popen(
        [*command, *folders], stdout=subprocess.PIPE, text=True, env={**os.environ}
    ) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(17)]
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in process.stdout]

    store = HistoryStore(tmp_path / "data" / "history.sqlite3")
    try:
        assert len(store.find()) == 50
        for record_id in acknowledged:
            record = store.record(record_id)
            assert record is not None
            assert record.conclusion is Conclusion.NORMAL
            assert store.picture(record_id) is not None
        assert set(store.waiting()).isdisjoint(acknowledged)
    finally:
        store.close()


@pytest.mark.slow
def test_killed_at_a_hundred_moments(tmp_path: Path, bundle_directory: Path) -> None:
    """Batches in one history, each killed at another moment, from start to end."""
    chance = random.Random(0)  # noqa: S311 - no secret
    films = tmp_path / "films"
    for number in range(12):
        write_film(films / f"{number:02}.png", rows=400, columns=400)
    folders = [str(tmp_path / "data"), str(bundle_directory), str(films)]
    acknowledged: set[int] = set()
    for _ in range(100):
        with subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *folders],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ},
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline() if chance.random() < 0.7 else ""
            time.sleep(chance.random() * 0.3)
            process.send_signal(signal.SIGKILL)
            lines = [first, *process.stdout]
        acknowledged |= {int(line) for line in lines if line.endswith("\n")}

    path = tmp_path / "data" / "history.sqlite3"
    store = HistoryStore(path)
    try:
        for record_id in acknowledged:
            record = store.record(record_id)
            assert record is not None
            assert record.conclusion is Conclusion.NORMAL
        assert len(acknowledged) > 100
        assert len(store.find()) % 12 == 0  # a batch is entered whole or not at all
    finally:
        store.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
