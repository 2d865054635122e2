"""What the file says of the picture and the patient, and what reading it had to settle."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.look import wording
from desktop.look.icons import pixmap
from desktop.look.local_format import local_date, local_number, whole_years
from desktop.look.text_direction import isolated
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING, Theme
from desktop.records.record import PictureFacts, Record
from inference.radiograph import Patient, PixelSpacing, SpacingOrigin


class FactsView(QWidget):
    """Rows of a name and a value, then the warnings; hidden for a file that was not read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self._theme = theme
        self._record: Record | None = None
        self._heading = TextLabel("section")
        self._rows = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACING)
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self._rows)
        theme.changed.connect(self._rebuild)

    def show_record(self, record: Record | None) -> None:
        """Show the facts of one record."""
        before, self._record = self._record, record
        if _shown_of(before) != _shown_of(record):
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        facts = self._record.facts if self._record is not None else None
        self.setVisible(facts is not None)
        old, self._rows = self._rows, QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(int(1.5 * SPACING))
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        self._heading.setText(self.tr("About this picture"))
        if facts is not None and self._record is not None:
            for row, (name, value) in enumerate(self._facts(facts, self._record)):
                _add_row(grid, row, name, value)
            for warning in facts.warnings:
                self._add_warning(grid, wording.spoken(warning))
        self._layout.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()

    def _facts(self, facts: PictureFacts, record: Record) -> list[tuple[str, str]]:
        acquisition, patient = facts.acquisition, facts.patient or Patient()
        date = acquisition.study_date
        device = " ".join([acquisition.manufacturer, acquisition.station]).strip()
        rows = [
            (self.tr("Patient"), isolated(patient.name)),
            (self.tr("Patient ID"), isolated(patient.patient_id)),
            (self.tr("Born"), local_date(patient.birth_date) if patient.birth_date else ""),
            (self.tr("Age"), self._age(patient.age_years)),
            (self.tr("Sex"), wording.sex(patient.sex)),
            (self.tr("Taken on"), local_date(date) if date is not None else ""),
            (self.tr("View"), acquisition.view_position),
            (self.tr("Examination"), isolated(acquisition.study_description)),
            (self.tr("Institution"), isolated(acquisition.institution)),
            (self.tr("Device"), isolated(device)),
            (self.tr("Size"), self._size(facts)),
            (self.tr("Pixel size"), self._spacing(facts.spacing)),
            (self.tr("File"), isolated(record.source.path.name)),
            (self.tr("Format"), isolated(f"{facts.file.container}, {facts.file.encoding}")),
        ]
        return [(name, value) for name, value in rows if value]

    def _age(self, years: float | None) -> str:
        if years is None:
            return ""
        return self.tr("{years} years").format(years=whole_years(years))

    def _size(self, facts: PictureFacts) -> str:
        size = self.tr("{columns} × {rows} pixels, {bits} bits").format(
            columns=facts.columns, rows=facts.rows, bits=facts.file.bits_stored
        )
        if facts.file.frame_count > 1:
            size += self.tr(", picture {frame} of {count}").format(
                frame=facts.file.frame, count=facts.file.frame_count
            )
        return size

    def _spacing(self, spacing: PixelSpacing | None) -> str:
        if spacing is None:
            return ""
        template = {
            SpacingOrigin.DETECTOR: self.tr("{row} × {column} mm at the detector"),
            SpacingOrigin.CALIBRATED: self.tr("{row} × {column} mm, calibrated"),
            SpacingOrigin.UNKNOWN: self.tr("{row} × {column} mm, measured at an unknown place"),
        }[spacing.origin]
        return template.format(
            row=local_number(spacing.row_mm, 3), column=local_number(spacing.column_mm, 3)
        )

    def _add_warning(self, grid: QGridLayout, text: str) -> None:
        row = grid.rowCount()
        icon = QLabel()
        icon.setPixmap(pixmap("warning", 18, self._theme.colours.abnormal))
        icon.setAccessibleName(self.tr("Warning"))
        words = TextLabel()
        words.setText(text)
        line = QGridLayout()
        line.setColumnStretch(1, 1)
        line.setHorizontalSpacing(SPACING)
        line.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 0, 1)
        grid.addLayout(line, row, 0, 1, 2)


def _shown_of(record: Record | None) -> tuple[object, ...]:
    return () if record is None else (record.source, record.facts)


def _add_row(grid: QGridLayout, row: int, name: str, value: str) -> None:
    label, content = TextLabel("muted"), TextLabel(selectable=True)
    label.setText(name)
    label.setWordWrap(False)
    content.setText(value)
    grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(content, row, 1)
