"""Windows to choose from: those of the file, and some that follow from the grey values."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from desktop.viewer.windowing import Windowing
from inference.grayscale import FALLBACK_PERCENTILES
from inference.radiograph import (
    PhotometricInterpretation,
    Radiograph,
    VoiFunction,
    VoiLut,
    Window,
)


class PresetKind(StrEnum):
    """Where a preset comes from."""

    INITIAL = "initial"
    """As the picture is first shown, and as the network sees it."""
    FILE = "file"
    """A window or table that the file offers."""
    AUTOMATIC = "automatic"
    """The bulk of the values."""
    WHOLE_RANGE = "whole_range"
    """From the lowest to the highest value."""
    DARKER_PART = "darker_part"
    """The darker half of the picture: air, that is the lungs."""
    BRIGHTER_PART = "brighter_part"
    """The brighter half: heart, diaphragm and bones, and the lung behind them."""


BRIGHTNESS_PERCENTILES = {
    PresetKind.AUTOMATIC: FALLBACK_PERCENTILES,
    PresetKind.DARKER_PART: (0.5, 60.0),
    PresetKind.BRIGHTER_PART: (40.0, 99.5),
}
"""How many of the pixels are darker than the black and the white end of each window."""


@dataclass(frozen=True)
class WindowPreset:
    """One window to choose."""

    kind: PresetKind
    windowing: Windowing
    explanation: str = ""
    """The file's own word for it."""


def presets_of(
    radiograph: Radiograph,
    initial: Windowing,
    counts: NDArray[np.int64],
    values: NDArray[np.float32],
) -> tuple[WindowPreset, ...]:
    """The presets of one radiograph: as it is first shown, the file's, those of its values.

    Parameters
    ----------
    radiograph : Radiograph
    initial : Windowing
    counts : ndarray of int64, shape (indices,)
        How often each value occurs.
    values : ndarray of float32, shape (indices,)
        What each index stands for, rising.
    """
    curves: tuple[Window | VoiLut, ...] = (*radiograph.voi_luts, *radiograph.windows)
    offered = [
        WindowPreset(PresetKind.FILE, Windowing.of(curve), curve.explanation) for curve in curves
    ]
    if radiograph.padding is not None:
        low, high = radiograph.padding
        outside = counts * ((values < low) | (values > high))
        counts = outside if outside.any() else counts
    inverted = radiograph.photometric_interpretation is PhotometricInterpretation.MONOCHROME1
    first = WindowPreset(PresetKind.INITIAL, initial)
    others = (*offered, *presets_of_values(counts, values, inverted))
    known = [preset for preset in others if not _same(preset.windowing, initial)]
    return (first, *known)


def presets_of_values(
    counts: NDArray[np.int64], values: NDArray[np.float32], inverted: bool
) -> Iterator[WindowPreset]:
    """The presets that follow from how often each value occurs."""
    present = np.flatnonzero(counts)
    share = 100 * np.cumsum(counts) / counts.sum()
    for kind in PresetKind:
        if kind in (PresetKind.INITIAL, PresetKind.FILE):
            continue
        if kind is PresetKind.WHOLE_RANGE:
            low, high = values[present[0]], values[present[-1]]
        else:
            darkest, brightest = BRIGHTNESS_PERCENTILES[kind]
            ends = (100 - brightest, 100 - darkest) if inverted else (darkest, brightest)
            low, high = values[np.searchsorted(share, ends)]
        if high > low:
            window = Window(float(low + high) / 2, float(high - low), VoiFunction.LINEAR_EXACT)
            yield WindowPreset(kind, Windowing.of(window))


def _same(one: Windowing, other: Windowing) -> bool:
    """Compared by identity of the curve where it is a table: arrays have no equality."""
    if isinstance(one.curve, Window) and isinstance(other.curve, Window):
        return one == other
    return one.curve is other.curve
