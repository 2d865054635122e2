"""Over the lower edge while the heat map is on: of which finding, how strong, what it means."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from desktop.look import wording
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.records.record import Score
from desktop.viewer.heat_map import USUAL_OPACITY, legend_image

OPACITY_STEP = 5
"""Per cent of one arrow key on the slider."""


class HeatMapBar(QWidget):
    """Controls above, the colours and what they mean below."""

    changed = Signal()
    """Another finding or another opacity was chosen."""
    height_changed = Signal(int)
    """How many logical pixels it takes now; 0 while hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heatMapBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._findings: tuple[Score, ...] = ()
        self.finding = named(QComboBox(), "heatMapFinding")
        self.finding.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.opacity = named(QSlider(Qt.Orientation.Horizontal), "heatMapOpacity")
        self.opacity.setRange(0, 100)
        self.opacity.setSingleStep(OPACITY_STEP)
        self.opacity.setPageStep(4 * OPACITY_STEP)
        self.opacity.setValue(round(100 * USUAL_OPACITY))
        self.opacity.setMinimumWidth(80)
        self.opacity.setMaximumWidth(140)
        self._opacity_label, self._less, self._more = QLabel(), QLabel(), QLabel()
        self._meaning = TextLabel(name="heatMapMeaning")
        self._opacity_label.setBuddy(self.opacity)
        controls, meaning = QHBoxLayout(), QHBoxLayout()
        controls.addWidget(self.finding)
        controls.addWidget(self._opacity_label)
        controls.addWidget(self.opacity)
        controls.addStretch()
        meaning.addWidget(self._less)
        meaning.addWidget(_Legend())
        meaning.addWidget(self._more)
        meaning.addSpacing(SPACING)
        meaning.addWidget(self._meaning, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(int(1.5 * SPACING), 6, int(1.5 * SPACING), 6)
        layout.setSpacing(6)
        for line in (controls, meaning):
            line.setSpacing(SPACING)
            layout.addLayout(line)
        self.finding.currentIndexChanged.connect(self.changed)
        self.opacity.valueChanged.connect(self.changed)
        self._retranslate()

    @property
    def key(self) -> str:
        """Of the finding whose heat map is wanted; empty without one."""
        return str(self.finding.currentData() or "")

    def show_findings(self, findings: Sequence[Score]) -> None:
        """Offer these; the one that was chosen stays, else the first one is."""
        chosen = self.key
        if tuple(findings) == self._findings:
            return
        self._findings = tuple(findings)
        with QSignalBlocker(self.finding):
            self.finding.clear()
            for score in findings:
                self.finding.addItem(wording.finding(score.name), score.key)
            self.finding.setCurrentIndex(max(0, self.finding.findData(chosen)))

    def choose(self, key: str) -> None:
        """Show the heat map of one of the findings."""
        self.finding.setCurrentIndex(self.finding.findData(key))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell how much is covered."""
        super().resizeEvent(event)
        self.height_changed.emit(self.height() if self.isVisible() else 0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell how much is covered."""
        super().showEvent(event)
        self.height_changed.emit(self.height())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that nothing is covered."""
        super().hideEvent(event)
        self.height_changed.emit(0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for index, score in enumerate(self._findings):
            self.finding.setItemText(index, wording.finding(score.name))
        self.finding.setAccessibleName(self.tr("Finding of the heat map"))
        self._opacity_label.setText(self.tr("Opacity"))
        self.opacity.setAccessibleName(self.tr("Opacity of the heat map"))
        self._less.setText(self.tr("less"))
        self._more.setText(self.tr("more"))
        self._meaning.setText(self.tr("Where the network looked, not the outline of disease."))


class _Legend(QWidget):
    """The colours from less to more."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("heatMapLegend")
        self.setFixedSize(QSize(64, 10))
        self._colours = legend_image(64)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.drawImage(self.rect(), self._colours)
