"""Nothing of a patient is left behind when a program crashes."""

import ctypes
import sys
from contextlib import suppress

PR_SET_DUMPABLE = 4
"""From Linux's ``<sys/prctl.h>``."""


def forbid_core_dump() -> None:
    """Keep pictures and names in memory from being written to disk, where the system can.

    Holds for this process only; a process that it starts says so itself. Other programs of the
    same user can not look into its memory any more either.
    """
    with suppress(ImportError, OSError, ValueError):  # Windows has no such dumps
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # A crash handler that the system feeds through a pipe does not heed the limit on files.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
