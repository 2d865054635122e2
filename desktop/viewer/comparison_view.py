"""One radiograph, or two side by side: the current one and a prior of the same patient."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.look.anonymity import hide_names
from desktop.look.colours import CANVAS
from desktop.look.focus import hide_and_hand_on
from desktop.look.icons import icon
from desktop.look.local_format import local_date, local_time
from desktop.look.naming import named
from desktop.look.text_direction import isolated, joined
from desktop.look.text_label import OneLineLabel, TextLabel
from desktop.look.theme import SPACING
from desktop.records.record import Record
from desktop.viewer.measurement import Measurement
from desktop.viewer.radiograph_view import RadiographView
from desktop.viewer.shown_picture import ShownPicture
from desktop.viewer.view_link import ViewLink, follow


class ComparisonView(QWidget):
    """The current view, and next to it, while wanted, that of a prior."""

    prior_chosen = Signal(int)
    """Id of the record to compare with."""
    closed = Signal()
    """The reader wants the current picture alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison")
        self.current = RadiographView()
        self.prior = RadiographView("priorView")
        self.active = self.current
        """The one that the reader turned to last; tools work on it."""
        self._link = ViewLink(self.current, self.prior, self)
        self._current: Record | None = None
        self._priors: tuple[Record, ...] = ()
        self._shown_prior: Record | None = None
        self._current_caption = OneLineLabel("currentCaption")
        self._warning = TextLabel("warning", "priorWarning")
        self._choice = named(QComboBox(), "priorChoice")
        self._choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choice.setMinimumContentsLength(6)
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._close = named(QToolButton(), "priorClose")
        self._close.setIcon(icon("close", CANVAS))
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setChildrenCollapsible(False)
        self._sides.setHandleWidth(2)
        self._current_strip = _strip([self._current_caption])
        self._prior_strip = _strip([self._choice, self._close])
        self._prior_side = _side([self._prior_strip, self.prior])
        self._sides.addWidget(_side([self._current_strip, self.current]))
        self._sides.addWidget(self._prior_side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._warning)
        layout.addWidget(self._sides, 1)
        self._choice.activated.connect(
            lambda: self.prior_chosen.emit(int(self._choice.currentData()))
        )
        self._close.clicked.connect(self.closed)
        for view in (self.current, self.prior):
            view.activated.connect(lambda view=view: self._activate(view))
        self.names_hidden = False
        """Whether captions and warnings do without names."""
        self.show_single()
        self._retranslate()

    @property
    def views(self) -> tuple[RadiographView, RadiographView]:
        """Both, the current one first."""
        return self.current, self.prior

    @property
    def is_comparing(self) -> bool:
        """Whether there are two pictures on the screen."""
        return not self._prior_side.isHidden()

    @property
    def chosen(self) -> int | None:
        """Id of the prior that is shown or on its way."""
        record_id = self._choice.currentData()
        return record_id if self.is_comparing and isinstance(record_id, int) else None

    @property
    def shown_prior(self) -> int | None:
        """Id of the prior whose picture is shown."""
        return None if self._shown_prior is None else self._shown_prior.id

    def show_single(self) -> None:
        """Show the current picture alone."""
        self.prior.show_picture(None)
        self._shown_prior = None
        for widget in (self._prior_side, self._current_strip, self._warning):
            hide_and_hand_on(widget, self.current)
        self._activate(self.current)

    def offer(self, current: Record, priors: Sequence[Record]) -> None:
        """Make room for a prior, to be chosen among these."""
        self._current, self._priors = current, tuple(priors)
        self._write()
        height = max(self._current_strip.sizeHint().height(), self._prior_strip.sizeHint().height())
        for strip in (self._current_strip, self._prior_strip):
            strip.setFixedHeight(height)  # so that both pictures begin at the same height
        if not self.is_comparing:
            self._current_strip.show()
            self._prior_side.show()
            self._sides.setSizes([self.width() // 2, self.width() // 2])

    def show_prior(self, record: Record, shown: ShownPicture, same_record: bool) -> None:
        """Show a prior as the current picture is looked at."""
        with QSignalBlocker(self._choice):
            self._choice.setCurrentIndex(self._choice.findData(record.id))
        self._shown_prior = record
        self._write()
        self.prior.show_picture(shown.picture, keep_view=same_record)
        if not same_record:
            self.prior.set_measurements(tuple(map(Measurement.of, shown.lines)))
            follow(self.current, self.prior)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _write(self) -> None:
        """Say which pictures these are, and warn where the names differ."""
        if self._current is None:
            return
        self._current_caption.setText(self._caption(self._current))
        chosen = self.chosen
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for record in self._priors:
                self._choice.addItem(self._caption(record), record.id)
            self._choice.setCurrentIndex(max(0, self._choice.findData(chosen)))
        self._choice.setToolTip(self._choice.currentText())
        current, prior = _name(self._current), _name(self._shown_prior)
        self._warning.setVisible(bool(current and prior) and current.casefold() != prior.casefold())
        words = self.tr("Same patient ID, but another name: {current} and {prior}.")
        if self.names_hidden:
            words = self.tr("Same patient ID, but another name.")
        self._warning.setText(words.format(current=isolated(current), prior=isolated(prior)))

    def _caption(self, record: Record) -> str:
        return caption(hide_names(record) if self.names_hidden else record)

    def _activate(self, view: RadiographView) -> None:
        self.active = view

    def _retranslate(self) -> None:
        self.current.setAccessibleName(self.tr("Radiograph"))
        self.prior.setAccessibleName(self.tr("Prior radiograph"))
        self._choice.setAccessibleName(self.tr("Prior to compare with"))
        self._close.setAccessibleName(self.tr("End the comparison"))
        self._close.setToolTip(self.tr("End the comparison"))
        self._write()


def caption(record: Record) -> str:
    """When a picture was taken, or else opened, and its file."""
    study_date = record.facts.acquisition.study_date if record.facts is not None else None
    when = local_time(record.added_at) if study_date is None else local_date(study_date)
    return joined((when, record.source.path.name))


def _name(record: Record | None) -> str:
    patient = None if record is None or record.facts is None else record.facts.patient
    return "" if patient is None else patient.name


def _strip(widgets: Sequence[QWidget]) -> QWidget:
    strip = QWidget()
    strip.setProperty("role", "strip")
    strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QHBoxLayout(strip)
    layout.setContentsMargins(SPACING, 3, SPACING, 3)
    layout.setSpacing(SPACING)
    for widget in widgets:
        layout.addWidget(widget)
    return strip


def _side(widgets: Sequence[QWidget]) -> QWidget:
    side = QWidget()
    layout = QVBoxLayout(side)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, RadiographView) else 0)
    return side
