"""Functions of one pixel, computed once for each possible value instead of for each pixel."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from inference.radiograph import PixelArray

STRIP_BYTES = 1 << 18
"""Pixels that are looked up at a time, so that they stay in the processor's cache."""


class PixelFunction:
    """A function of each pixel on its own, through a table where the pixels are small integers.

    Parameters
    ----------
    function : callable
        From an array of float32 to one of the same shape.
    dtype : dtype
        Of the pixels. Integers of 8 and 16 bits go through a table.
    """

    def __init__(
        self,
        function: Callable[[NDArray[np.float32]], NDArray[np.float32]],
        dtype: np.dtype[np.generic],
    ) -> None:
        self._function = function
        self._table: NDArray[np.float32] | None = None
        if dtype.kind in "iu" and dtype.itemsize <= 2:
            self._codes = np.dtype(f"u{dtype.itemsize}")
            every_code = np.arange(np.iinfo(self._codes).max + 1, dtype=self._codes)
            values = every_code.view(dtype).astype(np.float32)
            self._table = function(values).astype(np.float32, copy=False)

    def __call__(self, pixels: PixelArray) -> NDArray[np.float32]:
        """The function of every pixel.

        Parameters
        ----------
        pixels : ndarray, shape (rows, columns)

        Returns
        -------
        ndarray of float32, shape (rows, columns)
        """
        if self._table is None:
            return self._function(pixels.astype(np.float32))
        result = np.empty(pixels.shape, np.float32)
        indices = pixels.view(self._codes)
        for strip in strips(pixels):
            # "clip" writes straight into the result; no code is out of the table's range.
            np.take(self._table, indices[strip], out=result[strip], mode="clip")
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
    wanted = max(1, STRIP_BYTES // (columns * pixels.itemsize * multiple)) * multiple
    return [slice(start, min(start + wanted, rows)) for start in range(0, rows, wanted)]
