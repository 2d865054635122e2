"""Figures of merit from probabilities, shared by validation and evaluation."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from training.evaluation.results import Figure, ReliabilityBin

Numbers = NDArray[np.float64]
Truth = NDArray[np.int64]
SMALLEST = 1e-7
BINS = 10


def area_under_curve(positive: NDArray[np.bool_], scores: Numbers) -> float | None:
    """Area under the ROC curve, None when only one class is there.

    By ranks (Mann & Whitney 1947), because the bootstrap asks for it thousands of times.
    """
    sick = int(positive.sum())
    healthy = len(positive) - sick
    if not (sick and healthy):
        return None
    ranks = float(rankdata(scores)[positive].sum())
    return (ranks - sick * (sick + 1) / 2) / (sick * healthy)


def mean_area(truth: Truth, probabilities: Numbers) -> float | None:
    """Mean over the findings of each against the rest."""
    areas = [
        area
        for finding in range(probabilities.shape[1])
        if (area := area_under_curve(truth == finding, probabilities[:, finding])) is not None
    ]
    return float(np.mean(areas)) if areas else None


def accuracy(truth: Truth, probabilities: Numbers) -> float:
    """Share of pictures whose likeliest finding is the true one."""
    return float(np.mean(probabilities.argmax(axis=1) == truth))


def mean_recall(truth: Truth, probabilities: Numbers) -> float:
    """Mean over the findings of the share that is found; for two, recall of the second."""
    predicted = probabilities.argmax(axis=1)
    present = [1] if probabilities.shape[1] == 2 else sorted(set(truth.tolist()))
    recalls = [float(np.mean(predicted[truth == item] == item)) for item in present]
    return float(np.mean(recalls))


def cross_entropy(truth: Truth, probabilities: Numbers) -> float:
    """Mean negative logarithm of the true finding's probability."""
    chosen = probabilities[np.arange(len(truth)), truth]
    return float(-np.log(np.clip(chosen, SMALLEST, 1)).mean())


def brier(truth: Truth, probabilities: Numbers, weights: Numbers | None = None) -> float:
    """Mean squared distance from certainty in the truth, summed over findings (Brier 1950)."""
    certain = np.eye(probabilities.shape[1])[truth]
    return float(np.average(((probabilities - certain) ** 2).sum(axis=1), weights=weights))


def reliability(
    positive: NDArray[np.bool_], scores: Numbers, weights: Numbers | None = None
) -> list[ReliabilityBin]:
    """The reliability diagram: ten bins of equal width, empty ones left out.

    Parameters
    ----------
    positive : ndarray of bool, shape (pictures,)
    scores : ndarray of float64, shape (pictures,)
    weights : ndarray of float64, shape (pictures,), optional
        How much each picture counts, where findings are not as frequent here as
        the probabilities take them to be.
    """
    weights = np.ones(len(scores)) if weights is None else weights
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    return [
        ReliabilityBin(
            float(np.average(scores[inside], weights=weights[inside])),
            float(np.average(positive[inside], weights=weights[inside])),
            float(weights[inside].sum() / weights.sum()),
            int(inside.sum()),
        )
        for inside in (bins == index for index in range(BINS))
        if inside.any()
    ]


def calibration_error(
    positive: NDArray[np.bool_], scores: Numbers, weights: Numbers | None = None
) -> float:
    """Expected calibration error over the bins of :func:`reliability` (Guo 2017)."""
    bins = reliability(positive, scores, weights)
    return float(sum(item.share * abs(item.observed - item.predicted) for item in bins))


def bootstrap_interval(
    figure: Callable[[NDArray[np.int64]], float | None],
    groups: NDArray[np.int64],
    seed: int,
    repetitions: int = 1000,
) -> tuple[float, float] | None:
    """A 95 % percentile interval, drawing whole groups with replacement.

    Parameters
    ----------
    figure : callable
        From indices of the drawn cases to the figure; None where it is not defined.
    groups : ndarray of int64, shape (cases,)
        Cases of one patient have one number.
    seed : int
    repetitions : int, optional

    Returns
    -------
    (float, float) or None
        None when the figure is hardly ever defined, or never varies, as an area of 1
        does not: such an interval would claim a certainty that is not there.
    """
    generator = np.random.default_rng(seed)
    order = np.argsort(groups, kind="stable")
    _, starts = np.unique(groups[order], return_index=True)
    members = np.split(order, starts[1:])
    values = []
    for _ in range(repetitions):
        drawn = generator.integers(0, len(members), len(members))
        value = figure(np.concatenate([members[index] for index in drawn]))
        if value is not None:
            values.append(value)
    if len(values) < repetitions / 2:
        return None
    low, high = np.percentile(values, (2.5, 97.5))
    return None if low == high else (float(low), float(high))


def wilson_interval(successes: int, trials: int) -> tuple[float, float]:
    """A 95 % interval of a share (Wilson 1927)."""
    if trials == 0:
        return 0.0, 1.0
    z = 1.959964
    share = successes / trials
    middle = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    half = (
        z
        / (1 + z * z / trials)
        * np.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    )
    return max(0.0, float(middle - half)), min(1.0, float(middle + half))


def share(count: int, total: int) -> Figure:
    """A share with its interval; 0 with no certainty at all where there is nothing."""
    return Figure(count / max(total, 1), *wilson_interval(count, total))
