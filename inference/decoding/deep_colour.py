"""One grey value from samples of any depth, which Pillow would cut to eight bits."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference.errors import UnsupportedEncodingError

LUMINANCE = np.array((0.299, 0.587, 0.114), np.float32)
"""Brightness of red, green and blue (ITU-R BT.601), as Pillow weighs them."""
STRIP_SAMPLES = 1 << 20
"""That are worked on at a time."""


def to_grey(samples: NDArray[Any], has_alpha: bool) -> NDArray[Any]:
    """Brightness, with what is transparent in black.

    Parameters
    ----------
    samples : ndarray of numbers, shape (rows, columns) or (rows, columns, samples)
        Grey, or red, green and blue, and perhaps more.
    has_alpha : bool
        The sample behind the colours is the alpha.

    Returns
    -------
    ndarray, shape (rows, columns)
        In the type of the samples.
    """
    planes = samples.reshape(*samples.shape[:2], -1)
    count = planes.shape[2]
    colours = 3 if count >= 3 else 1
    alpha = planes[:, :, colours] if has_alpha and count > colours else None
    opaque = None if alpha is None else _opaque(alpha)
    if colours == 1 and opaque is None:
        return planes[:, :, 0]
    grey = np.empty(planes.shape[:2], planes.dtype)
    rows = max(1, STRIP_SAMPLES // planes[0].size)
    for top in range(0, len(planes), rows):
        strip = planes[top : top + rows]
        values = strip[:, :, 0].astype(np.float32)
        if colours == 3:
            values = strip[:, :, :3].astype(np.float32) @ LUMINANCE
        if alpha is not None and opaque is not None:
            values *= alpha[top : top + rows].astype(np.float32) / opaque
        grey[top : top + rows] = values if planes.dtype.kind == "f" else np.rint(values)
    return grey


def chroma(samples: NDArray[Any], side: int) -> float:
    """Mean difference between the strongest and the weakest colour, 0 to 255.

    Parameters
    ----------
    samples : ndarray of unsigned integers, shape (rows, columns) or (rows, columns, samples)
    side : int
        So many rows or columns are enough.
    """
    if samples.ndim < 3 or samples.shape[2] < 3 or samples.dtype.kind != "u":
        return 0.0
    step = max(1, max(samples.shape[:2]) // side)
    colours = samples[::step, ::step, :3].astype(np.float32)
    full_scale = max(255, (1 << int(colours.max()).bit_length()) - 1)
    spread = float(np.mean(colours.max(axis=2) - colours.min(axis=2)))
    return spread * 255 / full_scale


def as_pixels(grey: NDArray[Any]) -> NDArray[Any]:
    """The values in a type that a radiograph may have.

    Raises
    ------
    UnsupportedEncodingError
        They are no plain numbers.
    """
    kind, size = grey.dtype.kind, grey.dtype.itemsize
    if kind not in "iuf":
        raise UnsupportedEncodingError(f"pixels of type {grey.dtype}")
    if kind == "f":
        with np.errstate(over="ignore"):  # what is beyond becomes infinite, and is refused
            return grey.astype(np.float32, copy=False)
    if (kind, size) == ("i", 1):
        return grey.astype(np.int16)
    if (kind, size) in (("u", 1), ("u", 2), ("i", 2)):
        return grey.astype(grey.dtype.newbyteorder("="), copy=False)
    fits = int(grey.min()) >= -(2**31) and int(grey.max()) < 2**31
    return grey.astype(np.int32 if fits else np.float32)


def _opaque(alpha: NDArray[Any]) -> np.float32 | None:
    """The alpha of what can be seen; None where all has the same, which says nothing."""
    lowest, highest = alpha.min(), alpha.max()
    return None if lowest == highest or highest <= 0 else np.float32(highest)
