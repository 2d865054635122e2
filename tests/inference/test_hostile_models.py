"""A model may want everything; it gets its share, and whoever asked lives on."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper
from PIL import Image

from inference import limits
from inference.classifier import Classifier
from inference.errors import ModelInvalidError, ModelStoppedError
from inference.model_bundle import CARD_FILE, GRAPH_FILE, ModelBundle
from inference.outcome import classify_file
from inference.prediction import Status
from inference.workers.pool import interrupt_all
from tests.inference.hostile_models import BRIGHT, HUNGRY, loop, write_hostile
from tests.synthetic_bundle import SIDE, card_document, write_bundle

BATCH = np.full((1, SIDE, SIDE, 1), 0.9, np.float32)


def bright_film(path: Path) -> Path:
    Image.fromarray(np.full((64, 64), 250, np.uint8)).save(path)
    return path


def open_and_run(bundle: Path) -> None:
    Classifier(ModelBundle.open(bundle)).run(BATCH)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is the system's")
@pytest.mark.parametrize("make", HUNGRY.values(), ids=HUNGRY)
def test_a_model_that_wants_all_the_memory_is_stopped(
    tmp_path: Path, make: Callable[[], onnx.ModelProto]
) -> None:
    with pytest.raises(ModelStoppedError):
        open_and_run(write_hostile(tmp_path / "bundle", make()))


def test_a_model_that_runs_for_ever_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = ModelBundle.open(write_hostile(tmp_path / "bundle", loop()))
    monkeypatch.setattr(limits, "PREDICTION_SECONDS", 0.5)
    with pytest.raises(ModelStoppedError):
        Classifier(bundle)


def test_a_film_that_the_model_ran_away_with_is_read_but_not_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    classifier = Classifier(ModelBundle.open(write_hostile(tmp_path / "bundle", loop(BRIGHT))))
    monkeypatch.setattr(limits, "PREDICTION_SECONDS", 0.5)
    outcome = classify_file(bright_film(tmp_path / "film.png"), classifier, gate=False)
    assert outcome.status is Status.FAILED
    assert outcome.radiograph is not None
    assert outcome.reason == ModelStoppedError.sentence


def test_interrupted_work_ends_at_once(tmp_path: Path) -> None:
    classifier = Classifier(ModelBundle.open(write_hostile(tmp_path / "bundle", loop(BRIGHT))))
    timer = threading.Timer(0.5, interrupt_all)
    timer.start()
    start = time.monotonic()
    with pytest.raises(ModelStoppedError):
        classifier.run(BATCH)
    timer.join()
    assert time.monotonic() - start < limits.PREDICTION_SECONDS / 2


@pytest.mark.skipif(os.name != "posix", reason="the limit on processor time is the system's")
def test_a_runaway_model_does_not_outlive_whoever_asked(tmp_path: Path) -> None:
    bundle = write_hostile(tmp_path / "bundle", loop(BRIGHT))
    script = (
        "import sys; from pathlib import Path\n"
        "from inference import limits; limits.PREDICTION_SECONDS = 1.0\n"
        "from tests.inference.test_hostile_models import open_and_run, Classifier, ModelBundle\n"
        "classifier = Classifier(ModelBundle.open(Path(sys.argv[1])))\n"
        "print(classifier._process._pool.idle[0].process.pid, flush=True)\n"
        "from tests.inference.test_hostile_models import BATCH\n"
        "classifier.run(BATCH)\n"
    )
    command = [sys.executable, "-c", script, str(bundle)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        time.sleep(0.3)
        parent.kill()
        parent.wait()
    deadline = time.monotonic() + 200  # its seconds are those of a processor, which may be busy
    while _lives(worker):
        assert time.monotonic() < deadline, "the model still runs"
        time.sleep(0.2)


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"  # nobody waits for it in a container without an init


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_model_whose_process_died_in_its_sleep_gets_another(bundle_directory: Path) -> None:
    classifier = Classifier(ModelBundle.open(bundle_directory))
    before = classifier.run(BATCH)
    (worker,) = classifier._process._pool.idle
    os.kill(worker.process.pid, signal.SIGKILL)
    worker.process.wait()
    after = classifier.run(BATCH)
    assert np.array_equal(before["probabilities"], after["probabilities"])


def test_two_threads_are_answered_at_the_same_time(bundle_directory: Path) -> None:
    classifier = Classifier(ModelBundle.open(bundle_directory))
    wanted = classifier.run(BATCH)["probabilities"]
    found: list[np.ndarray] = []

    def ask() -> None:
        found.extend(classifier.run(BATCH)["probabilities"] for _ in range(20))

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 40
    assert all(np.array_equal(one, wanted) for one in found)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_processes_go_with_their_classifier(bundle_directory: Path) -> None:
    classifier = Classifier(ModelBundle.open(bundle_directory))
    (worker,) = classifier._process._pool.idle
    del classifier
    assert worker.process.poll() is not None


def test_no_more_is_said_of_a_picture_than_is_allowed(tmp_path: Path) -> None:
    """An output of 2,500 × 2,500 floats is 25 MB."""
    resize = helper.make_node("Resize", ["image", "", "", "large"], ["huge"])
    large = onnx.numpy_helper.from_array(np.array([1, 2500, 2500, 1], np.int64), "large")
    scores = onnx.numpy_helper.from_array(np.full((1, 3), 1 / 3, np.float32), "scores")
    graph = helper.make_graph(
        [resize, helper.make_node("Identity", ["scores"], ["probabilities"])],
        "talkative",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, SIDE, SIDE, 1])],
        [
            helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [1, 3]),
            helper.make_tensor_value_info("huge", TensorProto.FLOAT, None),
        ],
        [large, scores],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    with pytest.raises(ModelStoppedError):
        open_and_run(write_hostile(tmp_path, model))


@pytest.mark.parametrize("place", ["weights", "../weights", "absolute"])
def test_weights_outside_of_the_graph_are_refused(tmp_path: Path, place: str) -> None:
    weights = tmp_path / "weights"
    weights.write_bytes(np.full((1, 3), 1 / 3, np.float32).tobytes())
    tensor = TensorProto(name="scores", data_type=TensorProto.FLOAT, dims=[1, 3])
    tensor.data_location = TensorProto.EXTERNAL
    location = str(weights) if place == "absolute" else place
    tensor.external_data.add(key="location", value=location)
    graph = helper.make_graph(
        [helper.make_node("Identity", ["scores"], ["probabilities"])],
        "elsewhere",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, SIDE, SIDE, 1])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [1, 3])],
        [tensor],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    folder = tmp_path / "bundle"
    write_hostile(folder, model)
    (folder / "weights").write_bytes(weights.read_bytes())
    with pytest.raises(ModelInvalidError):
        open_and_run(folder)


def test_operators_of_somebody_else_are_refused(tmp_path: Path) -> None:
    node = helper.make_node("Shell", ["image"], ["probabilities"], domain="somebody.else")
    graph = helper.make_graph(
        [node],
        "custom",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, SIDE, SIDE, 1])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [1, 3])],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("somebody.else", 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    with pytest.raises(ModelInvalidError):
        open_and_run(write_hostile(tmp_path, model))


# Cards


@pytest.mark.parametrize("depth", [limits.MAX_CARD_DEPTH + 1, 900, 200_000])
def test_a_card_nested_without_end_is_refused(tmp_path: Path, depth: int) -> None:
    write_bundle(tmp_path)
    card = json.dumps(card_document() | {"deep": 0})
    (tmp_path / CARD_FILE).write_text(
        card.replace('"deep": 0', f'"deep": {"[" * depth}{"]" * depth}')
    )
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(tmp_path)


def test_a_card_without_end_is_refused(tmp_path: Path) -> None:
    write_bundle(tmp_path, description="x" * limits.MAX_CARD_BYTES)
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(tmp_path)


def test_a_graph_without_end_is_refused(tmp_path: Path) -> None:
    write_bundle(tmp_path)
    with (tmp_path / GRAPH_FILE).open("r+b") as graph:
        graph.truncate(limits.MAX_GRAPH_BYTES + 1)
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(tmp_path)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("input", card_document()["input"] | {"height": 60_000, "width": 60_000}),
        ("input", card_document()["input"] | {"height": float("inf")}),
        ("findings", [{"key": f"k{n}", "name": f"n{n}"} for n in range(limits.MAX_FINDINGS + 1)]),
    ],
)
def test_a_card_that_asks_for_too_much_is_refused(tmp_path: Path, key: str, value: object) -> None:
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(write_bundle(tmp_path, **{key: value}))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("part", [CARD_FILE, GRAPH_FILE])
def test_a_pipe_in_place_of_a_part_is_refused_at_once(tmp_path: Path, part: str) -> None:
    write_bundle(tmp_path)
    (tmp_path / part).unlink()
    os.mkfifo(tmp_path / part)
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(tmp_path)
