"""Averages over blocks: the same however they are come by."""

import numpy as np
import pytest

from inference.grayscale import brightness_function
from inference.pixel_function import IDENTITY
from inference.radiograph import (
    FileFacts,
    PhotometricInterpretation,
    PixelArray,
    Radiograph,
    VoiFunction,
    VoiLut,
    Window,
)

WHOLE = Window(2048, 4096)
NARROW = Window(1700.5, 611, VoiFunction.LINEAR_EXACT)
SOFT = Window(2048, 900, VoiFunction.SIGMOID)
TABLE = VoiLut(np.arange(4096, dtype=np.uint16)[::-1] // 16, 0, 8)


def pixels_of(dtype: str, rows: int = 611, columns: int = 833) -> PixelArray:
    return np.random.default_rng(0).integers(0, 4096, (rows, columns)).astype(dtype)


def block_averages(values: np.ndarray, across: int, down: int) -> np.ndarray:
    rows, columns = values.shape
    return np.array(
        [
            [
                values[top : top + down, left : left + across].mean()
                for left in range(0, columns, across)
            ]
            for top in range(0, rows, down)
        ]
    )


@pytest.mark.parametrize("inverted", [False, True])
@pytest.mark.parametrize("voi", [WHOLE, NARROW, SOFT, TABLE])
@pytest.mark.parametrize("dtype", ["uint16", "int16", "int32", "float32"])
def test_brightness_averaged_is_the_average_of_the_brightness(
    dtype: str, voi: Window | VoiLut, inverted: bool
) -> None:
    polarity = (
        PhotometricInterpretation.MONOCHROME1 if inverted else PhotometricInterpretation.MONOCHROME2
    )
    pixels = pixels_of(dtype)
    brightness = brightness_function(
        Radiograph(pixels, polarity, FileFacts("PNG", "", "", 12)), voi
    )
    averaged = brightness.averaged(pixels, 4, 3)
    expected = block_averages(brightness(pixels).astype(np.float64), 4, 3)
    assert averaged.dtype == np.float32
    assert np.abs(averaged - expected).max() < 1e-6


@pytest.mark.parametrize(("across", "down"), [(1, 1), (1, 5), (5, 1), (40, 30), (900, 700)])
def test_blocks_of_any_size(across: int, down: int) -> None:
    pixels = pixels_of("uint16")
    averaged = IDENTITY.averaged(pixels, across, down)
    expected = block_averages(pixels.astype(np.float64), across, down)
    assert averaged.shape == expected.shape
    assert np.allclose(averaged, expected, rtol=1e-6)


def test_pixels_are_left_as_they_were() -> None:
    pixels = pixels_of("float32")
    before = pixels.copy()
    IDENTITY.averaged(pixels, 3, 3)
    assert np.array_equal(pixels, before)
