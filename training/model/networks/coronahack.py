"""The three-class Coronahack network: convolutions with batch normalisation, then one dense layer.

Published with 256 × 256 × 3 input, 'same' padding, L2 1e-4, flatten, Dense(3).
The publication does not give the widths; these make it a few hundred thousand
parameters, of which most are the last layer's.
"""

from pathlib import Path

import keras

from training.model.networks.body import Body
from training.recipe import InputRecipe, NetworkRecipe

WIDTHS = (16, 32, 64, 64, 128)
MOMENTUM = 0.9
"""Of the normalisation's running averages; Keras's 0.99 lags behind for thousands of steps."""


def build(recipe: InputRecipe, network: NetworkRecipe, _weights: Path | None) -> Body:
    """Five convolutions, each normalised and halved."""
    picture = keras.Input((recipe.height, recipe.width, recipe.channels), name="image")
    x = picture
    for width in WIDTHS:
        x = keras.layers.Conv2D(
            width, 3, padding="same", kernel_regularizer=keras.regularizers.L2(network.l2)
        )(x)
        x = keras.layers.BatchNormalization(momentum=MOMENTUM)(x)
        x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D()(x)
    return Body(picture, keras.layers.Flatten()(x))
