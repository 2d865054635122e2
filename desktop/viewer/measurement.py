"""Distances on the radiograph: between which pixels, and how long that is."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF

from desktop.records.record import Line
from inference.radiograph import PixelSpacing, SpacingOrigin


@dataclass(frozen=True)
class Measurement:
    """A line between two points of the radiograph, in its pixels."""

    start: QPointF
    end: QPointF

    @classmethod
    def of(cls, line: Line) -> "Measurement":
        """As it was stored."""
        return cls(QPointF(line.start_x, line.start_y), QPointF(line.end_x, line.end_y))

    def line(self) -> Line:
        """As it is stored."""
        return Line(self.start.x(), self.start.y(), self.end.x(), self.end.y())


@dataclass(frozen=True)
class Length:
    """How long a line is, and on what that is known."""

    value: float
    """In mm, or in pixels where nobody says how large they are."""
    origin: SpacingOrigin
    """UNKNOWN: ``value`` is in pixels."""


def length_of(measurement: Measurement, spacing: PixelSpacing | None) -> Length:
    """Measure a line; rows and columns may be spaced differently.

    A spacing of unknown origin is not used: the same number can be meant at the
    detector or in the patient, which differ by the magnification.
    """
    line = measurement.end - measurement.start
    if spacing is None or spacing.origin is SpacingOrigin.UNKNOWN:
        return Length(hypot(line.x(), line.y()), SpacingOrigin.UNKNOWN)
    across, along = line.x() * spacing.column_mm, line.y() * spacing.row_mm
    return Length(hypot(across, along), spacing.origin)
