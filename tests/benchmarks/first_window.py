"""From the command to the first painted window: Hilum against a bare window.

The bare program imports the same modules and shows an empty QMainWindow. Each run is a
new process, timed from outside until it has painted; the runs alternate, so that a busy
machine slows both. Hilum is measured with an empty and with a long history.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop.records.store import HistoryStore  # noqa: E402
from tests.desktop.stored_entries import add_read  # noqa: E402
from tests.synthetic_bundle import write_bundle  # noqa: E402

RUNS = 9
ENTRIES = 20_000
MOST = 1.5

FIRST_PAINT = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        print("painted", flush=True)
        os._exit(0)

first_paint = FirstPaint()
"""
BARE = f"""
import desktop.__main__
import desktop.start.launch
{FIRST_PAINT}
application = QApplication([])
application.installEventFilter(first_paint)
window = QMainWindow()
window.resize(1280, 740)
window.show()
application.exec()
"""
HILUM = f"""
import sys
import desktop.__main__
import desktop.start.launch
{FIRST_PAINT}
class Timed(QApplication):
    def exec(self):
        self.installEventFilter(first_paint)
        return super().exec()

desktop.start.launch.QApplication = Timed
desktop.__main__.main(sys.argv[1:])
"""


def seconds(program: str, *arguments: object) -> float:
    """From starting a process until it says that it has painted."""
    started = time.perf_counter()
    command = [sys.executable, "-c", program, *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = time.perf_counter() - started
    if line != "painted\n":
        raise RuntimeError("the program did not paint")
    return taken


def main() -> int:
    """Measure and print; fails above the limit."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bundle = write_bundle(folder / "bundle")
        HistoryStore(folder / "empty" / "history.sqlite3").close()
        full = HistoryStore(folder / "full" / "history.sqlite3")
        add_read(full, [f"Patient {number}" for number in range(ENTRIES)], picture_bytes=20_000)
        full.close()
        data = {
            "Hilum": folder / "empty",
            f"Hilum, {ENTRIES} entries": folder / "full",
        }
        times: dict[str, list[float]] = {"bare window": [], **{name: [] for name in data}}
        for _ in range(RUNS):
            times["bare window"].append(seconds(BARE))
            for name, place in data.items():
                times[name].append(seconds(HILUM, "--data-dir", place, "--model", bundle))
    bare = statistics.median(times["bare window"])
    worst = 0.0
    for name, values in times.items():
        median = statistics.median(values)
        worst = max(worst, median / bare)
        print(f"{name:24} {median:6.2f} s (median of {RUNS}), {median / bare:4.2f} × bare")
    print(f"limit {MOST} ×: {'kept' if worst <= MOST else 'MISSED'}")
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())
