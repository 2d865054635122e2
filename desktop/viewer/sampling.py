"""Brings the part of a picture that is seen onto the pixels of the screen, still unwindowed.

Done once for each zoom or position; moving the window afterwards is a table
look-up over what is on the screen.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTransform

from desktop.viewer.geometry import ViewGeometry
from desktop.viewer.picture import DisplayPicture, Indices

SHOW_PIXELS_FROM = 4.0
"""From this zoom on, in device pixels, pixels are drawn as squares."""
MARGIN = 3
"""Pixels around a part that its own edge pixels depend on."""


@dataclass(frozen=True)
class Sample:
    """Indices for device pixels of the view."""

    indices: Indices
    """Shape (device rows, device columns), turned and flipped as it is seen."""
    corner: QPoint
    """Where its top left pixel lies in the view, in device pixels."""


def sample(picture: DisplayPicture, geometry: ViewGeometry) -> Sample | None:
    """What is seen of a picture; None when nothing of it is on the screen."""
    ratio = geometry.device_pixel_ratio
    to_device = geometry.transform() * QTransform.fromScale(ratio, ratio)
    whole = to_device.mapRect(geometry.picture_rect)
    screen = QRect(
        0, 0, round(geometry.view.width() * ratio), round(geometry.view.height() * ratio)
    )
    seen = _whole_pixels(whole).intersected(screen)
    if seen.isEmpty():
        return None
    part = to_device.inverted()[0].mapRect(QRectF(seen)).intersected(geometry.picture_rect)
    scale = geometry.device_scale
    level = picture.levels[picture.level_for(scale)]
    step_x, step_y = picture.columns / level.shape[1], picture.rows / level.shape[0]
    box = (
        part.left() / step_x, part.top() / step_y, part.right() / step_x, part.bottom() / step_y
    )  # fmt: skip
    turned = abs(geometry.orientation.m11()) < 0.5
    shape = (seen.width(), seen.height()) if turned else (seen.height(), seen.width())
    exact = picture.is_original and (scale >= SHOW_PIXELS_FROM or abs(scale - 1) < 1e-6)
    indices = _nearest(level, box, shape) if exact else _smooth(level, box, shape)
    return Sample(_oriented(indices, geometry.orientation), seen.topLeft())


def _whole_pixels(rect: QRectF) -> QRect:
    left, top = round(rect.left()), round(rect.top())
    right, bottom = round(rect.right()), round(rect.bottom())
    return QRect(left, top, max(1, right - left), max(1, bottom - top))


def _nearest(
    level: Indices, box: tuple[float, float, float, float], shape: tuple[int, int]
) -> Indices:
    left, top, right, bottom = box
    rows = top + (np.arange(shape[0]) + 0.5) * ((bottom - top) / shape[0])
    columns = left + (np.arange(shape[1]) + 0.5) * ((right - left) / shape[1])
    row_of = np.minimum(rows.astype(np.intp), level.shape[0] - 1)
    column_of = np.minimum(columns.astype(np.intp), level.shape[1] - 1)
    return level[np.ix_(row_of, column_of)]


def _smooth(
    level: Indices, box: tuple[float, float, float, float], shape: tuple[int, int]
) -> Indices:
    left, top, right, bottom = box
    x, y = max(0, int(left) - MARGIN), max(0, int(top) - MARGIN)
    region = level[y : int(np.ceil(bottom)) + MARGIN, x : int(np.ceil(right)) + MARGIN]
    inside = (left - x, top - y, min(right - x, region.shape[1]), min(bottom - y, region.shape[0]))
    # Pillow interpolates floating point three times as fast as 16-bit integers.
    wanted = Image.fromarray(region.astype(np.float32)).resize(
        (shape[1], shape[0]), Image.Resampling.BILINEAR, box=inside
    )
    result: NDArray[np.float32] = np.array(wanted)
    result += np.float32(0.5)
    return result.astype(level.dtype)


def _oriented(indices: Indices, orientation: QTransform) -> Indices:
    """Turn and flip an array as the transform turns and flips the plane."""
    if abs(orientation.m11()) < 0.5:
        indices = indices.T
        right, down = orientation.m21(), orientation.m12()
    else:
        right, down = orientation.m11(), orientation.m22()
    if right < 0:
        indices = indices[:, ::-1]
    if down < 0:
        indices = indices[::-1]
    return np.ascontiguousarray(indices)
