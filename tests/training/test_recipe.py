from pathlib import Path
from typing import Any

import pytest

from tests.training.small_recipe import small_recipe
from training.errors import RecipeError
from training.recipe import Head, read_recipe

RECIPES = Path(__file__).parents[2] / "training" / "recipes"
SHIPPED = sorted(RECIPES.glob("*.toml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_recipes_are_sound(path: Path) -> None:
    assert read_recipe(path).recipe.name


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    recipe = small_recipe(tmp_path, head="sigmoid").recipe
    assert recipe.network.head is Head.SIGMOID
    assert recipe.fit.stages[0].learning_rate == 3e-3
    assert recipe.input.contract.height == 48


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"epochs": '"ten"'}, r"small\.toml\.fit\.stages\[0\]\.epochs: a whole number .* 'ten'"),
        ({"epochs": "true"}, r"fit\.stages\[0\]\.epochs: a whole number is expected, not True"),
        ({"fit": "pateince = 3"}, r"fit\.pateince: this key is unknown\. Is 'patience' meant\?"),
        ({"head": "tanh"}, r"network\.head: 'tanh' is none of softmax, sigmoid"),
        ({"split": "near_duplicates = 1"}, r"split\.near_duplicates: true or false is expected"),
        ({"fit": 'balance = "sex"'}, r"fit\.balance: "),
        ({"top": "calibrate = 0"}, r"calibrate: true or false"),
        ({"channels": "[1]"}, r"input\.channels: a whole number"),
    ],
)
def test_errors_name_the_key(tmp_path: Path, change: Any, message: Any) -> None:
    with pytest.raises(RecipeError, match=message):
        small_recipe(tmp_path, **change)


@pytest.mark.parametrize("line", ['balance = "finding"', "patience = 3", "weight_decay = 0.1"])
def test_what_fine_tuning_would_not_look_at_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "hilum.toml"
    text = (RECIPES / "hilum.toml").read_text(encoding="utf-8")
    path.write_text(text.replace("[fit]\n", f"[fit]\n{line}\n"), encoding="utf-8")
    with pytest.raises(RecipeError, match=rf"fit\.{line.split()[0]}: nothing beside fine_tuning"):
        read_recipe(path)


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    path = tmp_path / "empty.toml"
    path.write_text('name = "x"\n')
    with pytest.raises(RecipeError, match=r"empty\.toml\.version: this key is missing"):
        read_recipe(path)


def test_what_is_no_toml_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("name = \n")
    with pytest.raises(RecipeError, match=r"broken\.toml is not TOML"):
        read_recipe(path)
    with pytest.raises(RecipeError, match="cannot be read"):
        read_recipe(tmp_path / "absent.toml")
