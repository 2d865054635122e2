"""From arrays to Qt images. Pure functions; no widget, no state."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage


def gray_image(gray: NDArray[np.uint8]) -> QImage:
    """A grey picture, shape (rows, columns), as an image that owns its pixels."""
    gray = np.ascontiguousarray(gray)
    rows, columns = gray.shape
    return QImage(gray.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()


def colour_image(premultiplied: NDArray[np.uint8]) -> QImage:
    """Red, green, blue and alpha, shape (rows, columns, 4), premultiplied, as an image."""
    premultiplied = np.ascontiguousarray(premultiplied)
    rows, columns, _ = premultiplied.shape
    form = QImage.Format.Format_RGBA8888_Premultiplied
    return QImage(premultiplied.data, columns, rows, 4 * columns, form).copy()


def gray_array(image: QImage) -> NDArray[np.uint8]:
    """The grey values of an image, shape (rows, columns)."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows, columns, stride = gray.height(), gray.width(), gray.bytesPerLine()
    return np.frombuffer(gray.constBits(), np.uint8).reshape(rows, stride)[:, :columns].copy()
