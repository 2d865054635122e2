"""The history as a table for spreadsheets and statistics: CSV by RFC 4180, in UTF-8.

With a byte order mark: without one Excel takes the file for the system's old code
page and spoils every name that is not plain English; all other readers skip it.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from io import TextIOWrapper
from typing import BinaryIO

from desktop.look import wording
from desktop.records.record import Record, is_hidden
from desktop.records.store import HistoryStore
from desktop.reports.disclosure import disclose
from inference.message import Message
from inference.percentage import Percentage
from inference.result_formats import defuse

ENCODING = "utf-8-sig"
CHUNK = 500
"""Entries that are in memory at the same time."""

DAMAGED = "damaged"
"""In place of the conclusion of an entry that makes no sense; nothing else is said of it."""

Row = list[str | int]


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
        keys = self._store.score_keys()
        heading: Row = [
            *("entry", "file", "patient", "patient_id", "birth_date", "sex", "study_date", "view"),
            *("read_at", "conclusion", "verdict_key", "named", "verdict", "reason"),
            *(f"{key}_percent" for key in ("abnormal", *keys)),
            *("operating_point", "abnormal_operating_point_percent"),
            *("impression", "note", "reference_test", "reference_result", "reviewed_at"),
            *("model", "model_version", "model_sha256", "model_signed", "input_sha256"),
        ]
        yield heading
        for first in range(0, len(self._record_ids), CHUNK):
            record_ids = self._record_ids[first : first + CHUNK]
            records = {record.id: record for record in self._store.records(record_ids)}
            damaged = self._store.damaged(record_ids) if len(records) < len(record_ids) else []
            for record_id in record_ids:
                if record_id in records:
                    yield self._row(records[record_id], keys)
                elif record_id in damaged:
                    said: dict[str | int, str | int] = {"entry": record_id, "conclusion": DAMAGED}
                    yield [said.get(column, "") for column in heading]

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

    def _row(self, record: Record, keys: Sequence[str]) -> Row:
        found = disclose(record, self._pseudonym_key)
        patient, review = found.patient, found.review
        hidden = is_hidden(record.conclusion, review.impression, self._read_first)
        reading = None if hidden else found.reading
        shown = {} if reading is None else reading.percentages
        abnormal = None if reading is None else reading.abnormal
        model = None if reading is None else reading.model
        return [
            found.entry,
            found.file_name,
            patient.name if patient is not None else "",
            patient.patient_id if patient is not None else "",
            _day(patient.birth_date if patient is not None else None),
            patient.sex if patient is not None else "",
            _day(found.study_date),
            found.acquisition.view_position,
            _moment(found.read_at),
            "hidden" if hidden else record.conclusion.value,
            "" if reading is None else reading.verdict_key.value,
            "" if reading is None else reading.named or "",
            "" if reading is None else _spoken(reading.verdict),
            "" if reading is None else _spoken(reading.reason),
            _percent(None if abnormal is None else shown[abnormal.key]),
            *(_percent(shown.get(key)) for key in keys),
            reading.operating_point if reading is not None else "",
            "" if abnormal is None else _share(abnormal.threshold),
            review.impression.value if review.impression is not None else "",
            review.note,
            review.reference_test.value if review.reference_test is not None else "",
            review.reference_result,
            _moment(review.reviewed_at),
            *(("", "", "") if model is None else (model.name, model.version, model.sha256)),
            "" if reading is None or model is None else "yes" if reading.signed else "no",
            found.input_sha256,
        ]


def _spoken(message: Message | None) -> str:
    return "" if message is None else wording.spoken(message)


def _percent(shown: Percentage | None) -> str:
    """Per cent as on the screen, in plain digits."""
    return "" if shown is None else str(shown)


def _share(share: float | None) -> str:
    return "" if share is None else str(Percentage.of(share))


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else moment.isoformat(timespec="seconds")
