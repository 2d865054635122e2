"""Random changes of training pictures, in TensorFlow, a batch at a time.

Everything works on brightness (0 black, 1 white) and draws from a seed of its
own, so that a run is the same twice, also after a resume.
"""

import math
from typing import Any

import tensorflow as tf

from training.recipe import AugmentationRecipe

MARKER_ZONE = 0.18
"""Share of the side, from the edge, where letters and arrows tend to be."""
CURVE_POINTS = 6


class Augmentation:
    """Changes batches as a recipe says.

    Parameters
    ----------
    recipe : AugmentationRecipe
    """

    def __init__(self, recipe: AugmentationRecipe) -> None:
        self._recipe = recipe

    def __call__(self, brightness: Any, seed: Any) -> Any:
        """Change one batch.

        Parameters
        ----------
        brightness : tensor of float32, shape (batch, rows, columns, 1)
        seed : tensor of int32, shape (2,)
            The same seed gives the same changes.

        Returns
        -------
        tensor of float32, same shape, 0 to 1
        """
        recipe = self._recipe
        draw = _Draw(seed, tf.shape(brightness)[0])
        if recipe.tone_curve:
            brightness = _bend_tones(brightness, draw, recipe.tone_curve)
        if recipe.gamma:
            exponent = tf.exp(draw.between(-1.0, 1.0) * math.log(1 + recipe.gamma))
            brightness = tf.maximum(brightness, 1e-4) ** exponent
        if recipe.contrast:
            mean = tf.reduce_mean(brightness, axis=(1, 2, 3), keepdims=True)
            factor = draw.between(1 - recipe.contrast, 1 + recipe.contrast)
            brightness = mean + (brightness - mean) * factor
        if recipe.brightness != (1.0, 1.0):
            brightness = brightness * draw.between(*recipe.brightness)
        if recipe.blur:
            brightness = _blur_or_sharpen(brightness, draw, recipe.blur)
        if recipe.resolution:
            brightness = _lose_resolution(brightness, draw, recipe.resolution)
        if recipe.noise:
            deviation = draw.between(0.0, recipe.noise)
            brightness += deviation * draw.normal(tf.shape(brightness))
        for _ in range(recipe.patches):
            brightness = _cover_marker(brightness, draw)
        brightness = _move(brightness, draw, recipe)
        if recipe.border:
            brightness = _blacken_border(brightness, draw, recipe.border)
        return tf.clip_by_value(brightness, 0.0, 1.0)


class _Draw:
    """A stream of random numbers, one per picture, from one seed."""

    def __init__(self, seed: Any, batch: Any) -> None:
        self._seed = tf.cast(seed, tf.int32)
        self._batch = batch
        self._drawn = 0

    def _next_seed(self) -> Any:
        self._drawn += 1
        return self._seed + tf.constant([0, self._drawn * 7919], tf.int32)

    def between(self, low: float, high: float, values: int = 1) -> Any:
        """Uniform, shape (batch, 1, 1, values)."""
        shape = (self._batch, 1, 1, values)
        return tf.random.stateless_uniform(shape, self._next_seed(), low, high)

    def normal(self, shape: Any) -> Any:
        """Standard normal, of any shape."""
        return tf.random.stateless_normal(shape, self._next_seed())


def _bend_tones(brightness: Any, draw: _Draw, strength: float) -> Any:
    """A monotone curve through random points, another for each picture."""
    steps = tf.exp(draw.between(-strength, strength, CURVE_POINTS))
    knots = tf.cumsum(steps, axis=3)
    knots = tf.concat([tf.zeros_like(knots[..., :1]), knots / knots[..., -1:]], axis=3)
    place = tf.clip_by_value(brightness, 0.0, 1.0) * CURVE_POINTS
    # Hat functions interpolate without gathering: each knot counts for its neighbourhood.
    index = tf.range(CURVE_POINTS + 1, dtype=tf.float32)
    curved = tf.zeros_like(brightness)
    for number in range(CURVE_POINTS + 1):
        near = tf.maximum(0.0, 1.0 - tf.abs(place - index[number]))
        curved += near * knots[..., number : number + 1]
    return curved


