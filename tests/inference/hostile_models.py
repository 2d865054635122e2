"""Bundles that want all the memory, or never end; each a few kilobytes."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from tests.synthetic_bundle import SIDE, card_document, write_bundle

TEN_GIGABYTES = 10 * 10**9
FOR_EVER = 10**15
BRIGHT = 0.8
"""Mean of a picture that is brighter than those that every model is asked about when opened."""


def constant_of_shape() -> onnx.ModelProto:
    """10 GB of zeros, which onnxruntime makes when the graph is opened or when it is run."""
    shape = numpy_helper.from_array(np.array([TEN_GIGABYTES // 4], np.int64), "large")
    return _graph([helper.make_node("ConstantOfShape", ["large"], ["huge"])], [shape])


def expand() -> onnx.ModelProto:
    """The picture, repeated to 10 GB, which only a run can do."""
    times = TEN_GIGABYTES // (4 * SIDE * SIDE)
    shape = numpy_helper.from_array(np.array([times, SIDE, SIDE, 1], np.int64), "large")
    return _graph([helper.make_node("Expand", ["image", "large"], ["huge"])], [shape])


def loop(above: float = -1.0) -> onnx.ModelProto:
    """Doubles the picture until the end of time, where its mean is above a value."""
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["going"], ["goes on"]),
            helper.make_node("Add", ["before", "before"], ["after"]),
        ],
        "body",
        [
            helper.make_tensor_value_info("count", TensorProto.INT64, []),
            helper.make_tensor_value_info("going", TensorProto.BOOL, []),
            helper.make_tensor_value_info("before", TensorProto.FLOAT, None),
        ],
        [
            helper.make_tensor_value_info("goes on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("after", TensorProto.FLOAT, None),
        ],
    )
    most = numpy_helper.from_array(np.array(FOR_EVER, np.int64), "most")
    limit = numpy_helper.from_array(np.array(above, np.float32), "limit")
    nodes = [
        helper.make_node("ReduceMean", ["image"], ["brightness"], keepdims=0),
        helper.make_node("Greater", ["brightness", "limit"], ["bright"]),
        helper.make_node("Loop", ["most", "bright", "image"], ["huge"], body=body),
    ]
    return _graph(nodes, [most, limit])


HUNGRY: dict[str, Callable[[], onnx.ModelProto]] = {
    "ConstantOfShape": constant_of_shape,
    "Expand": expand,
}


def write_hostile(folder: Path, network: onnx.ModelProto) -> Path:
    """A bundle around a hostile graph; nothing but the graph is wrong with it."""
    outputs = card_document()["outputs"] | {"activation_maps": None, "readable": None}
    return write_bundle(folder, network, outputs=outputs, gate=None)


def _graph(nodes: list[onnx.NodeProto], constants: list[onnx.TensorProto]) -> onnx.ModelProto:
    """Scores that depend on all of "huge"."""
    signs = numpy_helper.from_array(np.array([[0, 1, -1]], np.float32), "signs")
    nodes = [
        *nodes,
        helper.make_node("ReduceMean", ["huge"], ["mean"], keepdims=0),
        helper.make_node("Mul", ["signs", "mean"], ["scores"]),
        helper.make_node("Softmax", ["scores"], ["probabilities"]),
    ]
    graph = helper.make_graph(
        nodes,
        "hostile",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["batch", SIDE, SIDE, 1])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["batch", 3])],
        [signs, *constants],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model
