"""Pictures that no X-ray department would send, made for the gate to refuse.

Each synthetic takes the brightness of a real frontal radiograph, shape (rows,
columns), and a generator, and gives a picture of the same shape.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Picture = NDArray[np.float32]


def _inverted(frontal: Picture, generator: Generator) -> Picture:
    return np.asarray(1 - frontal * generator.uniform(0.85, 1), np.float32)


def _sideways(frontal: Picture, generator: Generator) -> Picture:
    turned = np.rot90(frontal, generator.choice((1, 3)))
    return _fitted(np.ascontiguousarray(turned), frontal.shape)


def _upside_down(frontal: Picture, generator: Generator) -> Picture:
    turned = np.rot90(frontal, 2)
    return np.ascontiguousarray(turned if generator.random() < 0.5 else frontal[::-1])


def _blank(frontal: Picture, generator: Generator) -> Picture:
    across = np.linspace(0, generator.uniform(-0.3, 0.3), frontal.shape[1], dtype=np.float32)
    down = np.linspace(0, generator.uniform(-0.3, 0.3), frontal.shape[0], dtype=np.float32)
    level = generator.choice((0.0, 1.0, generator.random()))
    flat = generator.random() < 0.5
    slope = np.zeros(frontal.shape, np.float32) if flat else down[:, np.newaxis] + across
    return np.asarray(np.clip(level + slope, 0, 1), np.float32)


def _noise(frontal: Picture, generator: Generator) -> Picture:
    """White, or in grains and clouds of any size."""
    size = int(2 ** generator.uniform(2, np.log2(max(frontal.shape))))
    grains = generator.random((size, size), np.float32)
    return _fitted(grains, frontal.shape)


def _document(frontal: Picture, generator: Generator) -> Picture:
    """Dark lines of words on light paper, or a screen with light ones on dark."""
    rows, columns = frontal.shape
    page = Image.new("F", (columns, rows), float(generator.uniform(0.85, 1)))
    pen = ImageDraw.Draw(page)
    line = int(generator.integers(4, 12))
    margin = int(columns * generator.uniform(0.03, 0.12))
    for top in range(margin, rows - margin, line + int(generator.integers(2, 8))):
        if generator.random() < 0.12:
            continue
        left = margin
        while left < columns - margin:
            right = left + int(generator.integers(line, 6 * line))
            ink = float(generator.uniform(0, 0.4))
            pen.rectangle((left, top, min(right, columns - margin), top + line // 2), fill=ink)
            left = right + int(generator.integers(2, line + 2))
    picture = np.asarray(page, np.float32)
    return picture if generator.random() < 0.7 else np.asarray(1 - picture, np.float32)


def _shapes(frontal: Picture, generator: Generator) -> Picture:
    """Overlapping discs and boxes, as logos and test patterns have."""
    rows, columns = frontal.shape
    page = Image.new("F", (columns, rows), float(generator.random()))
    pen = ImageDraw.Draw(page)
    for _ in range(int(generator.integers(1, 12))):
        x, y = generator.uniform(0, columns), generator.uniform(0, rows)
        half = generator.uniform(0.03, 0.4, 2) * (columns, rows)
        box = (x - half[0], y - half[1], x + half[0], y + half[1])
        draw = pen.ellipse if generator.random() < 0.5 else pen.rectangle
        draw(box, fill=float(generator.random()))
    return np.asarray(page, np.float32)


def _cut_out(frontal: Picture, generator: Generator) -> Picture:
    """A small part of a film, too little to judge lungs by."""
    rows, columns = frontal.shape
    part = generator.uniform(0.12, 0.3)
    top = int(generator.uniform(0, 1 - part) * rows)
    left = int(generator.uniform(0, 1 - part) * columns)
    cut = frontal[top : top + int(part * rows), left : left + int(part * columns)]
    return _fitted(np.ascontiguousarray(cut), frontal.shape)


def _fitted(picture: Picture, shape: tuple[int, ...]) -> Picture:
    resized = Image.fromarray(picture).resize((shape[1], shape[0]), Image.Resampling.BILINEAR)
    return np.asarray(resized, np.float32)


SYNTHETIC: Mapping[str, Callable[[Picture, Generator], Picture]] = {
    "inverted": _inverted,
    "sideways": _sideways,
    "upside-down": _upside_down,
    "blank": _blank,
    "noise": _noise,
    "document": _document,
    "shapes": _shapes,
    "cut-out": _cut_out,
}
"""By the name that a recipe uses."""
