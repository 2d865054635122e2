"""Millimetres per pixel, and where they hold (PS3.3 10.7.1.3)."""

from inference.radiograph import PixelSpacing, SpacingOrigin
from inference.readers.aspect import sensible_aspect
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes

PLAUSIBLE_MM = (0.005, 10.0)
PLAUSIBLE_MAGNIFICATION = (1.0, 5.0)
SAME = 1e-6
"""Relative difference below which two spacings are one."""


def pixel_spacing(attributes: Attributes) -> PixelSpacing | None:
    """The best spacing that the file offers, labelled with what it was measured on."""
    detector = _pair(attributes, tags.IMAGER_PIXEL_SPACING) or _pair(
        attributes, tags.NOMINAL_SCANNED_PIXEL_SPACING
    )
    spacing = _pair(attributes, tags.PIXEL_SPACING) or _shared_spacing(attributes)
    if spacing is not None:
        if attributes.code(tags.PIXEL_SPACING_CALIBRATION_TYPE) in ("GEOMETRY", "FIDUCIAL"):
            return PixelSpacing(*spacing, SpacingOrigin.CALIBRATED)
        if detector is None:
            return PixelSpacing(*spacing, SpacingOrigin.UNKNOWN)
        if any(abs(a - b) > SAME * b for a, b in zip(spacing, detector, strict=True)):
            # The standard: a Pixel Spacing that differs from the detector's was corrected.
            return PixelSpacing(*spacing, SpacingOrigin.CALIBRATED)
    if detector is None:
        return None
    magnification = attributes.number(tags.ESTIMATED_MAGNIFICATION) or 1.0
    low, high = PLAUSIBLE_MAGNIFICATION
    if low < magnification <= high:
        row, column = (side / magnification for side in detector)
        return PixelSpacing(row, column, SpacingOrigin.CALIBRATED)
    return PixelSpacing(*detector, SpacingOrigin.DETECTOR)


def pixel_aspect(attributes: Attributes, spacing: PixelSpacing | None) -> float:
    """Height of a pixel by its width: from the spacing, else from Pixel Aspect Ratio.

    The ratio stands only in files without a spacing (PS3.3 C.7.6.3.1.7). What is hardly
    different from square, or beyond belief, counts as square.
    """
    aspect = 1.0
    if spacing is not None:
        aspect = spacing.row_mm / spacing.column_mm
    else:
        sides = attributes.numbers(tags.PIXEL_ASPECT_RATIO)
        if len(sides) == 2 and min(sides) > 0:
            aspect = sides[0] / sides[1]
    return sensible_aspect(aspect)


def _pair(attributes: Attributes, tag: int) -> tuple[float, float] | None:
    numbers = attributes.numbers(tag)
    low, high = PLAUSIBLE_MM
    if len(numbers) != 2 or not all(low <= number <= high for number in numbers):
        return None
    return numbers[0], numbers[1]


def _shared_spacing(attributes: Attributes) -> tuple[float, float] | None:
    """Of an enhanced multi-frame object (PS3.3 C.7.6.16.2.1)."""
    for group in attributes.items(tags.SHARED_FUNCTIONAL_GROUPS)[:1]:
        for measures in group.items(tags.PIXEL_MEASURES_SEQUENCE)[:1]:
            return _pair(measures, tags.PIXEL_SPACING)
    return None
