"""The pictures of one record as they leave: the radiograph, and where the network looked."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.records.record import Reading, Score, StoredPicture
from desktop.viewer.heat_map import USUAL_OPACITY, heat_map_image
from desktop.viewer.shown_picture import mapped_findings


def radiograph_image(stored: StoredPicture) -> QImage:
    """The radiograph as it was first shown, 1024 pixels on its longer side at most."""
    return QImage.fromData(stored.preview)


def mapped_finding(reading: Reading, stored: StoredPicture) -> Score | None:
    """The finding whose heat map is shown; None where there is no map."""
    return next(iter(mapped_findings(reading, stored)), None)


def heat_map_over(image: QImage, stored: StoredPicture, key: str) -> QImage:
    """The radiograph with the heat map of one finding laid over it."""
    if stored.heat_maps is None:
        return image
    result = image.convertToFormat(QImage.Format.Format_RGB32)
    overlay = heat_map_image(stored.heat_maps, key, image.height(), image.width())
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(USUAL_OPACITY)
    painter.drawImage(QRectF(result.rect()), overlay, QRectF(overlay.rect()))
    painter.end()
    return result
