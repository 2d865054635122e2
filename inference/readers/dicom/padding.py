"""Pixel Padding Value: pixels that are no part of the picture (PS3.3 C.7.5.1.1.2)."""

import numpy as np

from inference.radiograph import PixelArray
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.layout import PixelLayout
from inference.readers.dicom.modality_lut import ModalityLut
from inference.value_sample import ValueSample


def padding_range(
    attributes: Attributes, layout: PixelLayout, modality: ModalityLut
) -> tuple[float, float] | None:
    """Lowest and highest padding value after the Modality LUT."""
    binary_vr = "SS" if layout.signed else "US"
    first = attributes.number(tags.PIXEL_PADDING_VALUE, binary_vr)
    if first is None or not layout.is_monochrome:
        return None
    last = attributes.number(tags.PIXEL_PADDING_RANGE_LIMIT, binary_vr)
    ends = [_signed(value, layout) for value in (first, first if last is None else last)]
    low, high = sorted(modality.value_of(value) for value in ends)
    return low, high


def as_background(
    pixels: PixelArray, padding: tuple[float, float], black: float
) -> tuple[PixelArray, tuple[float, float]]:
    """Make padding black that would be seen as brighter than all of the picture.

    Left alone is what lies among the values of the picture: there the file is wrong, for a
    padding value is none that the picture has.

    Parameters
    ----------
    pixels : ndarray, shape (rows, columns)
    padding : tuple of float
        Lowest and highest value of it.
    black : float
        The value of a black pixel: the lowest or the highest that there can be.

    Returns
    -------
    ndarray, shape (rows, columns)
    tuple of float
        Lowest and highest value of the padding as it is now.
    """
    low, high = padding
    darkest, brightest = ValueSample(pixels, padding).percentiles
    is_bright = high <= darkest if black >= brightest else low >= brightest
    if not is_bright or low <= black <= high:
        return pixels, padding
    is_padding = (pixels >= low) & (pixels <= high)
    if not is_padding.any():
        return pixels, padding
    if pixels.dtype.kind != "f":
        bounds = np.iinfo(np.dtype(pixels.dtype.str))
        black = float(np.clip(black, bounds.min, bounds.max))
    return np.where(is_padding, pixels.dtype.type(black), pixels), (black, black)


def _signed(value: float, layout: PixelLayout) -> float:
    """The value as a pixel would hold it, for files that write it with the wrong sign."""
    if layout.signed and value >= 1 << (layout.bits_stored - 1):
        return value - (1 << layout.bits_allocated)
    return value
