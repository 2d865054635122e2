"""The widget that draws one radiograph: black surround, zoom, pan, window, heat map."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.viewer.geometry import ViewGeometry
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.rendering import render_part
from inference.radiograph import VoiLut, Window

if TYPE_CHECKING:
    from desktop.viewer.tools import DragTool

WHEEL_STEP = 1.2
"""Zoom of one notch of the wheel."""
KEY_PAN = 60.0
"""Logical pixels of one arrow key."""
SHOW_PIXELS_FROM = 4.0
"""From this zoom on, in device pixels, pixels are drawn as squares."""


class RadiographView(QWidget):
    """Draws a `DisplayPicture`; what dragging does is up to the tools given to it."""

    view_changed = Signal()
    """Zoom, position or window are other than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("radiographView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.geometry_of_view = ViewGeometry()
        self._picture: DisplayPicture | None = None
        self._voi: Window | VoiLut | None = None
        self._table: NDArray[np.uint8] = np.zeros(0, np.uint8)
        self._overlay: QImage | None = None
        self._tools: dict[Qt.MouseButton, DragTool] = {}
        self._dragging: DragTool | None = None

    @property
    def picture(self) -> DisplayPicture | None:
        """What is shown."""
        return self._picture

    @property
    def voi(self) -> Window | VoiLut | None:
        """The VOI transformation that it is shown with."""
        return self._voi

    def set_tool(self, button: Qt.MouseButton, tool: "DragTool") -> None:
        """Decide what dragging with one button does."""
        self._tools[button] = tool
        if button is Qt.MouseButton.LeftButton:
            self.setCursor(tool.cursor)

    def show_picture(self, picture: DisplayPicture | None, keep_view: bool = False) -> None:
        """Show another picture, whole and with its own window.

        Parameters
        ----------
        picture : DisplayPicture, optional
            None for an empty, black view.
        keep_view : bool, optional
            Keep position and relative zoom: the same picture in another resolution.
        """
        self._picture = picture
        self._dragging = None
        geometry = self.geometry_of_view
        if picture is not None:
            size = QSizeF(picture.columns, picture.rows)
            if keep_view and not geometry.fitted:
                ratio = size.width() / geometry.picture.width()
                geometry.center *= ratio
                geometry.scale /= ratio
                geometry.picture = size
            else:
                geometry.picture = size
                geometry.fit()
            self._apply(picture.initial_voi)
        self._changed()

    def set_window(self, voi: Window | VoiLut) -> None:
        """Show the picture with another window."""
        self._apply(voi)
        self._changed()

    def reset(self) -> None:
        """Everything as it was first shown."""
        if self._picture is not None:
            self._apply(self._picture.initial_voi)
            self.geometry_of_view.fit()
            self._changed()

    def set_overlay(self, overlay: QImage | None) -> None:
        """Lay a colour wash over the whole picture, or take it away."""
        self._overlay = overlay
        self.update()

    def fit(self) -> None:
        """Show the whole picture."""
        self.geometry_of_view.fit()
        self._changed()

    def actual_size(self) -> None:
        """One device pixel for each pixel of the radiograph."""
        self.geometry_of_view.zoom_to(1 / self.devicePixelRatioF())
        self._changed()

    def zoom_by(self, factor: float, anchor: QPointF | None = None) -> None:
        """Zoom about a point of the view, its middle without one."""
        geometry = self.geometry_of_view
        geometry.zoom_to(geometry.scale * factor, anchor)
        self._changed()

    def pan(self, delta: QPointF) -> None:
        """Move the picture by logical pixels."""
        self.geometry_of_view.pan(delta)
        self._changed()

    def _apply(self, voi: Window | VoiLut) -> None:
        if self._picture is not None:
            self._voi = voi
            self._table = self._picture.brightness_table(voi)

    def _changed(self) -> None:
        self.update()
        self.view_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what is visible, and no more."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(Qt.GlobalColor.black))
        if self._picture is None:
            return
        geometry = self.geometry_of_view
        scale = geometry.device_scale
        image, where = render_part(self._picture, self._table, geometry.visible(), scale)
        painter.setTransform(geometry.transform())
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHint(smooth, abs(scale - 1) > 1e-6 and scale < SHOW_PIXELS_FROM)
        painter.drawImage(where, image)
        if self._overlay is not None:
            painter.setRenderHint(smooth, True)
            painter.drawImage(geometry.picture_rect, self._overlay, QRectF(self._overlay.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep a fitted picture fitted."""
        self.geometry_of_view.resize(QSizeF(event.size()), self.devicePixelRatioF())
        self._changed()

    def event(self, event: QEvent) -> bool:
        """Follow the window to a screen of another density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.geometry_of_view.resize(QSizeF(self.size()), self.devicePixelRatioF())
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom at the pointer."""
        if self._picture is not None and event.angleDelta().y():
            self.zoom_by(WHEEL_STEP ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a drag."""
        tool = self._tools.get(event.button())
        if self._picture is not None and tool is not None:
            self._dragging = tool
            tool.press(self, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with the drag."""
        if self._dragging is not None:
            self._dragging.move(self, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End the drag."""
        del event
        self._dragging = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the whole picture."""
        del event
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the picture with the arrow keys."""
        steps = {
            Qt.Key.Key_Left: QPointF(KEY_PAN, 0),
            Qt.Key.Key_Right: QPointF(-KEY_PAN, 0),
            Qt.Key.Key_Up: QPointF(0, KEY_PAN),
            Qt.Key.Key_Down: QPointF(0, -KEY_PAN),
        }
        delta = steps.get(Qt.Key(event.key()))
        if delta is None or self._picture is None:
            super().keyPressEvent(event)
        else:
            self.pan(delta)
