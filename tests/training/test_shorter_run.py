"""A run that is cut short says so, and what would change nothing is refused."""

from pathlib import Path

import pytest

from training.errors import RecipeError
from training.recipe import read_recipe
from training.shorter_run import NO_LIMITS, QUICK_STEPS, Limits, shortened

RECIPES = Path(__file__).parents[2] / "training" / "recipes"
STAGED = read_recipe(RECIPES / "compact.toml").recipe
FINE_TUNED = read_recipe(RECIPES / "hilum.toml").recipe


def test_epochs_and_pictures_are_limited_and_said() -> None:
    short = Limits(epochs=2, pictures_per_epoch=16, patience=3).apply(STAGED)
    assert {stage.epochs for stage in short.fit.stages} == {2}
    assert (short.fit.pictures_per_epoch, short.fit.patience) == (16, 3)
    said = "Shorter run: at most 2 epochs in each stage, 16 pictures per epoch, a stage ends after"
    assert short.deviations == f"{STAGED.deviations} {said} 3 epochs without improvement."


def test_steps_of_fine_tuning_are_limited_and_said() -> None:
    short = Limits(steps=5).apply(FINE_TUNED)
    assert short.fit.fine_tuning is not None
    assert short.fit.fine_tuning.steps == 5
    assert short.deviations == "Shorter run: at most 5 steps of fine-tuning."


def test_no_limit_changes_nothing() -> None:
    assert NO_LIMITS.apply(STAGED) is STAGED
    assert NO_LIMITS.apply(FINE_TUNED) is FINE_TUNED


@pytest.mark.parametrize(
    "limits", [Limits(epochs=2), Limits(patience=1, steps=3), Limits(pictures_per_epoch=16)]
)
def test_limits_of_stages_are_refused_where_a_recipe_fine_tunes(limits: Limits) -> None:
    with pytest.raises(RecipeError, match="use --steps"):
        limits.apply(FINE_TUNED)


def test_steps_are_refused_where_a_recipe_trains_in_epochs() -> None:
    with pytest.raises(RecipeError, match="use --epochs"):
        Limits(steps=3).apply(STAGED)


def test_a_quick_run_is_short_in_either_kind() -> None:
    quick = shortened(FINE_TUNED)
    assert quick.fit.fine_tuning is not None
    assert quick.fit.fine_tuning.steps == QUICK_STEPS
    assert {stage.epochs for stage in shortened(STAGED).fit.stages} == {1}
    assert not shortened(STAGED).baselines
