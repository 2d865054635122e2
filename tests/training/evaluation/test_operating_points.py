"""Thresholds keep the promises that they were chosen by."""

from typing import Any

import numpy as np
import pytest

from training.evaluation.operating_points import (
    choose_naming,
    choose_operating_points,
    measure,
    risk_coverage,
)


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
