"""How far a batch is and how long it will still take."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

FIRST_GUESS_AFTER = 4
"""Files to be done before a time is named; the first ones are slow and say little."""


@dataclass(frozen=True)
class QueueProgress:
    """How far the present batch is."""

    done: int
    total: int
    paused: bool = False
    seconds_left: float | None = None
    """None while nobody knows."""

    @property
    def busy(self) -> bool:
        """Whether there is something left to do."""
        return self.done < self.total


class BatchClock:
    """Counts a batch and the time that it was really worked on.

    Parameters
    ----------
    now : callable, optional
        Seconds on a clock that never goes back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._done = 0
        self._worked = 0.0
        self._running_since: float | None = None

    def restart(self) -> None:
        """Begin to count a new batch."""
        self._done, self._worked = 0, 0.0
        self._running_since = self._now()

    def count(self) -> None:
        """One more is done."""
        self._done += 1

    def pause(self) -> None:
        """Time does not count from now on."""
        if self._running_since is not None:
            self._worked += self._now() - self._running_since
            self._running_since = None

    def resume(self) -> None:
        """Time counts again."""
        if self._running_since is None:
            self._running_since = self._now()

    def progress(self, remaining: int) -> QueueProgress:
        """How far it is with this many still to do."""
        paused = self._running_since is None
        worked = self._worked + (
            0.0 if self._running_since is None else self._now() - self._running_since
        )
        left = None
        if remaining and self._done >= FIRST_GUESS_AFTER:
            left = worked / self._done * remaining
        return QueueProgress(self._done, self._done + remaining, paused, left)


def rounded_seconds(seconds: float) -> int:
    """A time left as one says it: to 5 seconds below a minute, else to whole minutes."""
    if seconds < 60:
        return max(5, math.ceil(seconds / 5) * 5)
    return math.ceil(seconds / 60) * 60
