"""The five things that can leave the program, each made whole before anybody sees or saves it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import BinaryIO

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QImage, QPageSize

from desktop.records.record import Conclusion, Record, StoredPicture, is_hidden
from desktop.records.store import HistoryStore
from desktop.reports.dicom_objects import (
    captured_image,
    secondary_capture_file,
    structured_report_file,
)
from desktop.reports.disclosure import Disclosure, disclose
from desktop.reports.history_table import ENCODING, HistoryTable
from desktop.reports.report_document import ReportDocument
from desktop.reports.report_page import pdf, sheets
from desktop.reports.view_picture import png
from inference.dicom_results.listing import listing

PREVIEW_DPI = 110
PREVIEW_ROWS = 200
"""Of a table; the rest is only counted."""

Advanced = Callable[[int], bool]
"""Told how many rows are written; False stops."""


class ExportKind(StrEnum):
    """What leaves."""

    REPORT = "report"
    VIEW = "view"
    STRUCTURED_REPORT = "structured_report"
    SECONDARY_CAPTURE = "secondary_capture"
    TABLE = "table"


SUFFIXES = {
    ExportKind.REPORT: "pdf",
    ExportKind.VIEW: "png",
    ExportKind.STRUCTURED_REPORT: "dcm",
    ExportKind.SECONDARY_CAPTURE: "dcm",
    ExportKind.TABLE: "csv",
}
BURNED_IN = QT_TRANSLATE_NOOP(
    "Export", "Letters in the picture itself, such as a name, are not removed. Look closely."
)
DRAWN_IN = QT_TRANSLATE_NOOP(
    "Export", "The words under the picture become part of it and are marked as burned in."
)
NO_RECORD = QT_TRANSLATE_NOOP("Export", "Select a radiograph in the history first.")
NO_PICTURE = QT_TRANSLATE_NOOP("Export", "There is no picture in the view.")
NOT_READ = QT_TRANSLATE_NOOP("Export", "This picture has not been read yet.")
INCOMPLETE = QT_TRANSLATE_NOOP("Export", "Part of this picture is missing, so there is no report.")
READ_FIRST = QT_TRANSLATE_NOOP("Export", "Enter your own impression first.")
NO_SCORES = QT_TRANSLATE_NOOP("Export", "There is no score to report.")
NOT_DICOM = QT_TRANSLATE_NOOP(
    "Export", "Needs a radiograph from a DICOM file with complete identifiers."
)
NO_ENTRIES = QT_TRANSLATE_NOOP("Export", "The history is empty.")


@dataclass(frozen=True)
class Subject:
    """What the window shows when something is exported."""

    record: Record | None
    stored: StoredPicture | None
    view: QImage | None
    """The view as it is on the screen."""
    entries: Sequence[int]
    """Ids of the entries for the table, in its order."""
    paper: QPageSize
    read_first: bool = False
    """Whether answers are hidden until the reader has entered an impression."""
    radiographs: Sequence[tuple[Record, StoredPicture | None]] = ()
    """Several that are selected, with what is stored of them, for one file with all reports."""

    def reported(self) -> list[tuple[Record, StoredPicture | None]]:
        """The radiographs of which there will be a report."""
        radiographs = self.radiographs or (
            [] if self.record is None else [(self.record, self.stored)]
        )
        return [one for one in radiographs if self._why_unreported(one[0]) is None]

    def _why_unreported(self, record: Record) -> str | None:
        if record.reading is None:
            return str(NOT_READ)
        if record.conclusion is Conclusion.INCOMPLETE:
            return str(INCOMPLETE)
        hidden = is_hidden(record.conclusion, record.review.impression, self.read_first)
        return str(READ_FIRST) if hidden else None

    def obstacle(self, kind: ExportKind) -> str | None:
        """Why this cannot be exported now, in English; None when it can."""
        if kind is ExportKind.TABLE:
            return None if len(self.entries) else str(NO_ENTRIES)
        if kind is ExportKind.VIEW:
            return str(NO_PICTURE) if self.view is None else None
        if self.record is None:
            return str(NO_RECORD)
        if kind is ExportKind.REPORT and self.reported():
            return None
        obstacle = self._why_unreported(self.record)
        facts, reading = self.record.facts, self.record.reading
        if obstacle is not None or reading is None:
            return obstacle
        if facts is None or facts.dicom is None or self.stored is None:
            return str(NOT_DICOM)
        return None if reading.scores and reading.model is not None else str(NO_SCORES)


@dataclass(frozen=True)
class Export:
    """Something that is ready to leave: what is shown of it is what will be written."""

    kind: ExportKind
    write: Callable[[BinaryIO, Advanced], None]
    pictures: tuple[QImage, ...] = ()
    text: str = ""
    remarks: tuple[str, ...] = field(default=())
    """What to know before it leaves, in English."""


def prepare_export(
    kind: ExportKind, subject: Subject, store: HistoryStore, pseudonym_key: bytes | None
) -> Callable[[], Export]:
    """Draw what has words in it; to be called on the UI thread.

    Qt may warn about a missing font while it has its fonts locked. The warning goes to our log,
    and waits there for Python's lock, which the UI thread may hold while it waits for the fonts.

    Parameters
    ----------
    kind : ExportKind
    subject : Subject
        Without an obstacle to this kind.
    store : HistoryStore
    pseudonym_key : bytes, optional
        Leave names out, see :func:`desktop.reports.disclosure.disclose`.

    Returns
    -------
    callable
        Makes the export, which takes longer, on any thread.
    """
    if kind is ExportKind.TABLE:
        return lambda: _table(subject, store, pseudonym_key)
    burned_in = (str(BURNED_IN),) if pseudonym_key is not None else ()
    view, record, stored = subject.view, subject.record, subject.stored
    if kind is ExportKind.VIEW and view is not None:
        return lambda: Export(kind, _writer(png(view)), (view,), remarks=burned_in)
    if kind is ExportKind.REPORT:
        report = _report(subject, pseudonym_key, burned_in)
        return lambda: report
    if record is None or record.reading is None or stored is None:
        raise ValueError("there is no reading to export")
    disclosure = disclose(record, pseudonym_key)
    if kind is ExportKind.STRUCTURED_REPORT:
        return lambda: _structured_report(disclosure)
    image = captured_image(record.reading, stored)
    return lambda: _secondary_capture(disclosure, image, burned_in)


def _report(subject: Subject, pseudonym_key: bytes | None, burned_in: tuple[str, ...]) -> Export:
    documents = [
        ReportDocument(disclose(record, pseudonym_key), stored, subject.paper)
        for record, stored in subject.reported()
    ]
    pages = [page for document in documents for page in sheets(document, PREVIEW_DPI)]
    return Export(ExportKind.REPORT, _writer(pdf(*documents)), tuple(pages), remarks=burned_in)


def _structured_report(disclosure: Disclosure) -> Export:
    content = structured_report_file(disclosure)
    return Export(ExportKind.STRUCTURED_REPORT, _writer(content), text=listing(content))


def _secondary_capture(disclosure: Disclosure, image: QImage, burned_in: tuple[str, ...]) -> Export:
    content = secondary_capture_file(disclosure, image)
    return Export(
        ExportKind.SECONDARY_CAPTURE,
        _writer(content),
        (image,),
        listing(content),
        (str(DRAWN_IN), *burned_in),
    )


def _table(subject: Subject, store: HistoryStore, pseudonym_key: bytes | None) -> Export:
    def table(entries: Sequence[int]) -> HistoryTable:
        return HistoryTable(store, entries, pseudonym_key, subject.read_first)

    beginning = BytesIO()
    table(subject.entries[:PREVIEW_ROWS]).write(beginning)
    text = beginning.getvalue().decode(ENCODING)
    left = len(subject.entries) - PREVIEW_ROWS
    return Export(
        ExportKind.TABLE,
        table(subject.entries).write,
        text=f"{text}… (+ {left})" if left > 0 else text,
    )


def _writer(content: bytes) -> Callable[[BinaryIO, Advanced], None]:
    def write(stream: BinaryIO, advanced: Advanced) -> None:
        del advanced
        stream.write(content)

    return write
