"""What two scanners show alike: structure, without brightness, contrast and sharpness.

A film's grey values say more about the machine and its software than about the
patient. Each pixel is therefore set against its surroundings and divided by how
much they vary (local contrast normalisation: Jarrett et al., "What is the best
multi-stage architecture for object recognition?", 2009), and detail finer than
any source lacks is blurred away in all. Of all that was tried this gained most
in hospitals that took no part in training; see EXPERIMENTS.md.
"""

from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

WHITE = 255.0
GREY = 127.0
"""What a pixel like its surroundings becomes."""
LEAST_DEVIATION = 4.0
"""Keeps noise in flat parts small, of 255."""
REDUCTION = 4
"""The surroundings are averaged on a picture so many times smaller."""


@keras.saving.register_keras_serializable(package="hilum")
class LocalContrast(keras.layers.Layer):  # type: ignore[misc]
    """Sets pixels against their surroundings, as fixed convolutions that ONNX has too.

    Parameters
    ----------
    detail : float
        Radius of the blur, as a share of the height.
    surround : float
        Radius of the surroundings, likewise.
    gain : float
        Of 255: what one local standard deviation becomes.
    """

    def __init__(self, detail: float, surround: float, gain: float, **options: Any) -> None:
        super().__init__(**options)
        self.detail, self.surround, self.gain = detail, surround, gain

    def build(self, input_shape: tuple[int | None, ...]) -> None:
        """Make the kernels for this size of picture."""
        _, rows, columns, _ = input_shape
        if rows is None or columns is None or rows % REDUCTION or columns % REDUCTION:
            raise ValueError(f"height and width must be multiples of {REDUCTION}")
        self._fine = _Blur(self.detail * rows, rows, columns)
        size = rows // REDUCTION, columns // REDUCTION
        self._coarse = _Blur(self.surround * rows / REDUCTION, *size)

    def call(self, picture: Any) -> Any:
        """From (batch, rows, columns, 1), 0 to 255, to the same shape and range."""
        difference = self._fine(picture) - self._surroundings(picture)
        deviation = keras.ops.sqrt(keras.ops.maximum(self._surroundings(difference**2), 0.0))
        scaled = difference / (deviation + LEAST_DEVIATION) * self.gain + GREY
        return keras.ops.clip(scaled, 0.0, WHITE)

    def get_config(self) -> dict[str, Any]:
        """What the layer is made again from."""
        own = {"detail": self.detail, "surround": self.surround, "gain": self.gain}
        return {**super().get_config(), **own}

    def _surroundings(self, picture: Any) -> Any:
        _, rows, columns, _ = picture.shape
        small = self._coarse(keras.ops.average_pool(picture, REDUCTION))
        return keras.ops.image.resize(small, (rows, columns), interpolation="bilinear")


class _Blur:
    """A Gaussian blur that leaves out what lies beyond the border."""

    def __init__(self, radius: float, rows: int, columns: int) -> None:
        reach = int(np.ceil(3 * radius))
        kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / radius) ** 2)
        self._kernel = (kernel / kernel.sum()).astype(np.float32)
        down, across = self._inside(rows), self._inside(columns)
        self._inside_share = (down[:, np.newaxis] * across)[np.newaxis, :, :, np.newaxis]

    def __call__(self, picture: Any) -> Any:
        kernel = self._kernel
        blurred = keras.ops.conv(picture, kernel.reshape(-1, 1, 1, 1), padding="same")
        blurred = keras.ops.conv(blurred, kernel.reshape(1, -1, 1, 1), padding="same")
        return blurred / self._inside_share

    def _inside(self, length: int) -> NDArray[np.float32]:
        """Share of the kernel that lies within the picture, at each place."""
        reach = len(self._kernel) // 2
        padded = np.pad(np.ones(length, np.float32), reach)
        return np.convolve(padded, self._kernel, mode="valid").astype(np.float32)
