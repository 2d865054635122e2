"""The history as a table for spreadsheets and statistics: CSV by RFC 4180, in UTF-8.

With a byte order mark: without one Excel takes the file for the system's old code
page and spoils every name that is not plain English; all other readers skip it.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from io import TextIOWrapper
from typing import BinaryIO, TypeVar

from desktop.look import wording
from desktop.records.record import Reading, Record, Score, is_hidden
from desktop.records.store import HistoryStore
from desktop.reports.disclosure import Disclosure, disclose
from inference.message import Message
from inference.percentage import Percentage
from inference.prediction import ModelIdentity
from inference.radiograph import Patient
from inference.result_formats import defuse

ENCODING = "utf-8-sig"
CHUNK = 500
"""Entries that are in memory at the same time."""

DAMAGED = "damaged"
"""In place of the conclusion of an entry that makes no sense; nothing else is said of it."""

Cell = str | int
Row = list[Cell]
Thing = TypeVar("Thing")


class HistoryTable:
    """Some entries of the history, a row each.

    Parameters
    ----------
    store : HistoryStore
    record_ids : sequence of int
        In the order of the rows.
    pseudonym_key : bytes, optional
        As in :func:`desktop.reports.disclosure.disclose`.
    read_first : bool, optional
        Leave out answers that the reader must not see before having read.
    """

    def __init__(
        self,
        store: HistoryStore,
        record_ids: Sequence[int],
        pseudonym_key: bytes | None = None,
        read_first: bool = False,
    ) -> None:
        self._store = store
        self._record_ids = record_ids
        self._pseudonym_key = pseudonym_key
        self._read_first = read_first

    def rows(self) -> Iterator[Row]:
        """The heading and every row, read from the history as they are asked for."""
        columns = _columns(self._store.score_keys())
        yield list(columns)
        for first in range(0, len(self._record_ids), CHUNK):
            record_ids = self._record_ids[first : first + CHUNK]
            records = {record.id: record for record in self._store.records(record_ids)}
            damaged = self._store.damaged(record_ids) if len(records) < len(record_ids) else []
            for record_id in record_ids:
                if record_id in records:
                    entry = self._entry(records[record_id])
                    yield [value(entry) for value in columns.values()]
                elif record_id in damaged:
                    said: dict[str, Cell] = {"entry": record_id, "conclusion": DAMAGED}
                    yield [said.get(name, "") for name in columns]

    def write(self, stream: BinaryIO, advanced: Callable[[int], bool] = lambda _: True) -> None:
        """Write the table.

        Parameters
        ----------
        stream : BinaryIO
        advanced : callable, optional
            Told now and then how many rows are written; False stops the writing.
        """
        # Names that are not valid text exist on every system; they must not stop the table.
        text = TextIOWrapper(stream, ENCODING, errors="replace", newline="", write_through=True)
        writer = csv.writer(text)
        for number, row in enumerate(self.rows()):
            writer.writerow([defuse(cell) for cell in row])
            if number % CHUNK == 0 and not advanced(number):
                break
        text.detach()

    def _entry(self, record: Record) -> "_Entry":
        found = disclose(record, self._pseudonym_key)
        hidden = is_hidden(record.conclusion, found.review.impression, self._read_first)
        return _Entry(found, "hidden" if hidden else record.conclusion.value, hidden)


@dataclass(frozen=True)
class _Entry:
    """What may be said of one entry."""

    found: Disclosure
    conclusion: str
    hidden: bool

    @property
    def reading(self) -> Reading | None:
        return None if self.hidden else self.found.reading

    @property
    def patient(self) -> Patient:
        return self.found.patient or Patient()

    @property
    def model(self) -> ModelIdentity | None:
        return None if self.reading is None else self.reading.model

    @property
    def abnormal(self) -> Score | None:
        return None if self.reading is None else self.reading.abnormal

    def percent(self, key: str) -> str:
        """Per cent of one score as on the screen, in plain digits."""
        shown = None if self.reading is None else self.reading.percentages.get(key)
        return "" if shown is None else str(shown)


def _columns(keys: Sequence[str]) -> dict[str, Callable[[_Entry], Cell]]:
    """Every column with what it holds of an entry, in their order.

    Parameters
    ----------
    keys : sequence of str
        Of the findings that any entry has a score of.
    """
    return {
        "entry": lambda entry: entry.found.entry,
        "file": lambda entry: entry.found.file_name,
        "patient": lambda entry: entry.patient.name,
        "patient_id": lambda entry: entry.patient.patient_id,
        "birth_date": lambda entry: _day(entry.patient.birth_date),
        "sex": lambda entry: entry.patient.sex,
        "study_date": lambda entry: _day(entry.found.study_date),
        "view": lambda entry: entry.found.acquisition.view_position,
        "read_at": lambda entry: _moment(entry.found.read_at),
        "conclusion": lambda entry: entry.conclusion,
        "verdict_key": lambda entry: _of(entry.reading, lambda reading: reading.verdict_key),
        "named": lambda entry: _of(entry.reading, lambda reading: reading.named),
        "verdict": lambda entry: _of(entry.reading, lambda reading: _spoken(reading.verdict)),
        "reason": lambda entry: _of(entry.reading, lambda reading: _spoken(reading.reason)),
        **{f"{key}_percent": partial(_Entry.percent, key=key) for key in ("abnormal", *keys)},
        "operating_point": lambda entry: _of(entry.reading, lambda it: it.operating_point),
        "abnormal_operating_point_percent": lambda entry: _of(
            entry.abnormal, lambda score: _share(score.threshold)
        ),
        "impression": lambda entry: entry.found.review.impression or "",
        "note": lambda entry: entry.found.review.note,
        "reference_test": lambda entry: entry.found.review.reference_test or "",
        "reference_result": lambda entry: entry.found.review.reference_result,
        "reviewed_at": lambda entry: _moment(entry.found.review.reviewed_at),
        "model": lambda entry: _of(entry.model, lambda model: model.name),
        "model_version": lambda entry: _of(entry.model, lambda model: model.version),
        "model_sha256": lambda entry: _of(entry.model, lambda model: model.sha256),
        "model_signed": lambda entry: _of(
            entry.reading if entry.model else None, lambda it: "yes" if it.signed else "no"
        ),
        "input_sha256": lambda entry: entry.found.input_sha256,
    }


def _of(thing: Thing | None, value: Callable[[Thing], str | None]) -> str:
    """A value of something that may be missing."""
    return "" if thing is None else value(thing) or ""


def _spoken(message: Message | None) -> str:
    return "" if message is None else wording.spoken(message)


def _share(share: float | None) -> str:
    return "" if share is None else str(Percentage.of(share))


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(timespec="seconds")
