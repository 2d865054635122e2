"""Brings the part of a picture that is seen onto the pixels of the screen, still unwindowed.

Done once for each zoom or position; moving the window afterwards is a table
look-up over what is on the screen.
"""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeAlias

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
STRIP_ROWS = 128
"""Device rows that are scaled at a time, so that they stay in the processor's cache."""

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels of a level."""

_WORKERS = ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="sampling")


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
    step_x, step_y = picture.width / level.shape[1], picture.height / level.shape[0]
    box = (
        part.left() / step_x, part.top() / step_y, part.right() / step_x, part.bottom() / step_y
    )  # fmt: skip
    pixel_for_pixel = abs(scale - 1) < 1e-6 and picture.pixel_aspect == 1
    exact = picture.is_original and (scale >= SHOW_PIXELS_FROM or pixel_for_pixel)
    indices = np.empty((seen.height(), seen.width()), level.dtype)
    unturned = _unturned(indices, geometry.orientation)
    if exact:
        _nearest(level, box, unturned)
    else:
        _smooth(level, box, unturned)
    return Sample(indices, seen.topLeft())


def look_up(table: NDArray[np.uint8], part: Sample) -> NDArray[np.uint8]:
    """The grey of every device pixel, shape (device rows, device columns)."""
    gray = np.empty(part.indices.shape, np.uint8)

    def fill(first: int) -> None:
        strip = slice(first, first + STRIP_ROWS)
        # "clip" writes straight into the result; no index is out of the table's range.
        np.take(table, part.indices[strip], out=gray[strip], mode="clip")

    _in_strips(fill, len(gray))
    return gray


def _whole_pixels(rect: QRectF) -> QRect:
    left, top = round(rect.left()), round(rect.top())
    right, bottom = round(rect.right()), round(rect.bottom())
    return QRect(left, top, max(1, right - left), max(1, bottom - top))


def _nearest(level: Indices, box: Box, result: Indices) -> None:
    left, top, right, bottom = box
    height, width = result.shape
    if (right - left, bottom - top) == (width, height):
        result[:] = level[round(top) : round(bottom), round(left) : round(right)]
        return
    rows = top + (np.arange(height) + 0.5) * ((bottom - top) / height)
    columns = left + (np.arange(width) + 0.5) * ((right - left) / width)
    row_of = np.minimum(rows.astype(np.intp), level.shape[0] - 1)
    column_of = np.minimum(columns.astype(np.intp), level.shape[1] - 1)
    result[:] = level[np.ix_(row_of, column_of)]


def _smooth(level: Indices, box: Box, result: Indices) -> None:
    left, top, right, bottom = box
    rows_per_pixel = (bottom - top) / len(result)

    def fill(first: int) -> None:
        strip = result[first : first + STRIP_ROWS]
        start = top + first * rows_per_pixel
        end = min(start + len(strip) * rows_per_pixel, bottom)
        _scale(level, (left, start, right, end), strip)

    _in_strips(fill, len(result))


def _in_strips(fill: Callable[[int], None], rows: int) -> None:
    """Do strips side by side: Pillow and NumPy let other threads run meanwhile."""
    for _ in _WORKERS.map(fill, range(0, rows, STRIP_ROWS)):
        pass


def _scale(level: Indices, box: Box, result: Indices) -> None:
    left, top, right, bottom = box
    x, y = max(0, int(left) - MARGIN), max(0, int(top) - MARGIN)
    region = level[y : int(np.ceil(bottom)) + MARGIN, x : int(np.ceil(right)) + MARGIN]
    inside = (left - x, top - y, min(right - x, region.shape[1]), min(bottom - y, region.shape[0]))
    # Pillow interpolates floating point three times as fast as 16-bit integers.
    scaled = Image.fromarray(region.astype(np.float32)).resize(
        (result.shape[1], result.shape[0]), Image.Resampling.BILINEAR, box=inside
    )
    values: NDArray[np.float32] = np.array(scaled)
    values += np.float32(0.5)
    result[:] = values


def _unturned(indices: Indices, orientation: QTransform) -> Indices:
    """The same memory, seen as it lies before the transform turns and flips it."""
    turned = abs(orientation.m11()) < 0.5
    right = orientation.m21() if turned else orientation.m11()
    down = orientation.m12() if turned else orientation.m22()
    if right < 0:
        indices = indices[:, ::-1]
    if down < 0:
        indices = indices[::-1]
    return indices.T if turned else indices
