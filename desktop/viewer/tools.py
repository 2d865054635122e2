"""What dragging on the radiograph does: one small class for each tool."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from desktop.viewer.picture import as_window, clamped
from desktop.viewer.radiograph_view import RadiographView
from inference.radiograph import Window

PIXELS_FOR_WHOLE_RANGE = 600.0
"""Dragging this far, in logical pixels, moves the window by the width that it had."""


class DragTool(Protocol):
    """Follows one drag, from press to release; positions are those of the view."""

    cursor: Qt.CursorShape

    def press(self, view: RadiographView, position: QPointF) -> None:
        """The button went down."""

    def move(self, view: RadiographView, position: QPointF) -> None:
        """The pointer moved with the button down."""


class PanTool:
    """Moves the picture with the pointer."""

    cursor = Qt.CursorShape.OpenHandCursor

    def press(self, view: RadiographView, position: QPointF) -> None:
        """The button went down."""
        del view
        self._last = position

    def move(self, view: RadiographView, position: QPointF) -> None:
        """The pointer moved with the button down."""
        view.pan(position - self._last)
        self._last = position


class WindowTool:
    """Sideways changes the width of the window (contrast), up and down its centre (brightness)."""

    cursor = Qt.CursorShape.CrossCursor

    def press(self, view: RadiographView, position: QPointF) -> None:
        """The button went down."""
        self._start = position
        self._window: Window | None = None
        if view.picture is not None and view.voi is not None:
            self._window = as_window(view.picture, view.voi)

    def move(self, view: RadiographView, position: QPointF) -> None:
        """The pointer moved with the button down."""
        if self._window is None or view.picture is None:
            return
        low, high = view.picture.value_range
        # Wide windows move fast and narrow ones finely, within one film and between films.
        step = max(self._window.width, (high - low) / 50) / PIXELS_FOR_WHOLE_RANGE
        moved = position - self._start
        brighter = -moved.y() if view.picture.inverted else moved.y()
        view.set_window(
            clamped(
                view.picture,
                self._window.center + brighter * step,
                self._window.width + 2 * moved.x() * step,
            )
        )
