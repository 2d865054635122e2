"""In place of minutes of training: a network that looks at the left half of a film alone."""

from typing import Any

import keras
import numpy as np

from training.fitting.input_pipeline import InputPipeline
from training.fitting.trained import Trained

SIDE = 48


def looks_left(recipe: Any, dataset: Any, pictures_shown: int = 0) -> Trained:
    inputs = keras.Input((SIDE, SIDE, 1))
    left = keras.layers.Cropping2D(((0, 0), (0, SIDE // 2)))(inputs)
    mean = keras.layers.GlobalAveragePooling2D()(left)
    layer = keras.layers.Dense(2, activation="softmax")
    network = keras.Model(inputs, {"findings": layer(mean)})
    layer.set_weights([np.array([[-9.0, 9.0]]), np.array([6.0, -6.0])])
    pipeline = InputPipeline(recipe, dataset.pictures, dataset.table.examples)
    return Trained(network, False, (), pipeline, pictures_shown)
