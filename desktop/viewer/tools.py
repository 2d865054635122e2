"""What the pointer does on the radiograph: one small class for each tool."""

from PySide6.QtCore import QLineF, QPointF, Qt

from desktop.viewer.measurement import Measurement
from desktop.viewer.picture_view import PictureView

PIXELS_FOR_WHOLE_WIDTH = 600.0
"""Dragging this far, in logical pixels, moves the window by the width that it had."""
GRAB = 9.0
"""Logical pixels around the end of a line in which it can be taken hold of."""
SHORTEST_LINE = 3.0
"""Logical pixels; less is a click and no measurement."""


class PointerTool:
    """Follows the pointer; positions are those of the view. Does nothing by itself."""

    cursor = Qt.CursorShape.ArrowCursor
    aims = False
    """Whether it matters where the pointer is, so that the arrow keys move it."""

    def press(self, view: PictureView, position: QPointF) -> None:
        """The button, or the space bar, went down."""

    def move(self, view: PictureView, position: QPointF) -> None:
        """The pointer moved with the button down."""

    def release(self, view: PictureView) -> None:
        """The button went up."""

    def hover(self, view: PictureView, position: QPointF | None) -> None:
        """The pointer moved, whatever the button; None when it left."""


class PanTool(PointerTool):
    """Moves the picture with the pointer."""

    cursor = Qt.CursorShape.OpenHandCursor

    def press(self, view: PictureView, position: QPointF) -> None:
        """Take hold of the picture."""
        del view
        self._last = position

    def move(self, view: PictureView, position: QPointF) -> None:
        """Take the picture along."""
        view.pan(position - self._last)
        self._last = position


class WindowTool(PointerTool):
    """Sideways changes the width of the window (contrast), up and down its centre (brightness)."""

    cursor = Qt.CursorShape.CrossCursor

    def press(self, view: PictureView, position: QPointF) -> None:
        """Begin with the present window: wide ones move fast and narrow ones finely."""
        self._last = position
        self._step = 0.0
        if view.picture is not None and view.windowing is not None:
            limits = view.picture.window_limits
            width = max(view.windowing.width, (limits.highest - limits.lowest) / 50)
            self._step = width / PIXELS_FOR_WHOLE_WIDTH

    def move(self, view: PictureView, position: QPointF) -> None:
        """Change the window by what the pointer moved since; at a limit it turns back at once."""
        moved = (position - self._last) * self._step
        self._last = position
        view.move_window(brighter=-moved.y(), wider=2 * moved.x())


class MeasureTool(PointerTool):
    """Draws a line, or moves an end of one that is there."""

    cursor = Qt.CursorShape.CrossCursor
    aims = True

    def press(self, view: PictureView, position: QPointF) -> None:
        """Take hold of the nearest end, or begin a new line."""
        self._fixed = view.to_picture(position)
        self._others = view.measurements
        for line in view.measurements:
            for held, other in ((line.start, line.end), (line.end, line.start)):
                if QLineF(view.to_view(held), position).length() <= GRAB:
                    self._fixed = other
                    self._others = tuple(kept for kept in view.measurements if kept is not line)
                    return

    def move(self, view: PictureView, position: QPointF) -> None:
        """Move the free end."""
        line = Measurement(self._fixed, view.to_picture(position))
        view.set_measurements((*self._others, line))

    def release(self, view: PictureView) -> None:
        """Keep the line, unless it was only a click."""
        if view.measurements[len(self._others) :]:
            line = view.measurements[-1]
            if QLineF(view.to_view(line.start), view.to_view(line.end)).length() < SHORTEST_LINE:
                view.set_measurements(self._others)


class MagnifierTool(PointerTool):
    """A lens under the pointer."""

    cursor = Qt.CursorShape.BlankCursor
    aims = True

    def hover(self, view: PictureView, position: QPointF | None) -> None:
        """Take the lens along."""
        view.show_lens(position)
