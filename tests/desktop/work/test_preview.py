"""What the history keeps of a film looks like the film."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from desktop.work.preview import PREVIEW_SIDE, THUMBNAIL_SIDE, render_preview
from inference.grayscale import to_brightness
from inference.radiograph import Window
from tests.desktop.radiographs import radiograph, ramp

JPEG_LOSS = 4


def decoded(content: bytes) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(content)))


@pytest.mark.parametrize("monochrome1", [False, True])
@pytest.mark.parametrize(
    ("dtype", "high", "windows"),
    [
        (np.uint8, 255, ()),
        (np.uint8, 255, (Window(90, 100),)),
        (np.uint16, 4095, (Window(2000, 1500),)),
        (np.int16, 1500, (Window(200, 900),)),
    ],
)
def test_the_preview_shows_the_film_as_the_viewer_does(
    dtype: type, high: int, windows: tuple[Window, ...], monochrome1: bool
) -> None:
    low = -500 if dtype is np.int16 else 0
    pixels = ramp(dtype, low, high, 400, 300)
    film = radiograph(pixels, monochrome1, windows=windows, value_range=(low, high))
    preview, _ = render_preview(film)
    expected = 255 * to_brightness(film)
    assert np.abs(decoded(preview) - expected).max() <= JPEG_LOSS


@pytest.mark.parametrize("shape", [(1500, 1300), (2500, 2049), (3001, 2999)])
def test_a_large_film_of_many_bits_is_reduced_as_a_whole(shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(0).integers(0, 4096, shape).astype(np.uint16)
    film = radiograph(noise, value_range=(0, 4095))
    factor = -(-max(shape) // PREVIEW_SIDE)
    whole = np.asarray(Image.fromarray(noise.astype(np.float32)).reduce(factor))
    same = radiograph(whole, value_range=(0, 4095))
    assert render_preview(film)[0] == render_preview(same)[0]


@pytest.mark.parametrize("shape", [(1500, 1300), (1601, 1299), (1025, 1030), (2500, 2049)])
@pytest.mark.parametrize("turned", [False, True])
def test_a_large_film_of_8_bits_is_reduced_as_a_whole(shape: tuple[int, int], turned: bool) -> None:
    noise = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    noise = noise.T[::-1] if turned else noise
    factor = -(-max(shape) // PREVIEW_SIDE)
    whole = np.asarray(Image.fromarray(noise).reduce(factor))
    whole = whole[: noise.shape[0] // factor, : noise.shape[1] // factor]
    preview = decoded(render_preview(radiograph(noise, value_range=(0, 255)))[0])
    expected = decoded(render_preview(radiograph(whole, value_range=(0, 255)))[0])
    assert abs(preview.shape[0] - expected.shape[0]) <= 1
    assert abs(preview.shape[1] - expected.shape[1]) <= 1
    np.testing.assert_array_equal(
        preview[: expected.shape[0] - 8, : expected.shape[1] - 8], expected[:-8, :-8]
    )


@pytest.mark.parametrize("shape", [(40, 30), (1600, 1300), (300, 5000)])
def test_previews_and_thumbnails_are_small(shape: tuple[int, int]) -> None:
    film = radiograph(ramp(np.uint8, 0, 255, *shape), value_range=(0, 255))
    for content, side in zip(render_preview(film), (PREVIEW_SIDE, THUMBNAIL_SIDE), strict=True):
        longest = max(decoded(content).shape)
        assert longest <= side
        assert longest >= min(max(shape), side / 2)
