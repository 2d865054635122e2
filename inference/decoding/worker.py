"""The process that decodes, and may die of it.

It reads requests from standard input and writes answers to standard output,
each a short JSON header and a body of bytes; see :func:`write_message`.
"""

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from struct import Struct
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference import limits
from inference.errors import InputError

WORKER_FLAG = "--decode-for-hilum"
"""First argument of a frozen Hilum program that is to be the worker and nothing else."""

LENGTHS = Struct("<IQ")
"""Lengths of the header and of the body."""


def write_message(stream: IO[bytes], header: dict[str, Any], body: bytes | memoryview) -> None:
    """Send one request or answer."""
    text = json.dumps(header).encode()
    stream.write(LENGTHS.pack(len(text), memoryview(body).nbytes) + text)
    stream.write(body)
    stream.flush()


def read_message(stream: IO[bytes]) -> tuple[dict[str, Any], bytearray]:
    """Receive one request or answer.

    Raises
    ------
    EOFError
        The other side is gone.
    """
    header_bytes, body_bytes = LENGTHS.unpack(_read_exactly(stream, LENGTHS.size))
    header: dict[str, Any] = json.loads(_read_exactly(stream, header_bytes))
    return header, _read_exactly(stream, body_bytes)


def _read_exactly(stream: IO[bytes], count: int) -> bytearray:
    content = bytearray(count)
    view = memoryview(content)
    while view:
        received = stream.readinto(view)  # type: ignore[attr-defined]
        if not received:
            raise EOFError
        view = view[received:]
    return content


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
        _limit_memory()
        # Imported after the memory is limited, and never in the process that asks.
        from inference.decoding import codecs, pictures  # noqa: F401 - for `_decode`

        write_message(answers, {}, b"")  # ready
        while True:
            try:
                header, body = read_message(requests)
            except EOFError:
                return
            try:
                pixels, facts = _decode(header, body)
            except InputError as error:
                answer: dict[str, Any] = {"error": type(error).__name__, "detail": error.detail}
                write_message(answers, answer, b"")
            except Exception as error:  # noqa: BLE001 - codecs raise anything on hostile bytes
                write_message(answers, {"error": type(error).__name__}, b"")
            else:
                answer = {"dtype": pixels.dtype.str, "shape": pixels.shape, "facts": facts}
                write_message(answers, answer, np.ascontiguousarray(pixels).data.cast("B"))


def _decode(request: dict[str, Any], content: bytearray) -> tuple[NDArray[Any], dict[str, Any]]:
    from inference.decoding import codecs, pictures

    if "container" in request:
        Image.MAX_IMAGE_PIXELS = None  # our own limit gives a better answer
        pixels, facts = pictures.decode_picture(content, **request)
        return pixels, asdict(facts)
    return codecs.decode(request["codec"], content, request["options"]), {}


def _limit_memory() -> None:
    """Let an allocation bomb fail instead of the computer, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: only the size that a picture's header promises is limited
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError, OSError):  # macOS knows the limit and refuses it
        resource.setrlimit(resource.RLIMIT_AS, (limits.MAX_DECODER_BYTES, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump holds the patient's picture
