"""The exported graph: named outputs, any batch, true maps, and nothing that is not Keras's."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import onnx
import onnxruntime
import pytest
import tensorflow as tf
from onnx import TensorProto, helper

from tests.training.small_recipe import small_recipe
from training.errors import ExportError
from training.evaluation.calibration import Calibration
from training.export.export_onnx import (
    export_function,
    export_network,
    keras_probabilities,
    unsupported_operators,
)
from training.export.parity import check_parity
from training.model.networks import build_network

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
SIDE = 96
GATE = "\n[gate]\nweight = 1.0\n"
CALIBRATION = {1: Calibration(0.6, (0.3,)), 2: Calibration(0.6, (0.3, -0.2))}


@pytest.fixture
def pictures() -> Any:
    return np.random.default_rng(0).random((5, 48, 48, 1), np.float32)


def exported(folder: Path, **changes: Any) -> Any:
    recipe = small_recipe(folder, **changes).recipe
    keras.utils.set_random_seed(4)
    network, _ = build_network(recipe, None)
    calibration = CALIBRATION[network.output["findings"].shape[-1]]
    outputs = export_network(network, calibration, folder / "model.onnx")
    session = onnxruntime.InferenceSession(folder / "model.onnx")
    return network, calibration, outputs, session


@pytest.mark.parametrize("head", ["softmax", "sigmoid"])
@pytest.mark.parametrize("end", ["", GATE])
def test_outputs_names_and_any_batch(tmp_path: Path, pictures: Any, head: Any, end: Any) -> None:
    network, calibration, outputs, session = exported(tmp_path, head=head, end=end)
    assert set(outputs) == {"probabilities", "activation_maps", *(["readable"] if end else [])}
    assert session.get_inputs()[0].shape == ["batch", 48, 48, 1]
    for batch in (1, 5):
        results = dict(
            zip(outputs, session.run(list(outputs), {"image": pictures[:batch]}), strict=True)
        )
        wanted = keras_probabilities(network, calibration, pictures[:batch])
        np.testing.assert_allclose(results["probabilities"], wanted, atol=1e-6)
        assert results["activation_maps"].shape == (batch, 3, 3, 2)


@pytest.mark.parametrize("kind", ["small", "compact", "four-blocks", "coronahack"])
def test_maps_are_activation_times_gradient(tmp_path: Path, kind: Any) -> None:
    """Where a gradient can be had, in Keras, it is the same map."""
    network, session = exported_kind(tmp_path, kind)
    batch = np.random.default_rng(1).random((2, SIDE, SIDE, 1), np.float32)
    maps = session.run(["activation_maps"], {"image": batch})[0]
    last = [layer for layer in network.layers if len(layer.output.shape) == 4][-1]
    features = keras.Model(network.input, last.output)(batch, training=False)
    for finding in range(2):
        with tf.GradientTape() as tape:
            tape.watch(features)
            logit = logits_from(network, last, features)[:, finding]
        gradient = tape.gradient(logit, features)
        wanted = tf.reduce_sum(features * gradient, axis=3)
        np.testing.assert_allclose(maps[..., finding], wanted, rtol=1e-3, atol=1e-5)


def logits_from(network: Any, last: Any, features: Any) -> Any:
    values = features
    for layer in network.layers[network.layers.index(last) + 1 :]:
        if layer.name in ("findings", "readable"):
            continue
        values = layer(values, training=False)
    return values


def exported_kind(folder: Path, kind: Any) -> Any:
    recipe = small_recipe(folder).recipe
    recipe = replace(
        recipe,
        input=replace(recipe.input, height=SIDE, width=SIDE),
        network=replace(recipe.network, kind=kind, l2=1e-4),
    )
    keras.utils.set_random_seed(4)
    network, _ = build_network(recipe, None)
    export_network(network, CALIBRATION[2], folder / "model.onnx")
    return network, onnxruntime.InferenceSession(folder / "model.onnx")


def test_a_graph_that_differs_from_keras_is_refused(tmp_path: Path, pictures: Any) -> None:
    network, calibration, _, _ = exported(tmp_path)
    graph = (tmp_path / "model.onnx").read_bytes()

    def expected(batch: Any) -> Any:
        return keras_probabilities(network, calibration, batch)

    assert check_parity(graph, expected, pictures, "probabilities").largest_difference <= 1e-5
    kernel, bias = network.get_layer("logits").get_weights()
    network.get_layer("logits").set_weights([kernel, bias + np.array([1e-3, 0], np.float32)])
    with pytest.raises(ExportError, match=r"differ by .* on 5 pictures; 1e-05 is allowed"):
        check_parity(graph, expected, pictures, "probabilities")


def test_operators_without_onnx_stop_the_export_by_name(tmp_path: Path) -> None:
    def compute(image: Any) -> Any:
        spectrum = tf.math.betainc(image[:, 0, 0], image[:, 0, 0], image[:, 0, 0])
        return {"probabilities": tf.nn.softmax(spectrum)}

    with pytest.raises(ExportError, match="ONNX has no operator for Betainc"):
        export_function(compute, (48, 48, 3), tmp_path / "model.onnx")
    assert not (tmp_path / "model.onnx").exists()


def test_a_foreign_operator_is_found() -> None:
    value = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1])
    graph = helper.make_graph(
        [helper.make_node("Relu", ["x"], ["y"]), helper.make_node("Mystery", ["y"], ["z"])],
        "graph",
        [value],
        [helper.make_tensor_value_info("z", TensorProto.FLOAT, [1])],
    )
    model = helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)])
    assert unsupported_operators(model) == ["Mystery"]
