"""The pictures of one record as they leave: the radiograph, and where the network looked."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.current_record import leading_finding
from desktop.history.record import Reading, Score, StoredPicture
from desktop.viewer.heat_map import heat_map_image


def radiograph_image(stored: StoredPicture) -> QImage:
    """The radiograph as it was first shown, 1024 pixels on its longer side at most."""
    return QImage.fromData(stored.preview)


def mapped_finding(reading: Reading, stored: StoredPicture) -> Score | None:
    """The finding whose heat map is shown; None where there is no map."""
    leading = leading_finding(reading.scores)
    maps = stored.heat_maps
    return (
        leading if maps is not None and leading is not None and leading.key in maps.maps else None
    )


def heat_map_over(image: QImage, stored: StoredPicture, key: str) -> QImage:
    """The radiograph with the heat map of one finding laid over it."""
    if stored.heat_maps is None:
        return image
    result = image.convertToFormat(QImage.Format.Format_RGB32)
    overlay = heat_map_image(stored.heat_maps, key, image.height(), image.width())
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(result.rect()), overlay, QRectF(overlay.rect()))
    painter.end()
    return result
