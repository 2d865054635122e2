"""Icons of our own, drawn in the colour of the text beside them."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.look.colours import Colours
from desktop.look.resources import icon_file
from desktop.records.record import Conclusion

SIZES = (16, 20)
"""Logical pixels of menus and tool bars; each is drawn once more in double density."""
CONCLUSION_ICONS = {
    Conclusion.NORMAL: "conclusion-normal",
    Conclusion.ABNORMAL: "conclusion-abnormal",
    Conclusion.MOST_LIKELY: "conclusion-abnormal",
    Conclusion.ABSTAINED: "conclusion-abstained",
    Conclusion.REFUSED: "conclusion-refused",
    Conclusion.INCOMPLETE: "conclusion-incomplete",
    Conclusion.FAILED: "conclusion-failed",
    Conclusion.NOT_ANALYSED: "film",
    Conclusion.WAITING: "conclusion-waiting",
}
"""Drawn beside the words of a conclusion."""


def icon(name: str, colours: Colours) -> QIcon:
    """One icon, tinted for a colour scheme.

    Parameters
    ----------
    name : str
        Of a file in ``assets/icons``; its strokes are ``currentColor``.
    colours : Colours
    """
    result = QIcon()
    for size in SIZES:
        for ratio in (1, 2):
            result.addPixmap(pixmap(name, size, colours.text, ratio), QIcon.Mode.Normal)
            result.addPixmap(pixmap(name, size, colours.border, ratio), QIcon.Mode.Disabled)
    return result


@lru_cache(maxsize=1024)  # a window asks for some 300, in the same order each time
def pixmap(name: str, size: int, colour: str, device_pixel_ratio: float = 2) -> QPixmap:
    """One icon as a picture of ``size`` logical pixels in one colour."""
    return QPixmap.fromImage(image(name, size, colour, device_pixel_ratio))


def image(name: str, size: int, colour: str, device_pixel_ratio: float = 2) -> QImage:
    """As :func:`pixmap`, for any thread."""
    svg = icon_file(name).read_text(encoding="utf-8").replace("currentColor", colour)
    side = round(size * device_pixel_ratio)
    result = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    result.setDevicePixelRatio(device_pixel_ratio)
    return result


def application_icon() -> QIcon:
    """Hilum's own icon."""
    result = QIcon()
    for size in (16, 32, 64, 128, 256):
        result.addPixmap(pixmap("hilum", size, "#ffffff", 1))
    return result