def _blur_or_sharpen(brightness: Any, draw: _Draw, radius: float) -> Any:
    reach = max(1, math.ceil(2 * radius))
    offsets = tf.range(-reach, reach + 1, dtype=tf.float32)
    kernel = tf.exp(-0.5 * (offsets / radius) ** 2)
    kernel = kernel / tf.reduce_sum(kernel)
    padded = tf.pad(brightness, [[0, 0], [reach, reach], [reach, reach], [0, 0]], "SYMMETRIC")
    blurred = tf.nn.conv2d(padded, kernel[:, None, None, None], 1, "VALID")
    blurred = tf.nn.conv2d(blurred, kernel[None, :, None, None], 1, "VALID")
    return brightness + draw.between(-1.0, 1.0) * (blurred - brightness)


def _lose_resolution(brightness: Any, draw: _Draw, loss: float) -> Any:
    """Half of the pictures become a mixture with their own coarse version."""
    rows, columns = brightness.shape[1], brightness.shape[2]
    size = (round(rows * (1 - loss)), round(columns * (1 - loss)))
    coarse = tf.image.resize(tf.image.resize(brightness, size, antialias=True), (rows, columns))
    return brightness + tf.nn.relu(draw.between(-1.0, 1.0)) * (coarse - brightness)


def _cover_marker(brightness: Any, draw: _Draw) -> Any:
    """A rectangle near an edge, of one random brightness."""
    rows, columns = brightness.shape[1], brightness.shape[2]
    down = tf.reshape(tf.linspace(0.0, 1.0, rows), (1, rows, 1, 1))
    across = tf.reshape(tf.linspace(0.0, 1.0, columns), (1, 1, columns, 1))
    center_y = draw.between(0.0, 1.0)
    near_edge = draw.between(0.0, MARKER_ZONE)
    center_x = tf.where(draw.between(0.0, 1.0) < 0.5, near_edge, 1 - near_edge)
    inside = (tf.abs(down - center_y) < draw.between(0.01, 0.06)) & (
        tf.abs(across - center_x) < draw.between(0.01, 0.08)
    )
    return tf.where(inside, draw.between(0.0, 1.0), brightness)


def _blacken_border(brightness: Any, draw: _Draw, largest: float) -> Any:
    rows, columns = brightness.shape[1], brightness.shape[2]
    down = tf.reshape(tf.linspace(0.0, 1.0, rows), (1, rows, 1, 1))
    across = tf.reshape(tf.linspace(0.0, 1.0, columns), (1, 1, columns, 1))
    width = [tf.nn.relu(draw.between(-largest, largest)) for _ in range(4)]
    inside = (down >= width[0]) & (1 - down >= width[1])
    inside &= (across >= width[2]) & (1 - across >= width[3])
    return tf.where(inside, brightness, 0.0)


def _move(brightness: Any, draw: _Draw, recipe: AugmentationRecipe) -> Any:
    """Rotation, shear, zoom, shift and flip about the centre, in one resampling."""
    rows, columns = float(brightness.shape[1]), float(brightness.shape[2])
    still = not (recipe.rotation or recipe.shear or recipe.zoom or recipe.shift)
    if still and not recipe.horizontal_flip:
        return brightness
    angle = draw.between(-1.0, 1.0) * math.radians(recipe.rotation)
    shear = draw.between(-1.0, 1.0) * math.radians(recipe.shear)
    scale = 1 / draw.between(1 - recipe.zoom, 1 + recipe.zoom)
    mirror = tf.ones_like(scale)
    if recipe.horizontal_flip:
        mirror = tf.where(draw.between(0.0, 1.0) < 0.5, -1.0, 1.0)
    cos, sin = tf.cos(angle) * scale, tf.sin(angle) * scale
    a, b = cos * mirror, -tf.sin(angle + shear) * scale
    c, d = sin * mirror, tf.cos(angle + shear) * scale
    center_x, center_y = (columns - 1) / 2, (rows - 1) / 2
    to_x = center_x + draw.between(-1.0, 1.0) * recipe.shift * columns
    to_y = center_y + draw.between(-1.0, 1.0) * recipe.shift * rows
    zero = tf.zeros_like(a)
    transform = [a, b, to_x - a * center_x - b * center_y]
    transform += [c, d, to_y - c * center_x - d * center_y, zero, zero]
    moved = tf.raw_ops.ImageProjectiveTransformV3(
        images=brightness,
        transforms=tf.concat([tf.reshape(value, (-1, 1)) for value in transform], axis=1),
        output_shape=tf.shape(brightness)[1:3],
        fill_value=0.0,
        interpolation="BILINEAR",
        fill_mode=recipe.fill.upper(),
    )
    return tf.ensure_shape(moved, brightness.shape)
