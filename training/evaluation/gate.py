"""Where the gate's threshold lies: from held-out pictures, for the worst-served hospital."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MINIMUM_PICTURES = 20
"""A hospital with fewer pictures does not move the threshold."""


def choose_threshold(
    scores: NDArray[np.float64], hospitals: Sequence[str], readable: NDArray[np.bool_], most: float
) -> float:
    """The highest threshold that refuses few enough readable pictures of every hospital.

    Parameters
    ----------
    scores : ndarray of float64, shape (pictures,)
        The gate's output.
    hospitals : sequence of str
    readable : ndarray of bool, shape (pictures,)
    most : float
        Share that may be refused.

    Returns
    -------
    float
        Never above one half, where the gate itself is undecided.
    """
    names = np.array(hospitals)
    limits = [0.5]
    for name in sorted(set(names[readable].tolist())):
        own = np.sort(scores[readable & (names == name)])
        if len(own) >= MINIMUM_PICTURES:
            limits.append(float(own[int(most * len(own))]))
    return min(limits)
