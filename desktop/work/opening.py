"""From paths to waiting entries: dialog, drop, command line and samples all come through here."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.records.record import NewEntry, Result
from desktop.records.source import Source
from desktop.work.analysis import failed_reading
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from desktop.work.history import History
from inference.collection import find_items
from inference.input_item import InputItem


class Opening(QObject):
    """Lists files in the background, and has the history enter them."""

    nothing_found = Signal()
    """The folders that were given hold no file."""
    failed = Signal(object)
    """The exception for which files could not be listed."""

    def __init__(
        self, history: History, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._tasks = tasks
        self._pending = 0

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is in the history."""
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

        def find(task: BackgroundTask) -> list[NewEntry]:
            items = takewhile(lambda _: not task.cancelled, find_items(wanted))
            return [_entry(item) for item in items]

        self._pending += 1
        task = self._tasks.start(find)
        task.succeeded.connect(lambda entries: self._enter(entries, now))
        task.failed.connect(self.failed)
        task.finished.connect(self._ended)

    def _enter(self, entries: list[NewEntry], now: datetime) -> None:
        if not entries:
            self.nothing_found.emit()
            return
        self._pending += 1
        self._history.add(entries, now).finished.connect(self._ended)

    def _ended(self) -> None:
        self._pending -= 1


def _entry(item: InputItem) -> NewEntry:
    result = None
    if item.refusal is not None:
        # Kept from now on: only the listing knows that this one leads out of its folder.
        result = Result(failed_reading(item.refusal))
    return NewEntry(Source(item.path, item.archive), result)
