"""Thresholds, the band of abstention, and when a disease is named: from held-out scores."""

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_curve

from inference.model_bundle import Abstention, OperatingPoint, Proportion
from training.evaluation.metrics import wilson_interval

Numbers = NDArray[np.float64]
Positive = NDArray[np.bool_]
SENSITIVITY, SPECIFICITY = 0.90, 0.95
NAMING_PRECISION = 0.8
"""A disease is named where at least this share of named ones is right."""


def choose_operating_points(positive: Positive, scores: Numbers) -> tuple[OperatingPoint, ...]:
    """Three thresholds, from most sensitive to most specific.

    "sensitive" finds at least 90 %, "specific" clears at least 95 %, "balanced"
    has the largest sum of both (Youden 1950). Empty when one class is missing.
    """
    if positive.all() or not positive.any():
        return ()
    false_rate, true_rate, thresholds = roc_curve(positive, scores, drop_intermediate=False)
    balanced = thresholds[int(np.argmax(true_rate - false_rate))]
    sensitive = thresholds[int(np.argmax(true_rate >= SENSITIVITY))]
    specific = thresholds[int(np.nonzero(1 - false_rate >= SPECIFICITY)[0][-1])]
    chosen = {
        "sensitive": min(sensitive, balanced),
        "balanced": balanced,
        "specific": max(specific, balanced),
    }
    return tuple(
        measure(name, min(float(threshold), 1.0), positive, scores)
        for name, threshold in chosen.items()
    )


def measure(name: str, threshold: float, positive: Positive, scores: Numbers) -> OperatingPoint:
    """What a threshold gives on these scores, with 95 % intervals."""
    called = scores >= threshold
    return OperatingPoint(
        name,
        threshold,
        sensitivity=_proportion(called[positive]),
        specificity=_proportion(~called[~positive]),
    )


def choose_abstention(
    truth: NDArray[np.int64], probabilities: Numbers, normal: int | None, share: float
) -> Abstention | None:
    """The band of "abnormal" around the balanced threshold that holds a share of the pictures.

    Normal and abnormal pictures count the same, whatever their numbers.
    """
    if normal is None:
        return None
    positive = truth != normal
    abnormal = 1 - probabilities[:, normal]
    points = {point.name: point for point in choose_operating_points(positive, abnormal)}
    if not points:
        return None
    centre = points["balanced"].threshold
    weights = np.where(positive, 1 / positive.sum(), 1 / (~positive).sum())
    distance = np.abs(_logit(abnormal) - _logit(np.array([centre])))
    order = np.argsort(distance)
    inside = np.cumsum(weights[order]) / weights.sum() <= share
    half = float(distance[order][inside].max()) if inside.any() else 0.0
    middle = float(_logit(np.array([centre]))[0])
    band = (_expit(middle - half), _expit(middle + half))
    return Abstention(band, _naming_share(truth, probabilities, normal))


def _naming_share(truth: NDArray[np.int64], probabilities: Numbers, normal: int) -> float:
    """Smallest share of P(abnormal) at which enough named diseases are right."""
    diseased = (truth != normal) & (truth >= 0)
    diseases = np.delete(probabilities, normal, axis=1)[diseased]
    indices = np.delete(np.arange(probabilities.shape[1]), normal)
    share = diseases.max(axis=1) / np.maximum(diseases.sum(axis=1), 1e-9)
    right = indices[diseases.argmax(axis=1)] == truth[diseased]
    for candidate in np.arange(0.5, 1.0, 0.01):
        named = share >= candidate
        if named.any() and right[named].mean() >= NAMING_PRECISION:
            return round(float(candidate), 2)
    return 1.0


@dataclass(frozen=True)
class RiskCoverage:
    """Share of wrong answers when only the surest share of pictures is answered."""

    coverage: float
    risk: float


def risk_coverage(correct: Positive, certainty: Numbers) -> list[dict[str, float]]:
    """The curve in steps of 5 %, from everything answered downwards."""
    order = np.argsort(-certainty)
    curve = []
    for percent in range(100, 0, -5):
        answered = order[: max(1, round(len(order) * percent / 100))]
        curve.append(asdict(RiskCoverage(percent / 100, float(1 - correct[answered].mean()))))
    return curve


def _proportion(successes: Positive) -> Proportion:
    count, total = int(successes.sum()), len(successes)
    low, high = wilson_interval(count, total)
    return Proportion(count / total if total else 0.0, low, high)


def _logit(probability: Numbers) -> Numbers:
    clipped = np.clip(probability, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(clipped / (1 - clipped)))


def _expit(value: float) -> float:
    return float(1 / (1 + np.exp(-value)))
