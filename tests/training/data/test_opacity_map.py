"""Boxes as shares of the cells of a map."""

from typing import Any

import numpy as np
import pytest

from training.data.datasets.annotations import Box
from training.data.opacity_map import covered_share


def test_no_box_covers_nothing() -> None:
    assert not covered_share((), 3, 4).any()
    assert covered_share((), 3, 4).shape == (3, 4)


def test_parts_of_cells_are_exact() -> None:
    share = covered_share([Box(0.25, 0, 0.625, 0.75)], 2, 4)
    assert share.dtype == np.float32
    np.testing.assert_allclose(share, [[0, 1, 0.5, 0], [0, 0.5, 0.25, 0]], atol=1e-7)


def test_where_boxes_overlap_counts_once() -> None:
    boxes = [Box(0, 0, 0.6, 1), Box(0.4, 0, 1, 0.5)]
    np.testing.assert_allclose(covered_share(boxes, 1, 1), [[0.6 + 0.4 * 0.5]], atol=1e-6)


def test_against_counting_points() -> None:
    random = np.random.default_rng(4)
    boxes = []
    for _ in range(6):
        (left, right), (top, bottom) = np.sort(random.random((2, 2)), axis=1)
        boxes.append(Box(left, top, right, bottom))
    side = 600
    points = (np.arange(side) + 0.5) / side
    inside = np.zeros((side, side), np.bool_)
    for box in boxes:
        inside |= np.outer(
            (box.top < points) & (points < box.bottom), (box.left < points) & (points < box.right)
        )
    counted = inside.reshape(6, side // 6, 6, side // 6).mean(axis=(1, 3))
    np.testing.assert_allclose(covered_share(boxes, 6, 6), counted, atol=0.02)


def test_a_box_is_cut_at_the_edge() -> None:
    assert Box.on_picture((-10, 20, 50, 400), 100, 200) == Box(0, 0.1, 0.5, 1)
    assert Box.on_picture((120, 20, 150, 40), 100, 200) is None


@pytest.mark.parametrize("shape", [(1, 1), (7, 5)])
def test_a_box_round_everything_fills_every_cell(shape: Any) -> None:
    np.testing.assert_allclose(covered_share([Box(0, 0, 1, 1)], *shape), 1, atol=1e-6)
