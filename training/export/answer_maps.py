"""Where a multi-task network sees what it says, from its own layers and without gradients.

The map of "abnormal" is the opacity map inside the lungs. A disease's share of it is what
the disease's own layer would say of each place alone; with pooling and a linear layer
behind it that is class activation mapping (Zhou 2016), as a probability.
"""

from typing import Any

import keras
import tensorflow as tf

from training.model.networks.multi_task import lung_weights
from training.model.outputs import ANATOMY_LOGITS, DISEASE_LOGITS, OPACITY_LOGITS

TOP = "_conv_head.relu6"
"""The layer that gives the backbone's last feature map."""


def map_layers(network: keras.Model) -> dict[str, keras.KerasTensor]:
    """The tensors that :func:`answer_maps` needs, by name."""
    names = (TOP, OPACITY_LOGITS, ANATOMY_LOGITS)
    return {name: network.get_layer(name).output for name in names}


def answer_maps(network: keras.Model, values: Any) -> Any:
    """Maps of "abnormal" and of every disease, in the frame of the network's input.

    Parameters
    ----------
    network : keras.Model
        Of `training.model.networks.multi_task`.
    values : mapping of tensors
        Of :func:`map_layers`, for a batch.

    Returns
    -------
    tensor of float32, shape (batch, rows, columns, 1 + diseases)
        0 to 1; "abnormal" first, then the diseases, which add up to it.
    """
    abnormal = tf.sigmoid(values[OPACITY_LOGITS]) * lung_weights(values[ANATOMY_LOGITS], 4)
    head = network.get_layer(DISEASE_LOGITS)
    shares = tf.nn.softmax(tf.einsum("brcf,fd->brcd", values[TOP], head.kernel) + head.bias)
    rows, columns = values[OPACITY_LOGITS].shape[1:3]
    return tf.concat([abnormal, abnormal * tf.image.resize(shares, (rows, columns))], axis=3)
