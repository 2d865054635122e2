"""The entry that the reader looks at, and its picture from wherever it can be had.

Pictures are fetched in the background and told only while their record is still
the current one: a slow file never appears under another patient's name.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from desktop.errors import HistoryError
from desktop.records.record import Record
from desktop.records.store import HistoryStore
from desktop.window.picture_loader import PictureLoader
from desktop.work.analysis import Analysis
from desktop.work.background_task import BackgroundTasks


class CurrentController(QObject):
    """Follows the selection and the answers that arrive for it."""

    changed = Signal(object)
    """The `Record` that is looked at now, again when its result arrived; None for none."""
    picture_ready = Signal(object, bool)
    """A `ShownPicture`, and whether it replaces the same record's preview."""
    picture_missing = Signal(object)
    """There is nothing to show of this `Record`."""
    failed = Signal(object)
    """The `HistoryError` for which nothing is looked at any more."""

    def __init__(
        self, store: HistoryStore, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._loader = PictureLoader(store, tasks, self)
        self._loader.ready.connect(
            lambda _, shown, replaces: self.picture_ready.emit(shown, replaces)
        )
        self.record: Record | None = None

    def show(self, record_id: int | None) -> None:
        """Look at another entry, or at none."""
        if self.record is not None and self.record.id == record_id:
            return
        with self._told_failure():
            record = self._look_at(record_id)
            if record is not None and not self._loader.load(record):
                self.picture_missing.emit(record)

    def reviewed(self, record_id: int) -> None:
        """Show what the reader added to the current record."""
        if self.record is not None and self.record.id == record_id:
            with self._told_failure():
                self.record = self._store.record(record_id)
                self.changed.emit(self.record)

    def result_arrived(self, record_id: int, analysis: Analysis) -> None:
        """Show the result of the current record as soon as it is saved."""
        if self.record is None or self.record.id != record_id:
            return
        with self._told_failure():
            self._show_new(self._look_at(record_id), analysis)

    @contextmanager
    def _told_failure(self) -> Iterator[None]:
        """Show nothing rather than another entry's picture when one cannot be had."""
        try:
            yield
        except HistoryError as error:
            self._loader.cancel()
            self.record = None
            self.changed.emit(None)
            self.failed.emit(error)

    def _show_new(self, record: Record | None, analysis: Analysis) -> None:
        stored, radiograph = analysis.result.picture, analysis.radiograph
        if record is None:
            return
        if stored is not None and radiograph is not None:
            self._loader.show(record, stored, radiograph)
        # Selected after it was read: its pixels were let go.
        elif stored is None or not self._loader.load(record):
            self.picture_missing.emit(record)

    def _look_at(self, record_id: int | None) -> Record | None:
        self._loader.cancel()
        record = None if record_id is None else self._store.record(record_id)
        self.record = record
        self.changed.emit(record)
        return record
