"""Little memory, as far as this machine can pretend it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CONTROL_GROUPS = Path("/sys/fs/cgroup")
JOIN = 'echo $$ >"$0" && exec "$@"'


@dataclass(frozen=True)
class MemoryLimit:
    """A limit to run commands under."""

    command: tuple[str, ...]
    """A command that runs the rest of its arguments under the limit."""
    peak: Path | None
    """Where the kernel tells the most that was used."""

    def report(self) -> str:
        """How it was limited, and how much was used."""
        if self.peak is None:
            return "limited by RLIMIT_DATA, as there is no control group here"
        return f"at most {int(self.peak.read_text()) / 2**20:.0f} MiB used, by control group"


@contextmanager
def memory_limit(limit: int) -> Iterator[MemoryLimit]:
    """Limit memory by a control group (version 2 or 1), or else the data segment."""
    old = CONTROL_GROUPS / "memory"
    parent, maximum, peak = (
        (old, "memory.limit_in_bytes", "memory.max_usage_in_bytes")
        if old.is_dir()
        else (CONTROL_GROUPS, "memory.max", "memory.peak")
    )
    group = parent / f"hilum-check-{os.getpid()}"
    try:
        group.mkdir()
        (group / maximum).write_text(str(limit))
    except OSError:
        yield MemoryLimit(("prlimit", f"--data={limit}"), None)
        return
    try:
        yield MemoryLimit(("sh", "-c", JOIN, str(group / "cgroup.procs")), group / peak)
    finally:
        group.rmdir()
