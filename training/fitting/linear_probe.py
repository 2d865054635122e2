"""A head solved exactly: regularised logistic regression on a backbone's features.

With the backbone at rest its features do not change, so the best head need not
be searched for by gradient steps.

Sick and healthy films mostly come from different places, so a head that is
fitted to all of them learns the places. Two questions are therefore put apart:
whether a film is abnormal is learnt only where one place shows both, and which
disease it is only from abnormal films.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from training.data.examples import REFUSED
from training.errors import NetworkError
from training.model.outputs import FINDINGS, LOGITS, READABLE
from training.recipe import StageRecipe

Numbers = NDArray[np.float64]
Indices = NDArray[np.int64]

LEAST_DEVIATION = 0.05
"""Keeps features that hardly vary from being blown up."""
FEWEST = 20
"""Films of a kind without which a place does not show that kind."""


def body_of(network: keras.Model) -> keras.Model:
    """The network from pictures to what its heads read, by the heads' names.

    Raises
    ------
    NetworkError
        The head is no single dense layer.
    """
    features = network.get_layer(LOGITS).input
    operation = features._keras_history.operation
    if isinstance(operation, keras.layers.Dropout):
        features = operation.input
    elif isinstance(operation, keras.layers.Dense):
        raise NetworkError("A head of several layers cannot be solved; train it instead.")
    read = {FINDINGS: features}
    if READABLE in network.output:
        read[READABLE] = network.get_layer(READABLE).input
    return keras.Model(network.inputs[0], read)


def solve_head(
    network: keras.Model,
    features: Mapping[str, NDArray[np.float32]],
    findings: Indices,
    places: Sequence[str],
    normal: int | None,
    stage: StageRecipe,
) -> None:
    """Set the weights of the findings' layer, and of the gate's.

    Parameters
    ----------
    network : keras.Model
        From `training.model.networks`, its findings one dense layer on the features.
    features : mapping of str to ndarray of float32, shape (pictures, features)
        Of :func:`body_of`.
    findings : ndarray of int64, shape (pictures,)
        Index of each picture's finding, or `REFUSED`.
    places : sequence of str
        Where each picture comes from.
    normal : int or None
        Index of the normal finding.
    stage : StageRecipe
        Its penalties are used.
    """
    head = network.get_layer(LOGITS)
    homes = np.array(places)
    if READABLE in features:
        readable = (findings != REFUSED).astype(np.int64)
        weights = _by_place(readable, homes)
        solution = _solve(features[READABLE], readable, weights, stage.gate_penalty)
        network.get_layer(READABLE).set_weights(solution)
    known = findings != REFUSED
    exact = features[FINDINGS][known].astype(np.float64)
    findings, homes = findings[known], homes[known]
    count = int(findings.max()) + 1
    if normal is None or count == 2:
        solution = _solve(exact, findings, _by_place(findings, homes), stage.penalty)
        solution = _spread(*solution) if count == 2 and head.units == 2 else solution
    else:
        solution = _in_two_steps(exact, findings, homes, normal, stage)
    head.set_weights(solution)


def _in_two_steps(
    features: Numbers,
    findings: Indices,
    homes: NDArray[np.str_],
    normal: int,
    stage: StageRecipe,
) -> list[Numbers]:
    """Logits of 0 for normal, and for each disease what it shares with the others and its own.

    Softmax makes of them 1 / (1 + exp(-shared)) for "abnormal", but for a small
    term of second order in what is each disease's own.
    """
    abnormal = findings != normal
    shows_both = _that_show_both(abnormal, homes)
    chosen = shows_both if shows_both.any() else np.ones_like(shows_both)
    kinds = abnormal[chosen].astype(np.int64)
    # Each side of each place weighs the same.
    sides = np.array([f"{home} {kind}" for home, kind in zip(homes[chosen], kinds, strict=True)])
    shared, shared_bias = _solve(features[chosen], kinds, _equal_mass(sides), stage.penalty)
    diseases, classes = np.unique(findings[abnormal], return_inverse=True)
    weights = _by_place(classes, homes[abnormal])
    own, own_bias = _solve(features[abnormal], classes, weights, stage.disease_penalty)
    if len(diseases) == 2:
        own, own_bias = _spread(own, own_bias)
    kernel = np.zeros((features.shape[1], len(diseases) + 1))
    bias = np.zeros(len(diseases) + 1)
    kernel[:, diseases] = shared + own - own.mean(axis=1, keepdims=True)
    bias[diseases] = shared_bias + own_bias - own_bias.mean() - np.log(len(diseases))
    return [kernel, bias]


def _that_show_both(abnormal: NDArray[np.bool_], homes: NDArray[np.str_]) -> NDArray[np.bool_]:
    """Films of places with enough normal and enough abnormal ones."""
    enough = [
        home
        for home in np.unique(homes)
        if min((abnormal & (homes == home)).sum(), (~abnormal & (homes == home)).sum()) >= FEWEST
    ]
    return np.isin(homes, enough)


def _by_place(classes: Indices, homes: NDArray[np.str_]) -> Numbers:
    """Every class weighs the same; in it a place weighs as the root of its number of films."""
    weights = np.zeros(len(classes))
    for kind in np.unique(classes):
        for home in np.unique(homes[classes == kind]):
            own = (classes == kind) & (homes == home)
            weights[own] = own.sum() ** -0.5
        weights[classes == kind] /= weights[classes == kind].sum()
    return np.asarray(weights / weights.mean())


def _equal_mass(groups: NDArray[Any]) -> Numbers:
    _, group, counts = np.unique(groups, return_inverse=True, return_counts=True)
    weights = 1.0 / counts[group]
    return np.asarray(weights / weights.mean())


def _solve(
    features: NDArray[np.floating[Any]], classes: Indices, weights: Numbers, penalty: float
) -> list[Numbers]:
    """Kernel and bias of a dense layer that takes the features as they are."""
    features = features.astype(np.float64)
    mean = np.average(features, axis=0, weights=weights)
    spread = np.sqrt(np.average((features - mean) ** 2, axis=0, weights=weights))
    deviation = spread + LEAST_DEVIATION
    regression = LogisticRegression(C=1 / (penalty * len(classes)), max_iter=500, tol=1e-4)
    regression.fit((features - mean) / deviation, classes, weights)
    kernel = (regression.coef_ / deviation).T
    return [kernel, regression.intercept_ - mean @ kernel]


def _spread(kernel: Numbers, bias: Numbers) -> list[Numbers]:
    """A logit for each of two classes, from the one of the second."""
    return [kernel * (-0.5, 0.5), bias * (-0.5, 0.5)]
