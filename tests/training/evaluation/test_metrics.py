from typing import Any

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from training.evaluation import metrics


def test_interval_holds_the_value_and_shrinks_with_the_number(scored: Any) -> None:
    positive, scores = scored

    def area(chosen: Any) -> Any:
        return metrics.area_under_curve(positive[chosen], scores[chosen])

    interval = metrics.bootstrap_interval(area, np.arange(800), 1, 300)
    assert interval is not None
    low, high = interval
    assert low < roc_auc_score(positive, scores) < high
    few = metrics.bootstrap_interval(area, np.arange(800) // 40, 1, 300)
    assert few is not None
    again = metrics.bootstrap_interval(area, np.arange(800), 1, 300)
    assert again == (low, high)


def test_interval_counts_patients_and_not_pictures() -> None:
    """Forty copies of ten patients tell no more than ten patients do."""
    values = np.repeat(np.random.default_rng(2).random(10), 40)
    groups = np.repeat(np.arange(10), 40)

    def mean(chosen: Any) -> Any:
        return float(values[chosen].mean())

    by_patient = metrics.bootstrap_interval(mean, groups, 3, 300)
    by_picture = metrics.bootstrap_interval(mean, np.arange(400), 3, 300)
    assert by_patient is not None and by_picture is not None
    assert by_patient[1] - by_patient[0] > 3 * (by_picture[1] - by_picture[0])


def test_area_is_that_of_the_curve(scored: Any) -> None:
    positive, scores = scored
    rough = np.round(scores, 1)  # with ties
    assert metrics.area_under_curve(positive, rough) == pytest.approx(
        roc_auc_score(positive, rough)
    )


def test_one_class_alone_has_no_area() -> None:
    assert metrics.area_under_curve(np.ones(5, bool), np.arange(5.0)) is None
    assert metrics.bootstrap_interval(lambda _: None, np.arange(5), 1) is None
    assert metrics.bootstrap_interval(lambda _: 1.0, np.arange(5), 1) is None


def test_figures_of_known_answers() -> None:
    truth = np.array([0, 0, 1, 1])
    told = np.array([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8], [0.3, 0.7]])
    assert metrics.accuracy(truth, told) == 0.75
    assert metrics.mean_recall(truth, told) == 1.0
    assert metrics.brier(truth, told) == pytest.approx((0.02 + 0.72 + 0.08 + 0.18) / 4)
    assert metrics.cross_entropy(truth, told) == pytest.approx(-np.log([0.9, 0.4, 0.8, 0.7]).mean())
    assert metrics.wilson_interval(0, 0) == (0, 1)
    low, high = metrics.wilson_interval(45, 50)
    assert (round(low, 3), round(high, 3)) == (0.786, 0.957)  # Wilson 1927, by hand


def test_calibration_error_of_the_honest_and_of_the_boastful() -> None:
    random = np.random.default_rng(1)
    scores = random.random(20000)
    honest = random.random(20000) < scores
    assert metrics.calibration_error(honest, scores) < 0.02
    assert metrics.calibration_error(random.random(20000) < 0.5, np.full(20000, 0.95)) > 0.4


def test_weights_turn_one_mixture_into_another() -> None:
    random = np.random.default_rng(6)
    scores = random.random(40000)
    positive = random.random(40000) < scores
    rare = ~positive | (random.random(40000) < 0.1)
    weights = np.where(positive, 10.0, 1.0)[rare]
    assert metrics.calibration_error(positive[rare], scores[rare]) > 0.1
    assert metrics.calibration_error(positive[rare], scores[rare], weights) < 0.03
