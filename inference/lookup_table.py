"""Functions of one pixel, computed once for each possible value instead of for each pixel."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from inference.radiograph import PixelArray

STRIP_BYTES = 1 << 18
"""Pixels that are looked up at a time, so that they stay in the processor's cache."""


def through_table(
    values: PixelArray, function: Callable[[NDArray[np.float32]], NDArray[np.float32]]
) -> NDArray[np.float32]:
    """The function of every pixel.

    Parameters
    ----------
    values : ndarray, shape (rows, columns)
        Integers of 8 and 16 bits go through a table, others through the function itself.
    function : callable
        From an array of float32 to one of the same shape, each element on its own.

    Returns
    -------
    ndarray of float32, shape (rows, columns)
    """
    if values.dtype.kind not in "iu" or values.dtype.itemsize > 2:
        return function(values.astype(np.float32))
    codes = np.dtype(f"u{values.dtype.itemsize}")
    every_code = np.arange(np.iinfo(codes).max + 1, dtype=codes)
    table = function(every_code.view(values.dtype).astype(np.float32)).astype(
        np.float32, copy=False
    )
    result = np.empty(values.shape, np.float32)
    indices = values.view(codes)
    rows_at_once = max(1, STRIP_BYTES // (values.shape[1] * codes.itemsize))
    for start in range(0, values.shape[0], rows_at_once):
        strip = slice(start, start + rows_at_once)
        # "clip" writes straight into the result; no code is out of the table's range.
        np.take(table, indices[strip], out=result[strip], mode="clip")
    return result
