"""Windows to choose from: those of the file, and some that follow from the grey values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from desktop.viewer.windowing import Windowing
from inference.grayscale import percentile_window
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


PART_PERCENTILES = {PresetKind.DARKER_PART: (0.0, 60.0), PresetKind.BRIGHTER_PART: (40.0, 100.0)}
"""How many of the pixels in the bulk are darker than the black and the white end of a window."""


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
    inverted = radiograph.photometric_interpretation is PhotometricInterpretation.MONOCHROME1
    bulk = percentile_window(radiograph)
    return _behind(initial, [*offered, *_of_values(bulk, counts, values, inverted)])


def presets_of_preview(
    initial: Windowing, counts: NDArray[np.int64], values: NDArray[np.float32]
) -> tuple[WindowPreset, ...]:
    """The presets of a stored preview: what its grey values allow."""
    whole = Window(initial.center, initial.width, VoiFunction.LINEAR_EXACT)
    return _behind(initial, _of_values(whole, counts, values, inverted=False))


def _behind(initial: Windowing, others: Iterable[WindowPreset]) -> tuple[WindowPreset, ...]:
    first = WindowPreset(PresetKind.INITIAL, initial)
    return (first, *(preset for preset in others if not _same(preset.windowing, initial)))


def _of_values(
    bulk: Window, counts: NDArray[np.int64], values: NDArray[np.float32], inverted: bool
) -> Iterator[WindowPreset]:
    """The presets that follow from how often each value occurs."""
    yield WindowPreset(PresetKind.AUTOMATIC, Windowing.of(bulk))
    present = values[np.flatnonzero(counts)]
    yield from _between(PresetKind.WHOLE_RANGE, present[0], present[-1])
    inside = counts * (np.abs(values - bulk.center) <= bulk.width / 2)
    if not inside.any():
        return
    share = 100 * np.cumsum(inside) / inside.sum()
    for kind, (darkest, brightest) in PART_PERCENTILES.items():
        ends = (100 - brightest, 100 - darkest) if inverted else (darkest, brightest)
        low, high = values[np.searchsorted(share, np.clip(ends, share[share > 0][0], 100))]
        yield from _between(kind, low, high)


def _between(kind: PresetKind, low: float, high: float) -> Iterator[WindowPreset]:
    if high > low:
        window = Window(float(low + high) / 2, float(high - low), VoiFunction.LINEAR_EXACT)
        yield WindowPreset(kind, Windowing.of(window))


def _same(one: Windowing, other: Windowing) -> bool:
    """Compared by identity of the curve where it is a table: arrays have no equality."""
    if isinstance(one.curve, Window) and isinstance(other.curve, Window):
        return one == other
    return one.curve is other.curve
