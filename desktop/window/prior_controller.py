"""Priors: the other pictures of the patient that the reader looks at."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop.errors import HistoryError
from desktop.records.record import PictureFacts, Record
from desktop.window.picture_loader import PictureLoader
from desktop.work.background_task import BackgroundTasks
from desktop.work.history import History


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
        self, history: History, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = history.store
        self._loader = PictureLoader(history.store, tasks, self)
        self._loader.ready.connect(self.picture_ready)
        self._current: Record | None = None
        self._priors: dict[int, Record] = {}
        history.added.connect(self._refresh)
        history.removed.connect(self._refresh)
        history.changed.connect(self._follow_change)

    def follow(self, current: Record | None) -> None:
        """Find the priors of another record."""
        if current is None or self._current is None or current.id != self._current.id:
            self._loader.cancel()
        self._current = current
        self._refresh()

    def _follow_change(self, record_ids: Sequence[int]) -> None:
        """Take in pictures of the same patient that have just been read."""
        current = self._current
        patient_id = "" if current is None else _patient_id(current.facts)
        if current is None or not patient_id:
            return
        try:
            of_patient = self._store.of_patient(patient_id)
        except HistoryError as error:
            self.failed.emit(error)
            return
        if not set(record_ids).isdisjoint(set(of_patient) - {current.id}):
            self._refresh()

    def _refresh(self) -> None:
        current = self._current
        try:
            priors = [] if current is None else self._of_same_patient(current)
        except HistoryError as error:
            priors = []
            self.failed.emit(error)
        self._priors = {record.id: record for record in priors}
        self.found.emit(current, priors)

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
