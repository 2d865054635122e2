"""What an empty window shows: where to drop a radiograph, and two ways to begin."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.look.colours import CANVAS
from desktop.look.icons import pixmap
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING

MARGIN = 3 * SPACING
RADIUS = 14


class EmptyView(QWidget):
    """A large drop zone with "Open…" and "Try a sample"."""

    open_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._highlighted = False
        picture = QLabel()
        picture.setPixmap(pixmap("drop-zone", 84, CANVAS.muted))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._headline = _centred("headline")
        self._hint = _centred("hint")
        self._open = named(QPushButton(), "openButton")
        self._open.setProperty("role", "primary")
        self._open.clicked.connect(self.open_requested)
        self._sample = named(QPushButton(), "sampleButton")
        self._sample.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(int(1.5 * SPACING))
        buttons.addStretch()
        buttons.addWidget(self._open)
        buttons.addWidget(self._sample)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, 2 * MARGIN)
        layout.setSpacing(SPACING)
        layout.addStretch()
        layout.addWidget(picture)
        layout.addSpacing(SPACING)
        layout.addWidget(self._headline)
        layout.addWidget(self._hint)
        layout.addSpacing(2 * SPACING)
        layout.addLayout(buttons)
        layout.addStretch()
        self._retranslate()

    def set_highlighted(self, highlighted: bool) -> None:
        """Answer to something being dragged over the window."""
        self._highlighted = highlighted
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the outline of the drop zone."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(CANVAS.accent if self._highlighted else CANVAS.border), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        if self._highlighted:
            painter.setBrush(QColor(CANVAS.selection))
        zone = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(zone, RADIUS, RADIUS)

    def _retranslate(self) -> None:
        self._headline.setText(self.tr("Drop chest X-rays here"))
        self._hint.setText(
            self.tr("DICOM, JPEG, PNG or TIFF: single files, many at once, or whole folders.")
        )
        self._open.setText(self.tr("Open…"))
        self._sample.setText(self.tr("Try a sample"))


def _centred(role: str) -> TextLabel:
    label = TextLabel(role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
