"""The settings, each applied as soon as it is chosen."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.look import wording
from desktop.look.language import language_name
from desktop.look.local_format import local_number, percent
from desktop.look.measures import fill_scrolling, with_font
from desktop.look.naming import named
from desktop.look.resources import translation_files
from desktop.look.text_direction import left_to_right
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.records.choices import ColourTheme
from desktop.records.disk_use import disk_use
from desktop.settings.store import Settings
from desktop.work.model_at_work import ModelAtWork
from inference.decision import find_operating_point
from inference.model_bundle import ABNORMAL

FIRST_SIZE = (560, 600)
LIMITS_GIGABYTES = (0, 1, 5, 20, 50, 100)
"""To choose from; 0 is no limit. A preview takes some 50 kB, so 1 GB holds 20,000."""


class SettingsDialog(QDialog):
    """Language, colours, reading, names, the model, and where and how much the data are.

    Parameters
    ----------
    settings : Settings
    data_folder : Path
        Where the data are now.
    """

    install_requested = Signal(object)
    """The `Path` of a bundle's folder or ZIP file."""
    previous_requested = Signal()
    """Go back to the model before this one."""
    data_folder_chosen = Signal(object)
    """A `Path` to keep the data in from the next start on."""

    def __init__(self, settings: Settings, data_folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.resize(with_font(*FIRST_SIZE))
        self._settings = settings
        self._data_folder = data_folder
        self._at_work: ModelAtWork | None = None
        self._names = [TextLabel("section") for _ in range(8)]
        self.language = named(QComboBox(), "languageChoice")
        self.theme = named(QComboBox(), "themeChoice")
        self.operating_point = named(QComboBox(), "operatingPointChoice")
        self._measured = TextLabel("muted", "operatingPointMeasured")
        self.read_first = named(QCheckBox(), "readFirstChoice")
        self.anonymous = named(QCheckBox(), "anonymousChoice")
        self._anonymous_hint = TextLabel("muted")
        self._model = TextLabel("", "modelDescription", selectable=True)
        self._model_state = TextLabel("advice", "modelState")
        self._install_folder = named(QPushButton(), "installModelFolder")
        self._install_archive = named(QPushButton(), "installModelArchive")
        self._previous = named(QPushButton(), "previousModel")
        self.limit = named(QComboBox(), "historyLimitChoice")
        self._limit_hint = TextLabel("muted", "historySize")
        self._folder = TextLabel("", "dataFolder", selectable=True)
        self._folder_state = TextLabel("muted", "dataFolderState")
        self._change_folder = named(QPushButton(), "changeDataFolder")
        self._fill()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_data_folder_change("")

    def show_model(self, model: ModelAtWork | None, state: str) -> None:
        """Describe the model in use, and say what came of an attempt to change it."""
        self._at_work = model
        text = self.tr("There is no model; pictures are opened but not judged.")
        if model is not None:
            version = wording.version_line(model.card, model.signed)
            text = f"{wording.model_title(model.card)}\n{version}"
        self._model.setText(text)
        self._model_state.setText(state)
        self._model_state.setVisible(bool(state))
        self._fill_operating_points()

    def show_data_folder_change(self, sentence: str) -> None:
        """Say what came of choosing another folder."""
        self._folder_state.setText(sentence)
        self._folder_state.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language, which is made here."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        choices = self._settings.choices
        self.language.addItem("", "")
        for code in translation_files():
            self.language.addItem(language_name(code), code)
        for theme in ColourTheme:
            self.theme.addItem("", theme)
        self.language.setCurrentIndex(max(self.language.findData(choices.language), 0))
        self.theme.setCurrentIndex(max(self.theme.findData(choices.theme), 0))
        for gigabytes in LIMITS_GIGABYTES:
            self.limit.addItem("", gigabytes)
        self.limit.setCurrentIndex(max(self.limit.findData(choices.most_gigabytes), 0))
        self.read_first.setChecked(choices.read_first)
        self.anonymous.setChecked(choices.anonymous)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        names = (
            *(self.tr("Language"), self.tr("Colours"), self.tr("Operating point")),
            *(self.tr("Reading first"), self.tr("Names"), self.tr("Model")),
            *(self.tr("Size of the history"), self.tr("Data folder")),
        )
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        choices = (self.language, self.theme, self.operating_point)
        for choice, name in zip(choices, names[: len(choices)], strict=True):
            choice.setAccessibleName(name)
        self.language.setItemText(0, self.tr("As the system"))
        themes = {
            ColourTheme.SYSTEM: self.tr("As the system"),
            ColourTheme.LIGHT: self.tr("Light"),
            ColourTheme.DARK: self.tr("Dark"),
        }
        for theme, words in themes.items():
            self.theme.setItemText(self.theme.findData(theme), words)
        self.read_first.setText(self.tr("Hide the answer until I have entered my impression"))
        self.anonymous.setText(self.tr("Show no names, and leave them out of exports"))
        self._anonymous_hint.setText(
            self.tr("Names stay in the history; they are back when this is switched off.")
        )
        self.limit.setAccessibleName(names[-2])
        for index, gigabytes in enumerate(LIMITS_GIGABYTES):
            words = self.tr("At most {number} GB") if gigabytes else self.tr("No limit")
            self.limit.setItemText(index, words.format(number=local_number(gigabytes, 0)))
        self._limit_hint.setText(
            self.tr(
                "The data folder takes {size} GB now. Above the limit the oldest previews become "
                "small; results, notes and the original files stay."
            ).format(size=local_number(disk_use(self._data_folder) / 1e9, 1))
        )
        self._install_folder.setText(self.tr("Install from a folder…"))
        self._install_archive.setText(self.tr("Install from a ZIP file…"))
        self._previous.setText(self.tr("Back to the one before"))
        self._change_folder.setText(self.tr("Change…"))
        self._folder.setText(left_to_right(str(self._data_folder)))
        self.show_model(self._at_work, self._model_state.text())

    def _fill_operating_points(self) -> None:
        self.operating_point.blockSignals(True)
        self.operating_point.clear()
        card = None if self._at_work is None else self._at_work.card
        points = () if card is None else card.operating_points.get(ABNORMAL, ())
        default = "" if card is None else card.default_operating_point
        for point in points:
            words = self.tr("{name} (the model's default)") if point.name == default else "{name}"
            name = wording.operating_point(point.name)
            self.operating_point.addItem(words.format(name=name), point.name)
        chosen = self.operating_point.findData(self._settings.choices.operating_point)
        usual = self.operating_point.findData(default)
        self.operating_point.setCurrentIndex(chosen if chosen >= 0 else usual)
        self.operating_point.setEnabled(bool(points))
        self.operating_point.setPlaceholderText("" if points else self.tr("This model has none."))
        self.operating_point.blockSignals(False)
        self._describe_operating_point()

    def _describe_operating_point(self) -> None:
        name = self.operating_point.currentData()
        point = None
        if self._at_work is not None and name:
            point = find_operating_point(self._at_work.card, ABNORMAL, name)
        self._measured.setVisible(point is not None)
        if point is not None:
            self._measured.setText(
                self.tr(
                    "“Abnormal” from {threshold} on: finds {sensitivity} of the abnormal "
                    "radiographs, and {specificity} of the normal ones pass as normal. For "
                    "radiographs read from now on."
                ).format(
                    threshold=percent(point.threshold),
                    sensitivity=percent(point.sensitivity.value),
                    specificity=percent(point.specificity.value),
                )
            )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._install_folder, self._install_archive):
            buttons.addWidget(button)
        buttons.addStretch()
        fields: tuple[tuple[QWidget | QHBoxLayout, ...], ...] = (
            (self.language,),
            (self.theme,),
            (self.operating_point, self._measured),
            (self.read_first,),
            (self.anonymous, self._anonymous_hint),
            (self._model, self._model_state, buttons, self._previous),
            (self.limit, self._limit_hint),
            (self._folder, self._folder_state, self._change_folder),
        )
        content = named(QWidget(), "settingsContent")
        # Names above fields: beside them there is no width that suits every language.
        column = QVBoxLayout(content)
        column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        column.setSpacing(2 * SPACING)
        for name, parts in zip(self._names, fields, strict=True):
            column.addLayout(_stacked(name, *parts))
        column.addStretch()
        fill_scrolling(self, content)

    def _connect(self) -> None:
        change = self._settings.change
        self.language.activated.connect(lambda: change(language=self.language.currentData()))
        self.theme.activated.connect(lambda: change(theme=ColourTheme(self.theme.currentData())))
        self.operating_point.activated.connect(self._choose_operating_point)
        self.read_first.toggled.connect(lambda wanted: change(read_first=wanted))
        self.anonymous.toggled.connect(lambda wanted: change(anonymous=wanted))
        self.limit.activated.connect(lambda: change(most_gigabytes=self.limit.currentData()))
        self._install_folder.clicked.connect(self._choose_bundle_folder)
        self._install_archive.clicked.connect(self._choose_bundle_archive)
        self._previous.clicked.connect(self.previous_requested)
        self._change_folder.clicked.connect(self._choose_data_folder)

    def _choose_operating_point(self) -> None:
        self._settings.change(operating_point=self.operating_point.currentData())
        self._describe_operating_point()

    def _choose_bundle_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("The folder of a model"))
        if name:
            self.install_requested.emit(Path(name))

    def _choose_bundle_archive(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A model as ZIP file"), "", "*.zip")
        if name:
            self.install_requested.emit(Path(name))

    def _choose_data_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Keep the data here"))
        if name:
            self.data_folder_chosen.emit(Path(name))


def _stacked(*parts: QWidget | QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACING // 2)
    for part in parts:
        if isinstance(part, QPushButton):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        elif isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return column
