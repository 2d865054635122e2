from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.training.fitting.fine_tuning_job import (
    HEART,
    LEFT_LUNG,
    SIZE,
    examples_in,
    pictures_of,
    recipe_of,
    teaching_of,
)
from training.fitting.teaching import Teaching
from training.recipe import AppearanceRecipe, SourceRecipe

STILL = AppearanceRecipe(rotation=0, zoom=(1, 1), aspect=0, shift=0)


def still(recipe: Any) -> Any:
    return recipe.__class__(**{**vars(recipe), "appearance": STILL})


def batches(teaching: Any, count: Any = 12) -> Any:
    return [teaching.batch(step) for step in range(1, count + 1)]


def test_a_step_shows_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    teaching = teaching_of(tmp_path, recipe_of(surroundings=0.3, hidden_lungs=0.3))
    for name, value in vars(teaching.batch(7)).items():
        assert np.array_equal(value, getattr(teaching.batch(7), name)), name
    assert not np.array_equal(teaching.batch(7).inputs, teaching.batch(8).inputs)


def test_films_teach_what_is_known_of_them_and_nothing_else(tmp_path: Path) -> None:
    for batch in batches(teaching_of(tmp_path, still(recipe_of()))):
        films = slice(0, 5)
        assert (batch.abnormal_weight[films] > 0).all()
        named = batch.disease_weight[films] > 0
        # Whoever has a disease is abnormal; a normal film has none.
        assert (batch.abnormal[films][named] > 0.9).all()
        np.testing.assert_allclose(batch.disease.sum(axis=1), 1, rtol=1e-5)
        boxed = batch.opacity[films].max(axis=(1, 2, 3)) > 0
        assert np.array_equal(boxed, named)
        assert not batch.anatomy_weight[films].any()


def test_masks_teach_anatomy_in_the_frame_of_the_film(tmp_path: Path) -> None:
    batch = teaching_of(tmp_path, still(recipe_of())).batch(1)
    assert batch.anatomy_weight[5].tolist() == [1, 1, 1]
    mask = batch.anatomy[5]
    assert mask.shape == (SIZE // 4, SIZE // 4, 3)
    for channel, region in ((0, LEFT_LUNG), (2, HEART)):
        rows, columns = (slice(part.start // 4 + 1, part.stop // 4 - 1) for part in region)
        assert (mask[rows, columns, channel] > 0.99).all()
    assert mask[..., 0].mean() == pytest.approx(36 * 16 / SIZE**2, rel=0.05)


def test_masks_that_are_held_out_teach_nothing(tmp_path: Path) -> None:
    for batch in batches(teaching_of(tmp_path, recipe_of(), held_out=(10, 11))):
        assert not batch.anatomy_weight.any()


def test_the_gate_learns_from_what_it_must_refuse(tmp_path: Path) -> None:
    batch = teaching_of(tmp_path, recipe_of()).batch(1)
    assert batch.readable.tolist() == [1, 1, 1, 1, 1, 1, 0, 0]
    assert (batch.readable_weight > 0).all()
    assert not batch.abnormal_weight[6:].any()


def test_of_hidden_lungs_nothing_is_claimed(tmp_path: Path) -> None:
    for batch in batches(teaching_of(tmp_path, recipe_of(hidden_lungs=1.0)), 4):
        assert (batch.abnormal[:5] == 0.5).all()
        assert not batch.opacity.any()
        assert (batch.opacity_weight[:5] == 1).all()
        np.testing.assert_allclose(batch.disease, 0.5)
        assert not batch.readable_weight[:5].any()


@pytest.mark.parametrize("balanced", [True, False])
def test_views_are_shown_alike_where_the_recipe_says_so(tmp_path: Path, balanced: Any) -> None:
    """Three of four normal films are AP, one is PA."""
    views = ("AP", "PA", *["AP"] * 10, "AP", "AP")
    table = examples_in(tmp_path)
    table = [
        replace(item, row=replace(item.row, view=view))
        for item, view in zip([*table, *table[:1] * 2], views, strict=True)
    ]
    source = SourceRecipe("clinic", "class-folders", "clinic", balance_views=balanced)
    recipe = replace(recipe_of(), sources=(source,))
    count = len(table)
    nothing = np.zeros(count, np.bool_)
    teaching = Teaching(recipe, pictures_of(count, recipe), table, np.arange(count), nothing)
    weights = teaching._balance.chance * teaching._balance.abnormal
    normal = teaching._abnormal == 0
    in_bed = np.array([table[index].row.view == "AP" for index in teaching._films.tolist()])
    times = weights[normal & in_bed].sum() / weights[normal & ~in_bed].sum()
    assert times == pytest.approx(1 if balanced else 3)


def test_films_with_an_organ_that_few_show_are_drawn_more_often(tmp_path: Path) -> None:
    teaching = teaching_of(tmp_path, recipe_of())
    known = np.array([[True, True, False]] * 3 + [[True, True, True]])
    teaching._masked = np.arange(4)
    teaching._masks = {index: (np.zeros(1, np.uint8), known[index]) for index in range(4)}
    np.testing.assert_allclose(teaching._mask_chance, [1 / 6, 1 / 6, 1 / 6, 1 / 2])
