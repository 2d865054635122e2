"""The entry that the reader looks at, and its picture from wherever it can be had.

Pictures are fetched in the background and told only while their record is still
the current one: a slow file never appears under another patient's name.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from desktop.errors import HistoryError, or_else
from desktop.records.record import Record
from desktop.window.picture_loader import PictureLoader
from desktop.work.analysis import Analysis
from desktop.work.background_task import BackgroundTasks
from desktop.work.history import History


class CurrentController(QObject):
    """Follows the selection and the answers that arrive for it."""

    changed = Signal(object)
    """The `Record` that is looked at now, again when it was changed; None for none."""
    picture_ready = Signal(object, bool)
    """A `ShownPicture`, and whether it replaces the same record's preview."""
    picture_missing = Signal(object)
    """There is nothing to show of this `Record`."""
    failed = Signal(object)
    """The `HistoryError` for which nothing is looked at any more."""

    def __init__(
        self, history: History, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._loader = PictureLoader(history.store, tasks, self)
        self._loader.ready.connect(
            lambda _, shown, replaces: self.picture_ready.emit(shown, replaces)
        )
        self.record: Record | None = None
        history.changed.connect(self._follow_change)
        history.removed.connect(self._follow_removal)

    def show(self, record_id: int | None) -> None:
        """Look at another entry, or at none."""
        if record_id == (None if self.record is None else self.record.id):
            return
        with self._told_failure():
            self._loader.cancel()
            record = self._take(record_id)
            if record is not None and not self._loader.load(record):
                self.picture_missing.emit(record)

    def picture_read(self, record_id: int, analysis: Analysis) -> None:
        """Show the picture of the current record, of which the result is saved."""
        if self.record is not None and self.record.id == record_id:
            with self._told_failure():
                self._show_new(self.record, analysis)

    def _follow_change(self, record_ids: Sequence[int]) -> None:
        if self.record is not None and self.record.id in record_ids:
            with self._told_failure():
                self._take(self.record.id)

    def _follow_removal(self, record_ids: Sequence[int]) -> None:
        if self.record is not None and self.record.id in record_ids:
            self.show(None)

    @contextmanager
    def _told_failure(self) -> Iterator[None]:
        """Show nothing rather than another entry's picture when one cannot be had."""
        try:
            with or_else(self._show_nothing):
                yield
        except HistoryError as error:
            self.failed.emit(error)

    def _show_nothing(self) -> None:
        self._loader.cancel()
        self.record = None
        self.changed.emit(None)

    def _show_new(self, record: Record, analysis: Analysis) -> None:
        self._loader.cancel()
        stored, radiograph = analysis.result.picture, analysis.radiograph
        if stored is not None and radiograph is not None:
            self._loader.show(record, stored, radiograph)
        # Selected after it was read: its pixels were let go.
        elif stored is None or not self._loader.load(record):
            self.picture_missing.emit(record)

    def _take(self, record_id: int | None) -> Record | None:
        record = None if record_id is None else self._history.record(record_id)
        self.record = record
        self.changed.emit(record)
        return self.record  # None by now if it could not be shown
