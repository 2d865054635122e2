"""The results that are kept belong to the recipes as they are, and the table to the results."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from training.report.results_table import write_table

TRAINING = Path(__file__).parents[3] / "training"
RECIPES = ("coronahack", "recall_first", "radiography", "compact", "posteroanterior")


def test_the_table_is_what_the_runs_say(tmp_path: Path) -> None:
    write_table([TRAINING / "results" / name for name in RECIPES], tmp_path / "table.md")
    written = (tmp_path / "table.md").read_text(encoding="utf-8")
    assert (TRAINING / "RESULTS.md").read_text(encoding="utf-8") == written


@pytest.mark.parametrize("name", RECIPES)
def test_a_run_is_of_the_recipe_as_it_is(name: Any) -> None:
    run = TRAINING / "results" / name
    card = json.loads((run / "bundle" / "model_card.json").read_text(encoding="utf-8"))
    recipe = TRAINING / "recipes" / f"{name}.toml"
    assert card["recipe"]["sha256"] == sha256(recipe.read_bytes()).hexdigest()
    assert not card["results"]["quick_run"]
    assert card["title"] in (run / "report.html").read_text(encoding="utf-8")
