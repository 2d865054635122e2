"""Graphs that give wrong numbers: real ONNX sessions, none of which may pass for a result."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import helper, numpy_helper
from PIL import Image

from inference.classifier import Classifier
from inference.errors import ModelAnswerError, ModelInvalidError
from inference.model_bundle import ModelBundle
from inference.model_output import check_outputs
from inference.outcome import classify_file
from inference.prediction import Status, Verdict
from tests.synthetic_bundle import brightness_graph, card_document, write_bundle

BRIGHT = 0.9
"""Mean brightness from which the graphs below go wrong; that of no probe."""


def wrong_when_bright(scores: Sequence[float]) -> onnx.ModelProto:
    """A network that is sound until a picture is very bright, as a model in use could be."""
    network = brightness_graph()
    graph = network.graph
    last = next(node for node in graph.node if node.output[0] == "probabilities")
    last.output[0] = "sound"
    constants = {"limit": np.array(BRIGHT, np.float32), "wrong": np.array([scores], np.float32)}
    graph.initializer.extend(
        numpy_helper.from_array(value, name) for name, value in constants.items()
    )
    graph.node.extend(
        [
            helper.make_node("Greater", ["brightness", "limit"], ["is_bright"]),
            helper.make_node("Where", ["is_bright", "wrong", "sound"], ["probabilities"]),
        ]
    )
    return network


def picture(path: Path, brightness: float) -> Path:
    pixels = np.full((40, 40), round(255 * brightness), np.uint8)
    pixels[:2] -= 9  # a picture of one brightness everywhere is none
    Image.fromarray(pixels).save(path)
    return path


@pytest.mark.parametrize(
    "scores",
    [
        (0.0, 0.0, 0.0),
        (-1.0, 0.5, 0.5),
        (-1.0, 1.5, 0.5),
        (1 / 3, 1 / 3, 1 / 3),
        (0.2, 0.2, 0.2),
        (0.6, 0.6, 0.6),
        (float("nan"), 0.5, 0.5),
        (float("inf"), 0.0, 0.0),
        (0.5, 0.3, 0.1),
    ],
)
def test_a_film_with_wrong_numbers_is_not_judged(tmp_path: Path, scores: tuple[float, ...]) -> None:
    classifier = Classifier(ModelBundle.open(write_bundle(tmp_path, wrong_when_bright(scores))))
    sound = classify_file(picture(tmp_path / "dark.png", 0.2), classifier)
    assert sound.verdict is Verdict.NORMAL
    outcome = classify_file(picture(tmp_path / "bright.png", 0.95), classifier)
    assert outcome.status is Status.FAILED
    assert outcome.verdict is Verdict.NONE
    assert outcome.prediction is None
    assert outcome.radiograph is not None
    record = outcome.as_record()
    assert record["probabilities"] is None
    assert record["abnormal"] is None
    assert record["reason"] == ModelAnswerError.sentence


@pytest.mark.parametrize("slopes", [(float("nan"),) * 3, (0.0, 0.0, 0.0), (float("nan"),)])
def test_a_model_that_is_wrong_about_everything_is_not_opened(
    tmp_path: Path, slopes: tuple[float, ...]
) -> None:
    findings = card_document()["findings"][: max(len(slopes), 2)]
    bundle = write_bundle(tmp_path, brightness_graph(slopes), findings=findings)
    with pytest.raises(ModelInvalidError, match=r"no number|same answer"):
        Classifier(ModelBundle.open(bundle))


def test_a_graph_that_fails_while_it_runs_is_not_opened(tmp_path: Path) -> None:
    network = brightness_graph()
    last = next(node for node in network.graph.node if node.output[0] == "probabilities")
    last.output[0] = "sound"
    nowhere = numpy_helper.from_array(np.array([0, 1, 99]), "nowhere")
    network.graph.initializer.append(nowhere)
    network.graph.node.append(
        helper.make_node("Gather", ["sound", "nowhere"], ["probabilities"], axis=1)
    )
    with pytest.raises(ModelInvalidError):
        Classifier(ModelBundle.open(write_bundle(tmp_path, network)))


@pytest.mark.parametrize("readable", [-0.5, 1.5, float("nan")])
def test_a_gate_that_gives_no_share_is_no_answer(bundle_directory: Path, readable: float) -> None:
    names = ModelBundle.open(bundle_directory).card.outputs
    values = {
        "probabilities": np.array([[0.2, 0.3, 0.5]], np.float32),
        "readable": np.array([[readable]], np.float32),
    }
    with pytest.raises(ModelAnswerError):
        check_outputs(values, names)
    check_outputs(values | {"readable": np.array([[1.0]], np.float32)}, names)
