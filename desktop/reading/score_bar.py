"""One labelled bar: a probability, and the operating point that it is judged at."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.look import wording
from desktop.look.colours import score_colour
from desktop.look.local_format import percent, spoken_percentage
from desktop.look.text_label import TextLabel
from desktop.look.theme import Theme
from desktop.records.record import Score
from inference.percentage import Percentage

BAR_HEIGHT = 10
MARK_HEIGHT = 18


class ScoreBar(QWidget):
    """Name, number, bar, and a mark at the operating point where one was measured."""

    def __init__(
        self,
        score: Score,
        shown: Percentage,
        theme: Theme,
        emphasised: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"score_{score.key}")
        role = "heading" if emphasised else ""
        name, value = TextLabel(role), TextLabel(role)
        name.setText(wording.finding(score.name))
        value.setText(spoken_percentage(shown))
        value.setWordWrap(False)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(1)
        layout.setColumnStretch(0, 1)
        layout.addWidget(name, 0, 0)
        layout.addWidget(value, 0, 1)
        layout.addWidget(_Bar(score, theme), 1, 0, 1, 2)
        spoken = f"{name.text()}: {value.text()}"
        if score.threshold is not None:
            spoken += ". " + self.tr("Operating point: {threshold}").format(
                threshold=percent(score.threshold)
            )
        self.setToolTip(spoken)
        self.setAccessibleName(spoken)


class _Bar(QWidget):
    """The bar itself."""

    def __init__(self, score: Score, theme: Theme) -> None:
        super().__init__()
        self._score = score
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the mark, which is higher than the bar."""
        return QSize(120, MARK_HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw track, bar and mark."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        colours = self._theme.colours
        middle = self.height() / 2
        track = QRectF(0, middle - BAR_HEIGHT / 2, self.width(), BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.track))
        painter.drawRoundedRect(track, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width() * self._score.probability, self.height()))
        painter.setBrush(QColor(score_colour(self._score, colours)))
        painter.drawRoundedRect(track, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.restore()
        if self._score.threshold is not None:
            place = self.width() * self._score.threshold
            mark = QRectF(place - 1, middle - MARK_HEIGHT / 2, 2, MARK_HEIGHT)
            painter.setBrush(QColor(colours.panel))
            painter.drawRect(mark.adjusted(-1, 0, 1, 0))
            painter.setBrush(QColor(colours.text))
            painter.drawRect(mark)
