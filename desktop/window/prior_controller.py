"""Priors: the other pictures of the patient that the reader looks at."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop.errors import HistoryError
from desktop.records.record import PictureFacts, Record
from desktop.records.store import HistoryStore
from desktop.window.picture_loader import PictureLoader
from desktop.work.analysis import Analysis
from desktop.work.background_task import BackgroundTasks


class PriorController(QObject):
    """Finds the priors of the current record and loads the one that is wanted."""

    found = Signal(object, object)
    """The current `Record` or None, and its priors as a list of `Record`: the last one before
    the current picture first."""
    picture_ready = Signal(object, object, bool)
    """A prior, its `ShownPicture`, and whether that replaces the preview shown before."""
    failed = Signal(object)
    """The `HistoryError` for which a prior cannot be shown."""

    def __init__(
        self, store: HistoryStore, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._loader = PictureLoader(store, tasks, self)
        self._loader.ready.connect(self.picture_ready)
        self._current: Record | None = None
        self._priors: dict[int, Record] = {}

    def follow(self, current: Record | None) -> None:
        """Find the priors of another record."""
        if current is None or self._current is None or current.id != self._current.id:
            self._loader.cancel()
        self._current = current
        self.refresh()

    def refresh(self) -> None:
        """Find the priors anew, because entries came or went."""
        current = self._current
        try:
            priors = [] if current is None else self._of_same_patient(current)
        except HistoryError as error:
            priors = []
            self.failed.emit(error)
        self._priors = {record.id: record for record in priors}
        self.found.emit(current, priors)

    def result_arrived(self, record_id: int, analysis: Analysis) -> None:
        """Take in a picture of the same patient that has just been read."""
        del record_id
        read = _patient_id(analysis.result.facts)
        if read and self._current is not None and read == _patient_id(self._current.facts):
            self.refresh()

    def show(self, record_id: int) -> None:
        """Load one of the priors that were found."""
        prior = self._priors.get(record_id)
        if prior is None:
            return
        try:
            self._loader.load(prior)
        except HistoryError as error:
            self.failed.emit(error)

    def _of_same_patient(self, current: Record) -> list[Record]:
        ids = self._store.of_patient(_patient_id(current.facts))
        records = [self._store.record(record_id) for record_id in ids if record_id != current.id]
        others = sorted((record for record in records if record is not None), key=taken_on)
        later = [record for record in others if taken_on(record) > taken_on(current)]
        return [*reversed(others[: len(others) - len(later)]), *later]


def taken_on(record: Record) -> tuple[date, int]:
    """When a picture was taken, or else opened; then the order in which it was opened."""
    study_date = record.facts.acquisition.study_date if record.facts is not None else None
    return study_date or record.added_at.date(), record.id


def _patient_id(facts: PictureFacts | None) -> str:
    patient = None if facts is None else facts.patient
    return "" if patient is None else patient.patient_id
