"""Where the lungs and the heart of a film are, in the frame of the network's input."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError
from scipy import ndimage

from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.errors import DatasetError

ORGANS = ("left_lung", "right_lung", "heart")
"""The order of the channels. Sides are the patient's: the left lung is right in the picture."""
HALF_WHITE = 127
SMALLEST_LUNG = 0.02
"""Share of the picture below which a lung, or a stray spot beside it, is no lung."""
MOST_STRAY = 0.05
"""Share of the white pixels that may lie outside the two lungs."""

Mask = NDArray[np.float32]


def read_anatomy(
    row: LabelledRadiograph, height: int, width: int
) -> tuple[Mask, NDArray[np.bool_]]:
    """The masks of one film as the network sees the film: stretched to its input, averaged.

    Parameters
    ----------
    row : LabelledRadiograph
    height, width : int
        Of the network's input, or of a map of the same frame.

    Returns
    -------
    mask : ndarray of float32, shape (height, width, 3)
        Share of each cell, 0 to 1, that belongs to the organ; in the order of
        :data:`ORGANS`. Organs may overlap. 0 where nothing is known.
    known : ndarray of bool, shape (3,)
        Whether the film says where the organ is. Both lungs in one picture are
        told apart where they are two separate areas side by side, else neither is known.

    Raises
    ------
    DatasetError
        A mask cannot be read; names the file.
    """
    mask = np.zeros((height, width, len(ORGANS)), np.float32)
    known = np.zeros(len(ORGANS), np.bool_)
    for channel, organ in enumerate(_organs(row)):
        if organ is not None:
            known[channel] = True
            mask[:, :, channel] = _shrunk(organ, height, width)
    return mask, known


def _organs(row: LabelledRadiograph) -> Iterable[NDArray[np.bool_] | None]:
    anatomy = row.anatomy
    sides = (anatomy.left_lung, anatomy.right_lung)
    if anatomy.lungs and sides == (None, None):
        yield from divide_lungs(np.logical_or.reduce([_read(path) for path in anatomy.lungs]))
    else:
        yield from (None if path is None else _read(path) for path in sides)
    yield None if anatomy.heart is None else _read(anatomy.heart)


def divide_lungs(
    lungs: NDArray[np.bool_],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]] | tuple[None, None]:
    """The patient's left and right lung, from both in one picture.

    Parameters
    ----------
    lungs : ndarray of bool, shape (rows, columns)

    Returns
    -------
    left, right : ndarray of bool, shape (rows, columns), or None
        None where there are not exactly two areas of a lung's size, one in each half
        of what is white, with next to nothing besides.
    """
    areas, count = ndimage.label(lungs)
    sizes = np.bincount(areas.ravel(), minlength=count + 1)[1:]
    large = np.flatnonzero(sizes >= SMALLEST_LUNG * lungs.size) + 1
    if len(large) != 2 or sizes[large - 1].sum() < (1 - MOST_STRAY) * sizes.sum():
        return None, None
    (_, first), (_, second) = ndimage.center_of_mass(lungs, areas, large)
    columns = np.flatnonzero(lungs.any(axis=0))
    middle = (columns[0] + columns[-1]) / 2
    if not min(first, second) < middle < max(first, second):
        return None, None
    left, right = (large[0], large[1]) if first > second else (large[1], large[0])
    return areas == left, areas == right


def _read(path: Path) -> NDArray[np.bool_]:
    try:
        with Image.open(path) as picture:
            return np.asarray(picture.convert("L")) > HALF_WHITE
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise DatasetError(f"{path} cannot be read as a mask ({type(error).__name__}).") from None


def _shrunk(organ: NDArray[np.bool_], height: int, width: int) -> Mask:
    picture = Image.fromarray(organ.astype(np.float32))
    return np.asarray(picture.resize((width, height), Image.Resampling.BOX), np.float32)
