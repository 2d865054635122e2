"""Limits that a process which works sets itself, where the system can."""

import math
import mmap
import os
from contextlib import suppress
from pathlib import Path


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
