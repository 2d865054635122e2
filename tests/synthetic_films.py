"""Picture files for tests. The synthetic bundle judges them by their brightness alone."""

from pathlib import Path

import numpy as np
from PIL import Image

NORMAL, ABNORMAL, BETWEEN, NOT_A_CHEST = 70, 190, 125, 2
"""Grey values that the synthetic bundle finds normal, abnormal, too close, not readable."""


def write_film(path: Path, gray: int = NORMAL, rows: int = 96, columns: int = 96) -> Path:
    """A flat grey picture with a darker and a brighter mark, in the format of the suffix."""
    pixels = np.full((rows, columns), gray, np.uint8)
    pixels[10:14, 10:14] = max(gray - 20, 0)
    pixels[20:24, 10:14] = gray + 20
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)
    return path
