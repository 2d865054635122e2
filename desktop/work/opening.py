"""From paths to waiting entries: dialog, drop, command line and samples all come through here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.records.record import NewEntry, Result
from desktop.records.source import Source
from desktop.work.analysis import failed_reading
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from desktop.work.history import History
from desktop.work.known_radiographs import KnownRadiographs
from inference.collection import find_items
from inference.input_item import InputItem


@dataclass(frozen=True)
class _Found:
    """What lies at the paths that were given."""

    entries: list[NewEntry]
    known: list[int]
    """Ids of entries whose radiographs were found again."""
    passed_over: list[Path]


class Opening(QObject):
    """Lists files in the background, and has the history enter them."""

    nothing_found = Signal()
    """The folders that were given hold no file."""
    passed_over = Signal(int)
    """How many files in the folders were clearly no pictures."""
    known = Signal(object)
    """Ids of entries whose radiographs were opened once more; nothing new is entered for them."""
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

        passed_over: list[Path] = []

        def find(task: BackgroundTask) -> _Found:
            radiographs, found = KnownRadiographs(self._history.store), _Found([], [], passed_over)
            for item in takewhile(lambda _: not task.cancelled, find_items(wanted, passed_over)):
                known = radiographs.entry_of(item)
                if known is None:
                    found.entries.append(_entry(item))
                elif known not in found.known:
                    found.known.append(known)
            return found

        self._pending += 1
        task = self._tasks.start(find)
        task.succeeded.connect(lambda found: self._enter(found, now))
        task.failed.connect(self.failed)
        task.finished.connect(self._ended)

    def _enter(self, found: _Found, now: datetime) -> None:
        if found.passed_over:
            self.passed_over.emit(len(found.passed_over))
        elif not found.entries and not found.known:
            self.nothing_found.emit()
        if found.known:
            self.known.emit(found.known)
        if not found.entries:
            return
        self._pending += 1
        self._history.add(found.entries, now).finished.connect(self._ended)

    def _ended(self) -> None:
        self._pending -= 1


def _entry(item: InputItem) -> NewEntry:
    result = None
    if item.refusal is not None:
        # Kept from now on: only the listing knows that this one leads out of its folder.
        result = Result(failed_reading(item.refusal))
    return NewEntry(Source(item.path, item.archive), result)
