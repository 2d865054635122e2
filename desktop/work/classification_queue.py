"""Pictures that wait to be read, worked off in order, a few at a time.

Everything is told by record id: an answer that comes late, for an entry that was
deleted or that nobody looks at any more, cannot land on another picture.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.errors import EntryDamagedError, HistoryError, NotReadAgainError
from desktop.records.record import Record, Result
from desktop.work.allocator import release_free_memory
from desktop.work.analysis import Analysis, analyse, failed_reading
from desktop.work.background_task import BackgroundTask, BackgroundTasks, attempt
from desktop.work.batch_progress import BatchClock
from desktop.work.history import History
from desktop.work.model_at_work import ModelAtWork
from desktop.work.result_batch import Outcome
from desktop.work.waiting_list import WaitingList
from inference.errors import HilumError, InternalError

WORKERS = 3
"""Radiographs that are read and judged at the same time. Both processors of a small computer then
always have one to work on."""
MOST_IN_HAND = 20
"""Radiographs that are being read or whose results wait to be committed: now and then a disk takes
a quarter of a second for that."""

FREED_AFTER_BYTES = 100_000_000
"""Pixels that are read before free memory is given back. After each radiograph it would cost a
tenth of the time of a batch, since what is given back has to be asked for again."""


@dataclass(frozen=True)
class _Judging:
    """How radiographs are judged from now on."""

    model: ModelAtWork | None = None
    operating_point: str | None = None


class ClassificationQueue(QObject):
    """Reads and judges what waits in the history, in the background.

    Nothing is read before :meth:`use` has told which model to use.
    """

    completed = Signal(int, object)
    """A record's `Analysis`, after it was committed to the history; without the radiograph
    unless somebody looked at it when it was read."""
    not_saved = Signal(object)
    """The error for which results could not be saved. With a `HistoryError` these entries wait
    again, and the queue is paused: reading the others would be for nothing."""
    progressed = Signal(object)
    """`QueueProgress`, after every change."""

    def __init__(self, history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._tasks = BackgroundTasks(WORKERS, self)
        self._workers = 0
        self._waiting = WaitingList(MOST_IN_HAND)
        self._again: set[int] = set()
        self._looked_at: int | None = None
        self._judging = _Judging()
        self._ready = False
        self._paused = False
        self._clock = BatchClock()
        self._read_bytes = 0
        history.added.connect(self._add_waiting)
        history.removed.connect(self.discard)
        history.saved.connect(self._saved)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing runs."""
        return not self._waiting.remaining

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read at this moment, also one that was begun before a pause."""
        return self._workers > 0

    @property
    def is_paused(self) -> bool:
        """Whether no more files are started for the moment."""
        return self._paused

    def use(self, model: ModelAtWork | None, operating_point: str | None = None) -> None:
        """Read with this model from now on; without one pictures are opened but not judged.

        Parameters
        ----------
        model : ModelAtWork, optional
        operating_point : str, optional
            One of the model's; its default without it.
        """
        self._judging = _Judging(model, operating_point)
        self._ready = True
        self._continue()

    def set_operating_point(self, name: str | None) -> None:
        """Judge at another operating point from now on."""
        self._judging = replace(self._judging, operating_point=name)

    def add(self, record_ids: Iterable[int]) -> None:
        """Put records at the end of the queue; one that somebody looks at, at its head."""
        if self.is_idle:
            self._clock.restart()
            self._paused = False
        self._waiting.add(record_ids)
        if self._looked_at is not None:
            self._waiting.prefer(self._looked_at)
        self._continue()

    def read_again(self, record_ids: Iterable[int]) -> None:
        """Read entries that have a result with the present model; what it replaces is kept.

        An original that is gone or is not the same file any more is told by ``not_saved``,
        and its result stays.
        """
        if self._judging.model is not None:
            wanted = [one for one in record_ids if one not in self._again]
            self._again.update(wanted)
            self.add(wanted)

    def prioritise(self, record_id: int) -> None:
        """Read this one next, if it waits, and keep its pixels: somebody is looking at it."""
        self._looked_at = record_id
        self._waiting.prefer(record_id)

    def discard(self, record_ids: Iterable[int]) -> None:
        """Forget records that were deleted; what is found in one that is being read is dropped."""
        self._again.difference_update(self._waiting.remove(set(record_ids)))
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
        gone = self._waiting.clear()
        forgotten = [record_id for record_id in gone if record_id not in self._again]
        self._again.difference_update(gone)
        self._paused = False
        self._continue()
        return forgotten

    def shutdown(self) -> None:
        """Stop reading; what was not read keeps waiting in the history."""
        self._waiting.clear()
        self._tasks.shutdown()
        self._judging = _Judging()

    def _add_waiting(self, record_ids: list[int]) -> None:
        try:
            waiting = self._history.store.waiting_among(record_ids)
        except HistoryError as error:
            self.not_saved.emit(error)
        else:
            self.add(waiting)

    def _continue(self) -> None:
        if self._ready and not self._paused:
            self._waiting.open()
        else:
            self._waiting.close()
        for _ in range(min(WORKERS - self._workers, self._waiting.ready)):
            self._start_worker()
        if not self.is_reading:
            self._history.flush_results()
        self.progressed.emit(self._clock.progress(self._waiting.remaining))

    def _start_worker(self) -> None:
        """Have a worker take and read one radiograph after the other, as long as some wait.

        The window is told of each, but no worker waits for it.
        """

        def work(task: BackgroundTask) -> None:
            while not task.cancelled and (record_id := self._waiting.take()) is not None:
                found = self._read(record_id)
                if not task.cancelled:  # else its decoder or its model may have been interrupted
                    task.report((record_id, found))

        def ended() -> None:
            self._workers -= 1
            self._continue()

        task = self._tasks.start(work)
        self._workers += 1
        task.progressed.connect(self._was_read)
        task.finished.connect(ended)

    def _read(self, record_id: int) -> Analysis | Exception | None:
        """What came of one radiograph, None for a deleted one; called by workers."""
        again = record_id in self._again
        found = attempt(lambda: self._analyse(record_id, again))
        if not isinstance(found, Exception) or isinstance(found, HilumError):
            return found
        failure = InternalError(type(found).__name__)
        return failure if again else Analysis(Result(failed_reading(failure)))

    def _analyse(self, record_id: int, again: bool) -> Analysis | None:
        judging = self._judging
        source = self._history.store.source_of(record_id)
        if source is None:
            return None
        analysis = analyse(source.item(), judging.model, judging.operating_point)
        if again:
            _require_same_file(self._history.store.record(record_id), analysis)
        return self._without_pixels(record_id, analysis)

    def _without_pixels(self, record_id: int, analysis: Analysis) -> Analysis:
        """Let go of pixels that nobody looks at; called by workers.

        What is free is given back now and then. A count that one worker loses to another
        does no harm.
        """
        if analysis.radiograph is None:
            return analysis
        self._read_bytes += analysis.radiograph.pixels.nbytes
        if record_id != self._looked_at:
            analysis = replace(analysis, radiograph=None)
        if self._read_bytes >= FREED_AFTER_BYTES or not self._waiting.ready:
            self._read_bytes = 0
            release_free_memory()
        return analysis

    def _was_read(self, found: tuple[int, Analysis | Exception | None]) -> None:
        record_id, result = found
        if isinstance(result, Analysis):
            self._history.save_result(record_id, result)
            return
        if result is None:
            self._ended(record_id)
        else:
            self._failed([record_id], result)
        self._continue()

    def _saved(self, results: list[tuple[int, Analysis, Outcome]]) -> None:
        failed: dict[Exception, list[int]] = {}
        for record_id, analysis, outcome in results:
            if isinstance(outcome, Exception):
                failed.setdefault(outcome, []).append(record_id)
                continue
            self._ended(record_id)
            if outcome:
                self.completed.emit(record_id, analysis)
        for error, record_ids in failed.items():
            self._failed(record_ids, error)
        self._continue()

    def _failed(self, record_ids: list[int], error: Exception) -> None:
        if isinstance(error, HistoryError) and not isinstance(error, EntryDamagedError):
            self._waiting.put_back(record_ids)
            self.set_paused(True)
        else:
            for record_id in record_ids:
                self._ended(record_id)
        self.not_saved.emit(error)

    def _ended(self, record_id: int) -> None:
        self._waiting.end()
        self._again.discard(record_id)
        self._clock.count()


def _require_same_file(record: Record | None, analysis: Analysis) -> None:
    """Keep a result from being replaced by a failure, or by that of another picture."""
    before = record.facts if record is not None else None
    now = analysis.result.facts
    if before is None or now is None or before.file.sha256 != now.file.sha256:
        raise NotReadAgainError()
