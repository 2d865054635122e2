"""What is asked of a bundle: scores, the gate, shortcuts, and whether it tells hospitals apart."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from tests.synthetic_bundle import SIDE, write_bundle
from tests.training.evaluation.bundle_of_brightness import classifier_in, dataset_of, open_bundle
from training.data.examples import REFUSED
from training.data.synthetic_pictures import SYNTHETIC
from training.evaluation import source_classifier
from training.evaluation.gate_check import PICTURES_PER_KIND, check_gate
from training.evaluation.scores import score, write_csv
from training.evaluation.shortcut_controls import CONTROLS, measure_shortcuts
from training.evaluation.source_classifier import classify_sources, read_features

NORMAL, COVID19 = 0, 1


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> ModelBundle:
    return open_bundle(tmp_path_factory.mktemp("bundle"))


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return classifier_in(tmp_path_factory.mktemp("classifier"))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Bright films are ill; the last one is black, and one cannot be read."""
    films = [("north", n % 2, 0.3 + 0.4 * (n % 2)) for n in range(40)] + [("x", REFUSED, 0.0)]
    dataset = dataset_of(tmp_path_factory.mktemp("films"), films)
    dataset.pictures.unreadable[7] = "No picture."
    return dataset


def test_scores_are_those_of_the_readable_pictures_in_order(
    classifier: Any, dataset: Any, tmp_path: Path
) -> None:
    scores = score(classifier, dataset, np.array([40, 3, 7, 2]))
    assert [example.row.file for example in scores.examples] == [
        "0040.png",
        "0003.png",
        "0002.png",
    ]
    assert scores.groups.tolist() == [40, 3, 2]
    assert scores.findings == ("normal", "covid19_pneumonia", "other_lung_disease")
    assert scores.readable is not None
    assert scores.readable[0] < 0.5 < scores.readable[1]
    assert scores.probabilities[1].argmax() == COVID19
    assert scores.probabilities[2].argmax() == NORMAL
    write_csv(scores, tmp_path / "scores.csv")
    with (tmp_path / "scores.csv").open(newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert [line["finding"] for line in lines] == ["", "covid19_pneumonia", "normal"]
    assert float(lines[1]["covid19_pneumonia"]) == pytest.approx(
        scores.probabilities[1, COVID19], abs=1e-6
    )


def test_the_gate_is_asked_about_every_kind_of_synthetic_picture(
    classifier: Any, dataset: Any
) -> None:
    frontals = np.arange(6)
    refused = check_gate(classifier, dataset.pictures, frontals, seed=1)
    assert set(refused) == set(SYNTHETIC)
    for kind, make in SYNTHETIC.items():
        assert refused[kind].pictures == min(len(frontals), PICTURES_PER_KIND)
        # What the gate says of a picture is whether it is nearly black, and nothing else.
        order = np.random.default_rng(1).permutation(frontals)
        black = [
            make(dataset.pictures.inputs[index][:, :, 0], np.random.default_rng((1, place))).mean()
            < 0.05
            for place, index in enumerate(order.tolist())
        ]
        assert refused[kind].refused.value == pytest.approx(np.mean(black), abs=1 / 6)


def test_a_network_that_needs_no_lungs_is_found_out(classifier: Any, dataset: Any) -> None:
    found = measure_shortcuts(classifier, dataset.table.examples[:40] * 2, NORMAL, seed=1)
    assert found.activation_inside_lungs is None  # nobody drew lungs
    assert set(found.controls) == {name for name in CONTROLS if "lungs" not in name}
    for name, control in found.controls.items():
        assert control.pictures == 80
        assert control.auc["covid19_pneumonia"] == control.auc["abnormal"] == 1, name
    assert found.controls["unchanged"].mean_change == 0
    assert found.controls["border only"].mean_change > 0.05


@pytest.fixture
def few_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_classifier, "MINIMUM_PER_HOSPITAL", 10)


def dense_bundle(folder: Path) -> ModelBundle:
    """A head that multiplies a vector of 16 features, the brightness of 4 × 4 cells."""
    kernel = np.repeat(np.array([[-1.0, 1.0, 0.0]], np.float32), 16, axis=0)
    nodes = [
        helper.make_node("Transpose", ["image"], ["nchw"], perm=[0, 3, 1, 2]),
        helper.make_node("AveragePool", ["nchw"], ["cells"], kernel_shape=[8, 8], strides=[8, 8]),
        helper.make_node("Flatten", ["cells"], ["features"]),
        helper.make_node("MatMul", ["features", "kernel"], ["logits"]),
        helper.make_node("Softmax", ["logits"], ["probabilities"]),
    ]
    shape = ["batch", SIDE, SIDE, 1]
    graph = helper.make_graph(
        nodes,
        "dense",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["batch", 3])],
        [numpy_helper.from_array(kernel, "kernel")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    outputs = {"probabilities": "probabilities", "activation_maps": None, "readable": None}
    return ModelBundle.open(write_bundle(folder / "dense", model, outputs=outputs, gate=None))


@pytest.mark.usefixtures("few_are_enough")
def test_hospitals_are_told_apart_inside_one_finding_alone(tmp_path: Path) -> None:
    films = [("north", 0, 0.2)] * 12 + [("south", 0, 0.8)] * 12 + [("south", 1, 0.8)] * 12
    dataset = dataset_of(tmp_path, films)
    bundle = dense_bundle(tmp_path)
    features = read_features(bundle, dataset.pictures, np.arange(36))
    assert features is not None
    cells = dataset.pictures.inputs[:, :, :, 0].reshape(36, 4, 8, 4, 8).mean(axis=(2, 4))
    np.testing.assert_allclose(features, cells.reshape(36, 16), atol=1e-6)
    (told,) = classify_sources(bundle, dataset, np.arange(36))
    assert (told.finding, told.hospitals, told.pictures) == ("normal", ("north", "south"), 24)
    assert told.balanced_accuracy == 1
    assert told.chance == 0.5


def test_a_head_that_reads_no_vector_is_not_asked(bundle: ModelBundle, dataset: Any) -> None:
    assert read_features(bundle, dataset.pictures, np.arange(3)) is None


def test_a_bundle_without_a_gate_is_not_asked_about_refusals(dataset: Any, tmp_path: Path) -> None:
    classifier = Classifier(dense_bundle(tmp_path))
    assert check_gate(classifier, dataset.pictures, np.arange(3), seed=1) == {}
