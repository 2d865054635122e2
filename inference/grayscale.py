"""DICOM's grayscale transformation: from stored values to brightness, once for everybody.

The order is that of PS3.4 N.2: the Modality LUT (already in ``Radiograph.pixels``),
then the VOI LUT or window, then the inversion that MONOCHROME1 asks for. The
viewer and the network both start from :func:`to_brightness`, so what is shown
and what is classified cannot drift apart.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from inference.pixel_function import PixelFunction
from inference.radiograph import (
    PhotometricInterpretation,
    PixelArray,
    Radiograph,
    VoiFunction,
    VoiLut,
    Window,
)
from inference.value_sample import BULK_PERCENTILES, ValueSample

FILLING_SHARE = 1 / 3
"""Share of the possible values that the bulk must span for all of them to be shown."""
LEAST_CONTRAST = 0.1
"""Share of the brightness that a usable window gives to the bulk of the values."""
MOST_CLIPPED = 0.8
"""Share of the pixels that a usable window may leave black or white."""


def to_brightness(
    radiograph: Radiograph, voi: Window | VoiLut | None = None
) -> NDArray[np.float32]:
    """Brightness of every pixel as the radiograph is meant to be seen.

    Parameters
    ----------
    radiograph : Radiograph
    voi : Window or VoiLut, optional
        Used in place of :func:`default_voi`, for a reader who moves the window.

    Returns
    -------
    ndarray of float32, shape (rows, columns)
        0 is black and 1 is white.
    """
    return brightness_function(radiograph, voi)(radiograph.pixels)


def brightness_function(
    radiograph: Radiograph, voi: Window | VoiLut | None = None
) -> PixelFunction:
    """What :func:`to_brightness` does, for whoever needs it row by row.

    Parameters
    ----------
    radiograph : Radiograph
    voi : Window or VoiLut, optional
    """
    chosen = voi or default_voi(radiograph)
    inverted = radiograph.photometric_interpretation is PhotometricInterpretation.MONOCHROME1

    def fill(values: PixelArray, brightness: NDArray[np.float32]) -> None:
        apply_voi(values, chosen, brightness)
        if inverted:
            np.subtract(1.0, brightness, out=brightness)

    if isinstance(chosen, Window) and chosen.function is not VoiFunction.SIGMOID:
        return PixelFunction(fill, ramp=_ramp(chosen))
    return PixelFunction(fill).tabulated(radiograph.pixels.dtype)


def default_voi(radiograph: Radiograph) -> Window | VoiLut:
    """The VOI transformation that the radiograph is first shown with.

    The file's first usable VOI LUT, else its first usable window, else its whole
    range of values, else a window over the bulk of what the picture holds.
    """
    if radiograph.initial_voi is not None:
        return radiograph.initial_voi
    sample = ValueSample(radiograph.pixels, radiograph.padding)
    offered: tuple[Window | VoiLut, ...] = (*radiograph.voi_luts, *radiograph.windows)
    return first_shown(offered, radiograph.value_range, sample)


def first_shown(
    offered: Iterable[Window | VoiLut],
    value_range: tuple[float, float] | None,
    sample: ValueSample,
) -> Window | VoiLut:
    """As :func:`default_voi`, of what a radiograph will be made of.

    Parameters
    ----------
    offered : iterable of Window or VoiLut
        By the file, the tables first.
    value_range : tuple of float or None
        Lowest and highest value that there can be, where all are to be shown.
    sample : ValueSample
    """
    usable = (voi for voi in offered if is_usable(voi, sample))
    return next(usable, None) or window_over(value_range, sample)


def window_over(value_range: tuple[float, float] | None, sample: ValueSample) -> Window:
    """A window over a range of values, or over the bulk of those that there are."""
    low, high = value_range or sample.bulk
    return Window((low + high) / 2, max(high - low, 1e-6), VoiFunction.LINEAR_EXACT)


def is_usable(voi: Window | VoiLut, sample: ValueSample) -> bool:
    """Whether the picture can be made out through this window or table."""
    if isinstance(voi, VoiLut):
        dark, bright = np.percentile(apply_voi(sample.values, voi), BULK_PERCENTILES)
        return bool(abs(bright - dark) >= LEAST_CONTRAST)
    minimum = 1.0 if voi.function is VoiFunction.LINEAR else 0.0
    if not np.isfinite([voi.center, voi.width]).all() or voi.width <= minimum:
        return False
    clipped = np.abs(sample.values.astype(np.float32) - voi.center) > voi.width / 2
    if np.count_nonzero(clipped) > MOST_CLIPPED * clipped.size:
        return False
    # A window never falls, so the order of the values stays: theirs need to be found only once.
    dark, bright = apply_voi(np.array(sample.percentiles, np.float32), voi)
    return bool(bright - dark >= LEAST_CONTRAST)


def percentile_window(radiograph: Radiograph) -> Window:
    """A window over the bulk of the values, leaving padding, borders and shutters out."""
    return window_over(None, ValueSample(radiograph.pixels, radiograph.padding))


def fills(sample: ValueSample, value_range: tuple[float, float]) -> bool:
    """Whether a picture makes such use of its possible values that all should be shown."""
    low, high = sample.bulk
    return high - low >= FILLING_SHARE * (value_range[1] - value_range[0])


def apply_voi(
    values: PixelArray, voi: Window | VoiLut, out: NDArray[np.float32] | None = None
) -> NDArray[np.float32]:
    """Map values to 0 … 1 through a window or a table (PS3.3 C.11.2).

    Parameters
    ----------
    values : ndarray of any shape
    voi : Window or VoiLut
    out : ndarray of float32 and of the same shape, optional
        Where to put the result.
    """
    shown = np.empty(values.shape, np.float32) if out is None else out
    np.copyto(shown, values, casting="unsafe")
    if isinstance(voi, VoiLut):
        first, last = voi.first_mapped, voi.first_mapped + voi.table.size - 1
        index = np.rint(np.clip(shown, first, last)).astype(np.int64) - first
        np.divide(voi.table[index].astype(np.float32), np.float32(2**voi.bits - 1), out=shown)
        np.minimum(shown, 1, out=shown)
        return shown
    if voi.function is VoiFunction.SIGMOID:
        exponent = np.clip(-4.0 * (shown - voi.center) / voi.width, -80, 80)
        np.divide(1.0, 1.0 + np.exp(exponent), out=shown)
        return shown
    black, white = _ramp(voi)
    shown -= np.float32(black)
    shown /= np.float32(white - black)
    np.clip(shown, 0.0, 1.0, out=shown)
    return shown


def _ramp(window: Window) -> tuple[float, float]:
    """The values that a straight window makes black and white."""
    center, width = window.center, window.width
    if window.function is VoiFunction.LINEAR:  # the half and the one are those of C.11.2.1.2.1
        center, width = center - 0.5, max(width - 1.0, 1e-6)
    return center - width / 2, center + width / 2
