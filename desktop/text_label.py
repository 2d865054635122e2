"""The label that all panels use."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class TextLabel(QLabel):
    """Shows text as it is, over as many lines as it needs.

    Never as rich text: a file called "<img …>" is a name, not a picture.

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
