"""The start of a process that works, and may die of it.

It reads requests from standard input and writes answers to standard output; see
:mod:`inference.workers.channel`. Nobody but a program's own start imports this.
"""

import os
import sys
from contextlib import suppress

from inference.core_dump import forbid_core_dump
from inference.workers.channel import Channel, SharedMemory
from inference.workers.command import KIND_ARGUMENT, MEMORY_ARGUMENT, WORKER_FLAG, Kind


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
