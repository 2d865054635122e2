"""The window's batch against reading and inference alone; the aim is 85 % of its rate.

    .venv/bin/python tests/benchmarks/batch_throughput.py [--model DIR] [--films N]

The window also renders and stores a preview of each film, commits its result and keeps
the list up to date. Both sides read with as many threads. Rounds alternate, and each is a pair of
its own: of their rates the median is told, because a machine's speed changes by the minute.
"""

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
from PIL import Image
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.application import Desktop
from desktop.locations import DataFolder
from desktop.records.record import Conclusion
from desktop.work.classification_queue import READERS
from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.outcome import classify_file

ROUNDS = 11
NOT_JUDGED = (Conclusion.FAILED, Conclusion.NOT_ANALYSED, Conclusion.WAITING)


def write_films(folder: Path, count: int) -> list[Path]:
    """Two-megapixel JPEG films, each a little different."""
    rows, columns = np.mgrid[-1:1:1600j, -1:1:1300j]
    body = np.exp(-((columns / 0.8) ** 4)) - 0.5 * np.exp(-(((abs(columns) - 0.4) / 0.25) ** 4))
    noise = np.random.default_rng(0).normal(0, 0.02, body.shape)
    films = []
    for number in range(count):
        film = np.clip(body * (0.6 + 0.3 * number / count) + noise + 0.02 * rows, 0, 1)
        films.append(folder / f"{number:04}.jpg")
        Image.fromarray((film * 255).astype(np.uint8)).save(films[-1], quality=92)
    return films


def alone(films: list[Path], classifier: Classifier) -> tuple[float, float]:
    """Seconds on the clock and of the processors."""
    start = now()
    with ThreadPoolExecutor(READERS) as pool:
        for _ in pool.map(lambda film: classify_file(film, classifier).status, films):
            pass
    return since(start)


def in_the_window(
    application: QApplication, films: list[Path], model: Path, data: Path
) -> tuple[float, float]:
    """The same, from opening the films to the last result."""
    desktop = Desktop(application, DataFolder(data), model)
    desktop.window.show()
    while not desktop.tasks.is_idle:
        application.processEvents()
    start = now()
    desktop.open_paths(films)
    while not desktop.is_idle:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    taken = since(start)
    entries = [desktop.store.record(record_id) for record_id in desktop.store.find()]
    judged = [entry for entry in entries if entry is not None and entry.reading is not None]
    desktop.window.close()
    if len(judged) < len(films) or any(entry.conclusion in NOT_JUDGED for entry in judged):
        raise SystemExit("not every film was judged, so there is nothing to compare")
    return taken


def now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def since(start: tuple[float, float]) -> tuple[float, float]:
    clock, processors = now()
    return clock - start[0], processors - start[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--films", type=int, default=300)
    options = parser.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = options.model or Path(__file__).parents[2] / "assets" / "models" / "hilum"
        films = write_films(folder, options.films)
        classifier = Classifier(ModelBundle.open(model))
        alone(films[:4], classifier)
        times: dict[str, list[tuple[float, float]]] = {"alone": [], "window": []}
        for number in range(ROUNDS):
            times["alone"].append(alone(films, classifier))
            data = folder / f"data{number}"
            times["window"].append(in_the_window(application, films, model, data))
    print(f"{len(films)} films of 2 megapixels, {READERS} threads, medians of {ROUNDS} rounds")
    for index, kind in enumerate(("on the clock", "of the processors")):
        pairs = [
            (1000 * one[index] / len(films), 1000 * other[index] / len(films))
            for one, other in zip(times["alone"], times["window"], strict=True)
        ]
        rates = sorted(one / other for one, other in pairs)
        each = [median(side) for side in zip(*pairs, strict=True)]
        print(
            f"  ms each {kind:18} alone {each[0]:6.1f}   window {each[1]:6.1f}"
            f"   rate {median(rates):.2f} ({rates[0]:.2f} to {rates[-1]:.2f})"
        )


if __name__ == "__main__":
    main()
