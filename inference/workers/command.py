"""How a process that is to work is started, and finds out for what."""

import json
import sys
from enum import StrEnum

WORKER_FLAG = "--work-for-hilum"
"""First argument of a frozen Hilum program that is to be a worker and nothing else."""
KIND_ARGUMENT, MEMORY_ARGUMENT = 2, 3
"""Places of the arguments: what kind of worker, and the shared memory's descriptor where there
is such memory."""

START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from inference.serving import serve; serve()"
)


class Kind(StrEnum):
    """What a worker is for."""

    DECODER = "decoder"
    MODEL = "model"


def worker_command(kind: Kind, memory: int | None) -> list[str]:
    """The command line of a worker.

    Parameters
    ----------
    kind : Kind
    memory : int, optional
        Descriptor of the memory that it shares with whoever starts it.
    """
    if getattr(sys, "frozen", False):
        command = [sys.executable, WORKER_FLAG, kind]
    else:
        command = [sys.executable, "-I", "-c", START, json.dumps(sys.path), kind]
    return command if memory is None else [*command, str(memory)]
