"""What a picture's values tell of its contrast."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from inference.pixel_function import strips
from inference.radiograph import PixelArray

BULK_PERCENTILES = (0.5, 99.5)
"""Share of the values that a picture without a usable window may lose at each end."""
SAMPLED_SIDE = 300
"""Rows and columns that are looked at to judge a picture's values."""
EMPTY_EDGE_SHARE = 0.02
"""Standard deviation, as a share of the picture's contrast, of an edge that shows nothing."""
SHUTTER_SHARE = 0.01
"""Share of all pixels at the very lowest or highest value that betrays a shutter."""
LEAST_LEFT_SHARE = 0.05
"""Share of all pixels that must be left when borders and shutters are not counted."""


class ValueSample:
    """Values from all over a picture, without padding, empty borders and shutters.

    Parameters
    ----------
    pixels : ndarray, shape (rows, columns)
    padding : tuple of float, optional
        Lowest and highest value that is no part of the picture.
    """

    def __init__(self, pixels: PixelArray, padding: tuple[float, float] | None = None) -> None:
        self._pixels, self._padding = pixels, padding

    @cached_property
    def values(self) -> PixelArray:
        """The values, shape (values,)."""
        step = max(1, min(self._pixels.shape) // SAMPLED_SIDE)
        sample = self._pixels[::step, ::step].copy()  # once, for they lie far apart
        values = _without_borders(sample).ravel()
        if self._padding is not None:
            low, high = self._padding
            values = _unless_too_few(values, (values < low) | (values > high))
        for extreme in (values.min(), values.max()):
            inside = values != extreme
            if np.count_nonzero(inside) < (1 - SHUTTER_SHARE) * values.size:
                values = _unless_too_few(values, inside)
        return values

    @cached_property
    def percentiles(self) -> tuple[float, float]:
        """The values at :data:`BULK_PERCENTILES`."""
        low, high = np.percentile(self.values, BULK_PERCENTILES)
        return float(low), float(high)

    @property
    def bulk(self) -> tuple[float, float]:
        """Lowest and highest value of nearly all of them, or of all where those are one."""
        low, high = self.percentiles
        return (low, high) if low < high else (float(self._pixels.min()), float(self._pixels.max()))


def is_blank(pixels: PixelArray) -> bool:
    """Whether all pixels are the same; a picture that is none is found out by its first strip."""
    first = pixels[0, 0]
    return all(bool((pixels[strip] == first).all()) for strip in strips(pixels))


def _without_borders(sample: PixelArray) -> PixelArray:
    """Cut off the outer rows and columns that hold no contrast, as a collimator leaves them."""
    threshold = EMPTY_EDGE_SHARE * (float(sample.max()) - float(sample.min()))
    for _ in range(2):  # rows, then columns
        told = np.flatnonzero(sample.std(axis=1) > threshold)
        if told.size:
            sample = sample[told[0] : told[-1] + 1]
        sample = sample.T
    return sample


def _unless_too_few(values: PixelArray, wanted: NDArray[np.bool_]) -> PixelArray:
    chosen = values[wanted]
    enough = chosen.size >= LEAST_LEFT_SHARE * values.size
    return chosen if enough and chosen.min() < chosen.max() else values
