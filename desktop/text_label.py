"""The label that all panels use."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel

BREAK = "\u200b"
"""ZERO WIDTH SPACE: where the line may go on, with nothing to be seen of it."""
_UNBROKEN = re.compile(r"\S{20}(?=\S)")


class TextLabel(QLabel):
    """Shows text as it is, over as many lines as it needs.

    Never as rich text: a file called "<img …>" is a name, not a picture. Very long words,
    such as names of files, go on in the next line, too; they would make a panel wider
    than the window.

    Parameters
    ----------
    role : str, optional
        How it looks, see `desktop.style_sheet`.
    name : str, optional
        Its stable object name.
    selectable : bool, optional
        Whether the text can be copied with the mouse.
    """

    def __init__(self, role: str = "", name: str = "", selectable: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            copy = QAction(self.tr("Copy"), self)
            copy.triggered.connect(self.copy)
            self.addAction(copy)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this text."""
        broken = _UNBROKEN.sub(rf"\g<0>{BREAK}", text)
        # Screen readers get the words as they are.
        self.setAccessibleName(text if broken != text else "")
        super().setText(broken)

    def text(self) -> str:
        """What is shown."""
        return super().text().replace(BREAK, "")

    def copy(self) -> None:
        """Take what is selected, or everything, to the clipboard."""
        selected = self.selectedText().replace(BREAK, "")
        QGuiApplication.clipboard().setText(selected or self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy without the places where lines may go on."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
