"""The five things that can leave the program, each made whole before anybody sees or saves it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import BinaryIO

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QImage, QPageSize

from desktop.history.record import Record, StoredPicture, is_hidden
from desktop.history.store import HistoryStore
from desktop.reports.dicom_objects import secondary_capture_file, structured_report_file
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

    def obstacle(self, kind: ExportKind) -> str | None:
        """Why this cannot be exported now, in English; None when it can."""
        if kind is ExportKind.TABLE:
            return None if len(self.entries) else str(NO_ENTRIES)
        if kind is ExportKind.VIEW:
            return str(NO_PICTURE) if self.view is None else None
        if self.record is None:
            return str(NO_RECORD)
        if self.record.reading is None:
            return str(NOT_READ)
        if is_hidden(self.record.conclusion, self.record.review.impression, self.read_first):
            return str(READ_FIRST)
        if kind is ExportKind.REPORT:
            return None
        facts, reading = self.record.facts, self.record.reading
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


def make_export(
    kind: ExportKind, subject: Subject, store: HistoryStore, pseudonym_key: bytes | None
) -> Export:
    """Make an export; touches no widget, so any thread may.

    Parameters
    ----------
    kind : ExportKind
    subject : Subject
        Without an obstacle to this kind.
    store : HistoryStore
    pseudonym_key : bytes, optional
        Leave names out, see :func:`desktop.reports.disclosure.disclose`.
    """
    if kind is ExportKind.TABLE:
        return _table(subject, store, pseudonym_key)
    burned_in = (str(BURNED_IN),) if pseudonym_key is not None else ()
    if kind is ExportKind.VIEW and subject.view is not None:
        return Export(kind, _writer(png(subject.view)), (subject.view,), remarks=burned_in)
    if subject.record is None:
        raise ValueError("there is no record to export")
    disclosure = disclose(subject.record, pseudonym_key)
    if kind is ExportKind.STRUCTURED_REPORT:
        content = structured_report_file(disclosure)
        return Export(kind, _writer(content), text=listing(content))
    if kind is ExportKind.SECONDARY_CAPTURE and subject.stored is not None:
        return _secondary_capture(disclosure, subject.stored, burned_in)
    document = ReportDocument(disclosure, subject.stored, subject.paper)
    pictures = tuple(sheets(document, PREVIEW_DPI))
    return Export(kind, _writer(pdf(document)), pictures, remarks=burned_in)


def _secondary_capture(
    disclosure: Disclosure, stored: StoredPicture, burned_in: tuple[str, ...]
) -> Export:
    image, content = secondary_capture_file(disclosure, stored)
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
