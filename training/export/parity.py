"""Keras against onnxruntime on real pictures: what ships is what was trained."""

from collections.abc import Callable

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from training.errors import ExportError
from training.evaluation.results import Parity

TOLERANCE = 1e-5
"""Largest absolute difference of a probability."""


def check_parity(
    graph: bytes,
    expected: Callable[[NDArray[np.float32]], NDArray[np.float64]],
    pictures: NDArray[np.float32],
    output: str,
) -> Parity:
    """Compare the probabilities of an ONNX graph with those of Keras.

    Parameters
    ----------
    graph : bytes
        The ONNX model.
    expected : callable
        From a batch of pictures to Keras's probabilities.
    pictures : ndarray of float32, shape (pictures, height, width, channels)
        Real ones; they go through in one batch and the first also alone.
    output : str
        Name of the graph's probabilities.

    Raises
    ------
    ExportError
        They differ by more than :data:`TOLERANCE`.
    """
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    wanted = expected(pictures)
    together = session.run([output], {name: pictures})[0]
    alone = session.run([output], {name: pictures[:1]})[0]
    differences = np.abs(np.concatenate([together, alone]) - np.concatenate([wanted, wanted[:1]]))
    largest = float(differences.max())
    if not largest <= TOLERANCE:
        raise ExportError(
            f"Keras and onnxruntime differ by {largest:.2g} on {len(pictures)} pictures;"
            f" {TOLERANCE:g} is allowed."
        )
    return Parity(len(pictures), largest)
