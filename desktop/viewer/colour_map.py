"""Hilum's colour map for heat maps, made by a rule and not taken from anywhere.

Lightness rises evenly from dark violet to pale yellow while the hue turns once
from violet over red to yellow, in the OKLab colour space (Ottosson, "A perceptual
color space for image processing", 2020). Even lightness is what keeps the order
of the colours for every kind of colour vision, and on a grey print.
"""

import numpy as np
from numpy.typing import NDArray

ENTRIES = 256
LIGHTNESS = (0.32, 0.93)
HUE_DEGREES = (300.0, 460.0)
"""Violet, over red at 390 (30), to yellow at 460 (100)."""
CHROMA = (0.13, 0.17, 0.11)
"""At the dark end, in the middle and at the light end; sRGB has room for all of them."""

_LMS_OF_OKLAB = np.array(
    [
        (1, 0.3963377774, 0.2158037573),
        (1, -0.1055613458, -0.0638541728),
        (1, -0.0894841775, -1.2914855480),
    ]
)
_RGB_OF_LMS = np.array(
    [
        (4.0767416621, -3.3077115913, 0.2309699292),
        (-1.2684380046, 2.6097574011, -0.3413193965),
        (-0.0041960863, -0.7034186147, 1.7076147010),
    ]
)


def colour_table() -> NDArray[np.float32]:
    """Colours from least to most, in sRGB.

    Returns
    -------
    ndarray of float32, shape (256, 3)
        0 to 255.
    """
    along = np.linspace(0, 1, ENTRIES)
    lightness = np.interp(along, (0, 1), LIGHTNESS)
    hue = np.radians(np.interp(along, (0, 1), HUE_DEGREES))
    chroma = np.interp(along, (0, 0.5, 1), CHROMA)
    oklab = np.stack([lightness, chroma * np.cos(hue), chroma * np.sin(hue)], axis=1)
    linear = np.clip((oklab @ _LMS_OF_OKLAB.T) ** 3 @ _RGB_OF_LMS.T, 0, 1)
    # IEC 61966-2-1, from linear light to sRGB.
    encoded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.asarray(255 * encoded, np.float32)
