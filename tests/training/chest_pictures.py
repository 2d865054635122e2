"""Small made films for the training tests: two dark lungs, one of them bright where ill."""

from pathlib import Path

import numpy as np
from PIL import Image

SIDE = 96


def draw(seed: int, ill: bool = False, side: int = SIDE) -> np.ndarray:
    """Brightness, 0 to 1."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:side, :side] / side
    film = 0.75 + 0.1 * random.normal(size=(8, 8)).repeat(side // 8, 0).repeat(side // 8, 1)
    for centre in (0.3, 0.7):
        across = (x - centre - random.normal(0, 0.02)) / 0.13
        down = (y - 0.5 - random.normal(0, 0.03)) / 0.27
        film = film - 0.55 * np.exp(-(across**2) - down**2)
    if ill:
        film = film + 0.6 * np.exp(-(((x - 0.3) / 0.15) ** 2) - ((y - 0.5) / 0.3) ** 2)
    return np.clip(film, 0, 1).astype(np.float32)


def save(path: Path, seed: int, ill: bool = False) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray((draw(seed, ill) * 255).astype(np.uint8)).save(path, format="PNG")
    return path


def class_folders(folder: Path, per_class: int) -> Path:
    """A folder "healthy" and a folder "ill"."""
    for number in range(per_class):
        save(folder / "healthy" / f"{number:03}.png", number)
        save(folder / "ill" / f"{number:03}.png", 1000 + number, ill=True)
    return folder
