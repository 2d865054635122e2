"""What is drawn over the radiograph: lengths, letters, notes, the lens. Painting only."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from desktop.look.colours import CANVAS
from desktop.viewer.geometry import ViewGeometry
from desktop.viewer.measurement import Measurement
from desktop.viewer.patient_orientation import EdgeLetters

EDGE = 10.0
"""Logical pixels between a letter and the edge of the view."""
PADDING = 5.0
END_MARK = 6.0
"""Half the length of the mark at each end of a line."""
WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
GROUND = QColor(0, 0, 0, 170)
"""Behind words, so that they can be read on white bone."""
CASING = QColor(0, 0, 0, 190)
LINE = QColor("#ffd75e")
MISSING_GROUND, MISSING_STRIPE = QColor("#4b3a2a"), QColor("#b5793a")
STRIPE_WIDTH, STRIPE_STEP = 3.0, 14.0
"""Logical pixels."""
WARNING_GROUND, WARNING_TEXT = QColor("#ffb02e"), QColor("#1a1200")


@dataclass(frozen=True)
class LabelledLine:
    """A measurement with the words that go with it."""

    measurement: Measurement
    text: str


def paint_lines(painter: QPainter, geometry: ViewGeometry, lines: Sequence[LabelledLine]) -> None:
    """Draw lines with a mark at each end, and how long they are."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for line in lines:
        start = geometry.to_view(line.measurement.start)
        end = geometry.to_view(line.measurement.end)
        path = QPainterPath(start)
        path.lineTo(end)
        for point in (start, end):
            path.addPath(_cross(point))
        for colour, width in ((CASING, 4.0), (LINE, 1.6)):
            painter.strokePath(path, QPen(colour, width, c=Qt.PenCapStyle.RoundCap))
        right = start if start.x() > end.x() else end
        _paint_text(painter, line.text, right + QPointF(12, 0), LINE)


def paint_letters(painter: QPainter, size: QSizeF, letters: EdgeLetters) -> None:
    """Draw the side of the patient at the middle of each edge of the view."""
    middle_x, middle_y = size.width() / 2, size.height() / 2
    places = {
        letters.left: (QPointF(EDGE, middle_y), 0.0),
        letters.right: (QPointF(size.width() - EDGE, middle_y), 1.0),
        letters.top: (QPointF(middle_x, EDGE + _height(painter) / 2), 0.5),
        letters.bottom: (QPointF(middle_x, size.height() - EDGE - _height(painter) / 2), 0.5),
    }
    for text, (place, anchor) in places.items():
        _paint_text(painter, text, place, QColor(CANVAS.text), anchor)


def paint_notes(painter: QPainter, size: QSizeF, notes: Sequence[str]) -> None:
    """Say in the corner, below the letter at the top, how what is seen differs from the file."""
    top = EDGE + 1.25 * _height(painter)
    room = QRectF(0, 0, size.width() - 2 * EDGE - 2 * PADDING, size.height())
    for note in notes:
        words = QFontMetricsF(painter.font()).boundingRect(room, WRAPPED, note)
        box = words.adjusted(0, 0, 2 * PADDING, PADDING)
        box.moveTo(EDGE, top)
        _paint_box(painter, note, box, QColor(CANVAS.abnormal))
        top += box.height() + 2


def paint_missing(painter: QPainter, place: QRectF, word: str) -> None:
    """Draw stripes in colours that no radiograph has, where a damaged file has lost rows."""
    painter.save()
    painter.setClipRect(place)
    painter.fillRect(place, MISSING_GROUND)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(MISSING_STRIPE, STRIPE_WIDTH))
    height = place.height()
    left = place.left() - height
    while left < place.right():
        painter.drawLine(QPointF(left, place.bottom()), QPointF(left + height, place.top()))
        left += STRIPE_STEP
    words = QFontMetricsF(painter.font()).boundingRect(word)
    if place.height() > 2 * words.height():
        _paint_text(painter, word, place.center(), QColor(CANVAS.text), 0.5)
    painter.restore()


def paint_warning(painter: QPainter, width: float, words: str) -> float:
    """Say something along the whole upper edge of the view; its height is returned."""
    room = QRectF(0, 0, width - 2 * EDGE, 10_000)
    height = QFontMetricsF(painter.font()).boundingRect(room, WRAPPED, words).height()
    bar = QRectF(0, 0, width, height + 3 * PADDING)
    painter.fillRect(bar, WARNING_GROUND)
    painter.setPen(WARNING_TEXT)
    painter.drawText(bar.adjusted(EDGE, 0, -EDGE, 0), WRAPPED, words)
    return bar.height()


def paint_pointer(painter: QPainter, place: QPointF) -> None:
    """Draw the pointer that the arrow keys move."""
    for colour, width in ((CASING, 4.0), (QColor(CANVAS.accent), 1.6)):
        painter.strokePath(_cross(place), QPen(colour, width))
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(place, 2 * END_MARK, 2 * END_MARK)


def paint_lens(
    painter: QPainter, place: QPointF, radius: float, image: QImage, corner: QPointF
) -> None:
    """Draw a round lens; ``corner`` is where the image begins in the square around it."""
    circle = QPainterPath()
    circle.addEllipse(place, radius, radius)
    painter.save()
    painter.setClipPath(circle)
    painter.fillPath(circle, Qt.GlobalColor.black)
    painter.drawImage(place - QPointF(radius, radius) + corner, image)
    painter.restore()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(circle, QPen(CASING, 4.0))
    painter.strokePath(circle, QPen(QColor(CANVAS.accent), 1.6))


def _cross(point: QPointF) -> QPainterPath:
    path = QPainterPath(point - QPointF(END_MARK, 0))
    path.lineTo(point + QPointF(END_MARK, 0))
    path.moveTo(point - QPointF(0, END_MARK))
    path.lineTo(point + QPointF(0, END_MARK))
    return path


def _height(painter: QPainter) -> float:
    return QFontMetricsF(painter.font()).height() + PADDING


def _paint_text(
    painter: QPainter, text: str, place: QPointF, colour: QColor, anchor: float = 0.0
) -> None:
    """Words on a dark ground; ``place`` is the middle of their left edge, or at ``anchor``."""
    width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2 * PADDING
    height = _height(painter)
    box = QRectF(place.x() - anchor * width, place.y() - height / 2, width, height)
    _paint_box(painter, text, box, colour)


def _paint_box(painter: QPainter, text: str, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GROUND)
    painter.drawRoundedRect(box, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(colour)
    painter.drawText(box, WRAPPED, text)
