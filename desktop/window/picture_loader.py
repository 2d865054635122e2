"""Fetches the picture of one record: the stored preview at once, the original when it is read."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.records.record import Record, StoredPicture
from desktop.records.store import HistoryStore
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.shown_picture import ShownPicture, decode_preview, read_original
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from inference.radiograph import Radiograph


class PictureLoader(QObject):
    """Loads one picture at a time; what comes late for the one before is dropped."""

    ready = Signal(object, object, bool)
    """A `Record`, its `ShownPicture`, and whether that replaces the preview shown before."""

    def __init__(
        self, store: HistoryStore, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._loading: BackgroundTask | None = None

    def load(self, record: Record) -> bool:
        """Fetch what the history keeps and what lies on the disk.

        Returns
        -------
        bool
            Whether there is a picture at all.
        """
        self.cancel()
        stored = self._store.picture(record.id)
        if stored is None:
            return False
        sha256 = record.facts.file.sha256 if record.facts is not None else ""
        self._show(record, stored, lambda: read_original(record.source, sha256))
        return True

    def show(self, record: Record, stored: StoredPicture, radiograph: Radiograph) -> None:
        """Prepare a picture that was just read."""
        self.cancel()
        self._show(record, stored, lambda: DisplayPicture.of(radiograph))

    def cancel(self) -> None:
        """Nobody wants the present picture any more."""
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None

    def _show(
        self, record: Record, stored: StoredPicture, work: Callable[[], DisplayPicture | None]
    ) -> None:
        preview = decode_preview(stored, record.facts)
        self.ready.emit(record, ShownPicture.of(preview, record, stored), False)
        task = self._tasks.start(lambda _: work())
        self._loading = task

        def arrived(original: DisplayPicture | None) -> None:
            if self._loading is not task:
                return
            self._loading = None
            shown = ShownPicture.of(
                original or preview, record, stored, original_missing=original is None
            )
            self.ready.emit(record, shown, True)

        task.succeeded.connect(arrived)
