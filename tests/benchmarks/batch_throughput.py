"""The window's batch against reading and inference alone; the aim is 85 % of its rate.

    .venv/bin/python tests/benchmarks/batch_throughput.py [--model DIR] [--films N] [--rounds N]

The window also renders and stores a preview of each film, commits its result and keeps
the list up to date. "Alone" is `inference.Classifier` as a script has it, with as many threads, and
like the window's its model works in a process of its own. "Bare" is the least that can be done: the
same reading and preparing and the same graph in onnxruntime, one film after the other in one
process. Rounds alternate, and each is a set of its own: of their rates the median is told, because
a machine's speed changes by the minute. On a machine that others use too, only the processors' time
says something; it is that of this process and all that it has started (Linux).
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
import onnxruntime
from PIL import Image
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.application import Desktop
from desktop.locations import DataFolder
from desktop.records.record import Conclusion
from desktop.work.classification_queue import WORKERS
from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.outcome import classify_file
from inference.preprocessing import prepare
from inference.readers import read_radiograph

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


def bare(
    films: list[Path], session: onnxruntime.InferenceSession, bundle: ModelBundle
) -> tuple[float, float]:
    """The same pictures through the same graph, with nothing around it."""
    start = now()
    for film in films:
        tensor = prepare(read_radiograph(film), bundle.card.input)
        session.run(None, {bundle.card.input_name: tensor[np.newaxis]})
    return since(start)


def alone(films: list[Path], classifier: Classifier) -> tuple[float, float]:
    """Seconds on the clock and of the processors."""
    start = now()
    with ThreadPoolExecutor(WORKERS) as pool:
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
    return time.perf_counter(), time.process_time() + sum(map(processor_seconds, descendants()))


def descendants() -> set[int]:
    """Processes that this one has started, and those that they have."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        fields = stat_of(int(folder.name))
        if fields:
            parents[int(folder.name)] = int(fields[1])
    found = {os.getpid()}
    while more := {one for one, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}


def processor_seconds(process: int) -> float:
    fields = stat_of(process)
    ticks = int(fields[11]) + int(fields[12]) if fields else 0  # user's and system's
    return ticks / os.sysconf("SC_CLK_TCK")


def stat_of(process: int) -> list[str]:
    """From the state on, of /proc/PID/stat; empty when it has ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def since(start: tuple[float, float]) -> tuple[float, float]:
    clock, processors = now()
    return clock - start[0], processors - start[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--films", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = options.model or Path(__file__).parents[2] / "assets" / "models" / "hilum"
        films = write_films(folder, options.films)
        bundle = ModelBundle.open(model)
        classifier = Classifier(bundle)
        alone(films[:4], classifier)
        no_spinning = onnxruntime.SessionOptions()
        no_spinning.add_session_config_entry("session.intra_op.allow_spinning", "0")
        session = onnxruntime.InferenceSession(
            bundle.graph, no_spinning, providers=["CPUExecutionProvider"]
        )
        bare(films[:4], session, bundle)
        times: dict[str, list[tuple[float, float]]] = {"bare": [], "alone": [], "window": []}
        for number in range(options.rounds):
            times["bare"].append(bare(films, session, bundle))
            times["alone"].append(alone(films, classifier))
            data = folder / f"data{number}"
            times["window"].append(in_the_window(application, films, model, data))
    print(
        f"{len(films)} films of 2 megapixels, {WORKERS} threads but for bare,"
        f" medians of {options.rounds} rounds"
    )
    for index, kind in enumerate(("on the clock", "of the processors")):
        taken = {side: [1000 * one[index] / len(films) for one in times[side]] for side in times}
        each = "   ".join(f"{side} {median(values):6.1f}" for side, values in taken.items())
        print(f"  ms each {kind:18} {each}")
        for side in ("bare", "alone"):
            rates = sorted(
                one / other for one, other in zip(taken[side], taken["window"], strict=True)
            )
            print(
                f"    window's rate by {side:6} {median(rates):.2f}"
                f" ({rates[0]:.2f} to {rates[-1]:.2f})"
            )


if __name__ == "__main__":
    main()
