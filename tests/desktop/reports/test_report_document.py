from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPalette
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop.records.record import Conclusion, Reading, Record, StoredPicture
from desktop.reports.disclosure import disclose
from desktop.reports.paper import local_paper
from desktop.reports.report_document import ReportDocument
from desktop.reports.report_page import pdf, print_on, sheets
from desktop.reports.view_picture import png
from inference.message import Message
from tests.desktop.reports.history_entry import record_with_everything
from tests.identified_film import NAMES

KEY = bytes(range(32))
A4_POINTS, LETTER_POINTS = (595, 842), (612, 792)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    del qapp
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def stored() -> StoredPicture:
    image = QImage(160, 200, QImage.Format.Format_Grayscale8)
    image.fill(QColor(90, 90, 90))
    return StoredPicture(png(image), b"")


def document(
    record: Record | None = None, stored: StoredPicture | None = None, key: bytes | None = None
) -> ReportDocument:
    shown = record_with_everything() if record is None else record
    return ReportDocument(disclose(shown, key), stored, QPageSize(QPageSize.PageSizeId.A4))


def read_back(content: bytes) -> tuple[PdfReader, str]:
    reader = PdfReader(BytesIO(content))
    text = " ".join(page.extract_text() for page in reader.pages)
    # Fonts join "fi" into one sign; lines break where the paper ends.
    return reader, " ".join(text.replace("ﬁ", "fi").split())


def test_a_report_is_one_page_and_says_everything(stored: StoredPicture) -> None:
    reader, text = read_back(pdf(document(stored=stored)))
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == A4_POINTS
    for words in (
        *("Okonkwo, Adaeze", "HX-20931", "aged 55", "female", "Northern Hospital"),
        *("okonkwo-film.dcm", "Entry 17", "17 · PA"),
        "Abnormal. Most likely finding: COVID-19 pneumonia.",
        *("94 %", "6 %", "< 1 %", "52 %"),
        *("91 % 85 % – 95 %", "77 % 70 % – 83 %", "“balanced”"),
        *("Okonkwo: asked for sputum.", "PCR: grown"),
        "Model test 0.0.1, SHA-256 5f0a84f05f11…",
        "Decision support for trained readers, not a diagnosis.",
        "Page 1 of 1",
    ):
        assert words in text
    assert list(reader.pages[0].images)


def test_no_share_is_rounded_to_all_on_paper(stored: StoredPicture) -> None:
    _, text = read_back(pdf(document(record_with_everything(0.9968), stored)))
    assert "> 99 %" in text


def test_without_names_nothing_leads_to_the_patient(stored: StoredPicture) -> None:
    content = pdf(document(stored=stored, key=KEY))
    _, text = read_back(content)
    for name in NAMES:
        assert name not in text
    assert text.count("left out") == 7
    assert "94 %" in text
    assert "Abnormal" in text
    assert "Entry 17" in text


def test_a_long_note_goes_on_with_numbered_pages_that_say_whose_they_are(
    stored: StoredPicture,
) -> None:
    record = record_with_everything()
    record = replace(record, review=replace(record.review, note="As before. " * 700 + "The end."))
    reader, text = read_back(pdf(document(record, stored)))
    count = len(reader.pages)
    assert count > 1
    assert "The end." in text
    for number, page in enumerate(reader.pages, start=1):
        words = " ".join(page.extract_text().replace("ﬁ", "fi").split())
        assert f"Page {number} of {count}" in words
        assert "HX-20931" in words
        assert "not a diagnosis" in words


def test_a_failure_is_reported_as_one_and_never_as_a_number() -> None:
    reading = Reading(
        Conclusion.FAILED, Message("No verdict: the file could not be read."), signed=False
    )
    record = replace(record_with_everything(), reading=reading, facts=None)
    _, text = read_back(pdf(document(record)))
    assert "No verdict: the file could not be read." in text
    assert "Probability" not in text
    assert "Normal" not in text
    assert "% " not in text


def test_markup_in_names_is_text() -> None:
    record = record_with_everything()
    review = replace(record.review, note="<img src='x'> & <b>bold</b>")
    _, text = read_back(pdf(document(replace(record, review=review))))
    assert "<img src='x'> & <b>bold</b>" in text


@pytest.mark.parametrize(
    ("locale", "points"),
    [
        ("en_US", LETTER_POINTS),
        ("es_MX", LETTER_POINTS),
        ("fr_CA", LETTER_POINTS),
        ("en_GB", A4_POINTS),
        ("pt_BR", A4_POINTS),
        ("hi_IN", A4_POINTS),
    ],
)
def test_the_paper_is_that_of_the_place(locale: str, points: tuple[int, int]) -> None:
    QLocale.setDefault(QLocale(locale))
    size = local_paper().sizePoints()
    assert (size.width(), size.height()) == points
    made = ReportDocument(disclose(record_with_everything()), None, local_paper())
    box = read_back(pdf(made))[0].pages[0].mediabox
    assert (round(box.width), round(box.height)) == points


def test_numbers_and_dates_are_written_the_local_way() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt))
    text = document().toPlainText()
    assert "٩٤ %" in text
    assert "٢٠٢٦" in text


def test_right_to_left_mirrors_the_tables(qapp: QApplication, stored: StoredPicture) -> None:
    def first_label_is_right_of_the_last() -> bool:
        made = document(stored=stored)
        middle = made.documentLayout()
        first, last = made.find("Patient"), made.find("Study date")
        places = [middle.blockBoundingRect(cursor.block()).x() for cursor in (first, last)]
        return places[0] > places[1]

    assert not first_label_is_right_of_the_last()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert first_label_is_right_of_the_last()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_is_printed_is_the_page_that_is_saved(stored: StoredPicture, tmp_path: Path) -> None:
    made = document(stored=stored)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_on(made, printer)
    printed, printed_text = read_back((tmp_path / "printed.pdf").read_bytes())
    saved, saved_text = read_back(pdf(made))
    assert printed_text == saved_text
    assert len(printed.pages) == len(saved.pages) == 1


def test_the_preview_shows_the_same_sheet(stored: StoredPicture) -> None:
    (sheet,) = sheets(document(stored=stored), 72)
    assert (sheet.width(), sheet.height()) == A4_POINTS
    assert sheet.pixelColor(2, 2) == QColor("white")
    grays = {sheet.pixelColor(297, y).rgb() for y in range(200, 420)}
    assert QColor(90, 90, 90).rgb() in grays


def test_paper_is_white_and_ink_is_dark_in_every_colour_scheme(qapp: QApplication) -> None:
    before, dark = qapp.palette(), qapp.palette()
    (expected,) = sheets(document(), 72)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        dark.setColor(role, QColor("white"))
    dark.setColor(QPalette.ColorRole.Base, QColor("black"))
    qapp.setPalette(dark)
    try:
        (sheet,) = sheets(document(), 72)
    finally:
        qapp.setPalette(before)
    assert sheet == expected
