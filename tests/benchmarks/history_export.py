"""A table of 100,000 entries while somebody goes on working: how long, and the longest pause.

.venv/bin/python tests/benchmarks/history_export.py
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.records.record import NewEntry
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from desktop.reports.history_table import HistoryTable
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from desktop.writing import written_aside
from tests.desktop.reports.history_entry import result_with_everything

ENTRIES = 100_000
TICK_MS = 5


def main() -> None:
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        store = HistoryStore(Path(folder) / "history.sqlite3")
        result = result_with_everything()
        for batch in range(ENTRIES // 1000):
            names = [Path(f"/archive/{batch:03}/IMG{number:04}.dcm") for number in range(1000)]
            store.add([NewEntry(Source(name), result) for name in names], datetime.now(UTC))
        target = Path(folder) / "table.csv"
        tasks = BackgroundTasks(1)
        _, calm = measure(lambda _: time.sleep(3), tasks)
        seconds, pause = measure(lambda _: write(store, target), tasks)
        size = target.stat().st_size / 1e6
        print(f"{ENTRIES} rows, {size:.0f} MB: {seconds:.1f} s")
        print(f"longest pause of the window: {1000 * pause:.0f} ms, {1000 * calm:.0f} without")
        tasks.shutdown()
        store.close()
    del application


def write(store: HistoryStore, target: Path) -> None:
    with written_aside(target) as stream:
        HistoryTable(store, store.find()).write(stream)


def measure(
    work: Callable[[BackgroundTask], object], tasks: BackgroundTasks
) -> tuple[float, float]:
    """Seconds that the work took, and the longest time in which the window did nothing."""
    ticks = [time.perf_counter()]
    loop = QEventLoop()
    timer = QTimer(interval=TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    task: BackgroundTask = tasks.start(work)
    task.finished.connect(loop.quit)
    loop.exec()
    timer.stop()
    return ticks[-1] - ticks[0], max(late - early for early, late in pairwise(ticks))


if __name__ == "__main__":
    main()
