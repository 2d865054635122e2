"""Where the picture lies in the view: zoom, centre and orientation, and what keeps them sane."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

MOST_PIXELS_PER_PIXEL = 32.0
"""Closest zoom, in device pixels per pixel of the radiograph."""
SMALLEST_SIDE = 64.0
"""Farthest zoom: the picture keeps this many logical pixels."""


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

    def visible(self) -> QRectF:
        """The part of the picture that is on the screen, in its pixels."""
        view = QRectF(0, 0, self.view.width(), self.view.height())
        return self.transform().inverted()[0].mapRect(view).intersected(self.picture_rect)

    def resize(self, view: QSizeF, device_pixel_ratio: float) -> None:
        """Follow the widget."""
        self.view, self.device_pixel_ratio = view, device_pixel_ratio
        if self.fitted:
            self.fit()

    def fit(self) -> None:
        """Show the whole picture."""
        bounds = self.orientation.mapRect(self.picture_rect)
        self.scale = min(self.view.width() / bounds.width(), self.view.height() / bounds.height())
        self.center = self.picture_rect.center()
        self.fitted = True

    def zoom_to(self, scale: float, anchor: QPointF | None = None) -> None:
        """Set the zoom and keep the pixel under ``anchor`` (view coordinates) where it is."""
        anchor = anchor or QPointF(self.view.width() / 2, self.view.height() / 2)
        before = self.to_picture(anchor)
        longest = max(self.picture.width(), self.picture.height())
        closest = MOST_PIXELS_PER_PIXEL / self.device_pixel_ratio
        self.scale = min(max(scale, min(SMALLEST_SIDE / longest, closest)), closest)
        self.center += before - self.to_picture(anchor)
        self._keep_inside()

    def pan(self, delta: QPointF) -> None:
        """Move the picture by logical pixels of the view."""
        turned = self.orientation.inverted()[0].map(delta)
        self.center -= turned / self.scale
        self._keep_inside()

    def _keep_inside(self) -> None:
        """The picture's edge may reach the middle of the view, not leave it."""
        self.fitted = False
        self.center = QPointF(
            min(max(self.center.x(), 0.0), self.picture.width()),
            min(max(self.center.y(), 0.0), self.picture.height()),
        )
