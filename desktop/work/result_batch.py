"""Results on their way to the history: those of a moment share one transaction.

A single result is committed at once. In a batch each commit would have the disk work and the window
show it, forty times a second: a tenth of the time that reading itself takes.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import HistoryError
from desktop.records.store import HistoryStore
from desktop.work.analysis import Analysis
from desktop.work.background_task import BackgroundTask, attempt

COMMITTED_EVERY_MS = 100
"""From the beginning of one commit to the next, while more results follow."""
MOST_TOGETHER = 8
"""So many results wait for no more."""

Outcome = bool | Exception
"""Whether the entry was still there, or the error for which its result is not saved."""
Unsaved = list[tuple[int, Analysis]]
"""By record id. An entry that was deleted, restored and read again may be in it twice."""


class ResultBatch(QObject):
    """The part of `History` that commits results, in the order in which they come.

    Parameters
    ----------
    store : HistoryStore
    write : callable
        Has work done on the thread that writes to the store.
    """

    committed = Signal(object)
    """What became of the results of one commit: a list of record id, `Analysis` and `Outcome`."""

    def __init__(
        self,
        store: HistoryStore,
        write: Callable[[Callable[[], Any]], BackgroundTask],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._write = write
        self._waiting: Unsaved = []
        self._committing: Unsaved = []
        self._pause = QTimer(self, singleShot=True, interval=COMMITTED_EVERY_MS)
        self._pause.timeout.connect(self._commit)

    @property
    def count(self) -> int:
        """How many results are not committed yet."""
        return len(self._waiting) + len(self._committing)

    def add(self, record_id: int, analysis: Analysis) -> None:
        """Commit the result of one entry, at once or with the next ones."""
        self._waiting.append((record_id, analysis))
        if not self._pause.isActive() or len(self._waiting) >= MOST_TOGETHER:
            self._commit()

    def flush(self) -> None:
        """Commit what there is, because nothing follows soon."""
        self._pause.stop()
        self._commit()

    def write_all(self) -> None:
        """Have what there is written at the end; of that nobody is told any more."""
        self._pause.stop()
        results, self._waiting = self._waiting, []
        if results:
            self._write(lambda: _save(self._store, results))

    def _commit(self) -> None:
        if self._committing or not self._waiting:
            return
        self._committing, self._waiting = self._waiting, []
        self._pause.start()
        results = self._committing

        def failed(error: Exception) -> None:
            self._tell({record_id: error for record_id, _ in results})

        task = self._write(lambda: _save(self._store, results))
        task.succeeded.connect(self._tell)
        task.failed.connect(failed)

    def _tell(self, outcomes: Mapping[int, Outcome]) -> None:
        results, self._committing = self._committing, []
        if not self._pause.isActive():
            self._commit()
        self.committed.emit([(one, analysis, outcomes[one]) for one, analysis in results])


def _save(store: HistoryStore, results: Unsaved) -> dict[int, Outcome]:
    """Save all together, or each on its own when one of them cannot be written."""
    alone = len(results) == 1
    saved = {one: analysis.result for one, analysis in results}
    there = attempt(lambda: store.save(saved), last=alone)
    if isinstance(there, HistoryError):
        raise there
    if not isinstance(there, Exception):
        return {record_id: record_id in there for record_id, _ in results}
    if alone:
        return {results[0][0]: there}
    outcomes: dict[int, Outcome] = {}
    for result in results:
        outcomes |= _save(store, [result])
    return outcomes
