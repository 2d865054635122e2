"""The window that the reader moves: where it lies, the curve it keeps, and its limits."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inference.grayscale import apply_voi
from inference.radiograph import VoiLut, Window

NARROWEST_SHARE = 1 / 1024
"""Narrowest window, as a share of all values; 2 where values are whole numbers."""


@dataclass(frozen=True)
class Windowing:
    """A VOI transformation that can be moved and stretched without a jump.

    As long as it lies where its curve puts it, it gives exactly what
    `inference.grayscale` gives, which is what the network sees.
    """

    curve: Window | VoiLut
    """Its shape: straight, a sigmoid, or a table of the file."""
    center: float
    width: float

    @classmethod
    def of(cls, curve: Window | VoiLut) -> "Windowing":
        """As the curve itself says."""
        if isinstance(curve, Window):
            return cls(curve, curve.center, curve.width)
        return cls(curve, *_span(curve))

    def brightness(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """Map values to 0 … 1, as :func:`inference.grayscale.apply_voi` does."""
        if isinstance(self.curve, Window):
            return apply_voi(values, replace(self.curve, center=self.center, width=self.width))
        center, width = _span(self.curve)
        if (center, width) != (self.center, self.width):
            values = np.float32(center) + (values - np.float32(self.center)) * np.float32(
                width / self.width
            )
        return apply_voi(values, self.curve)


@dataclass(frozen=True)
class Adjustment:
    """A change of the window in terms that another picture understands."""

    brightness: float = 0.0
    """How far the centre moved, in initial widths; more is brighter."""
    contrast: float = 1.0
    """The initial width over the present one."""


@dataclass(frozen=True)
class WindowLimits:
    """What centre and width may be, so that there is always something to see."""

    lowest: float
    highest: float
    narrowest: float
    widest: float

    @classmethod
    def around(
        cls, initial: Windowing, value_range: tuple[float, float], whole_numbers: bool
    ) -> "WindowLimits":
        """Limits for one picture; the window of its file is always inside."""
        low, high = value_range
        span = max(high - low, 1e-6)
        narrowest = min(2.0, span) if whole_numbers else span * NARROWEST_SHARE
        return cls(
            lowest=min(low, initial.center),
            highest=max(high, initial.center),
            narrowest=min(narrowest, initial.width),
            widest=max(2 * span, initial.width),
        )

    def apply(self, windowing: Windowing, center: float, width: float) -> Windowing:
        """The same curve at the nearest place that is allowed."""
        return replace(
            windowing,
            center=min(max(center, self.lowest), self.highest),
            width=min(max(width, self.narrowest), self.widest),
        )


def _span(lut: VoiLut) -> tuple[float, float]:
    """Centre and width of the input values over which a table changes at all."""
    steps = np.flatnonzero(np.diff(lut.table.astype(np.int64)))
    first, last = (int(steps[0]), int(steps[-1]) + 1) if steps.size else (0, lut.table.size)
    return lut.first_mapped + (first + last) / 2, float(max(last - first, 1))
