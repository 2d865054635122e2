"""From arrays to Qt images. Pure functions; no widget, no state."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from desktop.viewer.picture import DisplayPicture


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


def render_part(
    picture: DisplayPicture, table: NDArray[np.uint8], part: QRectF, scale: float
) -> tuple[QImage, QRectF]:
    """The part of a picture that is on the screen.

    Parameters
    ----------
    picture : DisplayPicture
    table : ndarray of uint8, shape (indices,)
        From :meth:`DisplayPicture.brightness_table`.
    part : QRectF
        What is visible, in pixels of the radiograph.
    scale : float
        Screen pixels per pixel of the radiograph.

    Returns
    -------
    QImage, QRectF
        The image, and where it lies in pixels of the radiograph: whole pixels of the
        level that was drawn, so that no pixel is cut at the edge.
    """
    level = picture.level_for(scale)
    indices = picture.levels[level]
    rows, columns = indices.shape
    step_x, step_y = picture.columns / columns, picture.rows / rows
    left = max(0, int(part.left() / step_x))
    top = max(0, int(part.top() / step_y))
    right = min(columns, int(np.ceil(part.right() / step_x)) + 1)
    bottom = min(rows, int(np.ceil(part.bottom() / step_y)) + 1)
    if right <= left or bottom <= top:
        return QImage(), QRectF()
    image = gray_image(table[indices[top:bottom, left:right]])
    where = QRectF(left * step_x, top * step_y, (right - left) * step_x, (bottom - top) * step_y)
    return image, where
