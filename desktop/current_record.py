"""The entry that the reader looks at, and its picture from wherever it can be had.

Pictures are fetched in the background and told only while their record is still
the current one: a slow file never appears under another patient's name.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from desktop.analysis import Analysis
from desktop.background_task import BackgroundTask, BackgroundTasks
from desktop.errors import HistoryError
from desktop.history.record import Record, Score, StoredPicture
from desktop.history.store import HistoryStore
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.shown_picture import ShownPicture, decode_preview, read_original


class CurrentRecord(QObject):
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
        self._tasks = tasks
        self._loading: BackgroundTask | None = None
        self.record: Record | None = None

    def show(self, record_id: int | None) -> None:
        """Look at another entry, or at none."""
        if self.record is not None and self.record.id == record_id:
            return
        with self._told_failure():
            self._show_stored(self._look_at(record_id))

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
            self._stop_loading()
            self.record = None
            self.changed.emit(None)
            self.failed.emit(error)

    def _show_stored(self, record: Record | None) -> None:
        if record is None:
            return
        stored = self._store.picture(record.id)
        if stored is None:
            self.picture_missing.emit(record)
            return
        self._show(decode_preview(stored), stored, is_preview=True)
        sha256 = record.facts.file.sha256 if record.facts is not None else ""
        self._load(lambda: read_original(record.source, sha256), stored)

    def _show_new(self, record: Record | None, analysis: Analysis) -> None:
        stored, radiograph = analysis.result.picture, analysis.radiograph
        if record is None:
            return
        if stored is None or radiograph is None:
            self.picture_missing.emit(record)
            return
        self._show(decode_preview(stored), stored, is_preview=True)
        self._load(lambda: DisplayPicture.of(radiograph), stored)

    def _stop_loading(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None

    def _look_at(self, record_id: int | None) -> Record | None:
        self._stop_loading()
        record = None if record_id is None else self._store.record(record_id)
        self.record = record
        self.changed.emit(record)
        return record

    def _load(self, work: Callable[[], DisplayPicture | None], stored: StoredPicture) -> None:
        task = self._tasks.start(lambda _: work())
        self._loading = task

        def arrived(picture: DisplayPicture | None) -> None:
            if self._loading is not task:
                return
            self._loading = None
            if picture is not None:
                self._show(picture, stored, is_preview=False)

        task.succeeded.connect(arrived)

    def _show(self, picture: DisplayPicture, stored: StoredPicture, is_preview: bool) -> None:
        reading = self.record.reading if self.record is not None else None
        leading = leading_finding(reading.scores) if reading is not None else None
        maps = stored.heat_maps
        shown = ShownPicture(picture, is_preview)
        if maps is not None and leading is not None and leading.key in maps.maps:
            shown = ShownPicture(picture, is_preview, maps, leading.key, leading.name)
        self.picture_ready.emit(shown, not is_preview)


def leading_finding(scores: tuple[Score, ...]) -> Score | None:
    """The disease with the highest probability, whose heat map is the one to show."""
    diseases = [score for score in scores if not score.is_normal]
    return max(diseases, key=lambda score: score.probability, default=None)
