"""From decoded samples to the grey values that the file means (PS3.3 C.7.6.3.1)."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference.errors import DamagedFileError, UnsupportedEncodingError
from inference.radiograph import PixelArray
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.frames import Frame
from inference.readers.dicom.layout import LUMINANCE_FIRST, PALETTE, PixelLayout

RED_WEIGHT, GREEN_WEIGHT, BLUE_WEIGHT = 0.299, 0.587, 0.114
"""Brightness of a colour (ITU-R BT.601), as JPEG and Pillow weigh it."""


@dataclass(frozen=True)
class GreyValues:
    """One grey value for each pixel."""

    values: PixelArray
    lowest: float
    """The lowest that such a pixel can hold."""
    highest: float


def grey_values(frame: Frame, layout: PixelLayout, attributes: Attributes) -> GreyValues:
    """Interpret the samples of one frame.

    Raises
    ------
    DamagedFileError, UnsupportedEncodingError
    """
    samples = frame.samples
    if layout.is_float:
        return _of_floats(samples)
    if layout.photometric_interpretation == PALETTE:
        return _of_palette(samples, attributes)
    if not layout.is_monochrome:
        return _of_colours(samples, frame.bits, layout)
    return _of_integers(samples, frame.bits, layout)


def _of_floats(samples: NDArray[Any]) -> GreyValues:
    values = samples.astype(np.float32)
    if not np.isfinite(values).all():
        raise DamagedFileError("pixels that are not numbers")
    return GreyValues(values, float(values.min()), float(values.max()))


def _of_integers(samples: NDArray[Any], precision: int, layout: PixelLayout) -> GreyValues:
    bits = min(precision, layout.bits_stored) if layout.signed else precision
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if layout.signed else (0, (1 << bits) - 1)
    # Bits outside of Bits Stored are no part of the value: overlays, or a sign extended.
    if layout.signed:
        samples = _sign_extended(samples, bits)
    elif samples.dtype.kind == "i" or _exceed(samples, bits):
        unsigned = samples.view(f"u{samples.itemsize}")
        samples = unsigned & np.array(high, unsigned.dtype)
    return GreyValues(_narrowed(samples, low, high), low, high)


def _exceed(samples: NDArray[Any], bits: int) -> bool:
    """Whether any of the samples, which are unsigned, has more bits."""
    return bits < 8 * samples.itemsize and int(samples.max()) >> bits > 0


def _sign_extended(samples: NDArray[Any], bits: int) -> NDArray[Any]:
    width = samples.dtype.itemsize
    unused = np.array(8 * width - bits, f"i{width}")
    signed: NDArray[Any] = samples.view(f"i{width}")
    return signed << unused >> unused if unused else signed


def _narrowed(samples: NDArray[Any], low: int, high: int) -> PixelArray:
    """The smallest of the pixel types that holds the values."""
    for dtype in (np.uint8, np.uint16, np.int16, np.int32):
        bounds = np.iinfo(dtype)
        if bounds.min <= low and high <= bounds.max:
            return samples.astype(dtype, copy=False)
    return samples.astype(np.float32)


def _of_colours(samples: NDArray[Any], bits: int, layout: PixelLayout) -> GreyValues:
    if samples.ndim == 2:
        brightness = samples
    elif layout.photometric_interpretation in LUMINANCE_FIRST:
        brightness = samples[:, :, 0]
    elif samples.dtype == np.uint8:
        brightness = np.asarray(Image.fromarray(np.ascontiguousarray(samples)).convert("L"))
    else:
        weights = np.array((RED_WEIGHT, GREEN_WEIGHT, BLUE_WEIGHT))
        brightness = np.minimum(np.rint(samples @ weights), (1 << bits) - 1).astype(np.uint32)
    high = (1 << bits) - 1
    return GreyValues(_narrowed(brightness, 0, high), 0, high)


def _of_palette(samples: NDArray[Any], attributes: Attributes) -> GreyValues:
    colours = []
    for descriptor_tag, data_tag, segments_tag in (
        (tags.RED_LUT_DESCRIPTOR, tags.RED_LUT_DATA, tags.SEGMENTED_RED_LUT_DATA),
        (tags.GREEN_LUT_DESCRIPTOR, tags.GREEN_LUT_DATA, tags.SEGMENTED_GREEN_LUT_DATA),
        (tags.BLUE_LUT_DESCRIPTOR, tags.BLUE_LUT_DATA, tags.SEGMENTED_BLUE_LUT_DATA),
    ):
        segmented = data_tag not in attributes
        table = attributes.lookup_table(
            descriptor_tag, segments_tag if segmented else data_tag, segmented=segmented
        )
        if table is None:
            raise UnsupportedEncodingError("palette without a table of use")
        colours.append(table)
    size = min(table.entries.size for table in colours)
    red, green, blue = (
        table.entries[:size].astype(np.float32) / table.full_scale for table in colours
    )
    brightness = RED_WEIGHT * red + GREEN_WEIGHT * green + BLUE_WEIGHT * blue
    steps = np.rint(np.clip(brightness, 0, 1) * 255).astype(np.uint8)
    index = np.clip(samples.astype(np.int64) - colours[0].first_mapped, 0, size - 1)
    return GreyValues(steps[index], 0, 255)
