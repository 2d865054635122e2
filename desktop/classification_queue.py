"""Pictures that wait to be read, worked off in order, a few at a time.

Everything is told by record id: an answer that comes late, for an entry that was
deleted or that nobody looks at any more, cannot land on another picture.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.allocator import release_free_memory
from desktop.analysis import Analysis, analyse
from desktop.background_task import BackgroundTask, BackgroundTasks
from desktop.batch_progress import BatchClock
from desktop.errors import HistoryError, NotReadAgainError
from desktop.history.record import Record
from desktop.history.store import HistoryStore
from inference.classifier import Classifier

READERS = 3
"""Films that are read and judged at the same time. Both processors of a small computer then
always have one to work on."""
SAVERS = 2
"""Threads beside them that wait for the disk with a result: now and then it takes a quarter of a
second."""

FREED_AFTER_BYTES = 100_000_000
"""Pixels that are read before free memory is given back. After each film it would cost a tenth
of the time of a batch, since what is given back has to be asked for again."""


class ClassificationQueue(QObject):
    """Reads and judges waiting records in the background and saves each result.

    Nothing is read before :meth:`use` has told which model to use.
    """

    started = Signal(int)
    """A record is being read."""
    completed = Signal(int, object)
    """A record's `Analysis`, after it was committed to the history; without the radiograph
    unless somebody looked at it when it was read."""
    not_saved = Signal(int, object)
    """A record's result could not be saved; it still waits, and the queue is paused: reading
    the others would be for nothing. With the error."""
    progressed = Signal(object)
    """`QueueProgress`, after every change."""
    idle = Signal()
    """Nothing waits and nothing runs any more."""

    def __init__(self, store: HistoryStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = BackgroundTasks(READERS + SAVERS, self)
        self._waiting: deque[int] = deque()
        self._again: set[int] = set()
        self._running: dict[int, BackgroundTask] = {}
        self._reading: set[int] = set()
        self._looked_at: int | None = None
        self._classifier: Classifier | None = None
        self._operating_point: str | None = None
        self._signed = True
        self._ready = False
        self._paused = False
        self._clock = BatchClock()
        self._read_bytes = 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing runs."""
        return not self._waiting and not self._running

    @property
    def is_paused(self) -> bool:
        """Whether no more files are started for the moment."""
        return self._paused

    def use(
        self,
        classifier: Classifier | None,
        operating_point: str | None = None,
        signed: bool = True,
    ) -> None:
        """Read with this model from now on; without one pictures are opened but not judged.

        Parameters
        ----------
        classifier : Classifier, optional
        operating_point : str, optional
            One of the model's; its default without it.
        signed : bool, optional
            Whether it is proved who trained the model.
        """
        self._classifier = classifier
        self._signed = signed
        self._operating_point = operating_point
        self._ready = True
        self._continue()

    def set_operating_point(self, name: str | None) -> None:
        """Judge at another operating point from now on."""
        self._operating_point = name

    def add(self, record_ids: Iterable[int]) -> None:
        """Put records at the end of the queue."""
        if self.is_idle:
            self._clock.restart()
            self._paused = False
        self._waiting.extend(record_ids)
        self._continue()

    def read_again(self, record_ids: Iterable[int]) -> None:
        """Read entries that have a result with the present model; what it replaces is kept.

        An original that is gone or is not the same file any more is told by ``not_saved``,
        and its result stays.
        """
        if self._classifier is not None:
            wanted = [one for one in record_ids if one not in self._again]
            self._again.update(wanted)
            self.add(wanted)

    def prioritise(self, record_id: int) -> None:
        """Read this one next, if it waits, and keep its pixels: somebody is looking at it."""
        self._looked_at = record_id
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

    def set_paused(self, paused: bool) -> None:
        """Start no more files, or go on; what is being read is finished."""
        self._paused = paused
        if paused:
            self._clock.pause()
        else:
            self._clock.resume()
        self._continue()

    def cancel(self) -> list[int]:
        """Forget everything that was not started.

        Returns
        -------
        list of int
            What was waiting for its first result.
        """
        forgotten = [record_id for record_id in self._waiting if record_id not in self._again]
        self._again.difference_update(self._waiting)
        self._waiting.clear()
        self._paused = False
        self._continue()
        return forgotten

    def shutdown(self) -> None:
        """Stop, and wait for what is being read; the rest keeps waiting in the history."""
        self._waiting.clear()
        self._tasks.shutdown()

    def _continue(self) -> None:
        self._start_next()
        remaining = len(self._running) + len(self._waiting)
        self.progressed.emit(self._clock.progress(remaining))
        if self.is_idle:
            self.idle.emit()

    def _start_next(self) -> None:
        while (
            self._ready
            and not self._paused
            and self._waiting
            and len(self._reading) < READERS
            and len(self._running) < READERS + SAVERS
        ):
            self._start(self._waiting.popleft())

    def _let_go_of_pixels(self, record_id: int, analysis: Analysis) -> Analysis:
        """Let go of pixels that nobody looks at; called by workers.

        What is free is given back now and then. A count that one worker loses to another
        does no harm.
        """
        if analysis.radiograph is None:
            return analysis
        self._read_bytes += analysis.radiograph.pixels.nbytes
        if record_id != self._looked_at:
            analysis = replace(analysis, radiograph=None)
        if self._read_bytes >= FREED_AFTER_BYTES or not self._waiting:
            self._read_bytes = 0
            release_free_memory()
        return analysis

    def _start(self, record_id: int) -> None:
        again = record_id in self._again
        classifier, point, signed = self._classifier, self._operating_point, self._signed
        store = self._store

        def work(task: BackgroundTask) -> Analysis | None:
            source = store.source_of(record_id)
            if source is None:
                return None
            analysis = analyse(source.item(), classifier, point, signed)
            analysis = self._let_go_of_pixels(record_id, analysis)
            task.report(record_id)  # the next one may be read while this one is saved
            if again:
                _require_same_file(store.record(record_id), analysis)
            saved = store.save(record_id, analysis.result)
            return analysis if saved else None

        def was_read(_: int) -> None:
            self._reading.discard(record_id)
            self._start_next()

        def succeeded(analysis: Analysis | None) -> None:
            if analysis is not None:
                self.completed.emit(record_id, analysis)

        def failed(error: Exception) -> None:
            if isinstance(error, HistoryError):
                self._waiting.appendleft(record_id)
                self.set_paused(True)
            self.not_saved.emit(record_id, error)

        def finished() -> None:
            del self._running[record_id]
            self._reading.discard(record_id)
            self._again.discard(record_id)
            if record_id not in self._waiting:
                self._clock.count()
            self._continue()

        task = self._tasks.start(work)
        self._running[record_id] = task
        self._reading.add(record_id)
        task.progressed.connect(was_read)
        task.succeeded.connect(succeeded)
        task.failed.connect(failed)
        task.finished.connect(finished)
        self.started.emit(record_id)


def _require_same_file(record: Record | None, analysis: Analysis) -> None:
    """Keep a result from being replaced by a failure, or by that of another picture."""
    before = record.facts if record is not None else None
    now = analysis.result.facts
    if before is None or now is None or before.file.sha256 != now.file.sha256:
        raise NotReadAgainError()
