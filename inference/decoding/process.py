"""Decoding in another process, which is replaced when it dies or runs away."""

import atexit
import json
import os
import signal
import subprocess
import sys
import weakref
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference import errors, limits
from inference.decoding.channel import Channel, SharedMemory
from inference.decoding.codestream import Codec, Codestream
from inference.decoding.jpeg_2000 import Stream
from inference.decoding.pictures import PictureFacts
from inference.decoding.watchdog import Watchdog
from inference.decoding.worker import WORKER_FLAG
from inference.errors import DamagedFileError, DecodingStoppedError, InputError, TooLargeError

START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from inference.decoding.worker import serve; serve()"
)

PIPE_BYTES = 1 << 20
"""Room in each pipe, where the system lets us choose; the usual 64 KB make two processes
take turns three hundred times for one film."""


@dataclass(frozen=True)
class Decoder:
    """A process that decodes, and the way to it."""

    process: subprocess.Popen[bytes]
    channel: Channel
    memory: SharedMemory | None
    started_by: int = field(default_factory=os.getpid)


_idle: list[Decoder] = []
"""Those that wait for work. Each thread takes one and puts it back."""
_watchdog = Watchdog()


def decode(stream: Stream, header: Codestream, lent: bool = False, **options: Any) -> NDArray[Any]:
    """Decode one compressed picture in a process that may die.

    Parameters
    ----------
    stream : bytes or memoryview
    header : Codestream
        What the picture says of itself.
    lent : bool, optional
        Leave the pixels in the decoder's memory, which saves a copy. It decodes nothing
        else while any of them are in use, so they should soon be let go.
    options
        As for :func:`inference.decoding.codecs.decode`.

    Returns
    -------
    ndarray of integers, shape (rows, columns) or (rows, columns, samples)

    Raises
    ------
    InputError
    """
    pixels = header.rows * header.columns
    room = limits.DECODER_BYTES + pixels * header.samples * limits.DECODER_BYTES_PER_SAMPLE
    if header.samples == 1 and header.codec is not Codec.JPEG_2000:
        dtype = "u1" if header.precision <= 8 else "u2"
        options |= {"shape": (header.rows, header.columns), "dtype": dtype}
    request = {"codec": header.codec.value, "options": options, "room": room + len(stream)}
    seconds = pixels / 1e6 * limits.DECODING_SECONDS_PER_MEGAPIXEL
    return _ask(request, stream, header.codec, lent, seconds)[0]


def decode_picture_apart(
    content: bytes, container: str, wanted_side: int | None = None
) -> tuple[NDArray[Any], PictureFacts]:
    """As :func:`inference.decoding.pictures.decode_picture`, in a process that may die.

    Raises
    ------
    InputError
    """
    request = {"container": container, "wanted_side": wanted_side}
    pixels, facts = _ask(request, content, container, lent=wanted_side is not None)
    return pixels, PictureFacts(**facts)


def _ask(
    request: dict[str, Any], body: Stream, decoder: str, lent: bool, more_seconds: float = 0
) -> tuple[NDArray[Any], dict[str, Any]]:
    waiting = _take()
    taken = waiting or _start()
    try:
        if waiting is None:
            with _watchdog.limit(taken.process, limits.DECODER_START_SECONDS):
                taken.channel.receive()
        seconds = limits.DECODING_SECONDS + more_seconds
        seconds += len(body) / limits.MEGABYTE * limits.DECODING_SECONDS_PER_MEGABYTE
        seconds = min(seconds, limits.MAX_DECODING_SECONDS)
        with _watchdog.limit(taken.process, seconds):
            taken.channel.send(request, body)
            answer, pixels = taken.channel.receive()
    except (EOFError, OSError):
        _end(taken)
        raise DecodingStoppedError(f"{decoder} decoder: {_ending(taken.process)}") from None
    except BaseException:
        _end(taken)
        raise
    if "error" in answer:
        _put_back(taken)
        raise _refusal(answer, decoder)
    if taken.memory is not None and lent:
        # Every array that is made of this one keeps it, so it goes with the last of them.
        pixels = np.frombuffer(pixels.data, np.uint8)
        weakref.finalize(pixels, _put_back, taken)
    else:
        if taken.memory is not None:  # the next picture will lie where this one does now
            pixels = pixels.copy()
        _put_back(taken)
    return pixels.view(answer["dtype"]).reshape(answer["shape"]), answer["facts"]


def _refusal(answer: dict[str, Any], decoder: str) -> InputError:
    """The error that the other process met, as one of Hilum's."""
    kind = getattr(errors, answer["error"], None)
    if isinstance(kind, type) and issubclass(kind, InputError):
        return kind(answer["detail"])
    if answer["error"] == MemoryError.__name__:
        return TooLargeError(f"{decoder} decoder: out of memory")
    return DamagedFileError(f"{decoder} decoder: {answer['error']}")


def _ending(process: subprocess.Popen[bytes]) -> str:
    code = process.returncode
    if code == -signal.SIGTERM or (os.name == "posix" and code == -signal.SIGKILL):
        return "took too long or too much memory"
    return f"ended with status {code}"


def _take() -> Decoder | None:
    """A process that waits for work, if there is one."""
    while True:
        try:
            decoder = _idle.pop()
        except IndexError:
            return None
        if decoder.process.poll() is None:
            return decoder
        _end(decoder)


def _put_back(decoder: Decoder) -> None:
    if decoder.started_by == os.getpid():  # else a forked child let go of pixels lent before
        _idle.append(decoder)


def _start() -> Decoder:
    memory = SharedMemory.create()
    if getattr(sys, "frozen", False):
        command = [sys.executable, WORKER_FLAG]
    else:
        command = [sys.executable, "-I", "-c", START, json.dumps(sys.path)]
    if memory is not None:
        command.append(str(memory.descriptor))
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own code
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pipesize=PIPE_BYTES,
        # No window flashes up on Windows, and Ctrl+C reaches only the program itself.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        start_new_session=os.name == "posix",
        pass_fds=() if memory is None else (memory.descriptor,),
    )
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a decoder process always has pipes")
    received, sent = (None, None) if memory is None else (memory.answers, memory.requests)
    return Decoder(process, Channel(process.stdout, process.stdin, received, sent), memory)


def _end(decoder: Decoder) -> None:
    process = decoder.process
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):  # what was still to be sent to a dead process
                pipe.close()
    process.wait()
    if decoder.memory is not None:
        decoder.memory.close()


@atexit.register
def _end_all() -> None:
    while _idle:
        _end(_idle.pop())


if hasattr(os, "register_at_fork"):
    # A forked child must not talk into its parent's pipes.
    os.register_at_fork(after_in_child=_idle.clear)
