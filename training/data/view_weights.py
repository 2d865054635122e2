"""Weights that make AP and PA as frequent as each other among normal and abnormal films."""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from training.data.examples import UNNAMED, Example


def view_weights(
    examples: Sequence[Example], sources: Collection[str], normal: int
) -> NDArray[np.float64]:
    """How often to show each film, so that its view says nothing about the finding.

    Parameters
    ----------
    examples : sequence of Example
        Of one training set.
    sources : collection of str
        Which sources to balance; see ``balance_views`` of `training.recipe.SourceRecipe`.
    normal : int
        Index of the normal finding.

    Returns
    -------
    ndarray of float64, shape (examples,)
        In these sources AP and PA weigh the same among the normal films, and among the
        abnormal ones; each of the two sides weighs as much as it has films. 1 for every
        other film, and for one of unknown view.
    """
    keys = [_key(example, sources, normal) for example in examples]
    counts = Counter(key for key in keys if key is not None)
    weights = np.ones(len(keys))
    for place, key in enumerate(keys):
        if key is None:
            continue
        source, abnormal, _ = key
        both = [counts[source, abnormal, view] for view in ("AP", "PA")]
        if all(both):
            weights[place] = sum(both) / 2 / counts[key]
    return weights


def _key(example: Example, sources: Collection[str], normal: int) -> tuple[str, bool, str] | None:
    """Source, whether it is abnormal, and view; None for a film that is not balanced."""
    row, view = example.row, example.row.view[:2]  # "AP Supine" is AP
    judged = example.finding >= 0 or example.finding == UNNAMED
    if row.source not in sources or not judged or view not in ("AP", "PA"):
        return None
    return row.source, example.finding != normal, view
