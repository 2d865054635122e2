from typing import Any

import numpy as np
import pytest

from training.model.appearance import (
    LungRegion,
    change_appearance,
    draw_movement,
    exchange_surroundings,
    hide_lungs,
)
from training.recipe import AppearanceRecipe

STILL = AppearanceRecipe(
    rotation=0,
    zoom=(1, 1),
    aspect=0,
    shift=0,
    equalised=0,
    locally_equalised=0,
    gamma=0,
    contrast=0,
    brightness=0,
    blurred=0,
    coarsened=0,
    sharpened=0,
    noise_share=0,
    border_share=0,
    covers=0,
)


def film(size: Any = 96) -> Any:
    down, across = np.mgrid[:size, :size]
    return np.asarray(100 + 60 * np.sin(down / 9) + 40 * np.cos(across / 7), np.uint8)


def disc(size: Any, down: Any, across: Any, radius: Any) -> Any:
    rows, columns = np.mgrid[:size, :size] / size
    return np.asarray(((rows - down) ** 2 + (columns - across) ** 2 < radius**2) * 255, np.uint8)


def centre(mask: Any) -> Any:
    return np.argwhere(mask > 127).mean(axis=0) / mask.shape[0]


def test_nothing_changes_where_nothing_is_asked_for() -> None:
    generator = np.random.default_rng(0)
    assert np.array_equal(draw_movement(STILL, generator).apply(film()), film())
    np.testing.assert_allclose(change_appearance(film(), STILL, generator), film(), atol=1e-3)


@pytest.mark.parametrize("seed", range(20))
def test_masks_of_any_size_move_with_the_film(seed: Any) -> None:
    movement = draw_movement(AppearanceRecipe(), np.random.default_rng(seed))
    large, small = (movement.apply(disc(size, 0.4, 0.6, 0.12)) for size in (192, 64))
    np.testing.assert_allclose(centre(large), centre(small), atol=0.012)


@pytest.mark.parametrize("seed", range(20))
def test_movements_stay_within_the_recipe(seed: Any) -> None:
    recipe = AppearanceRecipe()
    middle = draw_movement(recipe, np.random.default_rng(seed)).apply(disc(192, 0.5, 0.5, 0.1))
    assert np.abs(centre(middle) - 0.5).max() <= recipe.shift + 0.01
    size = np.sqrt((middle > 127).sum() / (disc(192, 0.5, 0.5, 0.1) > 127).sum())
    assert recipe.zoom[0] * 0.97 <= size <= recipe.zoom[1] * 1.03


@pytest.mark.parametrize("seed", range(40))
def test_changed_films_are_films_and_the_same_from_the_same_seed(seed: Any) -> None:
    once, again = (
        change_appearance(film(), AppearanceRecipe(), np.random.default_rng(seed)) for _ in range(2)
    )
    assert np.array_equal(once, again)
    assert once.dtype == np.float32
    assert once.shape == film().shape
    assert 0 <= once.min() <= once.max() <= 255


def test_most_films_look_different_afterwards() -> None:
    changed = [
        change_appearance(film(), AppearanceRecipe(), np.random.default_rng(seed))
        for seed in range(40)
    ]
    differences = [np.abs(item - film()).mean() for item in changed]
    assert np.median(differences) > 10


def test_surroundings_are_exchanged_and_lungs_stay() -> None:
    region = disc(96, 0.5, 0.5, 0.3).astype(np.float32) / 255
    dark = np.zeros_like(film())
    mixed = exchange_surroundings(film(), dark, region)
    assert np.array_equal(mixed[region == 1], film()[region == 1])
    assert not mixed[region == 0].any()
    hidden = hide_lungs(film(), region, np.random.default_rng(0))
    assert np.array_equal(hidden[region == 0], film()[region == 0])
    assert len(np.unique(hidden[region == 1])) == 1


def test_lung_regions_cover_where_lungs_lie() -> None:
    mean = disc(96, 0.5, 0.3, 0.15).astype(np.float32) / 255
    generator = np.random.default_rng(0)
    drawn = [LungRegion(mean).draw(generator) for _ in range(20)]
    assert all(0 <= region.min() <= region.max() <= 1.001 for region in drawn)
    # The middle of the lung is nearly always covered, a far corner never.
    assert np.mean([region[48, 29] for region in drawn]) > 0.8
    assert max(region[5, 90] for region in drawn) < 0.05
