"""Whether the numbers that a graph gives can be what its card calls them.

Wrong numbers would pass for a result: every comparison with NaN is false, and scores
that do not sum to 1 can be made to. So they are looked at before anything is made of them.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from inference.errors import ModelAnswerError
from inference.model_bundle import Outputs

SUM_WITHIN = 1e-3
"""How far the probabilities of a softmax may be from 1 together: float16 inside the graph."""
RANGE_WITHIN = 1e-5
"""How far a share may lie outside of 0 to 1: rounding of float32."""
EQUAL_WITHIN = 1e-6
"""Scores that differ by less are the same."""


def check_outputs(values: Mapping[str, NDArray[np.float32]], names: Outputs) -> None:
    """Refuse what is no number, no share, or no set of probabilities.

    Parameters
    ----------
    values : mapping of output name to ndarray of float32
        For a batch of pictures.
    names : Outputs
        What the outputs are.

    Raises
    ------
    ModelAnswerError
    """
    for name, value in values.items():
        if not np.isfinite(value).all():
            raise ModelAnswerError(f"{name} holds what is no number")
    probabilities = values[names.probabilities]
    _check_shares(names.probabilities, probabilities)
    if probabilities.shape[1] > 1:
        sums = probabilities.sum(axis=1, dtype=np.float64)
        if np.abs(sums - 1).max(initial=0) > SUM_WITHIN:
            raise ModelAnswerError(f"{names.probabilities} do not sum to 1")
    shares = [item.name for item in (names.maps, names.anatomy) if item is not None]
    for name in [*shares, *([] if names.readable is None else [names.readable])]:
        _check_shares(name, values[name])


def check_difference(probabilities: NDArray[np.float64]) -> None:
    """Refuse scores of one picture that speak for every finding alike.

    Parameters
    ----------
    probabilities : ndarray of float64, shape (findings,)

    Raises
    ------
    ModelAnswerError
    """
    if np.ptp(probabilities) < EQUAL_WITHIN:
        raise ModelAnswerError("the scores of all findings are equal")


def probabilities_of(output: NDArray[np.float32]) -> NDArray[np.float64]:
    """Probabilities that sum to 1, from a softmax head or from a single sigmoid.

    Parameters
    ----------
    output : ndarray of float32, shape (batch, findings) or (batch, 1)
        A single column is the probability of the second of two findings. Each from 0 to 1
        but for rounding, as :func:`check_outputs` makes sure of.

    Returns
    -------
    ndarray of float64, shape (batch, findings)
        Each from 0 to 1.
    """
    values = np.clip(output.astype(np.float64), 0, 1)
    if values.shape[1] == 1:
        values = np.concatenate([1 - values, values], axis=1)
    return np.asarray(values / values.sum(axis=1, keepdims=True))


def _check_shares(name: str, values: NDArray[np.float32]) -> None:
    if values.min(initial=0) < -RANGE_WITHIN or values.max(initial=1) > 1 + RANGE_WITHIN:
        raise ModelAnswerError(f"{name} are not between 0 and 1")
