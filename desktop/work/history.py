"""The one owner of the history's changes: one thread writes them, and everybody is told.

The window asks for a change and goes on; it never waits for the disk. Changes are made in the
order in which they were asked for, and told on the window's thread once they are committed, so
whoever shows entries, or works them off, only has to listen.
"""

import logging
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.errors import HistoryError, or_else
from desktop.records.record import Line, NewEntry, Record, Review
from desktop.records.recovery import OpenedHistory, Tell, open_history, set_aside_folder
from desktop.work.analysis import Analysis
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from desktop.work.result_batch import Outcome, ResultBatch

_log = logging.getLogger(__name__)


def start_run(path: Path, tell: Tell) -> tuple[OpenedHistory, int]:
    """Open the history and note that the program has started; called by the writer's thread.

    Parameters
    ----------
    path, tell
        As for :func:`desktop.records.recovery.open_history`.

    Returns
    -------
    tuple of (OpenedHistory, int)
        The history, and how many runs before this one ended in a crash, in a row.

    Raises
    ------
    HistoryError
    """
    opened = open_history(path, tell)
    with or_else(opened.store.close):
        return opened, opened.store.begin_run()


class History(QObject):
    """Changes the history, and tells of every change after it was committed.

    Parameters
    ----------
    opened : OpenedHistory
        Closed by :meth:`shutdown`. Its store may be read by everybody, from every thread.
    writer : BackgroundTasks, optional
        The one thread that writes, where it is there already; ended by :meth:`shutdown`.
    """

    added = Signal(object)
    """Ids of entries that came in, or came back after they were deleted, in order."""
    changed = Signal(object)
    """Ids of entries whose result, review or lines are others now."""
    removed = Signal(object)
    """Ids of entries that were deleted or erased."""
    failed = Signal(object)
    """The exception for which a change was not made. Of results, `saved` tells that."""
    saved = Signal(object)
    """What became of the results of one commit: a list of record id, `Analysis` and `Outcome`.
    After ``changed``."""

    def __init__(
        self,
        opened: OpenedHistory,
        writer: BackgroundTasks | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = opened.store
        self._backups = opened.backups
        self._tasks = writer or BackgroundTasks(1, self)
        self._reviews: dict[int, Review] = {}
        self._lines: dict[int, tuple[Line, ...]] = {}
        self._results = ResultBatch(self.store, self._write, self)
        self._results.committed.connect(self._tell_results)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is committed and told."""
        return self._tasks.is_idle and not self.unsaved

    @property
    def unsaved(self) -> int:
        """How many results are not committed yet."""
        return self._results.count

    def record(self, record_id: int) -> Record | None:
        """One entry with the review and the lines that were last entered, committed or not.

        None if it was deleted.

        Raises
        ------
        HistoryError
        """
        record = self.store.record(record_id)
        if record is None:
            return None
        review, lines = self._reviews.get(record_id), self._lines.get(record_id)
        return replace(
            record,
            review=record.review if review is None else review,
            lines=record.lines if lines is None else lines,
        )

    def add(self, entries: Sequence[NewEntry], added_at: datetime) -> BackgroundTask:
        """Enter pictures; those without a result wait to be read."""
        return self._change(lambda: self.store.add(entries, added_at), self.added)

    def save_result(self, record_id: int, analysis: Analysis) -> None:
        """Commit what was read, at once or together with what follows in the same moment."""
        self._results.add(record_id, analysis)

    def flush_results(self) -> None:
        """Commit the results that there are, because nothing follows soon."""
        self._results.flush()

    def save_review(self, record_id: int, review: Review) -> BackgroundTask:
        """Commit what the reader added to an entry."""

        def save() -> list[int]:
            self.store.save_review(record_id, review)
            return [record_id]

        def ended() -> None:
            if self._reviews.get(record_id) is review:
                del self._reviews[record_id]

        self._reviews[record_id] = review
        task = self._change(save, self.changed)
        task.finished.connect(ended)
        return task

    def save_lines(self, record_id: int, lines: tuple[Line, ...]) -> BackgroundTask:
        """Commit what the reader measured on an entry's picture."""

        def save() -> list[int]:
            self.store.save_lines(record_id, lines)
            return [record_id]

        def ended() -> None:
            if self._lines.get(record_id) is lines:
                del self._lines[record_id]

        self._lines[record_id] = lines
        task = self._change(save, self.changed)
        task.finished.connect(ended)
        return task

    def mark_reviewed(
        self, record_ids: Sequence[int], reviewed_at: datetime | None
    ) -> BackgroundTask:
        """Mark entries as reviewed, or take their marks back; the task gives those it changed."""
        return self._change(lambda: self.store.mark_reviewed(record_ids, reviewed_at), self.changed)

    def delete(self, record_ids: Sequence[int]) -> BackgroundTask:
        """Take entries out of the history; the task gives the ids of those that were in it."""
        return self._change(lambda: self.store.delete(record_ids), self.removed)

    def restore(self, record_ids: Sequence[int]) -> BackgroundTask:
        """Bring deleted entries back; the task gives the ids of those that are back."""
        return self._change(lambda: self.store.restore(record_ids), self.added)

    def erase(self, record_ids: Sequence[int]) -> BackgroundTask:
        """Remove entries for good: from the back-ups, from what was set aside, from the history.

        In this order: as long as the history still lists an entry, it is not told to be gone.
        """

        def erase() -> Sequence[int]:
            self._backups.erase(record_ids)
            shutil.rmtree(set_aside_folder(self.store.path), ignore_errors=True)
            self.store.erase(record_ids)
            return record_ids

        return self._change(erase, self.removed)

    def keep_within(self, most_bytes: int) -> BackgroundTask:
        """Keep only thumbnails of the oldest pictures, if the history takes more than that."""
        return self._write(lambda: self.store.thin(most_bytes))

    def shutdown(self) -> None:
        """Commit whatever waits, and close the history; nobody is told any more."""
        self._results.write_all()
        self._write(self.store.end_run)
        self._tasks.finish()
        self.store.close()

    def _change(self, change: Callable[[], Sequence[int]], told: Any) -> BackgroundTask:
        """Make a change that gives ids, and tell them through a signal."""
        task = self._write(change)
        task.succeeded.connect(lambda record_ids: record_ids and told.emit(record_ids))
        task.failed.connect(self.failed)
        return task

    def _write(self, work: Callable[[], Any]) -> BackgroundTask:
        def write(_: BackgroundTask) -> Any:
            try:
                return work()
            except HistoryError as error:
                # Told to nobody when the window has closed meanwhile.
                _log.warning("the history was not changed: %s", type(error).__name__)
                raise

        return self._tasks.start(write)

    def _tell_results(self, results: list[tuple[int, Analysis, Outcome]]) -> None:
        saved = [record_id for record_id, _, outcome in results if outcome is True]
        if saved:
            self.changed.emit(saved)
        self.saved.emit(results)
