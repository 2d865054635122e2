"""One line that tells what happened, with at most one thing to do about it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.look import wording
from desktop.look.icons import icon
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING, Theme

SHOWN_FOR_MS = 12_000
"""A notice that needs no answer goes by itself after this time."""


class Level(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class NoticeBar(QFrame):
    """Hidden until there is something to tell."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._sentence, self._advice = TextLabel("sentence"), TextLabel()
        for label in (self._sentence, self._advice):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = named(QPushButton(), f"{name}Button")
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self._answer)
        self._close = named(QToolButton(), f"{name}Close")
        self._close.clicked.connect(self.hide)
        self._action: Callable[[], object] | None = None
        self._again: Callable[[], object] | None = None
        self._record_id: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._sentence)
        words.addWidget(self._advice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, SPACING, SPACING, SPACING)
        layout.addLayout(words, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._tint)
        self._tint()
        self._retranslate()
        self.hide()

    def tell(
        self,
        sentence: str,
        advice: str = "",
        level: Level = Level.INFO,
        button: str = "",
        action: Callable[[], object] | None = None,
        record_id: int | None = None,
    ) -> None:
        """Show a notice in place of the one before.

        Parameters
        ----------
        sentence : str
            What happened.
        advice : str, optional
            What to do.
        level : Level, optional
            Only an ``INFO`` goes away by itself.
        button, action : str and callable, optional
            One thing to do about it.
        record_id : int, optional
            Id of the only entry that this is about; the notice goes with it.
        """
        self._again = None
        self._record_id = record_id
        self._sentence.setText(sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._action = action
        self.setProperty("level", level.value)
        for widget in (self, self._sentence):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.setAccessibleName(f"{sentence} {advice}".strip())
        self.show()
        if level is Level.INFO:
            self._timer.start()
        else:
            self._timer.stop()

    def tell_by(self, tell: Callable[[], object]) -> None:
        """Tell with a function, which is called again when another language is spoken."""
        tell()
        self._again = tell

    def tell_error(self, error: Exception, record_id: int | None = None) -> None:
        """Show an error: its own sentence and advice, or general ones for a bug."""
        self.tell_by(lambda: self.tell(*wording.error(error), Level.ERROR, record_id=record_id))

    def turn_to(self, record_id: int) -> None:
        """Hide what is about another radiograph than the one that is looked at now."""
        if self._record_id not in (None, record_id):
            self.hide()

    def pass_by(self) -> None:
        """Hide what would go by itself, because something else is done now."""
        if self._timer.isActive():
            self._timer.stop()
            self.hide()

    def text(self) -> str:
        """What is told at the moment; empty while hidden."""
        return "" if self.isHidden() else self.accessibleName()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        """Tell once more, in another language; what would go by itself goes now."""
        if self.isHidden():
            return
        if self._again is not None:
            self.tell_by(self._again)
        else:
            self.pass_by()

    def _answer(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _tint(self) -> None:
        self._close.setIcon(icon("close", self._theme.colours))

    def _retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))
