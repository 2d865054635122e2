"""Pixels that are not square: how large a picture is when it is seen in proportion.

The side along which pixels are longer is stretched, so that no detail is lost. Where the pixels
are square, everything stays as it is, to the pixel.
"""

from dataclasses import replace

from inference.radiograph import PixelSpacing


def shown_size(rows: int, columns: int, pixel_aspect: float) -> tuple[float, float]:
    """Width and height in proportion, in widths or heights of a pixel, whichever is shorter."""
    return columns * max(1.0, 1 / pixel_aspect), rows * max(1.0, pixel_aspect)


def shown_spacing(spacing: PixelSpacing | None, pixel_aspect: float) -> PixelSpacing | None:
    """Distances between the square pixels that a stretched picture seems to have."""
    if spacing is None or pixel_aspect == 1:
        return spacing
    return replace(
        spacing,
        row_mm=spacing.row_mm / max(1.0, pixel_aspect),
        column_mm=spacing.column_mm / max(1.0, 1 / pixel_aspect),
    )
