"""A graph at work in another process, which is replaced when it dies or runs away."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference import limits
from inference.errors import ModelAnswerError, ModelInvalidError, ModelStoppedError
from inference.workers.command import Kind
from inference.workers.pool import Worker, WorkerGoneError, WorkerPool


@dataclass(frozen=True)
class Port:
    """An input or an output of a graph."""

    name: str
    type: str
    """As onnxruntime calls it: "tensor(float)"."""
    shape: tuple[int | str | None, ...]
    """A name or None where any length will do."""


class ModelProcess:
    """Runs one graph. Safe to call from several threads, each of which gets its own process.

    Parameters
    ----------
    graph : bytes
        An ONNX model without external data.
    threads : int
        Threads of one run; 0 lets onnxruntime take the machine's cores.

    Raises
    ------
    ModelInvalidError
        The graph does not load.
    ModelStoppedError
        It takes too long or too much memory to load.
    """

    def __init__(self, graph: bytes, threads: int) -> None:
        self._introduction = _Introduction(graph, threads)
        # Not through a method of this object: a circle would keep the processes alive.
        self._pool = WorkerPool(Kind.MODEL, self._introduction)
        try:
            self._pool.start_one()
        except WorkerGoneError as error:
            raise ModelStoppedError(str(error)) from None

    @property
    def inputs(self) -> tuple[Port, ...]:
        """What goes in."""
        return _ports(self._introduction.description["inputs"])

    @property
    def outputs(self) -> tuple[Port, ...]:
        """What comes out."""
        return _ports(self._introduction.description["outputs"])

    def run(self, name: str, batch: NDArray[np.float32]) -> dict[str, NDArray[Any]]:
        """The graph's outputs by name.

        Parameters
        ----------
        name : str
            Of the input.
        batch : ndarray of float32
            The first axis counts the pictures.

        Raises
        ------
        ModelAnswerError
            The graph fails.
        ModelStoppedError
            It took too long or too much memory.
        """
        pictures = len(batch)
        seconds = limits.PREDICTION_SECONDS * pictures
        request = {
            "input": name,
            "shape": batch.shape,
            "seconds": seconds,
            "most_bytes": self._introduction.most_bytes
            + limits.MODEL_BYTES_PER_PICTURE * (pictures - 1),
        }
        body = np.ascontiguousarray(batch, np.float32).data.cast("B")
        try:
            answer, content = self._pool.ask(request, body, seconds)
        except WorkerGoneError as error:
            raise ModelStoppedError(str(error)) from None
        failure = _failure_in(answer)
        if failure is not None:
            raise ModelAnswerError(f"onnxruntime: {failure}")
        return _outputs(answer["answers"], content)


class _Introduction:
    """Gives the graph to a process that has just started."""

    def __init__(self, graph: bytes, threads: int) -> None:
        self._graph, self._threads = graph, threads
        self.most_bytes = limits.MODEL_BYTES + len(graph) * limits.MODEL_BYTES_PER_GRAPH_BYTE
        self.description: Mapping[str, Any] = {}
        """What onnxruntime says of the graph."""

    def __call__(self, worker: Worker) -> None:
        seconds = limits.MODEL_OPENING_SECONDS
        request = {"threads": self._threads, "seconds": seconds, "most_bytes": self.most_bytes}
        description, _ = worker.ask(request, self._graph, seconds)
        failure = _failure_in(description)
        if failure is not None:
            raise ModelInvalidError(f"onnxruntime refuses the graph: {failure}")
        self.description = description


def _failure_in(answer: Mapping[str, Any]) -> str | None:
    """Name of the error that the process met, if any.

    Raises
    ------
    ModelStoppedError
        It was too little memory.
    """
    failure = answer.get("error")
    if failure == MemoryError.__name__:
        raise ModelStoppedError("out of memory")
    return failure


def _ports(items: list[dict[str, Any]]) -> tuple[Port, ...]:
    return tuple(Port(item["name"], item["type"], tuple(item["shape"])) for item in items)


def _outputs(answers: list[dict[str, Any]], content: NDArray[np.uint8]) -> dict[str, NDArray[Any]]:
    outputs, start = {}, 0
    for answer in answers:
        dtype = np.dtype(answer["dtype"])
        count = int(np.prod(answer["shape"], dtype=np.int64))
        value = np.frombuffer(content.data, dtype, count, start)
        outputs[answer["name"]] = value.reshape(answer["shape"])
        start += value.nbytes
    return outputs
