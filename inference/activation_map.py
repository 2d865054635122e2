"""Class activation maps, placed on the picture that they belong to.

The graph computes the maps itself (global average pooling and a linear head:
Zhou et al., "Learning Deep Features for Discriminative Localization", 2016), so
no gradient is needed here.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference.preprocessing import InputContract, place


def place_on_picture(
    activation: NDArray[np.float32], shape: tuple[int, int], contract: InputContract
) -> NDArray[np.float32]:
    """Scale one map to the picture that the network saw.

    Parameters
    ----------
    activation : ndarray of float32, shape (map rows, map columns)
        One of ``Prediction.activation_maps``.
    shape : (int, int)
        Rows and columns that are wanted, with the proportions of the radiograph.
    contract : InputContract
        How the picture was fitted into the network's input.

    Returns
    -------
    ndarray of float32, shape ``shape``
        0 where nothing spoke for the finding, 1 where most did. All 0 for a map
        without any evidence.
    """
    rows, columns = shape
    evidence = np.maximum(activation, 0)
    evidence /= max(float(evidence.max()), np.finfo(np.float32).tiny)
    where = place(rows, columns, contract)
    map_rows, map_columns = activation.shape
    scale_x, scale_y = map_columns / contract.width, map_rows / contract.height
    seen = (
        where.input_left * scale_x,
        where.input_top * scale_y,
        (where.input_left + where.input_width) * scale_x,
        (where.input_top + where.input_height) * scale_y,
    )
    left, top, right, bottom = (round(edge) for edge in where.picture_box)
    placed = np.zeros(shape, np.float32)
    placed[top:bottom, left:right] = np.asarray(
        Image.fromarray(evidence).resize(
            (right - left, bottom - top), Image.Resampling.BICUBIC, box=seen
        )
    )
    return np.clip(placed, 0, 1, out=placed)
