import numpy as np
import pytest

from training.evaluation.anatomy_check import dice


def test_dice_is_one_for_the_same_outline_and_none_for_others() -> None:
    outline = np.zeros((8, 8), bool)
    outline[2:6, 2:6] = True
    assert dice(outline, outline) == 1
    assert dice(outline, ~outline) == 0
    assert dice(~outline & outline, ~outline & outline) == 1


def test_dice_of_half_an_outline() -> None:
    whole = np.zeros((8, 8), bool)
    whole[:, :4] = True
    half = whole.copy()
    half[:4] = False
    assert dice(whole, half) == pytest.approx(2 / 3)
