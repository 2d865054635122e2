"""A thousand pictures through the real queue: resident memory stays low and flat.

Forty synthetic films of clinical sizes (2 to 9 megapixels, DICOM of 12 bits and JPEG) under
a thousand names; somebody looks at every tenth one meanwhile. The memory is that of the
window's process, and of its decoders as far as they do not share it, after every 25
results. The process that is measured has loaded nothing but the program.

.venv/bin/python tests/benchmarks/soak.py [PICTURES]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_MB = 400
MOST_GROWTH_MB = 20
EVERY = 25
SIZES = ((1600, 1300), (2000, 1700), (2500, 2000), (3000, 3000))
"""Rows and columns; the last one for every tenth film."""


def write_films(folder: Path, count: int) -> None:
    """Write the different films once, and link the other names to them."""
    import numpy as np
    from PIL import Image

    from tests.dicom_files import film, write_dicom

    folder.mkdir(parents=True)
    different = []
    for number in range(40):
        rows, columns = SIZES[3] if number % 10 == 9 else SIZES[number % 3]
        if number % 2:
            path = folder / f"{number:04}.dcm"
            write_dicom(path, film(12, rows, columns), bits_stored=12)
        else:
            path = folder / f"{number:04}.jpg"
            Image.fromarray(np.roll(film(8, rows, columns), number, 0)).save(path, quality=90)
        different.append(path)
    for number in range(40, count):
        original = different[number % 40]
        (folder / f"{number:04}{original.suffix}").hardlink_to(original)


def resident_mb() -> tuple[float, float]:
    """Memory of this process, and of its children as far as they do not share it."""
    children = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == os.getpid():
            children += _kilobytes(status.parent.name, "Pss:")
    return _kilobytes("self", "Rss:") / 1e3, children / 1e3


def _kilobytes(process: str, what: str) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith(what))


def run_desktop(folder: Path, model: Path, count: int) -> int:
    """Read the films in the window; print the memory, fail above the limits."""
    # pydicom would load what only tests and training need, and no package of Hilum holds.
    sys.modules.update(dict.fromkeys(("gdcm", "pylibjpeg", "requests")))

    from PySide6.QtWidgets import QApplication

    from desktop.application import Desktop
    from desktop.locations import DataFolder

    application = QApplication([])
    desktop = Desktop(application, DataFolder(folder / "data"), model)
    samples: list[float] = []
    done = 0

    def completed() -> None:
        nonlocal done
        done += 1
        if done % 10 == 0:
            desktop.actions.next.trigger()
        if done % EVERY == 0:
            own, children = resident_mb()
            samples.append(own + children)
            print(
                f"{done:5} pictures: window {own:4.0f} MB, decoders {children:3.0f} MB", flush=True
            )
        if done == count:
            application.quit()

    desktop.queue.completed.connect(completed)
    desktop.window.show()
    application.processEvents()
    print(f"empty window {resident_mb()[0]:.0f} MB", flush=True)
    started = time.perf_counter()
    desktop.open_paths([folder / "films"])
    application.exec()
    taken = time.perf_counter() - started
    desktop.window.close()
    quarter = len(samples) // 4
    growth = statistics.mean(samples[-quarter:]) - statistics.mean(samples[quarter : 2 * quarter])
    print(f"{count} pictures in {taken:.0f} s, {count / taken:.1f} each second")
    print(f"largest {max(samples):.0f} MB (limit {MOST_MB})")
    print(f"second quarter to last quarter {growth:+.0f} MB (limit {MOST_GROWTH_MB})")
    return int(max(samples) > MOST_MB or growth > MOST_GROWTH_MB)


def main() -> int:
    """Prepare, then measure in a process of its own."""
    from assets import model_directory

    count = sys.argv[1] if len(sys.argv) > 1 else "1000"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_films(folder / "films", int(count))
        model = model_directory()
        if not model.is_dir():
            from tests.synthetic_bundle import write_bundle

            model = write_bundle(folder / "tiny")
        print(f"model {model.name}", flush=True)
        return subprocess.run(
            [sys.executable, __file__, "--run", name, str(model), count]
        ).returncode


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    if sys.argv[1:2] == ["--run"]:
        sys.exit(run_desktop(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])))
    sys.exit(main())
