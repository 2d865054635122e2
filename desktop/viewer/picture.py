"""A radiograph made ready for the screen: indices into a table of values, in several sizes.

Windowing then costs one table look-up per pixel that is on the screen, however
many bits and megapixels the radiograph has.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from inference.grayscale import apply_voi, default_voi
from inference.radiograph import PhotometricInterpretation, Radiograph, VoiLut, Window

MOST_INDICES = 2**16
SMALLEST_LEVEL = 256
"""Halving stops when the longer side would fall below this, in pixels."""

Indices = NDArray[np.uint8 | np.uint16]


@dataclass(frozen=True)
class DisplayPicture:
    """One radiograph for the viewer. Immutable, so any thread may draw from it."""

    levels: tuple[Indices, ...]
    """Shape (rows, columns), each half the size of the one before; the first is the radiograph."""
    values: NDArray[np.float32]
    """The pixel value that each index stands for, after the Modality LUT."""
    inverted: bool
    """MONOCHROME1: small values are bright."""
    initial_voi: Window | VoiLut
    """How it is shown first, and after a reset."""

    @classmethod
    def of(cls, radiograph: Radiograph) -> "DisplayPicture":
        """Prepare a radiograph; takes some 10 ms per megapixel."""
        indices, values = _indexed(radiograph.pixels)
        return cls(
            levels=tuple(_halved(indices)),
            values=values,
            inverted=radiograph.photometric_interpretation is PhotometricInterpretation.MONOCHROME1,
            initial_voi=default_voi(radiograph),
        )

    @classmethod
    def of_preview(cls, gray: NDArray[np.uint8]) -> "DisplayPicture":
        """Prepare a stored preview, shape (rows, columns), 0 black to 255 white."""
        values = np.arange(256, dtype=np.float32)
        return cls(tuple(_halved(gray)), values, inverted=False, initial_voi=Window(128.0, 256.0))

    @property
    def rows(self) -> int:
        """Height in pixels."""
        return int(self.levels[0].shape[0])

    @property
    def columns(self) -> int:
        """Width in pixels."""
        return int(self.levels[0].shape[1])

    @cached_property
    def value_range(self) -> tuple[float, float]:
        """Lowest and highest value."""
        return float(self.values[0]), float(self.values[-1])

    def level_for(self, scale: float) -> int:
        """The smallest level that still has a pixel for every pixel of the screen.

        Parameters
        ----------
        scale : float
            Screen pixels per pixel of the radiograph.
        """
        level = 0
        while level + 1 < len(self.levels) and scale * 2 ** (level + 1) <= 1:
            level += 1
        return level

    def brightness_table(self, voi: Window | VoiLut) -> NDArray[np.uint8]:
        """Grey of each index, 0 black to 255 white, for one VOI transformation."""
        brightness = apply_voi(self.values, voi)
        if self.inverted:
            brightness = 1 - brightness
        return np.asarray(np.rint(brightness * 255), np.uint8)


def as_window(picture: DisplayPicture, voi: Window | VoiLut) -> Window:
    """A window that shows about what ``voi`` shows, to go on from by hand."""
    if isinstance(voi, Window):
        return voi
    low = max(float(voi.first_mapped), picture.value_range[0])
    high = min(float(voi.first_mapped + voi.table.size - 1), picture.value_range[1])
    return Window((low + high) / 2, max(high - low, 1.0))


def clamped(picture: DisplayPicture, center: float, width: float) -> Window:
    """The nearest window that still shows something of the picture."""
    low, high = picture.value_range
    span = max(high - low, 1e-6)
    whole_numbers = span >= MOST_INDICES / 1024
    narrowest = 2.0 if whole_numbers else span / 256
    return Window(min(max(center, low), high), min(max(width, narrowest), 2 * span))


def _indexed(pixels: NDArray[np.generic]) -> tuple[Indices, NDArray[np.float32]]:
    if pixels.dtype == np.uint8:
        return pixels.view(np.uint8), np.arange(256, dtype=np.float32)
    low, high = float(pixels.min()), float(pixels.max())
    span = high - low
    if pixels.dtype.kind in "iu" and span < MOST_INDICES:
        shifted = (pixels.astype(np.int64) - int(low)).astype(np.uint16)
        return shifted, np.arange(low, high + 1, dtype=np.float32)
    steps = MOST_INDICES - 1
    scaled = (pixels.astype(np.float32) - np.float32(low)) * np.float32(steps / (span or 1))
    values = np.linspace(low, high, MOST_INDICES, dtype=np.float32)
    return np.rint(scaled).astype(np.uint16), values


def _halved(indices: Indices) -> list[Indices]:
    levels = [indices]
    while max(levels[-1].shape) >= 2 * SMALLEST_LEVEL and min(levels[-1].shape) >= 2:
        wider = levels[-1].astype(np.uint32)
        rows, columns = (side // 2 * 2 for side in wider.shape)
        top, bottom = wider[0:rows:2, :columns], wider[1:rows:2, :columns]
        both = top + bottom
        mean = (both[:, 0::2] + both[:, 1::2] + 2) // 4
        levels.append(np.ascontiguousarray(mean.astype(indices.dtype)))
    return levels
