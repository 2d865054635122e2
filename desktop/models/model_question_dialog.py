"""The question before a model is installed that is not signed, or older than the one in use."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from desktop.look.naming import named
from desktop.look.text_direction import isolated
from desktop.models.installed_models import Candidate
from inference.model_bundle import ModelCard

MOST_LETTERS = 600
"""Of a card's summary; the question must fit on a small screen."""


class ModelQuestionDialog(QMessageBox):
    """Says what the model's own card says; to leave it is the usual answer."""

    def __init__(self, candidate: Candidate, parent: QWidget) -> None:
        super().__init__(parent)
        card = candidate.card
        self.setObjectName("modelQuestion")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Install a model"))
        # A card is somebody else's text: never taken for markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        older = candidate.older_than is not None
        doubts = [
            "" if candidate.signed else self.tr("It is not proved who trained this model."),
            self.tr("This model is older than the one in use.") if older else "",
            self.tr("Install it all the same?"),
        ]
        self.setText(" ".join(doubt for doubt in doubts if doubt))
        parts = [
            self.tr("{name}, version {version}").format(
                name=isolated(card.name), version=isolated(card.version)
            ),
            self.tr("In use now: version {version}").format(
                version=isolated(candidate.older_than or "")
            )
            if older
            else "",
            summary_of(card),
            ""
            if candidate.signed
            else self.tr(
                "This is what the model says of itself. Install it only if you trust whoever gave "
                "it to you. It will be marked as not signed wherever its name is shown."
            ),
        ]
        self.setInformativeText("\n\n".join(part for part in parts if part))
        self._install = named(QPushButton(self.tr("Install")), "installAllTheSame")
        self.addButton(self._install, QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))

    @property
    def agreed(self) -> bool:
        """Whether it was answered with "Install"."""
        return self.clickedButton() is self._install


def summary_of(card: ModelCard) -> str:
    """The first of the card's descriptions that says anything, on one line and not too long."""
    for key in ("description", "title"):
        text = card.document.get(key)
        if isinstance(text, str) and text.strip():
            line = " ".join(text.split())
            return line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS - 1]}…"
    return ""
