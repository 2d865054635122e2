"""Each random change does what its recipe says, and nothing that it does not say."""

from typing import Any

import numpy as np
import pytest

from training.model.augmentation import MARKER_ZONE, Augmentation
from training.recipe import AugmentationRecipe

BATCH, SIDE = 24, 40
RAMP = np.tile(np.linspace(0.1, 0.9, SIDE, dtype=np.float32), (BATCH, SIDE, 1))[..., np.newaxis]
GREY = np.full((BATCH, SIDE, SIDE, 1), 0.5, np.float32)


def changed(pictures: np.ndarray, seed: int = 1, **recipe: Any) -> np.ndarray:
    return np.asarray(Augmentation(AugmentationRecipe(**recipe))(pictures, np.array([seed, 0])))


def test_without_changes_pictures_stay_as_they_are() -> None:
    assert np.array_equal(changed(RAMP), RAMP)


@pytest.mark.parametrize(
    "recipe",
    [
        {"rotation": 9.0},
        {"shear": 9.0},
        {"zoom": 0.2},
        {"shift": 0.2},
        {"horizontal_flip": True},
        {"brightness": (0.7, 1.3)},
        {"contrast": 0.3},
        {"gamma": 0.4},
        {"blur": 1.5},
        {"noise": 0.1},
        {"resolution": 0.5},
        {"border": 0.2},
        {"patches": 2},
        {"tone_curve": 1.0},
    ],
    ids=lambda recipe: next(iter(recipe)),
)
def test_a_seed_gives_the_same_changes_to_every_picture_its_own(recipe: dict[str, Any]) -> None:
    stripes = np.sin(np.arange(SIDE) * 1.3).astype(np.float32) * 0.4 + 0.5
    pictures = np.tile(stripes, (BATCH, SIDE, 1))[..., np.newaxis] * RAMP
    once = changed(pictures, **recipe)
    assert np.array_equal(once, changed(pictures, **recipe))
    assert not np.array_equal(once, changed(pictures, seed=2, **recipe))
    assert len({picture.tobytes() for picture in once}) > 1
    assert once.shape == pictures.shape
    assert 0 <= once.min() < once.max() <= 1


def test_brightness_is_multiplied_within_its_limits() -> None:
    factors = changed(GREY, brightness=(0.6, 1.2))[:, 0, 0, 0] / 0.5
    assert 0.6 <= factors.min() < 0.75
    assert 1.05 < factors.max() <= 1.2


def test_contrast_keeps_the_mean() -> None:
    found = changed(RAMP, contrast=0.2)
    np.testing.assert_allclose(found.mean(axis=(1, 2, 3)), 0.5, atol=1e-5)
    spans = np.ptp(found, axis=(1, 2, 3)) / 0.8
    assert 0.8 <= spans.min() < 0.9 < 1.1 < spans.max() <= 1.2 + 1e-5


def test_gamma_is_as_often_above_one_as_below() -> None:
    exponents = np.log(changed(GREY, gamma=0.5)[:, 0, 0, 0]) / np.log(0.5)
    assert 1 / 1.5 <= exponents.min() < 0.85
    assert 1.2 < exponents.max() <= 1.5


def test_a_tone_curve_keeps_the_order_black_and_white() -> None:
    tones = np.tile(np.linspace(0, 1, SIDE, dtype=np.float32), (BATCH, SIDE, 1))[..., np.newaxis]
    found = changed(tones, tone_curve=1.5)
    assert (np.diff(found[:, 0, :, 0]) > 0).all()
    np.testing.assert_allclose(found[:, 0, 0, 0], 0, atol=1e-6)
    np.testing.assert_allclose(found[:, 0, -1, 0], 1, atol=1e-6)
    assert np.abs(found - tones).max() > 0.1


@pytest.mark.parametrize("recipe", [{"blur": 2.0}, {"resolution": 0.5}])
def test_where_nothing_is_seen_sharpness_changes_nothing(recipe: dict[str, Any]) -> None:
    np.testing.assert_allclose(changed(GREY, **recipe), GREY, atol=1e-5)


def test_half_are_blurred_and_half_sharpened() -> None:
    edge = np.zeros_like(GREY)
    edge[:, :, SIDE // 2 :] = 0.5
    edge += 0.25
    steps = changed(edge, blur=1.0)
    jumps = steps[:, 5, SIDE // 2, 0] - steps[:, 5, SIDE // 2 - 1, 0]
    assert 4 < (jumps < 0.5).sum() < BATCH - 4


def test_noise_is_no_larger_than_allowed() -> None:
    deviations = changed(GREY, noise=0.1).std(axis=(1, 2, 3))
    assert deviations.max() < 0.105
    assert 0.03 < deviations.mean() < 0.07


def test_only_the_border_is_blackened() -> None:
    found = changed(GREY, border=0.25)
    reach = round(SIDE * 0.25)
    assert (found[:, reach:-reach, reach:-reach] == 0.5).all()
    assert set(np.unique(found)) == {0.0, 0.5}
    assert (found[:, :, 0] == 0).any()
    assert (found[:, :, -1] == 0).any()


def test_markers_are_covered_near_the_left_and_right_edge() -> None:
    found = changed(GREY, patches=3)
    columns = np.flatnonzero((found != 0.5).any(axis=(0, 1, 3))) / (SIDE - 1)
    assert np.minimum(columns, 1 - columns).max() <= MARKER_ZONE + 0.08
    assert columns.min() < 0.1
    assert columns.max() > 0.9


def test_a_flip_mirrors_half_of_the_pictures_exactly() -> None:
    found = changed(RAMP, horizontal_flip=True)
    mirrored = [np.allclose(one, RAMP[0, :, ::-1], atol=1e-5) for one in found]
    same = [np.allclose(one, RAMP[0], atol=1e-5) for one in found]
    assert all(one != other for one, other in zip(mirrored, same, strict=True))
    assert 4 < sum(mirrored) < BATCH - 4


@pytest.mark.parametrize("recipe", [{"rotation": 20.0}, {"zoom": 0.3}, {"shear": 15.0}])
def test_the_centre_stays_where_it_is(recipe: dict[str, Any]) -> None:
    dot = np.zeros((BATCH, 41, 41, 1), np.float32)
    dot[:, 20, 20] = 1
    np.testing.assert_allclose(changed(dot, **recipe)[:, 20, 20, 0], 1, atol=1e-3)


def test_a_shift_moves_by_no_more_than_its_share() -> None:
    dot = np.zeros((BATCH, 41, 41, 1), np.float32)
    dot[:, 18:23, 18:23] = 1
    moved = changed(dot, shift=0.1)[..., 0]
    y, x = np.mgrid[:41, :41]
    for axis in (y, x):
        centres = (moved * axis).sum(axis=(1, 2)) / moved.sum(axis=(1, 2)) - 20
        assert np.abs(centres).max() <= 0.1 * 41 + 1e-3
        assert centres.min() < -1 < 1 < centres.max()


def test_what_comes_in_at_the_edge_is_what_the_recipe_says() -> None:
    white = np.ones_like(GREY)
    assert changed(white, shift=0.3, fill="constant").min() == 0
    assert changed(white, shift=0.3, fill="nearest").min() == pytest.approx(1)
