"""Pixel Padding Value: pixels that are no part of the picture (PS3.3 C.7.5.1.1.2)."""

from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.layout import PixelLayout
from inference.readers.dicom.modality_lut import ModalityLut


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


def _signed(value: float, layout: PixelLayout) -> float:
    """The value as a pixel would hold it, for files that write it with the wrong sign."""
    if layout.signed and value >= 1 << (layout.bits_stored - 1):
        return value - (1 << layout.bits_allocated)
    return value
