"""Where the network looked, as a colour wash over the picture."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from desktop.history.record import HeatMaps
from desktop.viewer.rendering import colour_image
from inference.activation_map import place_on_picture

LONGER_SIDE = 512
"""Pixels of the overlay; the maps themselves have some ten cells a side."""
STRONGEST_ALPHA = 0.65

# Dark violet over magenta and orange to pale yellow: lightness rises all the way, so it
# reads alike with every kind of colour vision, and on a grey film.
_STOPS = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
_COLOURS = np.array(
    [(48, 18, 110), (128, 30, 130), (214, 66, 92), (250, 142, 50), (252, 230, 120)], float
)


def heat_map_image(heat_maps: HeatMaps, key: str, rows: int, columns: int) -> QImage:
    """The overlay for one finding, in the proportions of the picture.

    Parameters
    ----------
    heat_maps : HeatMaps
    key : str
        One of ``heat_maps.maps``.
    rows, columns : int
        Shape of the radiograph.
    """
    scale = min(1.0, LONGER_SIDE / max(rows, columns))
    shape = (max(1, round(rows * scale)), max(1, round(columns * scale)))
    return colour_image(_coloured(place_on_picture(heat_maps.maps[key], shape, heat_maps.contract)))


def _coloured(evidence: NDArray[np.float32]) -> NDArray[np.uint8]:
    channels = [np.interp(evidence, _STOPS, _COLOURS[:, channel]) for channel in range(3)]
    alpha = evidence * STRONGEST_ALPHA
    premultiplied = [channel * alpha for channel in channels]
    return np.stack([*premultiplied, alpha * 255], axis=2).astype(np.uint8)
