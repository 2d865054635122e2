import numpy as np
import pytest

from inference.activation_map import place_on_picture
from inference.preprocessing import Fit, InputContract, place, prepare_brightness


def contract(fit: Fit, channels: int = 1, side: int = 64) -> InputContract:
    return InputContract(side, side, channels, (-1.0, 1.0), fit)


@pytest.mark.parametrize("fit", list(Fit))
@pytest.mark.parametrize("shape", [(64, 64), (900, 300), (300, 900), (1, 1), (2, 3000)])
def test_shape_type_and_range(fit: Fit, shape: tuple[int, int]) -> None:
    brightness = np.random.default_rng(0).random(shape, np.float32)
    tensor = prepare_brightness(brightness, contract(fit, channels=3))
    assert tensor.shape == (64, 64, 3)
    assert tensor.dtype == np.float32
    assert tensor.min() >= -1
    assert tensor.max() <= 1
    assert (tensor[:, :, 0] == tensor[:, :, 2]).all()


def test_black_and_white_reach_the_ends_of_the_range() -> None:
    stretch = contract(Fit.STRETCH)
    assert (prepare_brightness(np.zeros((80, 80), np.float32), stretch) == -1).all()
    assert (prepare_brightness(np.ones((80, 80), np.float32), stretch) == 1).all()


def test_padding_is_black_and_keeps_proportions() -> None:
    tensor = prepare_brightness(np.ones((100, 50), np.float32), contract(Fit.PAD))[:, :, 0]
    assert (tensor[:, :16] == -1).all()
    assert (tensor[:, 16:48] == 1).all()
    assert (tensor[:, 48:] == -1).all()


def test_crop_takes_the_centre() -> None:
    picture = np.zeros((100, 300), np.float32)
    picture[:, 100:200] = 1
    tensor = prepare_brightness(picture, contract(Fit.CROP))
    assert (tensor[:, 1:-1] == 1).all()
    assert tensor.min() > 0


def test_reduction_averages_instead_of_sampling() -> None:
    checkers = np.indices((1024, 1024)).sum(axis=0) % 2
    tensor = prepare_brightness(checkers.astype(np.float32), contract(Fit.STRETCH))
    assert np.abs(tensor[2:-2, 2:-2]).max() < 0.05


@pytest.mark.parametrize("fit", list(Fit))
def test_map_lands_where_the_network_saw_it(fit: Fit) -> None:
    rows, columns = 120, 200
    spot = np.zeros((rows, columns), np.float32)
    spot[50:70, 110:130] = 1
    seen = prepare_brightness(spot, contract(fit))[:, :, 0]
    activation = (seen + 1).reshape(16, 4, 16, 4).mean(axis=(1, 3))
    placed = place_on_picture(activation, (rows, columns), contract(fit))
    assert placed.shape == (rows, columns)
    centre = np.array(np.nonzero(placed > 0.5)).mean(axis=1)
    assert centre == pytest.approx([59.5, 119.5], abs=4)


def test_map_without_evidence_stays_empty() -> None:
    nothing = place_on_picture(np.full((7, 7), -2, np.float32), (90, 90), contract(Fit.PAD))
    assert not nothing.any()


def test_placement_stays_inside_the_input() -> None:
    where = place(1, 10_000, contract(Fit.PAD))
    assert where.input_height == 1
    assert 0 <= where.input_top < 64


def test_a_crop_stays_inside_the_picture() -> None:
    narrow = InputContract(100, 80, 1, (0, 1), Fit.CROP)
    for rows in range(1, 400, 3):  # of which some come out a rounding error outside
        for columns in (rows * 4 // 5 or 1, 333):
            tensor = prepare_brightness(np.ones((rows, columns), np.float32), narrow)
            assert tensor.min() == 1
