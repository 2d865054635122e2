"""DICOM's grayscale transformation: from stored values to brightness, once for everybody.

The order is that of PS3.4 N.2: the Modality LUT (already in ``Radiograph.pixels``),
then the VOI LUT or window, then the inversion that MONOCHROME1 asks for. The
viewer and the network both start from :func:`to_brightness`, so what is shown
and what is classified cannot drift apart.
"""

import numpy as np
from numpy.typing import NDArray

from inference.lookup_table import PixelFunction
from inference.radiograph import (
    PhotometricInterpretation,
    PixelArray,
    Radiograph,
    VoiFunction,
    VoiLut,
    Window,
)

BULK_PERCENTILES = (0.5, 99.5)
"""Share of the values that a picture without a usable window may lose at each end."""
FILLING_SHARE = 1 / 3
"""Share of the possible values that the bulk must span for all of them to be shown."""
SAMPLED_SIDE = 300
"""Rows and columns that are looked at to judge a picture's values."""
EMPTY_EDGE_SHARE = 0.02
"""Standard deviation, as a share of the picture's contrast, of an edge that shows nothing."""
SHUTTER_SHARE = 0.01
"""Share of all pixels at the very lowest or highest value that betrays a shutter."""
LEAST_LEFT_SHARE = 0.05
"""Share of all pixels that must be left when borders and shutters are not counted."""
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

    def brightness(values: PixelArray) -> NDArray[np.float32]:
        shown = apply_voi(values, chosen)
        return np.subtract(1.0, shown, out=shown) if inverted else shown

    function = PixelFunction(brightness)
    straight = isinstance(chosen, Window) and chosen.function is not VoiFunction.SIGMOID
    return function if straight else function.tabulated(radiograph.pixels.dtype)


def default_voi(radiograph: Radiograph) -> Window | VoiLut:
    """The VOI transformation that the radiograph is first shown with.

    The file's first usable VOI LUT, else its first usable window, else its whole
    range of values, else a window over the bulk of what the picture holds.
    """
    offered: tuple[Window | VoiLut, ...] = (*radiograph.voi_luts, *radiograph.windows)
    for voi in offered:
        if is_usable(voi, radiograph):
            return voi
    if radiograph.value_range is not None:
        return _window_between(*radiograph.value_range)
    return percentile_window(radiograph)


def is_usable(voi: Window | VoiLut, radiograph: Radiograph) -> bool:
    """Whether the picture can be made out through this window or table."""
    values = _telling_values(radiograph.pixels, radiograph.padding).astype(np.float32)
    if isinstance(voi, Window):
        minimum = 1.0 if voi.function is VoiFunction.LINEAR else 0.0
        if not np.isfinite([voi.center, voi.width]).all() or voi.width <= minimum:
            return False
        clipped = np.abs(values - voi.center) > voi.width / 2
        if np.count_nonzero(clipped) > MOST_CLIPPED * values.size:
            return False
    dark, bright = np.percentile(apply_voi(values, voi), BULK_PERCENTILES)
    return bool(abs(bright - dark) >= LEAST_CONTRAST)


def percentile_window(radiograph: Radiograph) -> Window:
    """A window over the bulk of the values, leaving padding, borders and shutters out."""
    return _window_between(*_bulk(radiograph.pixels, radiograph.padding))


def fills(
    pixels: PixelArray, value_range: tuple[float, float], padding: tuple[float, float] | None
) -> bool:
    """Whether a picture makes such use of its possible values that all should be shown."""
    low, high = _bulk(pixels, padding)
    return high - low >= FILLING_SHARE * (value_range[1] - value_range[0])


def apply_voi(values: PixelArray, voi: Window | VoiLut) -> NDArray[np.float32]:
    """Map values to 0 … 1 through a window or a table (PS3.3 C.11.2).

    Parameters
    ----------
    values : ndarray of any shape
    voi : Window or VoiLut
    """
    brightness = values.astype(np.float32)
    if isinstance(voi, VoiLut):
        first, last = voi.first_mapped, voi.first_mapped + voi.table.size - 1
        index = np.rint(np.clip(brightness, first, last)).astype(np.int64) - first
        full_scale = np.float32(2**voi.bits - 1)
        scaled: NDArray[np.float32] = voi.table[index].astype(np.float32) / full_scale
        return np.minimum(scaled, 1, out=scaled)
    center, width = voi.center, voi.width
    if voi.function is VoiFunction.SIGMOID:
        exponent = np.clip(-4.0 * (brightness - center) / width, -80, 80)
        return np.asarray(1.0 / (1.0 + np.exp(exponent)), dtype=np.float32)
    if voi.function is VoiFunction.LINEAR:  # C.11.2.1.2.1: the half and the one are the standard's
        center, width = center - 0.5, max(width - 1.0, 1e-6)
    brightness -= np.float32(center)
    brightness /= np.float32(width)
    brightness += np.float32(0.5)
    np.clip(brightness, 0.0, 1.0, out=brightness)
    return brightness


def _bulk(pixels: PixelArray, padding: tuple[float, float] | None) -> tuple[float, float]:
    values = _telling_values(pixels, padding)
    low, high = np.percentile(values, BULK_PERCENTILES)
    if high <= low:
        low, high = pixels.min(), pixels.max()
    return float(low), float(high)


def _telling_values(pixels: PixelArray, padding: tuple[float, float] | None) -> PixelArray:
    """A sample of the values without padding, empty borders and shutters, shape (values,)."""
    step = max(1, min(pixels.shape) // SAMPLED_SIDE)
    sample = pixels[::step, ::step].copy()  # once, for they lie far apart
    values = _without_borders(sample).ravel()
    if padding is not None:
        values = _unless_too_few(values, (values < padding[0]) | (values > padding[1]))
    for extreme in (values.min(), values.max()):
        inside = values != extreme
        if np.count_nonzero(inside) < (1 - SHUTTER_SHARE) * values.size:
            values = _unless_too_few(values, inside)
    return values


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


def _window_between(low: float, high: float) -> Window:
    return Window((low + high) / 2, max(high - low, 1e-6), VoiFunction.LINEAR_EXACT)
