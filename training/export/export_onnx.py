"""From a Keras network to ``model.onnx``: named outputs, any batch size, nothing unsupported."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import keras
import numpy as np
import onnx
import tensorflow as tf
import tf2onnx
from numpy.typing import NDArray

from training.errors import ExportError
from training.evaluation.calibration import Calibration
from training.export.activation_maps import activation_maps, find_tail
from training.export.answer_maps import answer_maps, map_layers
from training.model.outputs import ANATOMY, ANATOMY_LOGITS, FINDINGS, LOGITS, READABLE
from training.writing import written_aside

OPSET = 17
INPUT = "image"
PROBABILITIES, ACTIVATION_MAPS = "probabilities", "activation_maps"
MAPS = "maps"
"""Of a multi-task network: "abnormal" first, then each disease."""


def export_network(network: keras.Model, calibration: Calibration, path: Path) -> tuple[str, ...]:
    """Write the graph of a network from `training.model.networks`.

    Parameters
    ----------
    network : keras.Model
    calibration : Calibration
        Becomes part of the graph.
    path : Path
        Written aside and replaced at the end.

    Returns
    -------
    tuple of str
        Names of the graph's outputs.

    Raises
    ------
    ExportError
        An operator is not supported, or the graph is not valid.
    """
    logits = network.get_layer(LOGITS).output
    tail = find_tail(network.output[FINDINGS])
    single = logits.shape[-1] == 1
    wanted = {LOGITS: logits}
    multi_task = ANATOMY in network.output
    if multi_task:
        wanted |= map_layers(network)
        height, width = network.inputs[0].shape[1:3]
    if tail is not None:
        wanted[ACTIVATION_MAPS] = tail.feature_map
    if READABLE in network.output:
        wanted[READABLE] = network.output[READABLE]
    inner = keras.Model(network.inputs[0], wanted)

    def compute(image: Any) -> dict[str, Any]:
        values = inner(image, training=False)
        calibrated = values[LOGITS] * calibration.scale + list(calibration.offsets)
        squash = tf.sigmoid if single else tf.nn.softmax
        outputs = {PROBABILITIES: squash(calibrated)}
        if multi_task:
            outputs[MAPS] = answer_maps(network, values)
            anatomy = tf.sigmoid(values[ANATOMY_LOGITS])
            outputs[ANATOMY] = tf.image.resize(anatomy, (height, width))
        if tail is not None:
            outputs[ACTIVATION_MAPS] = activation_maps(values[ACTIVATION_MAPS], tail, single)
        if READABLE in values:
            outputs[READABLE] = values[READABLE]
        return outputs

    return export_function(compute, network.inputs[0].shape[1:], path)


def export_function(compute: Any, shape: Sequence[int], path: Path) -> tuple[str, ...]:
    """Write the graph of a function from a batch of pictures to outputs by name.

    Raises
    ------
    ExportError
        An operator is not supported, or the graph is not valid.
    """
    signature = [tf.TensorSpec((None, *shape), tf.float32, name=INPUT)]
    logging.getLogger("tf2onnx").setLevel(logging.CRITICAL)
    model, _ = tf2onnx.convert.from_function(
        tf.function(compute, input_signature=signature), input_signature=signature, opset=OPSET
    )
    unsupported = unsupported_operators(model)
    if unsupported:
        raise ExportError(f"ONNX has no operator for {', '.join(unsupported)}.")
    for value in (*model.graph.input, *model.graph.output):
        value.type.tensor_type.shape.dim[0].dim_param = "batch"
    try:
        onnx.checker.check_model(model, full_check=True)
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError) as error:
        reason = str(error).splitlines()[0]
        raise ExportError(f"The graph is not valid ONNX: {reason}.") from None
    with written_aside(path) as aside:
        aside.write_bytes(model.SerializeToString())
    return tuple(value.name for value in model.graph.output)


def unsupported_operators(model: onnx.ModelProto) -> list[str]:
    """Operators that tf2onnx left as they were, which it only logs."""
    opset = next(item.version for item in model.opset_import if item.domain in ("", "ai.onnx"))
    return sorted(
        {
            node.op_type
            for node in model.graph.node
            if not onnx.defs.has(node.op_type, opset, node.domain)
        }
    )


def keras_probabilities(
    network: keras.Model, calibration: Calibration, inputs: NDArray[np.float32]
) -> NDArray[np.float64]:
    """What the graph has to give, computed from Keras's own outputs.

    Returns
    -------
    ndarray of float64, shape (batch, findings) or (batch, 1)
    """
    squashed = np.asarray(network(inputs, training=False)[FINDINGS], np.float64)
    smallest = np.finfo(np.float32).tiny
    if squashed.shape[1] == 1:
        clipped = np.clip(squashed, smallest, 1 - np.finfo(np.float32).epsneg)
        logits = calibration.apply(np.log(clipped / (1 - clipped)))
        return np.asarray(1 / (1 + np.exp(-logits)))
    logits = calibration.apply(np.log(np.maximum(squashed, smallest)))
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))
