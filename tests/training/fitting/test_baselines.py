"""Baselines learn from the recipe's own pictures, and are measured on the same test set."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from tests.training.chest_pictures import class_folders
from tests.training.small_recipe import small_recipe
from training.data.dataset import load_dataset
from training.data.splits import split
from training.fitting import baselines
from training.fitting.baselines import measure_baselines
from training.fitting.distribution import Workers
from training.fitting.trained import Trained, train
from training.recipe import BaselineRecipe, Distribution, NetworkRecipe, StageRecipe

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_a_baseline_is_trained_its_own_way_and_measured_on_the_test_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class_folders(tmp_path / "clinic", 16)
    whole = small_recipe(tmp_path, epochs=50).recipe
    stage = StageRecipe(epochs=2, learning_rate=2e-3)
    baseline = BaselineRecipe(NetworkRecipe("small"), (stage,), pictures_per_epoch=16)
    recipe = replace(whole, network=NetworkRecipe("no such network"), baselines=(baseline,))
    dataset = load_dataset(recipe, recipe.sources, tmp_path, tmp_path / "cache")
    examples = dataset.table.examples
    sides = split(examples, dataset.groups, recipe.split, recipe.findings, recipe.seed)
    made: list[Trained] = []

    def remembered(*arguments: Any) -> Trained:
        made.append(train(*arguments))
        return made[-1]

    monkeypatch.setattr(baselines, "train", remembered)
    alone = Workers(Distribution.NONE)
    (found,) = measure_baselines(recipe, dataset, sides, None, tmp_path / "run", alone)
    (trained,) = made
    assert (found.network, found.pretrained_weights) == ("small", False)
    assert found.pictures_shown == 2 * 16
    assert found.parameters == sum(int(np.prod(w.shape)) for w in trained.network.weights)
    assert len(trained.history) == 2
    told = trained.network.predict(dataset.pictures.inputs[sides.test], verbose=0)["findings"]
    ill = np.array([examples[index].finding for index in sides.test.tolist()])
    assert found.accuracy == pytest.approx(np.mean(told.argmax(axis=1) == ill))
    assert found.auc == pytest.approx(roc_auc_score(ill, told[:, 1]))
    assert (tmp_path / "run" / "small").is_dir()
