"""The answer in one sentence, and when there is none, why and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.look import wording
from desktop.look.icons import CONCLUSION_ICONS, pixmap
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING, Theme
from desktop.reading.meaning import explanation
from desktop.records.record import Conclusion, Record


class VerdictView(QFrame):
    """Conclusion, verdict, reason and advice of one record."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdictCard")
        self.setProperty("role", "card")
        self._theme = theme
        self._conclusion: Conclusion | None = Conclusion.WAITING
        self._icon = QLabel()
        self.verdict = TextLabel("verdict", "verdictLabel", selectable=True)
        self.reason = TextLabel("", "reasonLabel", selectable=True)
        self.advice = TextLabel("advice", "adviceLabel", selectable=True)
        head = QHBoxLayout()
        head.setSpacing(SPACING + 2)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.verdict, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, int(1.5 * SPACING), 2 * SPACING, 2 * SPACING - 2)
        layout.setSpacing(SPACING)
        layout.addLayout(head)
        for label in (self.reason, self.advice):
            layout.addWidget(label)
        theme.changed.connect(self._tint)

    def hide_answer(self) -> None:
        """Ask for the reader's own impression first."""
        self._conclusion = None
        self._icon.setAccessibleName("")
        self.verdict.setText(self.tr("Enter your own reading first."))
        self.reason.setText(self.tr("The answer of the model is shown after that."))
        self.reason.show()
        self.advice.hide()
        self._tint()

    def show_record(self, record: Record | None) -> None:
        """Say what came of one record, or nothing."""
        reading = None if record is None else record.reading
        self._conclusion = Conclusion.WAITING if record is None else record.conclusion
        self._icon.setAccessibleName(wording.conclusion(self._conclusion))
        verdict = "" if record is None else self.tr("Not read yet.")
        if reading is not None:
            verdict = wording.spoken(reading.verdict)
        self.verdict.setText(verdict)
        reason, advice = ("", "") if reading is None else explanation(reading)
        for label, words in ((self.reason, reason), (self.advice, advice)):
            label.setText(words)
            label.setVisible(bool(words))
        self._tint()

    def _tint(self) -> None:
        if self._conclusion is None:
            self._icon.setPixmap(pixmap("eye-closed", 26, self._theme.colours.muted))
            return
        colour = self._theme.conclusion_colour(self._conclusion).name()
        self._icon.setPixmap(pixmap(CONCLUSION_ICONS[self._conclusion], 26, colour))
