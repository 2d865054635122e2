from typing import Any

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from training.evaluation import metrics
from training.evaluation.calibration import Calibration, even_shares, fit_calibration, probabilities
from training.evaluation.gate import choose_threshold
from training.evaluation.operating_points import (
    choose_naming,
    choose_operating_points,
    measure,
    risk_coverage,
)


@pytest.fixture
def scored() -> Any:
    """Two findings, the second truer than not."""
    random = np.random.default_rng(0)
    positive = random.random(800) < 0.4
    scores = 1 / (1 + np.exp(-(random.normal(size=800) + 1.8 * positive - 0.9)))
    return positive, scores


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


@pytest.mark.parametrize("single", [True, False])
def test_calibration_undoes_boasting(single: Any) -> None:
    random = np.random.default_rng(3)
    logits = random.normal(size=(6000, 2))
    truth = (random.random(6000) < probabilities(logits)[:, 1]).astype(np.int64)
    boast = 3 * (logits[:, 1:] - logits[:, :1] if single else logits) + (0.5 if single else 0)
    found = fit_calibration(boast, truth)
    assert found.scale == pytest.approx(1 / 3, rel=0.1)
    told = probabilities(found.apply(boast))
    assert metrics.calibration_error(truth == 1, told[:, 1]) < 0.03


def test_a_handful_told_apart_by_a_hair_is_not_stretched_without_end() -> None:
    hair = np.array([[-1e-2], [-1e-2], [1e-2], [1e-2]]).repeat(10, axis=0)
    found = fit_calibration(hair, (hair[:, 0] > 0).astype(np.int64))
    assert 1 < found.scale <= 10.0001


def test_calibration_takes_findings_to_be_as_frequent_as_it_is_told() -> None:
    random = np.random.default_rng(4)
    truth = (random.random(5000) < 0.05).astype(np.int64)
    logits = np.stack([np.zeros(5000), random.normal(size=5000) + 2 * truth - 1], axis=1)
    found = fit_calibration(logits, truth, even_shares(2, normal=0))
    told = probabilities(found.apply(logits))[:, 1]
    means = told[truth == 1].mean() + told[truth == 0].mean()
    assert means == pytest.approx(1, abs=0.05)
    assert Calibration(1, (0, 0)).apply(logits) == pytest.approx(logits)


def test_half_of_all_films_are_normal() -> None:
    assert even_shares(3, normal=1) == pytest.approx([0.25, 0.5, 0.25])
    assert even_shares(4, normal=None) == pytest.approx([0.25] * 4)


def test_operating_points_keep_their_promises(scored: Any) -> None:
    positive, scores = scored
    sensitive, balanced, specific = choose_operating_points(positive, scores)
    assert sensitive.threshold <= balanced.threshold <= specific.threshold
    assert sensitive.sensitivity.value >= 0.9
    assert specific.specificity.value >= 0.95
    for point in (sensitive, balanced, specific):
        assert point.sensitivity.low <= point.sensitivity.value <= point.sensitivity.high
        assert np.mean(scores[positive] >= point.threshold) == point.sensitivity.value
        again = measure(point.name, point.threshold, positive, scores)
        assert again == point
        assert point.no_verdict_between is None


