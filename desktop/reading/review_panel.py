"""What the reader adds: an impression, a note, the reference result, and that it is reviewed."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.look import wording
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.records.record import Impression, Record, ReferenceTest, Review

SAVE_AFTER_MS = 500
"""Typing is saved when it pauses for so long."""


class ReviewPanel(QWidget):
    """Saves by itself: choices at once, typing after a pause, all before another record."""

    changed = Signal(int, object)
    """Id of a record and its new `Review`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self._record_id: int | None = None
        self._review = Review()
        self._heading, self._reference_heading = TextLabel("section"), TextLabel("section")
        self._impressions = {value: self._impression_button(value) for value in Impression}
        self.note = named(QPlainTextEdit(), "noteField")
        self.note.setTabChangesFocus(True)
        self.reviewed = named(QCheckBox(), "reviewedBox")
        self._test = named(QComboBox(), "referenceTest")
        # In every language, not only in that of the first look.
        self._test.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._result = named(QLineEdit(), "referenceResult")
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._pause.timeout.connect(self.flush)
        self._fit_note()
        self._arrange()
        self._retranslate()
        self.note.textChanged.connect(self._typed)
        self._result.textChanged.connect(self._typed)
        self._test.activated.connect(self.flush)
        self.reviewed.clicked.connect(self.flush)

    @property
    def record_id(self) -> int | None:
        """The entry whose review is shown."""
        return self._record_id

    def show_record(self, record: Record | None) -> None:
        """Show one record's review; what was typed for another one is saved first."""
        if record is not None and record.id == self._record_id:
            self._follow_mark(record.review.reviewed_at)
            return
        self.flush()
        self._record_id = None  # filling the fields in is no change of the record
        self._review = Review() if record is None else record.review
        for value, button in self._impressions.items():
            button.setChecked(value is self._review.impression)
        self.note.setPlainText(self._review.note)
        tests = list(ReferenceTest)
        test = self._review.reference_test
        self._test.setCurrentIndex(0 if test is None else 1 + tests.index(test))
        self._result.setText(self._review.reference_result)
        self.reviewed.setChecked(self._review.reviewed_at is not None)
        self._pause.stop()
        self.setVisible(record is not None)
        self.setEnabled(record is not None)  # shortcuts reach what is hidden, too
        self._record_id = None if record is None else record.id

    def _follow_mark(self, reviewed_at: datetime | None) -> None:
        """Show the mark that the entry was given together with others."""
        if reviewed_at != self._review.reviewed_at:
            self._review = replace(self._review, reviewed_at=reviewed_at)
            self.reviewed.setChecked(reviewed_at is not None)

    def flush(self) -> None:
        """Tell what has changed, if anything has."""
        self._pause.stop()
        if self._record_id is None:
            return
        review = self._entered()
        if review != self._review:
            self._review = review
            self.changed.emit(self._record_id, review)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_note()
        super().changeEvent(event)

    def _entered(self) -> Review:
        chosen = (value for value, button in self._impressions.items() if button.isChecked())
        test = self._test.currentIndex()
        reviewed_at = self._review.reviewed_at
        if self.reviewed.isChecked() != (reviewed_at is not None):
            reviewed_at = datetime.now(UTC) if self.reviewed.isChecked() else None
        return replace(
            self._review,
            impression=next(chosen, None),
            note=self.note.toPlainText(),
            reference_test=None if test <= 0 else list(ReferenceTest)[test - 1],
            reference_result=self._result.text(),
            reviewed_at=reviewed_at,
        )

    def _typed(self) -> None:
        if self._record_id is not None:
            self._pause.start()

    def _choose(self, value: Impression) -> None:
        """At most one is chosen; choosing it again takes it back."""
        for other, button in self._impressions.items():
            if other is not value:
                button.setChecked(False)
        self.flush()

    def _impression_button(self, value: Impression) -> QPushButton:
        button = named(QPushButton(), f"impression_{value}")
        button.setCheckable(True)
        button.setProperty("role", "choice")
        button.clicked.connect(lambda: self._choose(value))
        return button

    def _arrange(self) -> None:
        impressions = QHBoxLayout()
        impressions.setSpacing(4)
        for button in self._impressions.values():
            impressions.addWidget(button, 1)
        reference = QHBoxLayout()
        reference.setSpacing(SPACING)
        reference.addWidget(self._test)
        reference.addWidget(self._result, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self._heading)
        layout.addLayout(impressions)
        layout.addWidget(self.note)
        layout.addWidget(self.reviewed)
        layout.addSpacing(SPACING // 2)
        layout.addWidget(self._reference_heading)
        layout.addLayout(reference)

    def _fit_note(self) -> None:
        """Four lines are enough for most notes."""
        self.note.setFixedHeight(4 * self.note.fontMetrics().lineSpacing() + 2 * SPACING)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Your reading"))
        for value, button in self._impressions.items():
            word = wording.impression(value)
            button.setText(word)
            button.setAccessibleName(self.tr("Your impression: {word}").format(word=word))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.reviewed.setText(self.tr("Reviewed"))
        self._reference_heading.setText(self.tr("Reference result, for the record"))
        chosen = self._test.currentIndex()
        self._test.clear()
        self._test.addItem(self.tr("None yet"))
        self._test.addItems([wording.reference_test(test) for test in ReferenceTest])
        self._test.setCurrentIndex(max(chosen, 0))
        self._test.setAccessibleName(self.tr("Kind of the reference test"))
        self._result.setPlaceholderText(self.tr("Result"))
        self._result.setAccessibleName(self.tr("Result of the reference test"))
