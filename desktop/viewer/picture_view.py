"""The widget that draws one radiograph: black surround, zoom, window, heat map, lines, lens."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look.colours import CANVAS
from desktop.viewer import annotations
from desktop.viewer.annotations import LabelledLine
from desktop.viewer.geometry import Placement, ViewGeometry
from desktop.viewer.measurement import Measurement, length_of
from desktop.viewer.patient_orientation import edge_letters
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.rendering import gray_image
from desktop.viewer.sampling import Sample, look_up, sample
from desktop.viewer.view_wording import damage_note, length_text, missing_word, view_notes
from desktop.viewer.windowing import Adjustment, Windowing

LENS_RADIUS = 120.0
LENS_ZOOM = 2.0
"""Of the lens against the view; at least pixel for pixel."""


@dataclass(frozen=True)
class ViewState:
    """How a picture is looked at, in terms that another picture understands."""

    placement: Placement
    adjustment: Adjustment
    inverted: bool


class PictureView(QWidget):
    """Draws a `DisplayPicture` and keeps how it is looked at."""

    view_changed = Signal()
    """Zoom, position, orientation or window are other than before."""
    steered = Signal()
    """The reader changed them; not a resize, nor another picture."""
    measured = Signal()
    """A line was drawn, moved or taken away."""
    lines_left = Signal()
    """The reader leaves the lines as they are now, after a change."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.geometry_of_view = ViewGeometry()
        self.measurements: tuple[Measurement, ...] = ()
        """The lines on this picture, the newest last."""
        self.inverted = False
        """Whether the reader swapped black and white."""
        self._picture: DisplayPicture | None = None
        self._windowing: Windowing | None = None
        self._table: NDArray[np.uint8] = np.zeros(1, np.uint8)
        self._sample: Sample | None = None
        """What is on the screen, before the window; None when it has to be found again."""
        self._overlay: QImage | None = None
        self._overlay_opacity = 1.0
        self._pointer: QPointF | None = None
        self._lens: QPointF | None = None
        self._shows_focus = False
        self._covered = 0

    @property
    def picture(self) -> DisplayPicture | None:
        """What is shown."""
        return self._picture

    @property
    def windowing(self) -> Windowing | None:
        """The window that it is shown with."""
        return self._windowing

    def state(self) -> ViewState | None:
        """How the picture is looked at; None without one."""
        if self._picture is None or self._windowing is None:
            return None
        return ViewState(
            self.geometry_of_view.placement(),
            self._picture.adjustment(self._windowing),
            self.inverted,
        )

    def take_over(self, state: ViewState) -> None:
        """Look at this picture as at another one."""
        if self._picture is not None:
            self.geometry_of_view.place(state.placement)
            self.inverted = state.inverted
            self._windowing = self._picture.adjusted(state.adjustment)
            self._changed()

    def show_picture(self, picture: DisplayPicture | None, keep_view: bool = False) -> None:
        """Show another picture, whole and with its own window.

        Parameters
        ----------
        picture : DisplayPicture, optional
            None for an empty, black view.
        keep_view : bool, optional
            It is the same radiograph, better: zoom, window and lines stay.
        """
        state = self.state() if keep_view else None
        self._picture = picture
        geometry = self.geometry_of_view
        if state is None:
            self.measurements = ()
            self.inverted = False
            self._lens = self._pointer = None
            geometry.orientation.reset()
        if picture is not None:
            geometry.picture = QSizeF(picture.width, picture.height)
            self._windowing = picture.initial
            if state is None:
                geometry.fit()
            else:
                geometry.place(state.placement)
                self._windowing = picture.adjusted(state.adjustment)
        self._changed()

    def set_windowing(self, windowing: Windowing) -> None:
        """Show the picture with another window, or the nearest one that shows anything."""
        if self._picture is not None:
            limits = self._picture.window_limits
            self._windowing = limits.apply(windowing, windowing.center, windowing.width)
            self._steer(moved=False)

    def move_window(self, brighter: float, wider: float) -> None:
        """Shift and stretch the window, in units of the pixel values."""
        if self._picture is not None and self._windowing is not None:
            shift = brighter if self._picture.inverted != self.inverted else -brighter
            self._windowing = self._picture.window_limits.apply(
                self._windowing, self._windowing.center + shift, self._windowing.width + wider
            )
            self._steer(moved=False)

    def set_inverted(self, inverted: bool) -> None:
        """Swap black and white, or swap them back."""
        if inverted != self.inverted:
            self.inverted = inverted
            self._steer(moved=False)

    @property
    def overlay(self) -> QImage | None:
        """What is drawn over the picture."""
        return self._overlay

    def set_overlay(self, overlay: QImage | None, opacity: float = 1.0) -> None:
        """Lay a colour wash over the whole picture, or take it away."""
        self._overlay, self._overlay_opacity = overlay, opacity
        self.update()

    def set_covered(self, height: int) -> None:
        """Keep the letter at the lower edge clear of what lies over it, in logical pixels."""
        self._covered = height
        self.update()

    def set_measurements(self, measurements: tuple[Measurement, ...]) -> None:
        """Show these lines."""
        if measurements != self.measurements:
            self.measurements = measurements
            self.update()
            self.measured.emit()

    def leave_lines(self, lines: tuple[Measurement, ...]) -> None:
        """Show these lines, and tell that the reader left them so."""
        if lines != self.measurements:
            self.set_measurements(lines)
            self.lines_left.emit()

    def show_lens(self, place: QPointF | None) -> None:
        """Show the magnifier at a point of the view, or put it away."""
        self._lens = place
        self.update()

    def reset(self) -> None:
        """Everything as it was first shown; lines stay where they are."""
        if self._picture is not None:
            self._windowing = self._picture.initial
            self.inverted = False
            self.geometry_of_view.orientation.reset()
            self.geometry_of_view.fit()
            self._steer()

    def fit(self) -> None:
        """Show the whole picture."""
        self.geometry_of_view.fit()
        self._steer()

    def actual_size(self) -> None:
        """One device pixel for each pixel of the radiograph."""
        self.geometry_of_view.zoom_to(1 / self.devicePixelRatioF())
        self._steer()

    def zoom_by(self, factor: float, anchor: QPointF | None = None) -> None:
        """Zoom about a point of the view, its middle without one."""
        geometry = self.geometry_of_view
        geometry.zoom_to(geometry.scale * factor, anchor)
        self._steer()

    def pan(self, delta: QPointF) -> None:
        """Move the picture by logical pixels."""
        self.geometry_of_view.pan(delta)
        self._steer()

    def turn(self, quarters: int) -> None:
        """Turn the picture clockwise by quarter turns."""
        self.geometry_of_view.turn(quarters)
        self._steer()

    def flip(self, horizontally: bool) -> None:
        """Mirror the picture, left to right or top to bottom."""
        self.geometry_of_view.flip(horizontally)
        self._steer()

    def to_picture(self, point: QPointF) -> QPointF:
        """The pixel of the radiograph under a point of the view."""
        return self.geometry_of_view.to_picture(point)

    def to_view(self, point: QPointF) -> QPointF:
        """Where a pixel of the radiograph is seen."""
        return self.geometry_of_view.to_view(point)

    def _steer(self, moved: bool = True) -> None:
        self._changed(moved)
        self.steered.emit()

    def _changed(self, moved: bool = True) -> None:
        if moved:
            self._sample = None
        if self._picture is not None and self._windowing is not None:
            self._table = self._picture.gray_table(self._windowing, self.inverted)
        notes = view_notes(self.geometry_of_view, self.inverted)
        if self._picture is not None and self._picture.missing_rows:
            notes.insert(0, damage_note())
        self.setAccessibleDescription(". ".join(notes))
        self.update()
        self.view_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what is visible, and no more."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(Qt.GlobalColor.black))
        picture, geometry = self._picture, self.geometry_of_view
        if picture is None:
            return
        if self._sample is None:
            self._sample = sample(picture, geometry)
        if self._sample is not None:
            corner = QPointF(self._sample.corner) / geometry.device_pixel_ratio
            painter.drawImage(corner, self._windowed(self._sample))
        self._paint_overlay(painter)
        if picture.missing_rect is not None:
            place = geometry.transform().mapRect(picture.missing_rect)
            annotations.paint_missing(painter, place & QRectF(self.rect()), missing_word())
        self._paint_annotations(painter, picture)
        if self._lens is not None:
            self._paint_lens(painter, picture, self._lens)
        if self._pointer is not None:
            annotations.paint_pointer(painter, self._pointer)
        if self._shows_focus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(QColor(CANVAS.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep a fitted picture fitted."""
        self.geometry_of_view.resize(QSizeF(event.size()), self.devicePixelRatioF())
        self._changed()

    def event(self, event: QEvent) -> bool:
        """Follow the window to a screen of another density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.geometry_of_view.resize(QSizeF(self.size()), self.devicePixelRatioF())
            self._changed()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._changed()
        super().changeEvent(event)

    def _windowed(self, part: Sample) -> QImage:
        image = gray_image(look_up(self._table, part))
        image.setDevicePixelRatio(self.geometry_of_view.device_pixel_ratio)
        return image

    def _paint_overlay(self, painter: QPainter) -> None:
        overlay, geometry = self._overlay, self.geometry_of_view
        if overlay is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(self._overlay_opacity)
            painter.setTransform(geometry.transform(), combine=True)
            painter.drawImage(geometry.picture_rect, overlay, QRectF(overlay.rect()))
            painter.restore()

    def _paint_annotations(self, painter: QPainter, picture: DisplayPicture) -> None:
        geometry, top = self.geometry_of_view, 0.0
        lines = [
            LabelledLine(line, length_text(length_of(line, picture.spacing)))
            for line in self.measurements
        ]
        annotations.paint_lines(painter, geometry, lines)
        if picture.missing_rows:
            top = annotations.paint_warning(painter, self.width(), damage_note())
        painter.save()
        painter.translate(0, top)
        free = QSizeF(self.width(), self.height() - self._covered - top)
        letters = edge_letters(picture.patient_orientation, geometry.orientation)
        if letters is not None:
            annotations.paint_letters(painter, free, letters)
        annotations.paint_notes(painter, free, view_notes(geometry, self.inverted))
        painter.restore()

    def _paint_lens(self, painter: QPainter, picture: DisplayPicture, place: QPointF) -> None:
        geometry = self.geometry_of_view
        lens = ViewGeometry()
        lens.picture, lens.orientation = geometry.picture, geometry.orientation
        lens.device_pixel_ratio = geometry.device_pixel_ratio
        lens.view = QSizeF(2 * LENS_RADIUS, 2 * LENS_RADIUS)
        lens.center = self.to_picture(place)
        lens.scale = max(LENS_ZOOM * geometry.scale, 1 / geometry.device_pixel_ratio)
        part = sample(picture, lens)
        if part is not None:
            corner = QPointF(part.corner) / lens.device_pixel_ratio
            annotations.paint_lens(painter, place, LENS_RADIUS, self._windowed(part), corner)
