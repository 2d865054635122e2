"""Every hospital is scored by a network that has not seen it, and none is trained twice."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inference.model_output import probabilities_of
from tests.training.chest_pictures import class_folders
from tests.training.fitting.left_half import looks_left
from tests.training.small_recipe import small_recipe
from training.data.dataset import load_dataset
from training.fitting import unseen_hospitals
from training.fitting.distribution import Workers
from training.fitting.trained import Trained
from training.fitting.unseen_hospitals import score_unseen_hospitals
from training.recipe import Distribution, SourceRecipe

ALONE = Workers(Distribution.NONE)


@pytest.fixture
def recipe(tmp_path: Path) -> Any:
    for name in ("north", "south", "west"):
        class_folders(tmp_path / name, {"north": 6, "south": 8, "west": 4}[name])
    recipe = small_recipe(tmp_path).recipe
    sources = tuple(
        SourceRecipe(name, "class-folders", name) for name in ("north", "south", "west")
    )
    split = replace(recipe.split, unseen=("south", "north"), near_duplicates=False)
    return replace(recipe, sources=sources, split=split)


def test_each_hospital_is_scored_by_a_network_without_it_and_only_once(
    recipe: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset = load_dataset(recipe, recipe.sources, tmp_path, tmp_path / "cache")
    hospitals = [item.row.hospitals[0] for item in dataset.table.examples]
    trained_on = []

    def train(recipe: Any, dataset: Any, division: Any, folder: Path, *_: Any) -> Trained:
        folder.mkdir(parents=True)
        learnt_from = (*division.training.tolist(), *division.validation.tolist())
        trained_on.append({hospitals[index] for index in learnt_from})
        return looks_left(recipe, dataset)

    monkeypatch.setattr(unseen_hospitals, "train", train)
    scores = score_unseen_hospitals(recipe, dataset, None, tmp_path / "run", ALONE)
    assert trained_on == [{"north", "west"}, {"south", "west"}]
    assert scores is not None
    assert [item.row.hospitals[0] for item in scores.examples] == ["south"] * 16 + ["north"] * 12
    assert scores.findings == ("healthy", "ill")
    assert scores.readable is None
    # What stands beside a film is what the network says of it.
    places = [dataset.table.examples.index(item) for item in scores.examples]
    network = looks_left(recipe, dataset).network
    expected = network.predict(dataset.pictures.inputs[places], verbose=0)["findings"]
    np.testing.assert_allclose(scores.probabilities, probabilities_of(expected), atol=1e-5)

    again = score_unseen_hospitals(recipe, dataset, None, tmp_path / "run", ALONE)
    assert len(trained_on) == 2
    assert again is not None
    np.testing.assert_array_equal(again.probabilities, scores.probabilities)


def test_a_recipe_may_name_no_hospital(recipe: Any, tmp_path: Path) -> None:
    alone = replace(recipe, split=replace(recipe.split, unseen=()))
    dataset = load_dataset(alone, alone.sources[:1], tmp_path, tmp_path / "cache")
    assert score_unseen_hospitals(alone, dataset, None, tmp_path / "run", ALONE) is None
