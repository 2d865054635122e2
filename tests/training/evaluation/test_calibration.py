"""Probabilities that mean what they say."""

from typing import Any

import numpy as np
import pytest

from training.evaluation import metrics
from training.evaluation.calibration import Calibration, even_shares, fit_calibration, probabilities


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
