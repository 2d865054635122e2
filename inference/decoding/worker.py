"""The process that decodes, and may die of it.

It reads requests from standard input and writes answers to standard output; see
:mod:`inference.decoding.channel`.
"""

import mmap
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference import limits
from inference.decoding.channel import Bytes, Channel, SharedMemory
from inference.errors import InputError

WORKER_FLAG = "--decode-for-hilum"
"""First argument of a frozen Hilum program that is to be the worker and nothing else."""
MEMORY_ARGUMENT = 2
"""Place of the argument that is the shared memory's descriptor, where there is such memory."""


def serve_if_asked() -> None:
    """Become the worker when the command line says so; called first by every entry point."""
    if WORKER_FLAG in sys.argv[1:2]:
        serve()
        sys.exit()


def serve() -> None:
    """Say that the decoders are there, then answer requests until the other side closes."""
    with os.fdopen(os.dup(0), "rb") as requests, os.fdopen(os.dup(1), "wb") as answers:
        # Codecs print what they think of a broken file, which would garble the answers.
        silence = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(silence, descriptor)
        _limit_memory(limits.MAX_DECODER_BYTES)
        # Imported after the memory is limited, and never in the process that asks.
        from inference.decoding import codecs

        codecs.load_libraries()
        channel, room = Channel(requests, answers), None
        if len(sys.argv) > MEMORY_ARGUMENT:
            memory = SharedMemory(int(sys.argv[MEMORY_ARGUMENT]))
            room = memory.answers
            channel = Channel(requests, answers, received=memory.requests, sent=room)
        channel.send({})  # ready
        while True:
            try:
                header, body = channel.receive()
            except EOFError:
                return
            try:
                pixels, facts = _decode(header, body, room)
            except InputError as error:
                channel.send({"error": type(error).__name__, "detail": error.detail})
            except Exception as error:  # noqa: BLE001 - codecs raise anything on hostile bytes
                channel.send({"error": type(error).__name__})
            else:
                answer = {"dtype": pixels.dtype.str, "shape": pixels.shape, "facts": facts}
                channel.send(answer, np.ascontiguousarray(pixels).data.cast("B"))


def _decode(
    request: dict[str, Any], content: Bytes, room: Bytes | None
) -> tuple[NDArray[Any], dict[str, Any]]:
    from inference.decoding import codecs, pictures

    if "container" in request:
        _limit_memory(limits.MAX_DECODER_BYTES)
        Image.MAX_IMAGE_PIXELS = None  # our own limit gives a better answer
        pixels, facts = pictures.decode_picture(content.tobytes(), **request)
        return pixels, asdict(facts)
    _limit_memory(_address_space() + request["room"])
    return codecs.decode(request["codec"], content, request["options"], room), {}


def _address_space() -> int:
    """Bytes in use; as many as are allowed where the system does not tell."""
    with suppress(OSError):
        pages = Path("/proc/self/statm").read_text().split()[0]
        return int(pages) * mmap.PAGESIZE
    return limits.MAX_DECODER_BYTES


def _limit_memory(address_space: int) -> None:
    """Let an allocation bomb fail instead of the computer, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: only the size that a picture's header promises is limited
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError, OSError):  # macOS knows the limit and refuses it
        soft = min(address_space, limits.MAX_DECODER_BYTES)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump holds the patient's picture
