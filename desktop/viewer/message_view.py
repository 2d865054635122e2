"""What stands in the place of a picture that cannot be shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING


class MessageView(QWidget):
    """A headline and a hint in the middle of the dark canvas."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("viewerMessage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._labels = {role: TextLabel(role) for role in ("headline", "hint")}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * SPACING, 6 * SPACING, 6 * SPACING, 6 * SPACING)
        layout.addStretch()
        for label in self._labels.values():
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch()

    def say(self, headline: str, hint: str) -> None:
        """Show these words."""
        self._labels["headline"].setText(headline)
        self._labels["hint"].setText(hint)
