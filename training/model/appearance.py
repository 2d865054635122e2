"""Random changes of one film and everything drawn on it: where it lies, how it looks.

Two hospitals' films differ in position, grey tones, sharpness and what stands at the
border; what tells them apart must be no help. Films are 8-bit grey, shape (size, size);
masks on them are moved alike.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from training.recipe import AppearanceRecipe

Film = NDArray[np.uint8]
Changed = NDArray[np.float32]
GREYS = (0.0, 128.0, 255.0)
"""Of borders and covers."""

cv2.setNumThreads(1)  # the network has the processors; OpenCV's threads would wait for them


@dataclass(frozen=True)
class Movement:
    """An affine map in shares of the side, so that it moves films and masks of any size."""

    matrix: NDArray[np.float64]
    """Shape (2, 3); the last column in shares of the side."""

    def apply(self, picture: Film) -> Film:
        """Move a square picture; black comes in at the edges."""
        size = picture.shape[0]
        scaled = self.matrix.copy()
        scaled[:, 2] *= size
        return np.asarray(cv2.warpAffine(picture, scaled, (size, size)), np.uint8)


def draw_movement(recipe: AppearanceRecipe, generator: np.random.Generator) -> Movement:
    """Rotation, zoom, another aspect ratio and a shift, about the centre."""
    angle = generator.uniform(-recipe.rotation, recipe.rotation)
    matrix = cv2.getRotationMatrix2D((0.5, 0.5), angle, 1.0)
    zoom = generator.uniform(*recipe.zoom)
    aspect = generator.uniform(1 - recipe.aspect, 1 + recipe.aspect)
    scale = np.array([zoom * aspect, zoom / aspect])
    matrix[:, :2] *= scale[:, None]
    shift = generator.uniform(-recipe.shift, recipe.shift, 2)
    # The centre stays where the rotation left it, whatever the scale.
    matrix[:, 2] = matrix[:, 2] * scale + (1 - scale) / 2 + shift
    return Movement(np.asarray(matrix, np.float64))


def change_appearance(
    film: Film, recipe: AppearanceRecipe, generator: np.random.Generator
) -> Changed:
    """Tones, sharpness, noise, borders and covers of a film that has been moved.

    Returns
    -------
    ndarray of float32, same shape, 0 to 255
    """
    changed = _change_tones(film, recipe, generator)
    changed = _change_sharpness(changed, recipe, generator)
    if generator.random() < recipe.noise_share:
        deviation = generator.uniform(0, recipe.noise)
        changed += deviation * generator.standard_normal(changed.shape, np.float32)
    if generator.random() < recipe.border_share:
        _paint_border(changed, recipe.border, generator)
    for _ in range(int(generator.integers(0, recipe.covers + 1))):
        _cover(changed, generator)
    return np.clip(changed, 0, 255, out=changed)


def _change_tones(film: Film, recipe: AppearanceRecipe, generator: np.random.Generator) -> Changed:
    kind = generator.random()
    changed = film.astype(np.float32)
    if kind < recipe.equalised:
        share = np.float32(generator.random())
        changed = share * cv2.equalizeHist(film).astype(np.float32) + (1 - share) * changed
    elif kind < recipe.equalised + recipe.locally_equalised:
        fields = int(generator.integers(4, 10))
        local = cv2.createCLAHE(generator.uniform(1, 5), (fields, fields))
        changed = local.apply(film).astype(np.float32)
    exponent = np.exp(generator.normal(0, recipe.gamma))
    changed = (255 * (changed / 255) ** exponent).astype(np.float32)
    mean = changed.mean()
    contrast = np.exp(generator.normal(0, recipe.contrast))
    brightness = generator.normal(0, recipe.brightness)
    return np.asarray((changed - mean) * contrast + mean + brightness, np.float32)


def _change_sharpness(
    changed: Changed, recipe: AppearanceRecipe, generator: np.random.Generator
) -> Changed:
    kind = generator.random()
    if kind < recipe.blurred:
        return np.asarray(cv2.GaussianBlur(changed, (0, 0), generator.uniform(0.4, 1.6)))
    if kind < recipe.blurred + recipe.coarsened:
        scale = generator.uniform(0.45, 0.9)
        small = cv2.resize(changed, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        return np.asarray(cv2.resize(small, changed.shape[::-1]))
    if kind < recipe.blurred + recipe.coarsened + recipe.sharpened:
        soft = cv2.GaussianBlur(changed, (0, 0), generator.uniform(1, 4))
        return np.asarray(changed + generator.uniform(0.3, 1.2) * (changed - soft), np.float32)
    return changed


def _paint_border(changed: Changed, most: float, generator: np.random.Generator) -> None:
    """One grey, one width, on each edge by chance."""
    size = changed.shape[0]
    width = int(generator.integers(1, max(2, round(most * size))))
    grey = generator.choice(GREYS)
    edges = (
        changed[:width],
        changed[-width:],
        changed[:, :width],
        changed[:, -width:],
    )
    for edge in edges:
        if generator.random() < 0.5:
            edge[...] = grey


def _cover(changed: Changed, generator: np.random.Generator) -> None:
    """A rectangle of one grey anywhere: markers, devices, what was blackened to hide a name."""
    size = changed.shape[0]
    rows, columns = generator.integers(size // 30, size // 5, 2)
    top, left = generator.integers(0, size - rows), generator.integers(0, size - columns)
    grey = generator.choice([*GREYS, generator.uniform(0, 255)])
    changed[top : top + rows, left : left + columns] = grey


@dataclass(frozen=True)
class LungRegion:
    """Where lungs lie on most films, for changes that tell lungs from surroundings."""

    mean: Changed
    """Shape (size, size): share of the films with masks on which a pixel is lung."""

    def draw(self, generator: np.random.Generator) -> Changed:
        """A region with soft edges, 0 to 1, never twice the same."""
        size = self.mean.shape[0]
        region = (self.mean > generator.uniform(0.03, 0.2)).astype(np.float32)
        matrix = cv2.getRotationMatrix2D(
            (size / 2, size / 2), generator.uniform(-4, 4), generator.uniform(0.95, 1.08)
        )
        matrix[:, 2] += generator.uniform(-0.02, 0.02, 2) * size
        moved = cv2.warpAffine(region, matrix, (size, size))
        return np.asarray(cv2.GaussianBlur(moved, (0, 0), generator.uniform(1, 8)))


def draw_middle(size: int, generator: np.random.Generator) -> Changed:
    """A rectangle that leaves of a film the border alone, 1 inside and 0 outside."""
    region = np.zeros((size, size), np.float32)
    margins = np.round(generator.uniform(0.08, 0.2, 4) * size).astype(int)
    top, bottom, left, right = margins.tolist()
    region[top : size - bottom, left : size - right] = 1
    return region


def exchange_surroundings(film: Film, other: Film, region: Changed) -> Film:
    """The lungs of one film in the surroundings of another: the answer is that of the lungs."""
    return np.asarray(film * region + other * (1 - region), np.uint8)


def hide_lungs(film: Film, region: Changed, generator: np.random.Generator) -> Film:
    """Surroundings alone, of which nobody can tell whether the lungs are sick."""
    grey = generator.choice([0.0, 0.0, float(film.mean()), generator.uniform(0, 255)])
    return np.asarray(film * (1 - region) + grey * region, np.uint8)
