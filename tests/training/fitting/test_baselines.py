"""Baselines learn from the recipe's own pictures, and are measured on the same test set."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from tests.training.chest_pictures import class_folders
from tests.training.fitting.left_half import looks_left
from tests.training.small_recipe import small_recipe
from training.data.dataset import load_dataset
from training.data.splits import split
from training.fitting import baselines
from training.fitting.baselines import measure_baselines
from training.fitting.distribution import Workers
from training.fitting.trained import Trained
from training.recipe import (
    BaselineRecipe,
    Distribution,
    FineTuningRecipe,
    FitRecipe,
    NetworkRecipe,
    StageRecipe,
)

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_a_baseline_is_trained_its_own_way_and_measured_on_the_test_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class_folders(tmp_path / "clinic", 16)
    whole = small_recipe(tmp_path).recipe
    first = BaselineRecipe(NetworkRecipe("small"), (StageRecipe(2, 2e-3),), pictures_per_epoch=16)
    second = BaselineRecipe(NetworkRecipe("compact"), (StageRecipe(1, 1e-3),))
    fine_tuned = FitRecipe(fine_tuning=FineTuningRecipe(steps=5))
    recipe = replace(whole, fit=fine_tuned, baselines=(first, second))
    dataset = load_dataset(recipe, recipe.sources, tmp_path, tmp_path / "cache")
    examples = dataset.table.examples
    sides = split(examples, dataset.groups, recipe.split, recipe.findings, recipe.seed)
    asked: list[tuple[Any, ...]] = []

    def train(own: Any, *rest: Any) -> Trained:
        asked.append((own, *rest))
        return looks_left(own, dataset, pictures_shown=32)

    monkeypatch.setattr(baselines, "train", train)
    workers = Workers(Distribution.NONE)
    weights, folder = tmp_path / "weights", tmp_path / "run"
    found = measure_baselines(recipe, dataset, sides, weights, folder, workers)
    for baseline, (own, *rest), measured in zip((first, second), asked, found, strict=True):
        assert own.network == baseline.network
        assert own.fit.stages == baseline.stages
        assert own.fit.fine_tuning is None
        assert own.fit.pictures_per_epoch == baseline.pictures_per_epoch
        # All else is the recipe's.
        same = replace(own, network=recipe.network, fit=recipe.fit)
        assert same == recipe
        assert rest == [dataset, sides, folder / baseline.network.kind, weights, workers]
        assert measured.network == baseline.network.kind
        assert measured.pictures_shown == 32
        assert measured.parameters == 4  # two weights, two offsets
        assert measured.pretrained_weights is False

    network = looks_left(recipe, dataset).network
    told = network.predict(dataset.pictures.inputs[sides.test], verbose=0)["findings"]
    ill = np.array([examples[index].finding for index in sides.test.tolist()])
    assert 0 < ill.mean() < 1
    for measured in found:
        assert measured.accuracy == pytest.approx(np.mean(told.argmax(axis=1) == ill))
        assert measured.auc == pytest.approx(roc_auc_score(ill, told[:, 1]))
