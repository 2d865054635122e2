"""The model card in plain words, under the question that a reader has."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.look import wording
from desktop.look.measures import fill_scrolling, with_font
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.models.model_card_text import CardText
from inference.model_bundle import ModelCard

FIRST_SIZE = (520, 560)


class ModelCardDialog(QDialog):
    """One model's card, to be read and closed."""

    def __init__(
        self, card: ModelCard, signed: bool, operating_point: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("modelCardDialog")
        self.setWindowTitle(self.tr("How far can I trust this?"))
        self.resize(with_font(*FIRST_SIZE))
        content = named(QWidget(), "modelCardContent")
        words = QVBoxLayout(content)
        words.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        words.setSpacing(SPACING)
        _add(words, "title", wording.model_title(card))
        _add(words, "muted", wording.version_line(card, signed))
        if not signed:
            _add(
                words,
                "advice",
                self.tr(
                    "It is not proved who trained this model. What follows is what it says of "
                    "itself."
                ),
            )
        for section in CardText().sections(card, operating_point):
            words.addSpacing(SPACING)
            _add(words, "section", section.heading)
            for paragraph in section.paragraphs:
                _add(words, "", paragraph)
        words.addStretch()
        fill_scrolling(self, content)


def _add(layout: QVBoxLayout, role: str, text: str) -> None:
    label = TextLabel(role, selectable=True)
    label.setText(text)
    layout.addWidget(label)
