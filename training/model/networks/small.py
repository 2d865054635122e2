"""A small CNN with global average pooling, for short runs and for few pictures."""

from pathlib import Path

import keras

from training.model.networks.body import Body
from training.recipe import InputRecipe, NetworkRecipe

WIDTHS = (16, 32, 64, 96)


def build(recipe: InputRecipe, _network: NetworkRecipe, _weights: Path | None) -> Body:
    """Four convolutions with ReLU, each halved, and their mean."""
    picture = keras.Input((recipe.height, recipe.width, recipe.channels), name="image")
    x = picture
    for width in WIDTHS:
        x = keras.layers.Conv2D(width, 3, padding="same", activation="relu")(x)
        x = keras.layers.MaxPooling2D()(x)
    return Body(picture, keras.layers.GlobalAveragePooling2D()(x))
