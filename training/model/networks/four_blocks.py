"""Four convolutions and four max-poolings of growing depth, then two dense ReLU layers.

The network that was published for the Radiography Database, 299 × 299 × 3.
"""

from pathlib import Path

import keras

from training.model.networks.body import Body
from training.recipe import InputRecipe, NetworkRecipe

WIDTHS = (16, 32, 64, 128)
DENSE = (128, 64)


def build(recipe: InputRecipe, _network: NetworkRecipe, _weights: Path | None) -> Body:
    """The network up to its second dense layer."""
    picture = keras.Input((recipe.height, recipe.width, recipe.channels), name="image")
    x = picture
    for width in WIDTHS:
        x = keras.layers.Conv2D(width, 3, activation="relu")(x)
        x = keras.layers.MaxPooling2D()(x)
    x = keras.layers.Flatten()(x)
    for width in DENSE:
        x = keras.layers.Dense(width, "relu")(x)
    return Body(picture, x)
