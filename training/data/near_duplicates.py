"""The same film in several sets, found by how it looks.

A difference hash: the picture is averaged down to 17 × 16 cells, and each bit
says whether a cell is darker than its right neighbour. It survives re-encoding,
scaling and a change of brightness; a re-cropped film is not found by it.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from training.data.datasets.labelled_radiograph import LabelledRadiograph

ROWS, COLUMNS = 16, 17
HASH_BITS = ROWS * (COLUMNS - 1)
COPY_DISTANCE = 12
"""Two pictures that differ in no more bits than this are copies."""
BLOCK = 2048
"""Pictures that are compared at a time, to bound memory."""


def difference_hash(brightness: NDArray[np.float32]) -> NDArray[np.bool_]:
    """The hash of one picture.

    Parameters
    ----------
    brightness : ndarray of float32, shape (rows, columns)

    Returns
    -------
    ndarray of bool, shape (256,)
    """
    small = np.asarray(
        Image.fromarray(brightness).resize((COLUMNS, ROWS), Image.Resampling.BOX), np.float32
    )
    return np.asarray(small[:, :-1] < small[:, 1:]).reshape(-1)


def group(
    rows: Sequence[LabelledRadiograph], hashes: NDArray[np.bool_] | None
) -> NDArray[np.int64]:
    """Number the groups of pictures that must stay together.

    Parameters
    ----------
    rows : sequence of LabelledRadiograph
        Pictures of one patient belong together, and those that a source says are one film.
    hashes : ndarray of bool, shape (pictures, 256), or None
        Pictures that look alike belong together too; None: only patients count.

    Returns
    -------
    ndarray of int64, shape (pictures,)
        The same number for pictures of one group.
    """
    count = len(rows)
    first: dict[str, int] = {}
    ties = [(first.setdefault(row.patient, index), index) for index, row in enumerate(rows)]
    places = {row.path: index for index, row in enumerate(rows)}
    ties += [
        (index, places[copy])
        for index, row in enumerate(rows)
        for copy in row.copies
        if copy in places
    ]
    pairs = np.array(ties, np.int64).reshape(-1, 2)
    if hashes is not None:
        pairs = np.concatenate([pairs, copies(hashes)])
    graph = coo_array((np.ones(len(pairs), np.bool_), (pairs[:, 0], pairs[:, 1])), (count, count))
    return np.asarray(connected_components(graph, directed=False)[1], np.int64)


def copies(hashes: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Pairs of pictures that look alike, shape (pairs, 2), the smaller index first.

    Pictures with hardly any structure (blank, unreadable) are copies of nothing.
    """
    signs = np.where(hashes, np.float32(1), np.float32(-1))
    flat = hashes.sum(axis=1) < COPY_DISTANCE
    found = [np.empty((0, 2), np.int64)]
    for start in range(0, len(signs), BLOCK):
        distance = (HASH_BITS - signs[start : start + BLOCK] @ signs.T) / 2
        left, right = np.nonzero(distance <= COPY_DISTANCE)
        left += start
        keep = (left < right) & ~flat[left] & ~flat[right]
        found.append(np.stack([left[keep], right[keep]], axis=1))
    return np.concatenate(found)
