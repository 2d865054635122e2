"""Thresholds, their no-verdict zones, and when a disease is named: from held-out scores."""

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_curve

from inference.model_bundle import OperatingPoint, Proportion, Unanswered
from training.evaluation.metrics import wilson_interval
from training.evaluation.results import RiskCoverage

Numbers = NDArray[np.float64]
Positive = NDArray[np.bool_]
SENSITIVITY, SPECIFICITY = 0.90, 0.95
NAMING_PRECISION = 0.8
"""A disease is named where at least this share of named ones is right."""
MINIMUM_NAMED = 20
"""Named pictures of a source from which on its precision counts."""


def choose_operating_points(
    positive: Positive, scores: Numbers, unanswered: float = 0.0
) -> tuple[OperatingPoint, ...]:
    """Three thresholds, from most sensitive to most specific, each with its no-verdict zone.

    "sensitive" finds at least 90 %, "specific" clears at least 95 %, "balanced"
    has the largest sum of both (Youden 1950). So that what they promise stays true as the
    screen acts, the zone of "sensitive" lies below its threshold, that of "specific" above,
    and that of "balanced" around it.

    Parameters
    ----------
    positive : ndarray of bool, shape (pictures,)
    scores : ndarray of float64, shape (pictures,)
        0 to 1.
    unanswered : float, optional
        Share of the pictures that each zone takes. Those of both classes count the same,
        whatever their numbers. 0: no zones.

    Returns
    -------
    tuple of OperatingPoint
        Measured on these very scores. Empty when one class is missing.
    """
    if positive.all() or not positive.any():
        return ()
    false_rate, true_rate, thresholds = roc_curve(positive, scores, drop_intermediate=False)
    balanced = thresholds[int(np.argmax(true_rate - false_rate))]
    sensitive = thresholds[int(np.argmax(true_rate >= SENSITIVITY))]
    specific = thresholds[int(np.nonzero(1 - false_rate >= SPECIFICITY)[0][-1])]
    chosen = {
        "sensitive": (min(sensitive, balanced), -1),
        "balanced": (balanced, 0),
        "specific": (max(specific, balanced), 1),
    }
    points = []
    for name, (found, side) in chosen.items():
        threshold = min(float(found), 1.0)
        zone = _zone(threshold, side, positive, scores, unanswered)
        points.append(measure(name, threshold, positive, scores, zone))
    return tuple(points)


def measure(
    name: str,
    threshold: float,
    positive: Positive,
    scores: Numbers,
    zone: tuple[float, float] | None = None,
) -> OperatingPoint:
    """What an operating point gives on these scores as the screen acts, with 95 % intervals."""
    if zone is None:
        called, cleared = scores >= threshold, scores < threshold
    else:
        called, cleared = scores >= zone[1], scores <= zone[0]
    neither = ~called & ~cleared
    return OperatingPoint(
        name,
        threshold,
        sensitivity=_proportion(called[positive]),
        specificity=_proportion(cleared[~positive]),
        no_verdict_between=zone,
        unanswered=Unanswered(_proportion(neither[positive]), _proportion(neither[~positive])),
    )


def _zone(
    threshold: float, side: int, positive: Positive, scores: Numbers, share: float
) -> tuple[float, float] | None:
    """Scores beside a threshold that hold a share of the pictures, by distance in logits.

    ``side`` is -1 for below the threshold, 1 for above it and 0 for both.
    """
    middle = float(_logit(np.array([threshold]))[0])
    distance = _logit(scores) - middle
    weights = np.where(positive, 0.5 / positive.sum(), 0.5 / (~positive).sum())
    beside = distance * side > 0 if side else np.ones(len(scores), bool)
    order = np.argsort(np.abs(distance[beside]))
    inside = np.cumsum(weights[beside][order]) <= share
    if not inside.any():
        return None
    reach = float(np.abs(distance[beside])[order][inside].max())
    low = threshold if side > 0 else min(threshold, _expit(middle - reach))
    high = threshold if side < 0 else max(threshold, _expit(middle + reach))
    return (low, high) if low < high else None


def choose_naming(
    truth: NDArray[np.int64],
    probabilities: Numbers,
    normal: int | None,
    called: Positive,
    sources: NDArray[np.str_],
) -> dict[int, float]:
    """From which share of P(abnormal) on each disease may be named.

    The smallest at which, of the pictures that are called abnormal and would be named so, at
    least `NAMING_PRECISION` are right, in every source that holds the disease among others and
    in which `MINIMUM_NAMED` or more are named.

    Parameters
    ----------
    truth : ndarray of int64, shape (pictures,)
    probabilities : ndarray of float64, shape (pictures, findings)
    normal : int or None
    called : ndarray of bool, shape (pictures,)
        Whether a picture is called abnormal.
    sources : ndarray of str, shape (pictures,)

    Returns
    -------
    dict of int to float
        By index of the finding. A disease that is never right often enough is not in it.
    """
    if normal is None:
        return {}
    diseases = [index for index in range(probabilities.shape[1]) if index != normal]
    together = np.maximum(probabilities[:, diseases].sum(axis=1), 1e-9)
    leading = np.array(diseases)[probabilities[:, diseases].argmax(axis=1)]
    naming = {}
    for disease in diseases:
        share = np.where(called & (leading == disease), probabilities[:, disease] / together, 0)
        mixed = [
            source
            for source in np.unique(sources)
            if 0 < (truth[sources == source] == disease).mean() < 1
        ]
        for candidate in np.arange(0.5, 1.0, 0.01):
            named = [(sources == source) & (share >= candidate) for source in mixed]
            right = [
                float((truth[own] == disease).mean()) for own in named if own.sum() >= MINIMUM_NAMED
            ]
            if right and min(right) >= NAMING_PRECISION:
                naming[disease] = round(float(candidate), 2)
                break
    return naming


def risk_coverage(correct: Positive, certainty: Numbers) -> tuple[RiskCoverage, ...]:
    """The curve in steps of 5 %, from everything answered downwards."""
    order = np.argsort(-certainty)
    curve = []
    for percent in range(100, 0, -5):
        answered = order[: max(1, round(len(order) * percent / 100))]
        curve.append(RiskCoverage(percent / 100, float(1 - correct[answered].mean())))
    return tuple(curve)


def _proportion(successes: Positive) -> Proportion:
    count, total = int(successes.sum()), len(successes)
    low, high = wilson_interval(count, total)
    return Proportion(count / total if total else 0.0, low, high)


def _logit(probability: Numbers) -> Numbers:
    clipped = np.clip(probability, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(clipped / (1 - clipped)))


def _expit(value: float) -> float:
    return float(1 / (1 + np.exp(-value)))
