"""Functions of one pixel, through a table where that is quicker, and their averages over blocks."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference.radiograph import PixelArray

STRIP_PIXELS = 1 << 18
"""That are worked on at a time, so that they stay in the processor's cache."""
LARGEST_EXACT = 1 << 24
"""Up to here float32 holds every whole number."""


class PixelFunction:
    """A function of each pixel on its own, the same however many are given at a time.

    Parameters
    ----------
    fill : callable
        Takes an array of pixels and one of float32 and of the same shape, which it fills
        with the function of each.
    ramp : tuple of float, optional
        Lowest and highest pixel between which it is a straight line, where it is one; beyond
        them it is level.
    """

    def __init__(
        self,
        fill: Callable[[PixelArray, NDArray[np.float32]], object],
        ramp: tuple[float, float] | None = None,
    ) -> None:
        self._fill = fill
        self._ramp = ramp

    def tabulated(self, dtype: np.dtype[np.generic]) -> "PixelFunction":
        """The same, looked up in a table where pixels of this type are small integers.

        Pays for what takes more than a handful of sums and products.
        """
        if dtype.kind not in "iu" or dtype.itemsize > 2:
            return self
        codes = np.dtype(f"u{dtype.itemsize}")
        every_code = np.arange(np.iinfo(codes).max + 1, dtype=codes)
        table = np.empty(every_code.shape, np.float32)
        self._fill(every_code.view(dtype), table)
        # "clip" saves a check; no code is out of the table's range.
        return PixelFunction(
            lambda pixels, out: np.take(table, pixels.view(codes), mode="clip", out=out)
        )

    def __call__(self, pixels: PixelArray) -> NDArray[np.float32]:
        """The function of every pixel.

        Parameters
        ----------
        pixels : ndarray, shape (rows, columns)

        Returns
        -------
        ndarray of float32, shape (rows, columns)
        """
        result = np.empty(pixels.shape, np.float32)
        for strip in strips(pixels):
            self._fill(pixels[strip], result[strip])
        return result

    def averaged(self, pixels: PixelArray, across: int, down: int) -> NDArray[np.float32]:
        """The function of every pixel, averaged over blocks of pixels.

        Never more in memory than the pixels of one strip: of nine megapixels the whole
        takes 36 MB.

        Parameters
        ----------
        pixels : ndarray, shape (rows, columns)
        across, down : int
            Columns and rows of a block. Those at the right and at the lower edge may be smaller.

        Returns
        -------
        ndarray of float32, shape (ceil(rows / down), ceil(columns / across))
        """
        if across == down == 1:
            return self(pixels)
        averages = np.empty((-(-len(pixels) // down), -(-pixels.shape[1] // across)), np.float32)
        room = np.empty((0, 0), np.float32)
        for strip in strips(pixels, multiple=down):
            part = pixels[strip]
            result = averages[strip.start // down : -(-strip.stop // down)]
            if room.shape != part.shape:
                room = np.empty(part.shape, np.float32)
            if self._ramp is not None and _sums_are_exact(pixels.dtype, across * down):
                # What is averaged along a straight line may be averaged before it: fewer pixels.
                _fill_clipped(part, *self._ramp, room)
                self._fill(_block_averages(room, across, down), result)
            else:
                self._fill(part, room)
                result[...] = _block_averages(room, across, down)
        return averages


IDENTITY = PixelFunction(
    lambda pixels, out: np.copyto(out, pixels, casting="unsafe"), ramp=(-np.inf, np.inf)
)
"""The pixels themselves."""


def _sums_are_exact(dtype: np.dtype[Any], count: int) -> bool:
    """Whether float32 can hold the sum of so many pixels, and the half of one."""
    return dtype.kind in "iu" and 2 * count * int(np.iinfo(dtype).max) <= LARGEST_EXACT


def _fill_clipped(pixels: PixelArray, low: float, high: float, out: NDArray[np.float32]) -> None:
    np.copyto(out, pixels)
    possible = np.iinfo(np.dtype(pixels.dtype.str))
    if low <= possible.min and possible.max <= high:
        return
    if pixels.min() < low or high < pixels.max():
        np.clip(out, low, high, out=out)


def _block_averages(values: NDArray[np.float32], across: int, down: int) -> NDArray[np.float32]:
    rows, columns = values.shape
    heights = np.minimum(down, rows - np.arange(0, rows, down)).astype(np.float32)
    widths = np.minimum(across, columns - np.arange(0, columns, across)).astype(np.float32)
    # Sums of columns, then of rows: ten times as fast as NumPy's sum over two axes.
    sums = _sums_of_rows(_sums_of_columns(values, across), down)
    return np.divide(sums, np.outer(heights, widths), out=sums)


def _sums_of_columns(values: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """The sum of each so many columns; the last one may be of fewer."""
    if count == 1:
        return values
    whole, rest = divmod(values.shape[1], count)
    sums = np.empty((len(values), whole + (rest > 0)), np.float32)
    groups = values[:, : whole * count].reshape(len(values), whole, count)
    np.matmul(groups, np.ones(count, np.float32), out=sums[:, :whole])
    if rest:
        sums[:, whole] = values[:, whole * count :].sum(axis=1)
    return sums


def _sums_of_rows(values: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """The sum of each so many rows, in memory of its own; the last one may be of fewer."""
    sums = values[::count].copy()
    for offset in range(1, count):
        others = values[offset::count]
        sums[: len(others)] += others
    return sums


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
