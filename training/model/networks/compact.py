"""The CNN of 422,177 parameters.

::

    conv2d 64        (85, 85, 64)      1,792
    max-pool         (42, 42, 64)
    conv2d 32        (14, 14, 32)     18,464
    max-pool         (7, 7, 32)
    flatten          1,568
    dense 256                        401,664
    dense 1                              257      the head

85 = (256 − 3) / 3 + 1 and 14 = (42 − 3) / 3 + 1: the strides are 3.
"""

from pathlib import Path

import keras

from training.model.networks.body import Body
from training.recipe import InputRecipe, NetworkRecipe

DROPOUT = 0.25


def build(recipe: InputRecipe, _network: NetworkRecipe, _weights: Path | None) -> Body:
    """The network up to its dense layer; 256 × 256 × 3 gives the published counts."""
    picture = keras.Input((recipe.height, recipe.width, recipe.channels), name="image")
    x = picture
    for width in (64, 32):
        x = keras.layers.Conv2D(width, 3, strides=3, activation="relu")(x)
        x = keras.layers.MaxPooling2D()(x)
        x = keras.layers.Dropout(DROPOUT)(x)
    x = keras.layers.Flatten()(x)
    return Body(picture, keras.layers.Dense(256, "relu")(x))
