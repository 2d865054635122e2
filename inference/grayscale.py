"""DICOM's grayscale transformation: from stored values to brightness, once for everybody.

The order is that of PS3.4 N.2: the Modality LUT (already in ``Radiograph.pixels``),
then the VOI LUT or window, then the inversion that MONOCHROME1 asks for. The
viewer and the network both start from :func:`to_brightness`, so what is shown
and what is classified cannot drift apart.
"""

import numpy as np
from numpy.typing import NDArray

from inference.radiograph import (
    PhotometricInterpretation,
    PixelArray,
    Radiograph,
    VoiFunction,
    VoiLut,
    Window,
)

FALLBACK_PERCENTILES = (0.5, 99.5)
"""Share of the values that a picture without a usable window may lose at each end."""


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
    brightness = apply_voi(radiograph.pixels, voi or default_voi(radiograph))
    if radiograph.photometric_interpretation is PhotometricInterpretation.MONOCHROME1:
        np.subtract(1.0, brightness, out=brightness)
    return brightness


def default_voi(radiograph: Radiograph) -> Window | VoiLut:
    """The VOI transformation that the radiograph is first shown with.

    The file's first VOI LUT, else its first usable window, else its whole range
    of values, else a window over the percentiles of what the picture holds.
    """
    if radiograph.voi_luts:
        return radiograph.voi_luts[0]
    for window in radiograph.windows:
        if is_usable(window, radiograph):
            return window
    if radiograph.value_range is not None:
        return _window_between(*radiograph.value_range)
    return percentile_window(radiograph)


def is_usable(window: Window, radiograph: Radiograph) -> bool:
    """Whether the window shows anything of this picture."""
    minimum = 1 if window.function is VoiFunction.LINEAR else 0
    if not np.isfinite([window.center, window.width]).all() or window.width < max(minimum, 1e-6):
        return False
    low, high = float(radiograph.pixels.min()), float(radiograph.pixels.max())
    visible = min(high, window.center + window.width / 2) - max(
        low, window.center - window.width / 2
    )
    return visible > 0


def percentile_window(radiograph: Radiograph) -> Window:
    """A window over the bulk of the values, leaving padding out."""
    values = radiograph.pixels
    if radiograph.padding is not None:
        low, high = radiograph.padding
        inside = values[(values < low) | (values > high)]
        values = inside if inside.size else values
    low, high = np.percentile(values, FALLBACK_PERCENTILES)
    if high <= low:
        low, high = float(values.min()), float(values.max())
    return _window_between(float(low), float(high))


def apply_voi(values: PixelArray, voi: Window | VoiLut) -> NDArray[np.float32]:
    """Map values to 0 … 1 through a window or a table (PS3.3 C.11.2)."""
    if isinstance(voi, VoiLut):
        index = np.clip(np.rint(values).astype(np.int64) - voi.first_mapped, 0, voi.table.size - 1)
        full_scale = np.float32(2**voi.bits - 1)
        scaled: NDArray[np.float32] = voi.table[index].astype(np.float32) / full_scale
        return np.minimum(scaled, 1, out=scaled)
    center, width = voi.center, voi.width
    if voi.function is VoiFunction.SIGMOID:
        exponent = np.clip(-4.0 * (values.astype(np.float32) - center) / width, -80, 80)
        return np.asarray(1.0 / (1.0 + np.exp(exponent)), dtype=np.float32)
    if voi.function is VoiFunction.LINEAR:  # C.11.2.1.2.1: the half and the one are the standard's
        center, width = center - 0.5, max(width - 1.0, 1e-6)
    brightness = (values.astype(np.float32) - np.float32(center)) / np.float32(width)
    brightness += np.float32(0.5)
    np.clip(brightness, 0.0, 1.0, out=brightness)
    return brightness


def _window_between(low: float, high: float) -> Window:
    return Window((low + high) / 2, max(high - low, 1e-6), VoiFunction.LINEAR_EXACT)
