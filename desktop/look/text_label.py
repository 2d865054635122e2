"""The label that all panels use."""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.look.text_direction import MARKS, led

BREAK = "\u200b"
"""ZERO WIDTH SPACE: where the line may go on, with nothing to be seen of it."""
_UNBROKEN = re.compile(r"\S{20}(?=\S)")
_UNSEEN = str.maketrans("", "", BREAK + MARKS)


class TextLabel(QLabel):
    """Shows text as it is, over as many lines as it needs.

    Never as rich text: a file called "<img …>" is a name, not a picture. Very long words,
    such as names of files, go on in the next line, too; they would make a panel wider
    than the window. A line reads in the window's direction, also where a Latin name comes
    first.

    Parameters
    ----------
    role : str, optional
        How it looks, see `desktop.look.style_sheet`.
    name : str, optional
        Its stable object name.
    selectable : bool, optional
        Whether the text can be copied with the mouse.
    """

    def __init__(self, role: str = "", name: str = "", selectable: bool = False) -> None:
        super().__init__()
        self._words = ""
        self._copy = QAction(self)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        # Of text that cannot be selected, QLabel sets the lines unevenly from right to left.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._selectable = selectable
        self.setToolTip("")
        if not selectable:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self._copy.setText(self.tr("Copy"))
            self._copy.triggered.connect(self.copy)
            self.addAction(self._copy)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this text."""
        self._words = text
        shown = self._shown(text)
        # Screen readers get the words as they are.
        plain = text.translate(_UNSEEN)
        self.setAccessibleName(plain if shown != plain else "")
        # A QLabel takes its direction and its side from the first letter.
        super().setText(led(shown))

    def text(self) -> str:
        """The text as it was given."""
        return self._words

    def setToolTip(self, tip: str) -> None:  # noqa: N802 - Qt's name
        """Tell more to the pointer; it finds only what has something to tell or to copy."""
        super().setToolTip(tip)
        self.setAttribute(
            Qt.WidgetAttribute.WA_TransparentForMouseEvents, not (tip or self._selectable)
        )

    def copy(self) -> None:
        """Take what is selected, or everything, to the clipboard."""
        chosen = self.selectedText() or self.text()
        QGuiApplication.clipboard().setText(chosen.translate(_UNSEEN))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy without the places where lines may go on."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language and its direction of reading."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.setText(self._words)
        elif event.type() == QEvent.Type.LanguageChange:
            self._copy.setText(self.tr("Copy"))
        super().changeEvent(event)

    def _shown(self, text: str) -> str:
        return _UNBROKEN.sub(rf"\g<0>{BREAK}", text)


class OneLineLabel(TextLabel):
    """Shows as much of a text as there is room for, and all of it as its tool tip."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this text."""
        super().setText(text)
        self.setToolTip(text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Use the new room."""
        super().resizeEvent(event)
        super().setText(self.text())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a line, and as narrow as it must be."""
        return QSize(0, super().minimumSizeHint().height())

    def _shown(self, text: str) -> str:
        return self.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
