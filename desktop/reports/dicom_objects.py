"""A record's reading as DICOM objects, made by `inference.dicom_results`."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from desktop.look.colours import CANVAS
from desktop.records.record import Reading, Score, StoredPicture
from desktop.reports.disclosure import Disclosure
from desktop.reports.pictures import heat_map_over, mapped_finding, radiograph_image
from desktop.version import version
from inference.dicom_results.algorithm_reading import (
    DECISION_SUPPORT,
    AlgorithmReading,
    ScoredFinding,
)
from inference.model_bundle import Proportion
from inference.percentage import Percentage
from inference.prediction import ModelIdentity

CAPTION_WIDTH = 1024
"""Pixels; narrower pictures are enlarged, so that the words on them stay readable."""
CAPTION_FONT = 22
CAPTION_MARGIN = 20


def structured_report_file(disclosure: Disclosure) -> bytes:
    """The Structured Report of a record with scores from a DICOM file."""
    # highdicom takes half a second to import, which no start of the program should pay.
    from inference.dicom_results.structured_report import structured_report

    reading, reference = disclosure.reading, disclosure.dicom
    if reading is None or reference is None:
        raise ValueError("there is nothing to report or to refer to")
    return structured_report(algorithm_reading(reading), reference, anonymous=disclosure.anonymous)


def secondary_capture_file(disclosure: Disclosure, image: QImage) -> bytes:
    """The Secondary Capture of a record with scores from a DICOM file.

    Parameters
    ----------
    disclosure : Disclosure
    image : QImage
        As :func:`captured_image` draws it.
    """
    from inference.dicom_results.secondary_capture import secondary_capture

    reading, reference = disclosure.reading, disclosure.dicom
    if reading is None or reference is None:
        raise ValueError("there is nothing to show or to refer to")
    said = algorithm_reading(reading)
    rows, columns = image.height(), image.width()
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(rows, image.bytesPerLine())
    picture = lines[:, : 3 * columns].reshape(rows, columns, 3)
    return secondary_capture(picture, said, reference, anonymous=disclosure.anonymous)


def algorithm_reading(reading: Reading) -> AlgorithmReading:
    """The reading in English words and whole per cent, for the DICOM objects."""
    if reading.model is None:
        raise ValueError("no model has made this reading")
    return AlgorithmReading(
        conclusion=reading.verdict_key,
        named=reading.named,
        verdict=str(reading.verdict),
        reason="" if reading.reason is None else str(reading.reason),
        findings=tuple(
            _scored(score, reading.percentages[score.key]) for score in reading.all_scores
        ),
        operating_point=reading.operating_point,
        model=reading.model if reading.signed else _marked(reading.model),
        program_version=version(),
    )


def _marked(model: ModelIdentity) -> ModelIdentity:
    return replace(model, version=f"{model.version} (not signed)")


def captured_image(reading: Reading, stored: StoredPicture) -> QImage:
    """The radiograph with the heat map, and under it what the algorithm says, in one picture.

    Of 8 bits for each of red, green and blue. To be called on the UI thread, because of the words.
    """
    said = algorithm_reading(reading)
    image = radiograph_image(stored)
    finding = mapped_finding(reading, stored)
    if finding is not None:
        image = heat_map_over(image, stored, finding.key)
    if image.width() < CAPTION_WIDTH:
        image = image.scaledToWidth(CAPTION_WIDTH, Qt.TransformationMode.SmoothTransformation)
    caption = _caption(said, finding, image.width() - 2 * CAPTION_MARGIN)
    height = image.height() + round(caption.size().height()) + 2 * CAPTION_MARGIN
    result = QImage(image.width(), height, QImage.Format.Format_RGB32)
    result.fill(QColor(CANVAS.window))
    painter = QPainter(result)
    painter.drawImage(0, 0, image)
    painter.translate(CAPTION_MARGIN, image.height() + CAPTION_MARGIN)
    caption.drawContents(painter, QRectF())
    painter.end()
    return result.convertToFormat(QImage.Format.Format_RGB888)


def _caption(said: AlgorithmReading, finding: Score | None, width: int) -> QTextDocument:
    lines = [said.verdict]
    if said.reason:
        lines.append(said.reason)
    lines.append("   ".join(str(scored) for scored in said.findings))
    if finding is not None:
        lines.append(
            f"Colours: what spoke for {finding.name}, where the network looked, not the outline"
            " of disease."
        )
    model = said.model
    lines.append(f"Hilum {said.program_version}, model {model.name} {model.version}.")
    lines.append(DECISION_SUPPORT)
    document = QTextDocument()
    font = QFont(QGuiApplication.font().family())
    font.setPixelSize(CAPTION_FONT)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    words = QTextCharFormat()
    words.setForeground(QColor(CANVAS.text))
    QTextCursor(document).insertText("\n".join(lines), words)
    document.setTextWidth(width)
    return document


def _scored(score: Score, shown: Percentage) -> ScoredFinding:
    return ScoredFinding(
        key=score.key,
        name=score.name,
        probability=shown,
        threshold=None if score.threshold is None else Percentage.of(score.threshold),
        sensitivity=_percentage(score.sensitivity),
        specificity=_percentage(score.specificity),
    )


def _percentage(measured: Proportion | None) -> Percentage | None:
    return None if measured is None else Percentage.of(measured.value)
