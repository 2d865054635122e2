"""What other models said of the same radiograph, beside what the present result says."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.look import wording
from desktop.look.local_format import spoken_percentage
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.records.record import Reading


class EarlierReadingsView(QWidget):
    """A column for each model, the present one first; hidden when there is only one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("earlierReadings")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_readings(self, present: Reading | None, earlier: Sequence[Reading]) -> None:
        """Compare readings of one radiograph."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(present is not None and bool(earlier))
        if present is None or not earlier:
            return
        heading = TextLabel("section")
        heading.setText(self.tr("Models side by side"))
        self._layout.addWidget(heading)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        for row, cells in enumerate(self._rows([present, *earlier])):
            for column, words in enumerate(cells):
                label = TextLabel("muted" if row == 0 else "")
                label.setText(words)
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label, row, column)
                grid.setColumnStretch(column, 1)
        self._layout.addWidget(table)

    def _rows(self, readings: Sequence[Reading]) -> Iterator[list[str]]:
        yield ["", *(_model(reading) for reading in readings)]
        yield [self.tr("Result"), *(wording.conclusion(r.conclusion) for r in readings)]
        names: dict[str, str] = {}
        for reading in readings:
            for score in reading.all_scores:
                names.setdefault(score.key, score.name)
        for key, name in names.items():
            yield [wording.finding(name), *(_share(reading, key) for reading in readings)]


def _model(reading: Reading) -> str:
    if reading.model is None:
        return ""
    return f"{reading.model.name} {wording.model_version(reading.model.version, reading.signed)}"


def _share(reading: Reading, key: str) -> str:
    shown = reading.percentages.get(key)
    return "–" if shown is None else spoken_percentage(shown)
