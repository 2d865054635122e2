"""Where the network looked, as a colour wash over the picture."""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from desktop.records.record import HeatMaps
from desktop.viewer.colour_map import ENTRIES, colour_table
from desktop.viewer.rendering import colour_image
from inference.activation_map import place_on_picture

LONGER_SIDE = 512
"""Pixels of the overlay; the maps themselves have some ten cells a side."""
USUAL_OPACITY = 0.6
"""Of the place where most spoke for the finding; it fades to nothing where nothing did."""


def heat_map_image(heat_maps: HeatMaps, key: str, rows: int, columns: int) -> QImage:
    """The overlay for one finding, in the proportions of the picture.

    Parameters
    ----------
    heat_maps : HeatMaps
    key : str
        One of ``heat_maps.maps``.
    rows, columns : int
        Shape of the radiograph.

    Returns
    -------
    QImage
        Opaque where the evidence is strongest; drawn with `USUAL_OPACITY` or what the
        reader chooses.
    """
    scale = min(1.0, LONGER_SIDE / max(rows, columns))
    shape = (max(1, round(rows * scale)), max(1, round(columns * scale)))
    return colour_image(_coloured(place_on_picture(heat_maps.maps[key], shape, heat_maps.contract)))


def legend_image(width: int) -> QImage:
    """The colours from least to most, one pixel high, as they look on black."""
    return colour_image(_coloured(np.linspace(0, 1, width, dtype=np.float32)[np.newaxis]))


def _coloured(evidence: NDArray[np.float32]) -> NDArray[np.uint8]:
    return _premultiplied()[np.rint(evidence * (ENTRIES - 1)).astype(np.intp)]


@cache
def _premultiplied() -> NDArray[np.uint8]:
    alpha = np.linspace(0, 1, ENTRIES, dtype=np.float32)[:, np.newaxis]
    return np.rint(np.hstack([colour_table() * alpha, 255 * alpha])).astype(np.uint8)
