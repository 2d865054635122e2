"""Maps without gradients are what gradients give (Selvaraju 2017, without the mean)."""

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from training.export.activation_maps import activation_maps, find_tail

layers = keras.layers


def network(*tail: Any) -> Any:
    """Two channels-rich layers, and a tail."""
    keras.utils.set_random_seed(4)
    tensor = inputs = keras.Input((8, 8, 1))
    tensor = layers.Conv2D(5, 3, activation="relu", name="last")(tensor)
    for layer in tail:
        tensor = layer(tensor)
    return keras.Model(inputs, tensor)


TAILS: dict[str, Any] = {
    "Zhou 2016": lambda: (layers.GlobalAveragePooling2D(), layers.Dense(3), layers.Softmax()),
    "hidden layers": lambda: (
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(7, activation="relu"),
        layers.Dense(6),
        layers.ReLU(),
        layers.Dense(3, activation="softmax"),
    ),
    "an activation apart": lambda: (
        layers.GlobalAveragePooling2D(),
        layers.Dense(4, activation="relu"),
        layers.Dense(3),
        layers.Activation("softmax"),
    ),
}


def by_gradients(model: Any, pictures: Any, finding: int) -> Any:
    """Activation times the slope of a logit, summed over channels."""
    features = keras.Model(model.input, model.get_layer("last").output)(pictures)
    with tf.GradientTape() as tape:
        tape.watch(features)
        tensor = features
        after = model.layers[model.layers.index(model.get_layer("last")) + 1 :]
        for layer in after:
            if layer is after[-1] and isinstance(layer, layers.Dense):
                tensor = tf.matmul(tensor, layer.kernel) + layer.bias
            elif layer is not after[-1]:
                tensor = layer(tensor, training=False)
        logit = tensor[:, finding]
    return tf.reduce_sum(features * tape.gradient(logit, features), axis=3)


@pytest.mark.parametrize("name", TAILS)
def test_maps_are_those_of_gradients(name: str) -> None:
    model = network(*TAILS[name]())
    for variable in model.weights:  # with offsets, so that some units are off
        variable.assign_add(tf.random.stateless_normal(variable.shape, (3, 4)) * 0.1)
    pictures = np.random.default_rng(2).random((3, 8, 8, 1)).astype(np.float32)
    tail = find_tail(model.output)
    assert tail is not None
    assert tail.feature_map is model.get_layer("last").output
    features = keras.Model(model.input, tail.feature_map)(pictures)
    maps = np.asarray(activation_maps(features, tail, single=False))
    assert maps.shape == (3, 6, 6, 3)
    for finding in range(3):
        expected = by_gradients(model, pictures, finding)
        np.testing.assert_allclose(maps[..., finding], expected, rtol=1e-4, atol=1e-6)


def test_one_logit_speaks_for_the_second_finding_and_against_the_first() -> None:
    model = network(layers.GlobalAveragePooling2D(), layers.Dense(1, activation="sigmoid"))
    pictures = np.random.default_rng(2).random((2, 8, 8, 1)).astype(np.float32)
    tail = find_tail(model.output)
    assert tail is not None
    features = keras.Model(model.input, tail.feature_map)(pictures)
    maps = np.asarray(activation_maps(features, tail, single=True))
    np.testing.assert_allclose(maps[..., 1], by_gradients(model, pictures, 0), rtol=1e-4, atol=1e-6)
    np.testing.assert_array_equal(maps[..., 0], -maps[..., 1])


@pytest.mark.parametrize(
    "tail",
    [
        lambda: (layers.GlobalMaxPooling2D(), layers.Dense(3)),
        lambda: (layers.GlobalAveragePooling2D(), layers.Dense(4, "tanh"), layers.Dense(3)),
        lambda: (layers.GlobalAveragePooling2D(), layers.BatchNormalization(), layers.Dense(3)),
        lambda: (layers.GlobalAveragePooling2D(keepdims=True), layers.Flatten(), layers.Dense(3)),
        lambda: (layers.Flatten(), layers.Dense(4), layers.ReLU(max_value=6), layers.Dense(3)),
    ],
)
def test_of_a_tail_that_is_not_understood_there_are_no_maps(tail: Any) -> None:
    found = find_tail(network(*tail()).output)
    # A pooled vector that is still four-dimensional ends a tail like any feature map.
    assert found is None or found.feature_map.shape[1:3] == (1, 1)
