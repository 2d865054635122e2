"""A radiograph made ready for the screen: indices into a table of values, in several sizes.

Windowing then costs one table look-up per pixel that is on the screen, however
many bits and megapixels the radiograph has.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from desktop.records.record import PictureFacts
from desktop.viewer.proportion import shown_size, shown_spacing
from desktop.viewer.window_presets import WindowPreset, presets_of, presets_of_preview
from desktop.viewer.windowing import Adjustment, Windowing, WindowLimits
from inference.grayscale import default_voi
from inference.pixel_function import strips
from inference.radiograph import (
    PhotometricInterpretation,
    PixelSpacing,
    Radiograph,
    VoiFunction,
    Window,
)

MOST_INDICES = 2**16
SMALLEST_LEVEL = 256
"""Halving stops when the longer side would fall below this, in pixels."""
COUNTED_PIXELS = 2**20
"""Presets are found on the first level that has no more pixels than this."""

Indices = NDArray[np.uint8 | np.uint16]


@dataclass(frozen=True)
class DisplayPicture:
    """One radiograph for the viewer. Immutable, so any thread may draw from it."""

    levels: tuple[Indices, ...]
    """Shape (rows, columns), each half the size of the one before. The first one is the
    radiograph, or a preview of it."""
    values: NDArray[np.float32]
    """The pixel value that each index stands for, after the Modality LUT; rising."""
    whole_numbers: bool
    """Whether pixel values are integers."""
    inverted: bool
    """MONOCHROME1: small values are bright."""
    initial: Windowing
    """How it is shown first, and after a reset."""
    rows: int
    """Height of the radiograph, in its own pixels, whatever the levels' sizes."""
    columns: int
    presets: tuple[WindowPreset, ...] = ()
    spacing: PixelSpacing | None = None
    """In the picture as it is seen, see `proportion`."""
    pixel_aspect: float = 1.0
    """Height of a pixel of the radiograph by its width."""
    missing_rows: int = 0
    """Of ``rows``, those at the lower edge that a damaged file has lost; what the levels hold
    there means nothing."""
    patient_orientation: str = ""
    """As in Patient Orientation (0020,0020)."""

    @classmethod
    def of(cls, radiograph: Radiograph) -> "DisplayPicture":
        """Prepare a radiograph; takes some 10 ms per megapixel."""
        indices, values = _indexed(radiograph.pixels)
        levels = tuple(_halved(indices))
        counts = _counts(levels, values)
        if radiograph.missing_rows:
            levels = tuple(_halved(_with_rows_below(indices, radiograph.missing_rows)))
        initial = Windowing.of(default_voi(radiograph))
        return cls(
            levels=levels,
            values=values,
            whole_numbers=radiograph.pixels.dtype.kind in "iu",
            inverted=radiograph.photometric_interpretation is PhotometricInterpretation.MONOCHROME1,
            initial=initial,
            rows=radiograph.rows + radiograph.missing_rows,
            columns=radiograph.columns,
            presets=presets_of(radiograph, initial, counts, values),
            spacing=shown_spacing(radiograph.spacing, radiograph.pixel_aspect),
            pixel_aspect=radiograph.pixel_aspect,
            missing_rows=radiograph.missing_rows,
            patient_orientation=radiograph.acquisition.patient_orientation,
        )

    @classmethod
    def of_preview(cls, gray: NDArray[np.uint8], facts: PictureFacts | None) -> "DisplayPicture":
        """Prepare a stored preview, shape (rows, columns), 0 black to 255 white.

        It takes the place of the whole radiograph, so that zoom and lengths are the
        radiograph's own and stay when the original arrives.
        """
        (rows, columns), aspect = gray.shape, 1.0
        if facts is not None:
            rows, columns, aspect = facts.rows, facts.columns, facts.pixel_aspect
        levels = tuple(_halved(gray))
        values = np.arange(256, dtype=np.float32)
        initial = Windowing.of(Window(127.5, 255.0, VoiFunction.LINEAR_EXACT))
        return cls(
            levels=levels,
            values=values,
            whole_numbers=True,
            inverted=False,
            initial=initial,
            presets=presets_of_preview(initial, _counts(levels, values), values),
            rows=rows,
            columns=columns,
            spacing=None if facts is None else shown_spacing(facts.spacing, aspect),
            pixel_aspect=aspect,
            missing_rows=0 if facts is None else facts.missing_rows,
            patient_orientation="" if facts is None else facts.acquisition.patient_orientation,
        )

    @property
    def width(self) -> float:
        """As it is seen; more than ``columns`` where pixels are wider than high."""
        return shown_size(self.rows, self.columns, self.pixel_aspect)[0]

    @property
    def height(self) -> float:
        """As it is seen; more than ``rows`` where pixels are higher than wide."""
        return shown_size(self.rows, self.columns, self.pixel_aspect)[1]

    @property
    def is_original(self) -> bool:
        """Whether every pixel of the radiograph is at hand."""
        return self.levels[0].shape == (self.rows, self.columns)

    @property
    def missing_rect(self) -> QRectF | None:
        """Where rows are missing, in the picture as it is seen; None where none are."""
        if not self.missing_rows:
            return None
        height = self.height * self.missing_rows / self.rows
        return QRectF(0, self.height - height, self.width, height)

    @cached_property
    def window_limits(self) -> WindowLimits:
        """How far the window may be moved."""
        value_range = float(self.values[0]), float(self.values[-1])
        return WindowLimits.around(self.initial, value_range, self.whole_numbers)

    def level_for(self, scale: float) -> int:
        """The smallest level that still has a pixel for every pixel of the screen.

        Parameters
        ----------
        scale : float
            Screen pixels per pixel of the radiograph.
        """
        level, wanted = 0, scale * self.width
        while level + 1 < len(self.levels) and self.levels[level + 1].shape[1] >= wanted:
            level += 1
        return level

    def gray_table(self, windowing: Windowing, inverted: bool = False) -> NDArray[np.uint8]:
        """Grey of each index, 0 black to 255 white.

        Parameters
        ----------
        windowing : Windowing
        inverted : bool, optional
            The reader wants black for white.
        """
        brightness = windowing.brightness(self.values)
        if self.inverted != inverted:
            np.subtract(1, brightness, out=brightness)
        return np.asarray(np.rint(brightness * 255), np.uint8)

    def adjustment(self, windowing: Windowing) -> Adjustment:
        """How far a window is from the initial one."""
        shift = (windowing.center - self.initial.center) / self.initial.width
        return Adjustment(
            brightness=shift if self.inverted else -shift,
            contrast=self.initial.width / windowing.width,
        )

    def adjusted(self, adjustment: Adjustment) -> Windowing:
        """The window that an adjustment of another picture means for this one."""
        shift = adjustment.brightness if self.inverted else -adjustment.brightness
        return self.window_limits.apply(
            self.initial,
            self.initial.center + shift * self.initial.width,
            self.initial.width / adjustment.contrast,
        )


