"""What the process of a model does; see :mod:`inference.serving`.

The only importer of onnxruntime.
"""

from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from inference import limits
from inference.workers.channel import Channel
from inference.workers.process_limits import limit_memory, limit_processor_time

# On Windows the variable that `inference` sets is not heeded; this is.
onnxruntime.disable_telemetry_events()

OUT_OF_MEMORY = ("bad_alloc", "failed to allocate", "bad allocation")
"""How onnxruntime says that there is no more memory; it has no error of its own for it."""


def serve(channel: Channel) -> None:
    """Say that onnxruntime is there, open the graph that comes first, then judge pictures.

    Raises
    ------
    EOFError
        The other side is gone.
    """
    channel.send({})  # ready
    session = None
    while True:
        header, body = channel.receive()
        limit_memory(header["most_bytes"])
        limit_processor_time(header["seconds"])
        try:
            if session is None:
                session = _open(body.tobytes(), header["threads"])
                channel.send(_description(session))
            else:
                batch = np.frombuffer(body, np.float32).reshape(header["shape"])
                channel.send(*_run(session, header["input"], batch))
        except Exception as error:  # noqa: BLE001 - onnxruntime has no public base class
            channel.send({"error": _kind_of(error)})


def _open(graph: bytes, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Spinning threads are a little faster on an idle machine and three times
    # slower on a busy one; a clinic's workstation runs other programs too.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def _description(session: onnxruntime.InferenceSession) -> dict[str, Any]:
    """Names, types and shapes of what goes in and of what comes out."""

    def described(items: list[Any]) -> list[dict[str, Any]]:
        return [{"name": one.name, "type": one.type, "shape": list(one.shape)} for one in items]

    return {
        "inputs": described(session.get_inputs()),
        "outputs": described(session.get_outputs()),
    }


def _run(
    session: onnxruntime.InferenceSession, name: str, batch: NDArray[np.float32]
) -> tuple[dict[str, Any], bytes]:
    names = [output.name for output in session.get_outputs()]
    values: list[NDArray[Any]] = session.run(names, {name: batch})
    if sum(value.nbytes for value in values) > limits.MAX_ANSWER_BYTES * len(batch):
        raise MemoryError
    answers = [
        {"name": name, "dtype": value.dtype.str, "shape": value.shape}
        for name, value in zip(names, values, strict=True)
    ]
    return {"answers": answers}, b"".join(value.tobytes() for value in values)


def _kind_of(error: Exception) -> str:
    """Name of the error's class; the message may quote what is not for a log."""
    text = str(error).casefold()
    if any(words in text for words in OUT_OF_MEMORY):
        return MemoryError.__name__
    return type(error).__name__
