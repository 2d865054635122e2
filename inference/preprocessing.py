"""The only definition of what a network is fed.

Training, evaluation and the desktop all come through :func:`prepare`; its
parameters are data in the model card, so that a model brings its own.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference.grayscale import brightness_function
from inference.pixel_function import IDENTITY, PixelFunction
from inference.radiograph import PixelArray, Radiograph

AVERAGING_GAP = 3.0
"""How many times larger than the input a picture stays when its pixels are first averaged
in blocks; a plain average cannot be told from the filter that follows (Pillow calls this
"reducing gap" and finds 3 indistinguishable from none)."""


SUFFICIENT_GAP = 6.0
"""As AVERAGING_GAP, where a decoder leaves out the finest details instead of averaging them:
a pattern of single pixels, such as a grid's, then turns into a coarser one."""


class Fit(StrEnum):
    """How a picture of any shape becomes the network's shape."""

    STRETCH = "stretch"
    """Each axis is scaled on its own."""
    PAD = "pad"
    """The whole picture, centred on black."""
    CROP = "crop"
    """The largest centred part of the right shape."""


@dataclass(frozen=True)
class InputContract:
    """What a network expects of its input tensor."""

    height: int
    width: int
    channels: int
    """1 or 3; with 3 the grey value is repeated."""
    value_range: tuple[float, float]
    """What black and white become."""
    fit: Fit


def prepare(radiograph: Radiograph, contract: InputContract) -> NDArray[np.float32]:
    """The network's input for one radiograph.

    Parameters
    ----------
    radiograph : Radiograph
    contract : InputContract
        From the model card, or from the recipe that will write the card.

    Returns
    -------
    ndarray of float32, shape (height, width, channels)
        Values in ``contract.value_range``.
    """
    # As prepare_brightness(to_brightness(radiograph), contract), a few rows at a time.
    return _prepare(radiograph.pixels, brightness_function(radiograph), contract)


def prepare_brightness(
    brightness: NDArray[np.float32], contract: InputContract
) -> NDArray[np.float32]:
    """As :func:`prepare`, from brightness that was worked on, such as masked lungs.

    Parameters
    ----------
    brightness : ndarray of float32, shape (rows, columns)
        0 is black, 1 is white, as :func:`inference.grayscale.to_brightness` gives it.
    contract : InputContract
    """
    return _prepare(brightness, IDENTITY, contract)


def sufficient_side(contract: InputContract) -> int:
    """The shorter side of a picture from which the network is fed as well as from a larger one.

    For :func:`inference.readers.read_radiograph`, when nobody else will see the picture.
    """
    return ceil(SUFFICIENT_GAP * max(contract.height, contract.width))


def _prepare(
    pixels: PixelArray, brightness: PixelFunction, contract: InputContract
) -> NDArray[np.float32]:
    rows, columns = pixels.shape
    where = place(rows, columns, contract)
    left, top, right, bottom = where.picture_box
    factors = (
        max(1, int((right - left) / where.input_width / AVERAGING_GAP)),
        max(1, int((bottom - top) / where.input_height / AVERAGING_GAP)),
    )
    averaged = brightness.averaged(pixels, *factors)
    # Pillow's resize widens its filter with the reduction, so a 12-megapixel radiograph
    # is averaged, not sampled: the reason not to take a plain bilinear resize.
    resized = Image.fromarray(averaged).resize(
        (where.input_width, where.input_height),
        Image.Resampling.BILINEAR,
        box=(left / factors[0], top / factors[1], right / factors[0], bottom / factors[1]),
    )
    canvas = np.zeros((contract.height, contract.width), np.float32)
    bottom, right = where.input_top + where.input_height, where.input_left + where.input_width
    canvas[where.input_top : bottom, where.input_left : right] = np.asarray(resized)
    black, white = contract.value_range
    values = np.clip(canvas, 0.0, 1.0) * np.float32(white - black) + np.float32(black)
    return np.repeat(values[:, :, np.newaxis], contract.channels, axis=2)


@dataclass(frozen=True)
class Placement:
    """Which part of a picture goes to which part of the network's input, both in pixels."""

    picture_box: tuple[float, float, float, float]
    """Left, top, right, bottom in the picture."""
    input_left: int
    input_top: int
    input_width: int
    input_height: int


def place(rows: int, columns: int, contract: InputContract) -> Placement:
    """Where a picture of this shape lands in the network's input.

    Parameters
    ----------
    rows, columns : int
        Shape of the picture.
    contract : InputContract
    """
    whole = (0.0, 0.0, float(columns), float(rows))
    if contract.fit is Fit.PAD:
        scale = min(contract.width / columns, contract.height / rows)
        width, height = max(1, round(columns * scale)), max(1, round(rows * scale))
        left, top = (contract.width - width) // 2, (contract.height - height) // 2
        return Placement(whole, left, top, width, height)
    if contract.fit is Fit.CROP:
        scale = min(columns / contract.width, rows / contract.height)
        margin_x = max(0.0, (columns - contract.width * scale) / 2)  # may round to less than 0
        margin_y = max(0.0, (rows - contract.height * scale) / 2)
        whole = (margin_x, margin_y, columns - margin_x, rows - margin_y)
    return Placement(whole, 0, 0, contract.width, contract.height)
