"""The process that works, and may die of it: its start, and its limits.

It reads requests from standard input and writes answers to standard output; see
:mod:`inference.workers.channel`.
"""

import math
import mmap
import os
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from inference.core_dump import forbid_core_dump
from inference.workers.channel import Channel, SharedMemory

WORKER_FLAG = "--work-for-hilum"
"""First argument of a frozen Hilum program that is to be a worker and nothing else."""
KIND_ARGUMENT, MEMORY_ARGUMENT = 2, 3
"""Places of the arguments: what kind of worker, and the shared memory's descriptor where there
is such memory."""


class Kind(StrEnum):
    """What a worker is for."""

    DECODER = "decoder"
    MODEL = "model"


def serve_if_asked() -> None:
    """Become a worker when the command line says so; called first by every entry point."""
    if WORKER_FLAG in sys.argv[1:2]:
        serve()
        sys.exit()


def serve() -> None:
    """Answer requests until the other side closes."""
    with os.fdopen(os.dup(0), "rb") as requests, os.fdopen(os.dup(1), "wb") as answers:
        # Libraries print what they think of a broken file, which would garble the answers.
        silence = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(silence, descriptor)
        forbid_core_dump()
        channel = Channel(requests, answers)
        if len(sys.argv) > MEMORY_ARGUMENT:
            memory = SharedMemory(int(sys.argv[MEMORY_ARGUMENT]))
            channel = Channel(requests, answers, memory.requests, memory.answers)
        with suppress(EOFError, BrokenPipeError):
            if sys.argv[KIND_ARGUMENT] == Kind.DECODER:
                from inference.decoding import worker as decoder

                decoder.serve(channel)
            else:
                from inference import model_worker

                model_worker.serve(channel)


def address_space(otherwise: int) -> int:
    """Bytes in use; ``otherwise`` where the system does not tell."""
    with suppress(OSError):
        pages = Path("/proc/self/statm").read_text().split()[0]
        return int(pages) * mmap.PAGESIZE
    return otherwise


def limit_memory(most_bytes: int) -> None:
    """Let an allocation bomb fail instead of the computer, where the system can.

    On Windows and macOS it cannot: there the limits on sizes and on time have to do.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError, OSError):  # macOS knows the limit and refuses it
        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, hard))


def limit_processor_time(seconds: float) -> None:
    """End this process after so much more work on all cores, where the system can.

    The watchdog of whoever asked is the usual end of what runs for ever. This one ends it also
    when whoever asked was killed.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    cores = os.cpu_count() or 1
    soft = math.ceil(used.ru_utime + used.ru_stime + seconds * cores) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
