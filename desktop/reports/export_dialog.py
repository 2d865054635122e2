"""Chooses what leaves the program and shows exactly that before it does."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import or_else
from desktop.look.local_format import local_number
from desktop.look.measures import with_font
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.reports.export import Export, ExportKind, Subject
from desktop.work.background_task import BackgroundTask, BackgroundTasks

FIRST_SIZE = (960, 640)
PrepareExport = Callable[[ExportKind, bool], Callable[[], Export]]
"""Takes the kind and whether names are left out; what it gives is called on a worker's thread."""


class ExportDialog(QDialog):
    """What, with names or without, and a preview.

    Parameters
    ----------
    subject : Subject
    prepare : callable
    tasks : BackgroundTasks
    anonymous : bool
        How the switch stands at first.
    """

    def __init__(
        self,
        subject: Subject,
        prepare: PrepareExport,
        tasks: BackgroundTasks,
        anonymous: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.resize(with_font(*FIRST_SIZE))
        self.export: Export | None = None
        self._prepare = prepare
        self._tasks = tasks
        self._making: BackgroundTask | None = None
        self._kinds = self._kind_buttons(subject)
        self.anonymous = named(QCheckBox(self.tr("Leave names out")), "exportAnonymous")
        self.anonymous.setChecked(anonymous)
        left_out = TextLabel("muted")
        left_out.setText(
            self.tr(
                "Patient, dates, institution, file name and free text are left out; identifiers "
                "in DICOM files are replaced by others."
            )
        )
        self.preview = _Preview()
        self._remarks = TextLabel("advice", "exportRemarks")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = named(QPushButton(self.tr("Save as…")), "exportSave")
        self._save.setProperty("role", "primary")
        self._save.setDefault(True)
        self._buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out(left_out)
        self._kinds.idClicked.connect(self._refresh)
        self.anonymous.toggled.connect(self._refresh)
        self._refresh()

    @property
    def kind(self) -> ExportKind:
        """What is chosen."""
        return list(ExportKind)[self._kinds.checkedId()]

    def choose(self, kind: ExportKind) -> None:
        """Choose as a click on the radio button does."""
        self._kinds.button(list(ExportKind).index(kind)).click()

    def done(self, result: int) -> None:
        """Forget a preview that is still being made."""
        if self._making is not None:
            self._making.cancel()
        super().done(result)

    def _refresh(self) -> None:
        if self._making is not None:
            self._making.cancel()
        self.export = None
        self._save.setEnabled(False)
        self.preview.say(self.tr("Preparing…"))
        self._remarks.hide()
        with or_else(self._tell_failure):
            make = self._prepare(self.kind, self.anonymous.isChecked())
        self._making = self._tasks.start(lambda _: make())
        self._making.succeeded.connect(self._show)
        self._making.failed.connect(self._tell_failure)

    def _show(self, export: Export) -> None:
        self._making = None
        self.export = export
        self._save.setEnabled(True)
        self.preview.show_export(export)
        remarks = [QCoreApplication.translate("Export", remark) for remark in export.remarks]
        self._remarks.setText(" ".join(remarks))
        self._remarks.setVisible(bool(remarks))

    def _tell_failure(self) -> None:
        self._making = None
        self.preview.say(self.tr("This could not be prepared. Nothing has left the program."))

    def _kind_buttons(self, subject: Subject) -> QButtonGroup:
        group = QButtonGroup(self)
        reports = len(subject.reported())
        words = {
            ExportKind.REPORT: (
                self.tr("Report (PDF)"),
                self.tr("The reports of %n radiograph(s), one after the other.", "", reports)
                if reports > 1
                else self.tr("One page for the file."),
            ),
            ExportKind.VIEW: (
                self.tr("Picture of the view (PNG)"),
                self.tr("As it is on the screen."),
            ),
            ExportKind.STRUCTURED_REPORT: (
                self.tr("Structured Report (DICOM)"),
                self.tr("For the archive: findings as codes and numbers."),
            ),
            ExportKind.SECONDARY_CAPTURE: (
                self.tr("Secondary Capture (DICOM)"),
                self.tr("For the archive: picture and heat map."),
            ),
            ExportKind.TABLE: (
                self.tr("Table of the history (CSV)"),
                self.tr("Entries as listed: {count}").format(
                    count=local_number(len(subject.entries), 0)
                ),
            ),
        }
        for number, kind in enumerate(ExportKind):
            title, description = words[kind]
            button = named(QRadioButton(title), f"export_{kind}")
            obstacle = subject.obstacle(kind)
            if obstacle is not None:
                button.setEnabled(False)
                description = QCoreApplication.translate("Export", obstacle)
            elif group.checkedId() < 0:
                button.setChecked(True)
            button.setToolTip(description)
            button.setAccessibleDescription(description)
            group.addButton(button, number)
        return group

    def _lay_out(self, left_out: TextLabel) -> None:
        choices = QVBoxLayout()
        choices.setSpacing(2)
        for button in self._kinds.buttons():
            choices.addWidget(button)
            description = TextLabel("muted")
            description.setText(button.toolTip())
            description.setContentsMargins(3 * SPACING, 0, 0, SPACING)
            choices.addWidget(description)
        choices.addSpacing(SPACING)
        choices.addWidget(self.anonymous)
        left_out.setContentsMargins(3 * SPACING, 0, 0, 0)
        choices.addWidget(left_out)
        choices.addStretch()
        side = QWidget()
        side.setLayout(choices)
        margins = choices.contentsMargins()
        self.ensurePolished()  # else the buttons do not know their font yet
        words = max(
            button.sizeHint().width() for button in (*self._kinds.buttons(), self.anonymous)
        )
        side.setFixedWidth(
            max(
                self.fontMetrics().averageCharWidth() * 38,
                words + margins.left() + margins.right(),
            )
        )
        shown = QVBoxLayout()
        shown.addWidget(self.preview, 1)
        shown.addWidget(self._remarks)
        columns = QHBoxLayout()
        columns.setSpacing(2 * SPACING)
        columns.addWidget(side)
        columns.addLayout(shown, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addLayout(columns, 1)
        layout.addWidget(self._buttons)


class _Preview(QScrollArea):
    """Pages one below the other, and text under them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("exportPreview")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Preview"))
        self._pages: list[tuple[QLabel, QImage]] = []

    def say(self, sentence: str) -> None:
        """Show a sentence in place of a preview."""
        label = TextLabel("muted", "exportPreviewSentence")
        label.setText(sentence)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._put([label])
        self._pages = []

    def show_export(self, export: Export) -> None:
        """Show what will be written."""
        parts: list[QWidget] = []
        pages = []
        for picture in export.pictures:
            label = QLabel()
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            pages.append((label, picture))
            parts.append(label)
        if export.text:
            parts.append(_text(export.text, self.accessibleName()))
        self._put(parts)
        self._pages = pages
        self._scale()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the pages as wide as the window."""
        super().resizeEvent(event)
        self._scale()

    def _put(self, parts: list[QWidget]) -> None:
        content = named(QWidget(), "exportPreviewContent")
        column = QVBoxLayout(content)
        column.setSpacing(SPACING)
        for part in parts:
            column.addWidget(part, 1 if isinstance(part, QPlainTextEdit) else 0)
        self.setWidget(content)

    def _scale(self) -> None:
        ratio = self.devicePixelRatioF()
        width = round((self.viewport().width() - 4 * SPACING) * ratio)
        for label, picture in self._pages:
            smaller = picture
            if 0 < width < picture.width():
                smaller = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            pixmap = QPixmap.fromImage(smaller)
            pixmap.setDevicePixelRatio(ratio)
            label.setPixmap(pixmap)


def _text(text: str, name: str) -> QPlainTextEdit:
    edit = named(QPlainTextEdit(text), "exportPreviewText")
    edit.setAccessibleName(name)
    edit.setReadOnly(True)
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # tags and columns, in every language
    edit.setTabChangesFocus(True)
    edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    edit.setMinimumHeight(320)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    edit.setFont(font)
    return edit
