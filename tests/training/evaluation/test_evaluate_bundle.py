"""A bundle is evaluated as it ships, on test pictures that are named beforehand."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inference.model_bundle import ModelBundle
from tests.training.fitting.fine_tuning_job import recipe_of
from training.evaluation.calibration import Calibration
from training.evaluation.evaluate_bundle import (
    calibrate_scores,
    evaluate_bundle,
    evaluate_scores,
    logits_of,
    normal_index,
)
from training.evaluation.scores import Scores, score
from training.paths import RunPaths
from training.recipe import FindingRecipe, Head, NetworkRecipe, Recipe

FINDINGS = tuple(
    FindingRecipe(key, key, (key,), is_normal=key == "normal")
    for key in ("normal", "covid19_pneumonia", "other_lung_disease")
)


@pytest.fixture
def recipe() -> Any:
    return Recipe(**{**vars(recipe_of()), "findings": FINDINGS})


def test_only_the_test_pictures_count_and_as_the_program_would_judge_them(
    bundle: ModelBundle, classifier: Any, dataset: Any, recipe: Any, tmp_path: Path
) -> None:
    test = np.arange(33, 41)
    paths = RunPaths(tmp_path, tmp_path, tmp_path / "cache", None)
    found = evaluate_bundle(bundle, recipe, dataset, test, paths)
    assert found.test == evaluate_scores(score(classifier, dataset, test), recipe, bundle.card)
    assert found.test.pictures == 7  # and one is to be refused
    assert found.test.accuracy.value == 1
    assert found.test.gate is not None
    assert found.test.gate.threshold == 0.5
    with (tmp_path / "predictions.csv").open(newline="") as stream:
        assert len(list(csv.DictReader(stream))) == 8
    assert all(item.pictures <= 7 for item in found.gate_on_synthetic_pictures.values())
    assert found.failures == ()
    assert found.anatomy is None  # the bundle has no masks
    assert found.unseen_sources is None  # the recipe names none
    assert not found.quick_run


def test_calibrated_scores_are_those_of_the_calibrated_head(dataset: Any, recipe: Any) -> None:
    logits = np.random.default_rng(3).normal(size=(5, 3)) * 2
    examples = tuple(dataset.table.examples[:5])
    scores = Scores(examples, ("a", "b", "c"), softmax(logits), None, np.arange(5))
    calibration = Calibration(0.4, (0.1, -0.3, 0.0))
    found = calibrate_scores(scores, calibration, recipe)
    expected = softmax(0.4 * logits + np.array([0.1, -0.3, 0.0]))
    np.testing.assert_allclose(found.probabilities, expected, rtol=1e-6)
    assert found.examples == examples
    assert np.array_equal(found.groups, scores.groups)


def softmax(logits: np.ndarray) -> np.ndarray:
    return np.asarray(np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True))


def test_a_single_logit_is_that_of_the_second_finding(recipe: Any) -> None:
    two = Recipe(
        **{
            **vars(recipe),
            "findings": FINDINGS[:2],
            "network": NetworkRecipe("s", head=Head.SIGMOID),
        }
    )
    found = logits_of(np.array([[0.2, 0.8], [1.0, 0.0]]), two)
    assert found.shape == (2, 1)
    assert found[0, 0] == pytest.approx(np.log(0.8 / 0.2))
    assert np.isfinite(found).all()


def test_the_normal_finding_is_found_wherever_it_stands(recipe: Any) -> None:
    assert normal_index(recipe) == 0
    assert normal_index(Recipe(**{**vars(recipe), "findings": FINDINGS[::-1]})) == 2
    assert normal_index(Recipe(**{**vars(recipe), "findings": FINDINGS[1:]})) is None
