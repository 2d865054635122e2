"""Masks of lungs and heart in the frame of the network's input."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from training.data.anatomy_masks import divide_lungs, read_anatomy
from training.data.datasets.annotations import AnatomyMasks
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.errors import DatasetError


def row(tmp_path: Path, anatomy: Any) -> Any:
    return LabelledRadiograph(
        path=tmp_path / "film.png",
        file="film.png",
        source="made",
        label="normal",
        hospitals=("made",),
        patient="made/1",
        anatomy=anatomy,
    )


def draw(*areas: Any, shape: Any = (40, 60)) -> Any:
    """White where (top, bottom, left, right) say so."""
    mask = np.zeros(shape, np.bool_)
    for top, bottom, left, right in areas:
        mask[top:bottom, left:right] = True
    return mask


def save(path: Path, mask: Any) -> Any:
    Image.fromarray(mask.astype(np.uint8) * 255).save(path)
    return path


RIGHT, LEFT = (5, 35, 5, 25), (5, 35, 33, 55)


def test_masks_are_averaged_over_the_cells(tmp_path: Path) -> None:
    anatomy = AnatomyMasks(
        left_lung=save(tmp_path / "left.png", draw(LEFT)),
        heart=save(tmp_path / "heart.gif", draw((20, 40, 15, 30))),
    )
    mask, known = read_anatomy(row(tmp_path, anatomy), 2, 2)
    assert mask.shape == (2, 2, 3)
    assert mask.dtype == np.float32
    assert known.tolist() == [True, False, True]
    # A cell is 20 × 30 pixels: half of the heart's box lies left of the middle, all below it.
    np.testing.assert_allclose(mask[..., 2], np.array([[0, 0], [0.5, 0]]), atol=1e-6)
    np.testing.assert_allclose(mask[..., 0], [[0, 0.55], [0, 0.55]], atol=1e-6)
    assert not mask[..., 1].any()


def test_one_picture_of_both_lungs_is_divided(tmp_path: Path) -> None:
    anatomy = AnatomyMasks(lungs=(save(tmp_path / "lungs.png", draw(RIGHT, LEFT)),))
    mask, known = read_anatomy(row(tmp_path, anatomy), 40, 60)
    assert known.tolist() == [True, True, False]
    np.testing.assert_array_equal(mask[..., 0], draw(LEFT))
    np.testing.assert_array_equal(mask[..., 1], draw(RIGHT))


def test_two_pictures_that_do_not_say_which_lung_are_divided(tmp_path: Path) -> None:
    files = (
        save(tmp_path / "one.png", draw(LEFT)),
        save(tmp_path / "other.png", draw(RIGHT)),
    )
    mask, known = read_anatomy(row(tmp_path, AnatomyMasks(lungs=files)), 40, 60)
    assert known.tolist() == [True, True, False]
    np.testing.assert_array_equal(mask[..., 1], draw(RIGHT))


@pytest.mark.parametrize(
    "lungs",
    [
        draw((5, 35, 5, 55)),  # both in one
        draw((5, 35, 5, 25)),  # one alone
        draw((2, 18, 5, 55), (22, 38, 5, 55)),  # one above the other
        draw(RIGHT, LEFT, (36, 40, 0, 40)),  # a third area
        draw(),
    ],
)
def test_what_cannot_be_divided_surely_is_not_known(tmp_path: Path, lungs: Any) -> None:
    assert divide_lungs(lungs) == (None, None)
    anatomy = AnatomyMasks(lungs=(save(tmp_path / "lungs.png", lungs),))
    mask, known = read_anatomy(row(tmp_path, anatomy), 8, 8)
    assert not known.any()
    assert not mask.any()


def test_a_stray_spot_belongs_to_neither_lung() -> None:
    left, right = divide_lungs(draw(RIGHT, LEFT, (0, 2, 0, 2)))
    np.testing.assert_array_equal(left, draw(LEFT))
    np.testing.assert_array_equal(right, draw(RIGHT))


def test_a_damaged_mask_is_named(tmp_path: Path) -> None:
    (tmp_path / "heart.png").write_bytes(b"no picture")
    with pytest.raises(DatasetError, match=r"heart\.png cannot be read as a mask"):
        read_anatomy(row(tmp_path, AnatomyMasks(heart=tmp_path / "heart.png")), 8, 8)