def test_zones_take_their_share_and_leave_the_promises_true(scored: Any) -> None:
    positive, scores = scored
    points = choose_operating_points(positive, scores, 0.1)
    without = choose_operating_points(positive, scores)
    sensitive, balanced, specific = points
    assert sensitive.sensitivity.value >= 0.9
    assert specific.specificity.value >= 0.95
    for point, bare in zip(points, without, strict=True):
        assert point.threshold == bare.threshold
        assert point.no_verdict_between is not None
        low, high = point.no_verdict_between
        assert low <= point.threshold <= high
        inside = (scores > low) & (scores < high)
        share = (inside[positive].mean() + inside[~positive].mean()) / 2
        assert 0.07 < share <= 0.1
        # What the card says is what the program does with these scores.
        answers = [point.calls(score) for score in scores[positive]]
        assert answers.count(True) / len(answers) == pytest.approx(point.sensitivity.value)
        assert answers.count(None) / len(answers) == pytest.approx(point.unanswered.positive.value)
        others = [point.calls(score) for score in scores[~positive]]
        assert others.count(False) / len(others) == pytest.approx(point.specificity.value)
        assert others.count(None) / len(others) == pytest.approx(point.unanswered.negative.value)
    assert sensitive.no_verdict_between and balanced.no_verdict_between
    assert specific.no_verdict_between
    assert sensitive.no_verdict_between[1] == sensitive.threshold
    assert specific.no_verdict_between[0] == specific.threshold
    inside = (scores > balanced.no_verdict_between[0]) & (scores < balanced.no_verdict_between[1])
    wrong = (scores >= balanced.threshold) != positive
    assert wrong[inside].mean() > 2 * wrong[~inside].mean()


def named_films(right: float, source: str, random: np.random.Generator) -> Any:
    """A hundred films that are surely the first disease, so many of them rightly."""
    truth = np.where(random.random(200) < right, 1, 2)
    told = np.tile([0.05, 0.8, 0.15], (200, 1))
    healthy = np.tile([0.95, 0.03, 0.02], (50, 1))
    return (
        np.concatenate([truth, np.zeros(50, int)]),
        np.concatenate([told, healthy]),
        np.full(250, source),
    )


def test_a_disease_is_named_where_its_worst_source_allows() -> None:
    random = np.random.default_rng(8)
    good, bad = named_films(0.9, "good", random), named_films(0.6, "bad", random)
    naming = choose_naming(good[0], good[1], 0, good[0] > 0, good[2])
    assert naming == {1: 0.5}
    both = [np.concatenate(parts) for parts in zip(good, bad, strict=True)]
    assert choose_naming(both[0], both[1], 0, both[0] > 0, both[2]) == {}
    assert choose_naming(good[0], good[1], None, good[0] > 0, good[2]) == {}


def test_perfect_scores_keep_the_order_of_the_points() -> None:
    positive = np.arange(100) >= 50
    points = choose_operating_points(positive, np.arange(100) / 100)
    thresholds = [point.threshold for point in points]
    assert thresholds == sorted(thresholds)
    assert all(point.sensitivity.value >= 0.9 for point in points[:2])
    assert choose_operating_points(np.ones(5, bool), np.ones(5)) == ()


def test_the_surest_answers_are_the_truest(scored: Any) -> None:
    positive, scores = scored
    curve = risk_coverage((scores > 0.5) == positive, np.maximum(scores, 1 - scores))
    assert curve[0].coverage == 1
    assert curve[0].risk == pytest.approx(np.mean((scores > 0.5) != positive))
    assert curve[-4].risk < curve[0].risk


def test_the_gate_spares_the_worst_served_hospital() -> None:
    random = np.random.default_rng(5)
    kind = np.repeat(["a", "b", "few"], [400, 400, 5])
    scores = np.concatenate([random.uniform(0.6, 1, 400), random.uniform(0.1, 1, 400), np.zeros(5)])
    readable = np.ones(805, bool)
    threshold = choose_threshold(scores, kind.tolist(), readable, 0.01)
    assert np.mean(scores[kind == "b"] < threshold) <= 0.01
    assert threshold > 0.09
    assert choose_threshold(scores[:400], kind[:400].tolist(), readable[:400], 0.01) == 0.5


def test_weights_turn_one_mixture_into_another() -> None:
    random = np.random.default_rng(6)
    scores = random.random(40000)
    positive = random.random(40000) < scores
    rare = ~positive | (random.random(40000) < 0.1)
    weights = np.where(positive, 10.0, 1.0)[rare]
    assert metrics.calibration_error(positive[rare], scores[rare]) > 0.1
    assert metrics.calibration_error(positive[rare], scores[rare], weights) < 0.03
