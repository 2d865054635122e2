"""How much of each cell of a map readers' boxes cover: what a network can learn "where" from."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from training.data.datasets.annotations import Box

Edges = NDArray[np.float64]


def covered_share(boxes: Iterable[Box], rows: int, columns: int) -> NDArray[np.float32]:
    """The share of each cell that lies in at least one box, exactly.

    Parameters
    ----------
    boxes : iterable of Box
        On the picture that the map is stretched over. They may overlap.
    rows, columns : int
        Of the map.

    Returns
    -------
    ndarray of float32, shape (rows, columns)
        0 (no box) to 1 (all of the cell).
    """
    boxes = tuple(boxes)
    across = _edges(((box.left, box.right) for box in boxes), columns)
    down = _edges(((box.top, box.bottom) for box in boxes), rows)
    # Between two neighbouring edges of the boxes or cells everything is inside or outside.
    x, y = (across[1:] + across[:-1]) / 2, (down[1:] + down[:-1]) / 2
    inside = np.zeros((len(y), len(x)), np.bool_)
    for box in boxes:
        inside |= np.outer((box.top < y) & (y < box.bottom), (box.left < x) & (x < box.right))
    return np.asarray(
        _shares(down, y, rows) @ inside.astype(np.float64) @ _shares(across, x, columns).T,
        np.float32,
    )


def _edges(sides: Iterable[tuple[float, float]], cells: int) -> Edges:
    return np.unique([*np.linspace(0, 1, cells + 1), *(edge for pair in sides for edge in pair)])


def _shares(edges: Edges, middles: Edges, cells: int) -> NDArray[np.float64]:
    """Shape (cells, pieces): which share of each cell each piece between two edges is."""
    shares = np.zeros((cells, len(middles)))
    owner = np.minimum((middles * cells).astype(int), cells - 1)
    shares[owner, np.arange(len(middles))] = np.diff(edges) * cells
    return shares
