"""Functions of one pixel: a few rows at a time, through a table where that is quicker."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from inference.radiograph import PixelArray

STRIP_PIXELS = 1 << 18
"""That are worked on at a time, so that they stay in the processor's cache."""


class PixelFunction:
    """A function of each pixel on its own, the same however many are given at a time.

    Parameters
    ----------
    function : callable
        From an array of pixels to one of float32 and of the same shape.
    """

    def __init__(self, function: Callable[[PixelArray], NDArray[np.float32]]) -> None:
        self._function = function

    def tabulated(self, dtype: np.dtype[np.generic]) -> "PixelFunction":
        """The same, looked up in a table where pixels of this type are small integers.

        Pays for what takes more than a handful of sums and products.
        """
        if dtype.kind not in "iu" or dtype.itemsize > 2:
            return self
        codes = np.dtype(f"u{dtype.itemsize}")
        every_code = np.arange(np.iinfo(codes).max + 1, dtype=codes)
        table = self._function(every_code.view(dtype))
        # "clip" saves a check; no code is out of the table's range.
        return PixelFunction(lambda pixels: np.take(table, pixels.view(codes), mode="clip"))

    def __call__(self, pixels: PixelArray) -> NDArray[np.float32]:
        """The function of every pixel.

        Parameters
        ----------
        pixels : ndarray, shape (rows, columns)

        Returns
        -------
        ndarray of float32, shape (rows, columns)
        """
        pieces = strips(pixels)
        if len(pieces) == 1:
            return self._function(pixels)
        result = np.empty(pixels.shape, np.float32)
        for strip in pieces:
            result[strip] = self._function(pixels[strip])
        return result


def strips(pixels: PixelArray, multiple: int = 1) -> list[slice]:
    """Cut a picture into strips of rows that fit into the processor's cache.

    Parameters
    ----------
    pixels : ndarray, shape (rows, columns)
    multiple : int, optional
        What the rows of every strip but the last are a multiple of.
    """
    rows, columns = pixels.shape
    wanted = max(1, STRIP_PIXELS // (columns * multiple)) * multiple
    return [slice(start, min(start + wanted, rows)) for start in range(0, rows, wanted)]
