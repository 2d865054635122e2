"""The right of the window: what the model says of the current record."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.errors import or_else
from desktop.look.actions import Actions
from desktop.look.local_format import local_date, local_time
from desktop.look.measures import ColumnScroll
from desktop.look.naming import named
from desktop.look.text_direction import isolated, joined
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING, Theme
from desktop.reading.earlier_readings_view import EarlierReadingsView
from desktop.reading.facts_view import FactsView
from desktop.reading.review_panel import ReviewPanel
from desktop.reading.scores_view import ScoresView
from desktop.reading.verdict_view import VerdictView
from desktop.records.record import Record, is_hidden


class ReadingPanel(QWidget):
    """Sections one below the other; each shows its part of the record."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._record: Record | None = None
        self.title = TextLabel("title", "recordTitle", selectable=True)
        self._subtitle = TextLabel("muted", "recordSubtitle", selectable=True)
        self.verdict_card = VerdictView(theme)
        self._section = TextLabel("section", "scoresHeading")
        self.scores = ScoresView(theme)
        self._trust = named(QPushButton(), "trustButton")
        self._trust.setProperty("role", "link")
        self._trust.clicked.connect(actions.model_card.trigger)
        self.earlier = EarlierReadingsView()
        self.review = ReviewPanel()
        self.facts = FactsView(theme)
        self._read_first = False
        self._nothing = TextLabel("muted", "readingEmpty")
        self._disclaimer = TextLabel("muted", "disclaimer")
        self._content = content = named(QWidget(), "readingContent")
        sections = QVBoxLayout(content)
        margin = 2 * SPACING
        sections.setContentsMargins(margin, int(1.5 * SPACING), margin, margin)
        sections.setSpacing(int(1.25 * SPACING))
        sections.addWidget(self.title)
        sections.addWidget(self._subtitle)
        sections.addSpacing(SPACING // 2)
        sections.addWidget(self.verdict_card)
        sections.addWidget(self._trust, 0, Qt.AlignmentFlag.AlignLeft)
        sections.addWidget(self._section)
        sections.addWidget(self.scores)
        sections.addWidget(self.earlier)
        sections.addSpacing(SPACING)
        sections.addWidget(self.review)
        sections.addSpacing(SPACING)
        sections.addWidget(self.facts)
        sections.addWidget(self._nothing)
        sections.addStretch()
        scroll = named(ColumnScroll(), "readingScroll")
        scroll.setWidget(content)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._disclaimer.setContentsMargins(margin, int(1.25 * SPACING), margin, SPACING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(line)
        layout.addWidget(self._disclaimer)
        self._retranslate()

    def show_record(self, record: Record | None) -> None:
        """Show one record, or that there is none."""
        self._record = record
        self._content.setUpdatesEnabled(False)  # no half-built panel is drawn
        try:
            # Nothing rather than a part of this record beside a part of the one before.
            with or_else(self._show_nothing):
                self._fill(record)
        finally:
            sections = self._content.layout()
            if sections is not None:
                sections.activate()
            self._content.setUpdatesEnabled(True)

    def _show_nothing(self) -> None:
        self._record = None
        self._fill(None)

    def _fill(self, record: Record | None) -> None:
        shown = record is not None
        for widget in (self._subtitle, self.verdict_card):
            widget.setVisible(shown)
        self._nothing.setVisible(not shown)
        hidden = record is not None and self.hides(record)
        reading = record.reading if record is not None and not hidden else None
        self.scores.show_reading(reading)
        self.earlier.show_readings(reading, () if record is None else record.earlier)
        self._section.setVisible(reading is not None and bool(reading.scores))
        self._trust.setVisible(reading is not None and reading.model is not None)
        self.review.show_record(record)
        self.facts.show_record(record)
        self.title.setText(self.tr("Reading") if record is None else isolated(record.title))
        self.title.setProperty("role", "heading" if record is None else "title")
        self.style().polish(self.title)
        self._subtitle.setText("" if record is None else _subtitle(record))
        if hidden:
            self.verdict_card.hide_answer()
        else:
            self.verdict_card.show_record(record)

    def set_read_first(self, read_first: bool) -> None:
        """Hide answers until the reader has entered an impression, or show them at once."""
        self._read_first = read_first
        self.show_record(self._record)

    def hides(self, record: Record) -> bool:
        """Whether the answer for this record is not to be seen yet."""
        return is_hidden(record.conclusion, record.review.impression, self._read_first)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._trust.setText(self.tr("How far can I trust this?"))
        self._section.setText(self.tr("Probabilities"))
        self._nothing.setText(self.tr("The reading of the selected radiograph appears here."))
        self._disclaimer.setText(self.tr("Decision support for trained readers, not a diagnosis."))
        self.show_record(self._record)


def _subtitle(record: Record) -> str:
    parts = [record.source.path.name] if record.title != record.source.path.name else []
    if record.facts is not None:
        acquisition = record.facts.acquisition
        parts.append(acquisition.view_position)
        if acquisition.study_date is not None:
            parts.append(local_date(acquisition.study_date))
    parts.append(local_time(record.added_at))
    return joined(parts)
