"""Ends processes that are not done in their time."""

import math
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Watchdog:
    """One thread that sleeps until the earliest deadline.

    It stays: to start a thread for each picture costs up to 3 ms, a twentieth of the decoding
    of a large radiograph.
    """

    def __init__(self) -> None:
        self._begin()
        if hasattr(os, "register_at_fork"):
            # A forked child has no thread, and perhaps a condition that it left locked.
            os.register_at_fork(after_in_child=self._begin)

    def _begin(self) -> None:
        self._deadlines: dict[subprocess.Popen[bytes], float] = {}
        self._changed = threading.Condition()
        self._wakes_at = math.inf
        self._thread: threading.Thread | None = None

    @contextmanager
    def limit(self, process: subprocess.Popen[bytes], seconds: float) -> Iterator[None]:
        """Kill the process unless the block ends in time.

        Whoever waits for its answer then meets the end of the pipe.

        Raises
        ------
        TimeoutError
            In place of what the block met when the process had been killed here.
        """
        deadline = time.monotonic() + seconds
        with self._changed:
            self._deadlines[process] = deadline
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
                self._thread.start()
            elif deadline < self._wakes_at:
                self._changed.notify()
        try:
            yield
        except (EOFError, OSError):
            with self._changed:
                killed_here = process not in self._deadlines
            if killed_here:
                raise TimeoutError from None
            raise
        finally:
            with self._changed:
                self._deadlines.pop(process, None)

    def _watch(self) -> None:
        with self._changed:
            while True:
                now = time.monotonic()
                for process in [late for late, end in self._deadlines.items() if end <= now]:
                    del self._deadlines[process]
                    process.kill()
                self._wakes_at = min(self._deadlines.values(), default=math.inf)
                # An end that is taken away wakes nobody: the next picture's is later.
                self._changed.wait(
                    None if self._wakes_at == math.inf else self._wakes_at - time.monotonic()
                )
