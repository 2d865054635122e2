"""How often each film is drawn, and what it counts for, so that no source decides an answer.

Within an answer (abnormal or not; which disease) every side of every source weighs as
the root of its number of films. A source that shows one side only would teach the
network to tell sources apart, and counts less for "abnormal"; among the diseases every
source counts, for what it shows of others is rarely its own.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NOT_ASKED = -1
"""Side of a film that takes no part in an answer."""
LOWEST_PERCENTILE = 1.0
"""Percentile of the chances below which none lies: a film that is hardly ever drawn would
have to count for too much."""


@dataclass(frozen=True)
class Balance:
    """Chances and weights of the films of a training set, in its order."""

    chance: NDArray[np.float64]
    """Of being drawn; sum 1."""
    abnormal: NDArray[np.float32]
    """What a drawn film counts for in the loss of "abnormal"; 0 where it takes no part."""
    disease: NDArray[np.float32]


def balance(
    domains: Sequence[Hashable],
    abnormal: NDArray[np.int64],
    disease: NDArray[np.int64],
    one_sided: float,
    weights: NDArray[np.float64] | None = None,
) -> Balance:
    """Balance a training set.

    Parameters
    ----------
    domains : sequence
        Of each film: where it comes from.
    abnormal : ndarray of int64, shape (films,)
        0, 1 or :data:`NOT_ASKED`.
    disease : ndarray of int64, shape (films,)
        Number of the disease, or :data:`NOT_ASKED`.
    one_sided : float
        What a domain counts for "abnormal" that shows one side only, against 1.
    weights : ndarray of float64, shape (films,), optional
        What each film counts among those of its domain and side; all alike without it.
    """
    sides = defaultdict(set)
    for domain, side in zip(domains, abnormal.tolist(), strict=True):
        if side != NOT_ASKED:
            sides[domain].add(side)
    trust = np.array([1.0 if len(sides[domain]) > 1 else one_sided for domain in domains])
    own = np.ones(len(trust)) if weights is None else weights
    answers = (_weigh(domains, abnormal, own * trust), _weigh(domains, disease, own))
    chance = answers[0] + answers[1]
    chance = np.maximum(chance, np.percentile(chance[chance > 0], LOWEST_PERCENTILE))
    chance = chance / chance.sum()
    # Films are drawn by chance and weighed by what is left.
    return Balance(chance, *((0.5 * answer / chance).astype(np.float32) for answer in answers))


def _weigh(
    domains: Sequence[Hashable], sides: NDArray[np.int64], trust: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Weights of one answer; every side holds the same share of them."""
    asked = sides != NOT_ASKED
    counts = Counter(zip(domains, sides.tolist(), strict=True))
    weights = trust * np.array(
        [counts[key] ** -0.5 for key in zip(domains, sides.tolist(), strict=True)]
    )
    weights[~asked] = 0
    present = np.unique(sides[asked])
    for side in present:
        own = sides == side
        weights[own] /= weights[own].sum() * len(present)
    return np.asarray(weights * len(present))
