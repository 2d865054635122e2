"""Class activation maps inside the graph, for any head of dense layers, without gradients.

The map of a finding is the sum over channels of activation times the slope of
the finding's logit. With global average pooling and a linear head that is Zhou
2016; with ReLU layers between, the slope is written out layer by layer, because
an ONNX graph cannot be asked for gradients.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import keras
import tensorflow as tf

HEADS = (keras.layers.Activation, keras.layers.Softmax)
PASSING = (keras.layers.Dropout, keras.layers.InputLayer, keras.layers.Identity)


@dataclass(frozen=True)
class Tail:
    """The end of a network: from its last feature map to the layer that gives its logits."""

    feature_map: keras.KerasTensor
    """Shape (batch, rows, columns, channels)."""
    layers: Sequence[keras.layers.Layer]
    """Flatten or global average pooling, dropout, and dense layers, in order."""


def find_tail(output: keras.KerasTensor) -> Tail | None:
    """The tail that ends in these scores, less their activation.

    None when it holds anything but pooling, flattening, dropout and dense layers
    with ReLU or no activation between.
    """
    layers: list[keras.layers.Layer] = []
    tensor = output
    while len(tensor.shape) != 4:
        layer = tensor._keras_history.operation
        ends = not layers
        if isinstance(layer, keras.layers.InputLayer) or not _is_understood(layer, ends):
            return None
        if not (ends and isinstance(layer, HEADS)):
            layers.insert(0, layer)
        tensor = layer.input
        if isinstance(tensor, list | tuple | dict):
            return None
    return Tail(tensor, layers) if layers else None


def activation_maps(feature_map: Any, tail: Tail, single: bool) -> Any:
    """Maps of every finding.

    Parameters
    ----------
    feature_map : tensor of float32, shape (batch, rows, columns, channels)
    tail : Tail
    single : bool
        Whether the one logit is that of the second of two findings.

    Returns
    -------
    tensor of float32, shape (batch, rows, columns, findings)
    """
    hidden = [feature_map]
    for layer in tail.layers:
        hidden.append(layer(hidden[-1], training=False))
    count = hidden[-1].shape[-1]
    maps = []
    for finding in range(count):
        slope = tf.one_hot([finding], count)
        for layer, before, after in zip(
            reversed(tail.layers), reversed(hidden[:-1]), reversed(hidden[1:]), strict=True
        ):
            slope = _slope_before(layer, slope, before, after)
        maps.append(tf.reduce_sum(feature_map * slope, axis=3, keepdims=True))
    if single:
        maps = [-maps[0], maps[0]]
    return tf.concat(maps, axis=3)


def _is_understood(layer: Any, ends: bool) -> bool:
    if ends and isinstance(layer, (keras.layers.Dense, *HEADS)):
        return True  # the slope is that of the logits, whatever squashes them
    if isinstance(layer, keras.layers.Dense):
        return layer.activation in (keras.activations.relu, keras.activations.linear)
    if isinstance(layer, keras.layers.Flatten):
        return True
    if isinstance(layer, keras.layers.GlobalAveragePooling2D):
        return not layer.keepdims
    if isinstance(layer, keras.layers.ReLU):
        return layer.max_value is None and not layer.negative_slope
    return isinstance(layer, PASSING)


def _slope_before(layer: Any, slope: Any, before: Any, after: Any) -> Any:
    if isinstance(layer, keras.layers.Dense):
        if layer.activation is keras.activations.relu:
            slope = slope * tf.cast(after > 0, tf.float32)
        return tf.matmul(slope, layer.kernel, transpose_b=True)
    if isinstance(layer, keras.layers.ReLU):
        return slope * tf.cast(after > 0, tf.float32)
    if isinstance(layer, keras.layers.Flatten):
        return tf.reshape(slope, (-1, *before.shape[1:]))
    if isinstance(layer, keras.layers.GlobalAveragePooling2D):
        return slope[:, None, None, :] / float(before.shape[1] * before.shape[2])
    return slope
