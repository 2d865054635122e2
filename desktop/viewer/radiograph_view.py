"""The radiograph under the reader's hands: pointer, wheel and keys."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.viewer.picture import DisplayPicture
from desktop.viewer.picture_view import PictureView
from desktop.viewer.tools import PointerTool

WHEEL_STEP = 1.2
"""Zoom of one notch of the wheel."""
KEY_STEP = 60.0
"""Logical pixels of one arrow key."""
FINE_KEY_STEP = 4.0
"""The same with the control key, for aiming."""
KEY_WINDOW_SHARE = 0.05
"""Of the window's width, for an arrow key with the shift key."""
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RadiographView(PictureView):
    """What the buttons of the pointer do is up to the tools given to it.

    The keyboard does the same: arrow keys move the picture, with shift the window.
    For a tool that aims they move a pointer, and the space bar takes hold and lets go.
    """

    activated = Signal()
    """The reader turned to this view."""

    def __init__(self, name: str = "radiographView", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._tools: dict[Qt.MouseButton, PointerTool] = {}
        self._dragging: PointerTool | None = None
        self._lines_before = self.measurements

    def set_tool(self, button: Qt.MouseButton, tool: PointerTool) -> None:
        """Decide what one button of the pointer does; the left one is the space bar's too."""
        self._end_drag()
        self._tools[button] = tool
        if button is Qt.MouseButton.LeftButton:
            self.setCursor(tool.cursor)
            self.show_lens(None)
            self._point_at(None)

    def show_picture(self, picture: DisplayPicture | None, keep_view: bool = False) -> None:
        """Show another picture; a drag on the one before ends."""
        if not keep_view:
            self._dragging = None
            self._point_at(None)
        super().show_picture(picture, keep_view)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom at the pointer."""
        if self.picture is not None and event.angleDelta().y():
            self.zoom_by(WHEEL_STEP ** (event.angleDelta().y() / 120), event.position())
            self._hover(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a drag."""
        self._point_at(None)
        self.activated.emit()
        tool = self._tools.get(event.button())
        if self.picture is not None and tool is not None:
            self._begin_drag(tool, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with the drag."""
        if self._pointer is not None:  # the mouse takes over from the keyboard
            self._end_drag()
            self._point_at(None)
        self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End the drag."""
        del event
        self._end_drag()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the whole picture."""
        del event
        if self.picture is not None:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer went elsewhere."""
        self._hover(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keys work here now; said with a frame to who came by a key."""
        self._shows_focus = event.reason() in KEY_REASONS
        self.activated.emit()
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keys work elsewhere."""
        self._shows_focus = False
        self.update()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the picture, the window or the pointer."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        aims = self._tools.get(Qt.MouseButton.LeftButton, PointerTool()).aims
        if self.picture is None:
            super().keyPressEvent(event)
        elif key in ARROWS:
            fine = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            step = ARROWS[key] * (FINE_KEY_STEP if fine else KEY_STEP)
            if modifiers & Qt.KeyboardModifier.ShiftModifier:
                self._step_window(ARROWS[key])
            elif aims:
                self._step_pointer(step)
            else:
                self.pan(-step)
        elif aims and key in PRESS_KEYS and not event.isAutoRepeat():
            self._press_pointer()
        elif key == Qt.Key.Key_Escape and (self._pointer is not None or self._dragging is not None):
            self._end_drag()
            self._hover(None)
            self._point_at(None)
        else:
            super().keyPressEvent(event)

    def _step_window(self, direction: QPointF) -> None:
        if self.windowing is not None:
            step = self.windowing.width * KEY_WINDOW_SHARE
            self.move_window(brighter=-direction.y() * step, wider=direction.x() * step)

    def _step_pointer(self, step: QPointF) -> None:
        place = self._pointer or self._middle()
        if self._pointer is not None:
            place = QPointF(
                min(max(place.x() + step.x(), 0.0), float(self.width())),
                min(max(place.y() + step.y(), 0.0), float(self.height())),
            )
        self._point_at(place)
        self._go_to(place)

    def _press_pointer(self) -> None:
        if self._dragging is not None:
            self._end_drag()
            return
        place = self._pointer or self._middle()
        self._point_at(place)
        self._begin_drag(self._tools[Qt.MouseButton.LeftButton], place)

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _point_at(self, place: QPointF | None) -> None:
        self._pointer = place
        self.update()

    def _begin_drag(self, tool: PointerTool, place: QPointF) -> None:
        self._dragging = tool
        self._lines_before = self.measurements
        tool.press(self, place)

    def _go_to(self, place: QPointF) -> None:
        if self._dragging is not None:
            self._dragging.move(self, place)
        self._hover(place)

    def _hover(self, place: QPointF | None) -> None:
        tool = self._tools.get(Qt.MouseButton.LeftButton)
        if tool is not None and self.picture is not None:
            tool.hover(self, place)

    def _end_drag(self) -> None:
        if self._dragging is not None:
            self._dragging.release(self)
            self._dragging = None
            if self.measurements != self._lines_before:
                self.lines_left.emit()
