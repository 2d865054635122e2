"""The probabilities of one record: abnormal as an answer of its own, then each finding."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.look import wording
from desktop.look.local_format import percent
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING, Theme
from desktop.reading.meaning import unnamed_disease
from desktop.reading.score_bar import ScoreBar
from desktop.records.record import Reading


class ScoresView(QWidget):
    """Bars for one reading; hidden when nothing was scored."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scores")
        self._theme = theme
        self._reading: Reading | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(int(1.25 * SPACING))

    def show_reading(self, reading: Reading | None) -> None:
        """Draw the bars of one reading."""
        if reading != self._reading:
            self._reading = reading
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        reading = self._reading
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        scored = reading is not None and bool(reading.scores)
        self.setVisible(scored)
        if reading is None or not scored:
            return
        shown = reading.percentages
        if reading.abnormal is not None:
            self._layout.addWidget(
                ScoreBar(
                    reading.abnormal, shown[reading.abnormal.key], self._theme, emphasised=True
                )
            )
            threshold = reading.abnormal.threshold
            if threshold is not None:
                self._layout.addWidget(self._caption(threshold, reading.operating_point))
            line = QFrame()
            line.setProperty("role", "line")
            line.setFixedHeight(1)
            self._layout.addWidget(line)
        unnamed = unnamed_disease(reading)
        if unnamed:
            note = TextLabel("muted", "noDiseaseNamed")
            note.setText(unnamed)
            self._layout.addWidget(note)
        for score in reading.scores:
            self._layout.addWidget(ScoreBar(score, shown[score.key], self._theme))

    def _caption(self, threshold: float, operating_point: str) -> TextLabel:
        caption = TextLabel("muted", "operatingPointLabel")
        # The sign must not stand alone on the next line.
        unbroken = percent(threshold).replace(" ", "\N{NO-BREAK SPACE}")
        caption.setText(
            self.tr("The mark is the operating point “{name}”: {threshold}.").format(
                name=wording.operating_point(operating_point), threshold=unbroken
            )
        )
        return caption
