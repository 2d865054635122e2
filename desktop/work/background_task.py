"""The one way to work off the UI thread.

A task's work touches no widget. Whatever it gives or raises is told on the UI
thread, so whoever listens needs no lock. Closing waits for what is running, but for no decoder
and no model.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.work.log_file import log_bug
from inference.errors import HilumError
from inference.workers.pool import interrupt_all

_log = logging.getLogger(__name__)

Given = TypeVar("Given")

INTERRUPTED_EVERY_SECONDS = 0.5
"""How often what is still at work is interrupted at the end."""


def attempt(work: Callable[[], Given], last: bool = True) -> Given | Exception:
    """What the work gives, or the error that it ends with.

    The border of a worker's thread, for whom one piece of work must not end the others. The log
    is told of a bug, unless this is not the ``last`` attempt.
    """
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - a bug costs one piece of work, never its worker
        if last and not isinstance(error, HilumError):
            log_bug(_log, error)
        return error


class BackgroundTask(QObject):
    """One piece of work; made by :meth:`BackgroundTasks.start`."""

    progressed = Signal(object)
    """What the work reported through :meth:`report`."""
    succeeded = Signal(object)
    """What the work returned. Not after :meth:`cancel`."""
    failed = Signal(object)
    """The exception that the work raised. Not after :meth:`cancel`."""
    finished = Signal()
    """Always the last one, whatever happened."""

    _reported = Signal(object)
    _ended = Signal(object)

    def __init__(self, work: Callable[["BackgroundTask"], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False
        # Queued, also when emitted from here: listeners run on the UI thread only.
        self._reported.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell_end, Qt.ConnectionType.QueuedConnection)

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the result any more; long work looks at it now and then."""
        return self._cancelled

    def cancel(self) -> None:
        """Tell the work to stop early; its result is dropped."""
        self._cancelled = True

    def report(self, progress: object) -> None:
        """Tell the UI thread how far the work is; called by the work."""
        self._reported.emit(progress)

    def run(self) -> None:
        """Do the work, on a worker's thread."""
        self._ended.emit(None if self._cancelled else attempt(lambda: self._work(self)))

    @Slot(object)
    def _tell_progress(self, progress: object) -> None:
        if not self._cancelled:
            self.progressed.emit(progress)

    @Slot(object)
    def _tell_end(self, result: object) -> None:
        if not self._cancelled:
            told = self.failed if isinstance(result, Exception) else self.succeeded
            told.emit(result)
        self.finished.emit()
        self.deleteLater()


class BackgroundTasks(QObject):
    """A few worker threads and what they are doing.

    Parameters
    ----------
    workers : int
        How many tasks run at the same time.
    """

    def __init__(self, workers: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="hilum")
        self._running: set[BackgroundTask] = set()
        self._pending: set[Future[None]] = set()

    @property
    def is_idle(self) -> bool:
        """Whether every task has told its end."""
        return not self._running

    def start(self, work: Callable[[BackgroundTask], Any]) -> BackgroundTask:
        """Have ``work`` done by the next free worker.

        Parameters
        ----------
        work : callable
            Takes the task itself, to report progress and to notice a cancel.
        """
        task = BackgroundTask(work, self)
        self._running.add(task)
        task.finished.connect(lambda: self._running.discard(task))
        future = self._pool.submit(task.run)
        self._pending.add(future)
        future.add_done_callback(self._pending.discard)
        return task

    def finish(self) -> None:
        """Wait until everything that was started is done; nobody is told any more."""
        self._pool.shutdown(wait=True)
        self._forget()

    def shutdown(self) -> None:
        """Cancel everything, interrupt decoders and models, and wait for the rest."""
        for task in self._running:
            task.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)
        # Again and again: a task may just have been on its way to a decoder or a model.
        while wait(list(self._pending), INTERRUPTED_EVERY_SECONDS).not_done:
            interrupt_all()
        self._pool.shutdown(wait=True)
        self._forget()

    def _forget(self) -> None:
        for task in self._running:
            task.cancel()
        self._running.clear()
