"""What every network builder gives."""

from dataclasses import dataclass

import keras


@dataclass(frozen=True)
class Body:
    """A network up to what its head reads."""

    picture: keras.KerasTensor
    """The input, shape (batch, height, width, channels)."""
    features: keras.KerasTensor
    """Shape (batch, features)."""
