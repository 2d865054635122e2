"""Where the picture lies in the view: zoom, centre and orientation, and what keeps them sane."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

MOST_PIXELS_PER_PIXEL = 32.0
"""Closest zoom, in device pixels per pixel of the radiograph."""
SMALLEST_SIDE = 64.0
"""Farthest zoom: the picture keeps this many logical pixels, or is seen 1:1."""


@dataclass(frozen=True)
class Placement:
    """Zoom and position in terms that a picture of another size understands."""

    zoom: float | None = None
    """Times the size at which the whole picture fits; None while it is fitted."""
    x: float = 0.0
    """From the picture's middle to the view's, as a share of the picture as it is turned."""
    y: float = 0.0


class ViewGeometry:
    """Maps pixels of the picture to logical pixels of the view, and back.

    The centre is a point of the picture, so that resizing the view keeps what the
    reader looks at in the middle.
    """

    def __init__(self) -> None:
        self.picture = QSizeF(1, 1)
        self.view = QSizeF(1, 1)
        self.device_pixel_ratio = 1.0
        self.orientation = QTransform()
        """Quarter turns and flips, about the centre."""
        self.scale = 1.0
        """Logical pixels of the view per pixel of the picture."""
        self.center = QPointF()
        self.fitted = True
        """Whether the whole picture follows the size of the view."""

    @property
    def picture_rect(self) -> QRectF:
        """The whole picture, in its own pixels."""
        return QRectF(0, 0, self.picture.width(), self.picture.height())

    @property
    def device_scale(self) -> float:
        """Device pixels per pixel of the picture; 1 is pixel-exact."""
        return self.scale * self.device_pixel_ratio

    @property
    def mirrored(self) -> bool:
        """Whether the picture is seen as from behind."""
        return self.orientation.determinant() < 0

    @property
    def quarter_turns(self) -> int:
        """Quarter turns clockwise, 0 to 3, after a flip from left to right if it is mirrored."""
        down = self.orientation.map(QPointF(0, 1))
        return {(0, 1): 0, (-1, 0): 1, (0, -1): 2, (1, 0): 3}[round(down.x()), round(down.y())]

    def transform(self) -> QTransform:
        """From the picture to the view."""
        translation = QTransform.fromTranslate(-self.center.x(), -self.center.y())
        scaled = translation * self.orientation * QTransform.fromScale(self.scale, self.scale)
        dx, dy = self.view.width() / 2, self.view.height() / 2
        if abs(self.device_scale - round(self.device_scale)) < 1e-6:
            # Whole device pixels, so that 1:1 shows every pixel as it is.
            corner = scaled.map(QPointF())
            ratio = self.device_pixel_ratio
            dx += round((corner.x() + dx) * ratio) / ratio - (corner.x() + dx)
            dy += round((corner.y() + dy) * ratio) / ratio - (corner.y() + dy)
        return scaled * QTransform.fromTranslate(dx, dy)

    def to_picture(self, point: QPointF) -> QPointF:
        """The pixel of the picture under a point of the view."""
        return self.transform().inverted()[0].map(point)

    def to_view(self, point: QPointF) -> QPointF:
        """Where a pixel of the picture is seen."""
        return self.transform().map(point)

    def resize(self, view: QSizeF, device_pixel_ratio: float) -> None:
        """Follow the widget."""
        self.view, self.device_pixel_ratio = view, device_pixel_ratio
        if self.fitted:
            self.fit()

    def fit(self) -> None:
        """Show the whole picture."""
        self.scale = self._fitting_scale()
        self.center = self.picture_rect.center()
        self.fitted = True

    def zoom_to(self, scale: float, anchor: QPointF | None = None) -> None:
        """Set the zoom and keep the pixel under ``anchor`` (view coordinates) where it is."""
        anchor = anchor or QPointF(self.view.width() / 2, self.view.height() / 2)
        before = self.to_picture(anchor)
        longest = max(self.picture.width(), self.picture.height())
        closest = MOST_PIXELS_PER_PIXEL / self.device_pixel_ratio
        farthest = min(SMALLEST_SIDE / longest, 1 / self.device_pixel_ratio)
        self.scale = min(max(scale, farthest), closest)
        self.center = self.center + before - self.to_picture(anchor)
        self._keep_inside()

    def pan(self, delta: QPointF) -> None:
        """Move the picture by logical pixels of the view."""
        turned = self.orientation.inverted()[0].map(delta)
        self.center = self.center - turned / self.scale
        self._keep_inside()

    def turn(self, quarters: int) -> None:
        """Turn what is seen clockwise by quarter turns."""
        self._orient(QTransform().rotate(90 * quarters))

    def flip(self, horizontally: bool) -> None:
        """Mirror what is seen, left to right or top to bottom."""
        self._orient(QTransform.fromScale(-1, 1) if horizontally else QTransform.fromScale(1, -1))

    def placement(self) -> Placement:
        """Zoom and position, to be taken over by another view."""
        if self.fitted:
            return Placement()
        seen = self.orientation.mapRect(self.picture_rect)
        offset = self.orientation.map(self.center - self.picture_rect.center())
        return Placement(
            self.scale / self._fitting_scale(),
            offset.x() / seen.width(),
            offset.y() / seen.height(),
        )

    def place(self, placement: Placement) -> None:
        """Take over zoom and position from another view."""
        if placement.zoom is None:
            self.fit()
            return
        seen = self.orientation.mapRect(self.picture_rect)
        offset = QPointF(placement.x * seen.width(), placement.y * seen.height())
        self.scale = placement.zoom * self._fitting_scale()
        self.center = self.picture_rect.center() + self.orientation.inverted()[0].map(offset)
        self._keep_inside()

    def _orient(self, change: QTransform) -> None:
        self.orientation = self.orientation * change
        if self.fitted:
            self.fit()

    def _fitting_scale(self) -> float:
        seen = self.orientation.mapRect(self.picture_rect)
        return min(self.view.width() / seen.width(), self.view.height() / seen.height())

    def _keep_inside(self) -> None:
        """The picture's edge may reach the middle of the view, not leave it."""
        self.fitted = False
        self.center = QPointF(
            min(max(self.center.x(), 0.0), self.picture.width()),
            min(max(self.center.y(), 0.0), self.picture.height()),
        )
