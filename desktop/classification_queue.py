"""Pictures that wait to be read, worked off in order, a few at a time.

Everything is told by record id: an answer that comes late, for an entry that was
deleted or that nobody looks at any more, cannot land on another picture.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.analysis import Analysis, analyse
from desktop.background_task import BackgroundTask, BackgroundTasks
from desktop.history.store import HistoryStore
from inference.classifier import Classifier

WORKERS = 2
"""One reads and decodes while the other one classifies."""


@dataclass(frozen=True)
class QueueProgress:
    """How far the present batch is."""

    done: int
    total: int


class ClassificationQueue(QObject):
    """Reads and judges waiting records in the background and saves each result.

    Nothing is read before :meth:`use` has told which model to use.
    """

    started = Signal(int)
    """A record is being read."""
    completed = Signal(int, object)
    """A record's `Analysis`, after it was committed to the history."""
    not_saved = Signal(int, object)
    """A record's result could not be saved; it still waits. With the error."""
    progressed = Signal(object)
    """`QueueProgress`, after every change."""
    idle = Signal()
    """Nothing waits and nothing runs any more."""

    def __init__(self, store: HistoryStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = BackgroundTasks(WORKERS, self)
        self._waiting: deque[int] = deque()
        self._running: dict[int, BackgroundTask] = {}
        self._classifier: Classifier | None = None
        self._ready = False
        self._done = 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing runs."""
        return not self._waiting and not self._running

    def use(self, classifier: Classifier | None) -> None:
        """Read with this model from now on; without one pictures are opened but not judged."""
        self._classifier = classifier
        self._ready = True
        self._continue()

    def add(self, record_ids: Iterable[int]) -> None:
        """Put records at the end of the queue."""
        if self.is_idle:
            self._done = 0
        self._waiting.extend(record_ids)
        self._continue()

    def prioritise(self, record_id: int) -> None:
        """Read this one next, if it waits: somebody is looking at it."""
        if record_id in self._waiting:
            self._waiting.remove(record_id)
            self._waiting.appendleft(record_id)

    def discard(self, record_ids: Iterable[int]) -> None:
        """Forget records that were deleted; a running one is not told any more."""
        for record_id in record_ids:
            if record_id in self._waiting:
                self._waiting.remove(record_id)
            elif record_id in self._running:
                self._running[record_id].cancel()
        self._continue()

    def shutdown(self) -> None:
        """Stop, and wait for what is being read; the rest keeps waiting in the history."""
        self._waiting.clear()
        self._tasks.shutdown()

    def _continue(self) -> None:
        while self._ready and self._waiting and len(self._running) < WORKERS:
            self._start(self._waiting.popleft())
        total = self._done + len(self._running) + len(self._waiting)
        self.progressed.emit(QueueProgress(self._done, total))
        if self.is_idle:
            self.idle.emit()

    def _start(self, record_id: int) -> None:
        classifier, store = self._classifier, self._store

        def work(_: BackgroundTask) -> Analysis | None:
            source = store.source_of(record_id)
            if source is None:
                return None
            analysis = analyse(source.item(), classifier)
            return analysis if store.save(record_id, analysis.result) else None

        def succeeded(analysis: Analysis | None) -> None:
            if analysis is not None:
                self.completed.emit(record_id, analysis)

        def finished() -> None:
            del self._running[record_id]
            self._done += 1
            self._continue()

        task = self._tasks.start(work)
        self._running[record_id] = task
        task.succeeded.connect(succeeded)
        task.failed.connect(lambda error: self.not_saved.emit(record_id, error))
        task.finished.connect(finished)
        self.started.emit(record_id)
