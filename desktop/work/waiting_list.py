"""Which entry is read next, for workers on several threads."""

from collections import deque
from collections.abc import Collection, Iterable
from threading import Lock


class WaitingList:
    """Record ids in the order in which they are taken, and how many were.

    Every method may be called from any thread.

    Parameters
    ----------
    most_taken : int
        No more is given out while so many were taken and have not ended.
    """

    def __init__(self, most_taken: int) -> None:
        self._most_taken = most_taken
        self._lock = Lock()
        self._waiting: deque[int] = deque()
        self._taken = 0
        self._closed = True

    @property
    def remaining(self) -> int:
        """How many wait or were taken and have not ended."""
        with self._lock:
            return len(self._waiting) + self._taken

    @property
    def ready(self) -> int:
        """How many can be taken now."""
        with self._lock:
            if self._closed:
                return 0
            return min(len(self._waiting), max(0, self._most_taken - self._taken))

    def open(self) -> None:
        """Give out what waits; a new list does not."""
        self._closed = False

    def close(self) -> None:
        """Give out nothing until it is opened again."""
        self._closed = True

    def take(self) -> int | None:
        """The next one, which is the caller's until :meth:`end`; None when there is none now."""
        with self._lock:
            if self._closed or not self._waiting or self._taken >= self._most_taken:
                return None
            self._taken += 1
            return self._waiting.popleft()

    def end(self) -> None:
        """One of those that were taken is done with."""
        with self._lock:
            self._taken -= 1

    def add(self, record_ids: Iterable[int]) -> None:
        """Put some at the end."""
        with self._lock:
            self._waiting.extend(record_ids)

    def put_back(self, record_ids: Collection[int]) -> None:
        """Some that were taken are taken next, in this order."""
        with self._lock:
            self._waiting.extendleft(reversed(list(record_ids)))
            self._taken -= len(record_ids)

    def prefer(self, record_id: int) -> None:
        """Let this one be taken next, if it waits."""
        with self._lock:
            if record_id in self._waiting:
                self._waiting.remove(record_id)
                self._waiting.appendleft(record_id)

    def remove(self, record_ids: Collection[int]) -> list[int]:
        """Forget those of these that wait; which they were."""
        with self._lock:
            gone = [one for one in self._waiting if one in record_ids]
            self._waiting = deque(one for one in self._waiting if one not in record_ids)
            return gone

    def clear(self) -> list[int]:
        """Forget all that wait; which they were."""
        with self._lock:
            gone = list(self._waiting)
            self._waiting.clear()
            return gone
