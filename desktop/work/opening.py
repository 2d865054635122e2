"""From paths to waiting entries: dialog, drop, command line and samples all come through here."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.records.record import NewEntry, Result
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from desktop.work.analysis import failed_reading
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from desktop.work.classification_queue import ClassificationQueue
from inference.collection import find_items
from inference.input_item import InputItem


class Opening(QObject):
    """Lists files in the background, enters them into the history and queues them."""

    opened = Signal(object)
    """Ids of the new entries, in order."""
    nothing_found = Signal()
    """The folders that were given hold no file."""
    failed = Signal(object)
    """The history could not take the entries."""

    def __init__(
        self,
        store: HistoryStore,
        queue: ClassificationQueue,
        tasks: BackgroundTasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._queue = queue
        self._tasks = tasks
        self._pending = 0

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is in the queue."""
        return self._pending == 0

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files and folders.

        Parameters
        ----------
        paths : sequence of Path
        """
        now = datetime.now(UTC)
        # Relative paths are made absolute here: the working folder may be another one next time.
        wanted = [path.absolute() for path in paths]

        def enter(task: BackgroundTask) -> list[int]:
            items = takewhile(lambda _: not task.cancelled, find_items(wanted))
            entries = [_entry(item) for item in items]
            return self._store.add(entries, now) if not task.cancelled else []

        self._pending += 1
        task = self._tasks.start(enter)
        task.succeeded.connect(self._entered)
        task.failed.connect(self.failed)
        task.finished.connect(self._finished)

    def _entered(self, record_ids: list[int]) -> None:
        if record_ids:
            self.opened.emit(record_ids)
            self._queue.add(self._store.waiting_among(record_ids))
        else:
            self.nothing_found.emit()

    def _finished(self) -> None:
        self._pending -= 1


def _entry(item: InputItem) -> NewEntry:
    result = None
    if item.refusal is not None:
        # Kept from now on: only the listing knows that this one leads out of its folder.
        result = Result(failed_reading(item.refusal))
    return NewEntry(Source(item.path, item.archive), result)