def _indexed(pixels: NDArray[np.generic]) -> tuple[Indices, NDArray[np.float32]]:
    if pixels.dtype == np.uint8:
        return pixels.view(np.uint8), np.arange(256, dtype=np.float32)
    low, high = float(pixels.min()), float(pixels.max())
    span = high - low
    if pixels.dtype.kind in "iu" and span < MOST_INDICES:
        # Differences are right in unsigned arithmetic, whatever the signs.
        unsigned = np.dtype(f"u{pixels.dtype.itemsize}")
        lowest = np.asarray(pixels.min()).view(unsigned)
        shifted = pixels.view(unsigned)
        if lowest:
            shifted = shifted - lowest
        return shifted.astype(np.uint16, copy=False), np.arange(low, high + 1, dtype=np.float32)
    steps = MOST_INDICES - 1
    scaled = (pixels.astype(np.float32) - np.float32(low)) * np.float32(steps / (span or 1))
    values = np.linspace(low, high, MOST_INDICES, dtype=np.float32)
    return np.rint(scaled).astype(np.uint16), values


def _counts(levels: tuple[Indices, ...], values: NDArray[np.float32]) -> NDArray[np.int64]:
    """How often each index occurs, about; on a level that is counted in no time."""
    counted = next((level for level in levels if level.size <= COUNTED_PIXELS), levels[-1])
    return np.bincount(counted.reshape(-1), minlength=values.size).astype(np.int64)


def _with_rows_below(indices: Indices, count: int) -> Indices:
    """Something under what is whole, which nobody gets to see."""
    return np.pad(indices, ((0, count), (0, 0)), "edge")


def _halved(indices: Indices) -> list[Indices]:
    levels = [indices]
    while max(levels[-1].shape) >= 2 * SMALLEST_LEVEL and min(levels[-1].shape) >= 2:
        levels.append(_half(levels[-1]))
    return levels


def _half(indices: Indices) -> Indices:
    """Each block of two by two pixels averaged; a last odd row or column is left out."""
    rows, columns = (side // 2 for side in indices.shape)
    half = np.empty((rows, columns), indices.dtype)
    # Strip by strip: the sums of a large radiograph would take as much memory as it does.
    for strip in strips(half):
        block = indices[2 * strip.start : 2 * strip.stop, : 2 * columns]
        both = block[0::2].astype(np.uint32)
        both += block[1::2]
        half[strip] = (both[:, 0::2] + both[:, 1::2] + 2) // 4
    return half
