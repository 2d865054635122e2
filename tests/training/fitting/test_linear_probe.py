import keras
import numpy as np
import pytest

from training.data.examples import REFUSED
from training.errors import NetworkError
from training.fitting.linear_probe import body_of, solve_head
from training.model.outputs import FINDINGS, LOGITS, READABLE
from training.recipe import StageRecipe, Trainable

STAGE = StageRecipe(epochs=1, trainable=Trainable.SOLVED, penalty=0.01, gate_penalty=0.01)
BRIGHTNESS, HEIGHT, SCANNER, READABILITY = range(4)
"""What each channel of a picture shows."""


def make_network(findings, units=None):
    """The mean of each channel, then the heads."""
    picture = keras.Input((4, 4, 4))
    features = keras.layers.GlobalAveragePooling2D()(picture)
    dropped = keras.layers.Dropout(0.5)(features)
    logits = keras.layers.Dense(units or findings, name=LOGITS)(dropped)
    squash = "softmax" if units != 1 else "sigmoid"
    return keras.Model(
        picture,
        {
            FINDINGS: keras.layers.Activation(squash, name=FINDINGS)(logits),
            READABLE: keras.layers.Dense(1, "sigmoid", name=READABLE)(features),
        },
    )


def make_pictures(seed, places, findings, signal):
    """Noise; brightness tells sick from healthy, height the disease, each place has its scanner."""
    values = np.random.default_rng(seed).normal(0, 1, (len(findings), 4))
    values[:, BRIGHTNESS] += signal * (findings > 0)
    values[:, HEIGHT] += signal * (findings == 2)
    values[:, SCANNER] += [3.0 * int(place[-1]) for place in places]
    values[:, READABILITY] += 8.0 * (findings == REFUSED)
    return np.tile(values[:, None, None, :], (1, 4, 4, 1)).astype(np.float32)


def solve(network, pictures, findings, places, normal, stage=STAGE):
    features = {name: value.numpy() for name, value in body_of(network)(pictures).items()}
    solve_head(network, features, findings, places, normal, stage)


@pytest.fixture
def confounded():
    """Place 0 shows everything; place 1 only disease 1, place 2 only disease 2."""
    findings = np.repeat([0, 1, 2, 1, 2, REFUSED], [150, 100, 50, 300, 300, 100])
    places = ["place 0"] * 300 + ["place 1"] * 300 + ["place 2"] * 300 + ["place 0"] * 100
    return make_pictures(0, places, findings, 1.5), findings, places


def test_abnormal_is_not_learnt_from_the_place(confounded):
    network = make_network(3)
    solve(network, *confounded, 0)
    kernel = network.get_layer(LOGITS).kernel.numpy()
    shared = kernel[:, 1:].mean(axis=1) - kernel[:, 0]
    assert shared[BRIGHTNESS] > 0.5
    assert abs(shared[SCANNER]) < 0.2 * shared[BRIGHTNESS]


def test_disease_and_gate_are_found(confounded):
    pictures, findings, _ = confounded
    network = make_network(3)
    solve(network, *confounded, 0)
    outputs = network(pictures)
    sick = findings > 0
    guess = outputs[FINDINGS].numpy()[sick, 1:].argmax(axis=1) + 1
    assert (guess == findings[sick]).mean() > 0.8
    assert ((outputs[READABLE].numpy()[:, 0] < 0.5) == (findings == REFUSED)).mean() > 0.97


@pytest.mark.parametrize("units", [1, 2])
def test_two_findings_with_either_head(units):
    findings = np.repeat([0, 1, REFUSED], [200, 200, 50])
    places = ["place 0"] * 450
    pictures = make_pictures(0, places, findings, 3.0)
    network = make_network(2, units)
    solve(network, pictures, findings, places, None)
    second = network(pictures)[FINDINGS].numpy()[:400, -1]
    assert ((second > 0.5) == (findings[:400] == 1)).mean() > 0.9


def test_stronger_penalty_gives_smaller_weights(confounded):
    sizes = []
    for penalty in (0.01, 10.0):
        network = make_network(3)
        solve(network, *confounded, 0, StageRecipe(1, trainable=Trainable.SOLVED, penalty=penalty))
        sizes.append(float(np.abs(network.get_layer(LOGITS).kernel.numpy()).sum()))
    assert sizes[1] < sizes[0] / 2


def test_head_of_several_layers_is_refused():
    picture = keras.Input((4,))
    hidden = keras.layers.Dense(3)(picture)
    network = keras.Model(picture, {FINDINGS: keras.layers.Dense(2, name=LOGITS)(hidden)})
    with pytest.raises(NetworkError, match="several layers"):
        body_of(network)
