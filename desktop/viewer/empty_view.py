"""What an empty window shows: where to drop a radiograph, and two ways to begin."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.look.colours import CANVAS
from desktop.look.icons import pixmap
from desktop.look.measures import ColumnScroll
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING

MARGIN = 3 * SPACING
RADIUS = 14


class EmptyView(ColumnScroll):
    """A large drop zone with "Open…" and "Try a sample".

    In a low window the drawing makes room for the words, and these scroll.
    """

    open_requested = Signal()
    sample_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("emptyState")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have it
        self._zone = _DropZone()
        self._picture = QLabel()
        self._picture.setPixmap(pixmap("drop-zone", 84, CANVAS.muted))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
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
        layout = QVBoxLayout(self._zone)
        layout.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, 2 * MARGIN)
        layout.setSpacing(SPACING)
        layout.addStretch()
        layout.addWidget(self._picture)
        layout.addSpacing(SPACING)
        layout.addWidget(self._headline)
        layout.addWidget(self._hint)
        layout.addSpacing(2 * SPACING)
        layout.addLayout(buttons)
        layout.addStretch()
        self.setWidget(self._zone)
        self._retranslate()

    def set_highlighted(self, highlighted: bool) -> None:
        """Answer to something being dragged over the window."""
        self._zone.highlighted = highlighted
        self._zone.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the picture where it takes no room from the words."""
        super().resizeEvent(event)
        needed = self._zone.heightForWidth(self.viewport().width())
        if self._picture.isHidden():
            needed += self._picture.sizeHint().height() + SPACING
        self._picture.setVisible(needed <= self.viewport().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._headline.setText(self.tr("Drop chest X-rays here"))
        self._hint.setText(
            self.tr("DICOM, JPEG, PNG or TIFF: single files, many at once, or whole folders.")
        )
        self._open.setText(self.tr("Open…"))
        self._sample.setText(self.tr("Try a sample"))


class _DropZone(QWidget):
    """The outline round the words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dropZone")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.highlighted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the outline."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(CANVAS.accent if self.highlighted else CANVAS.border), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        if self.highlighted:
            painter.setBrush(QColor(CANVAS.selection))
        zone = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(zone, RADIUS, RADIUS)


def _centred(role: str) -> TextLabel:
    label = TextLabel(role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
