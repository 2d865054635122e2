"""Opens the settings and carries out what is chosen there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.errors import ExportError
from desktop.locations import DataFolder
from desktop.look import wording
from desktop.look.language import Language
from desktop.look.theme import SCHEMES, Theme
from desktop.models.installed_models import Candidate, InstalledModels
from desktop.models.model_in_use import ModelInUse
from desktop.models.unsigned_model_dialog import UnsignedModelDialog
from desktop.records.choices import Choices
from desktop.settings.settings_dialog import SettingsDialog
from desktop.settings.store import Settings
from desktop.work.background_task import BackgroundTasks
from inference.errors import HilumError


class SettingsController(QObject):
    """Between the settings and what they change: colours, language, model, data folder."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        language: Language,
        model: ModelInUse,
        models: InstalledModels,
        data_folder: DataFolder,
        tasks: BackgroundTasks,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._theme = theme
        self._language = language
        self._model = model
        self._models = models
        self._data_folder = data_folder
        self._tasks = tasks
        self._window = window
        self._dialog: SettingsDialog | None = None
        self._spoken = ""
        settings.changed.connect(self._apply)
        model.ready.connect(self._show_model)
        self._apply(settings.choices)

    def show(self) -> None:
        """Open the dialog."""
        dialog = SettingsDialog(self._settings, self._data_folder.path, self._window)
        dialog.install_requested.connect(self.install)
        dialog.previous_requested.connect(self.go_back)
        dialog.data_folder_chosen.connect(self._keep_data_in)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        self._spoken = ""
        self._show_model()
        dialog.open()

    def show_and_install(self, bundle: Path) -> None:
        """Install a model that was not chosen in the dialog, and show there what comes of it."""
        if self._dialog is None:
            self.show()
        self.install(bundle)

    def install(self, bundle: Path) -> None:
        """Install a model from a folder or a ZIP file, and read with it from now on."""
        self._say(self.tr("Checking the model…"))
        task = self._tasks.start(lambda _: self._models.examine(bundle))
        task.failed.connect(self._tell_refusal)
        task.succeeded.connect(self._ask_where_needed)

    def go_back(self) -> None:
        """Read with the model before the present one."""
        self._change_model(self._models.go_back, self.tr("The model before is used again."))

    def _ask_where_needed(self, candidate: Candidate) -> None:
        if candidate.signed:
            self._accept(candidate)
            return
        question = UnsignedModelDialog(candidate.card, self._dialog or self._window)
        question.finished.connect(lambda _: self._answered(question, candidate))
        question.open()

    def _answered(self, question: UnsignedModelDialog, candidate: Candidate) -> None:
        question.deleteLater()
        if question.agreed:
            self._accept(candidate)
        else:
            self._models.decline()
            self._say(self.tr("Nothing was installed. The model in use stays."))

    def _accept(self, candidate: Candidate) -> None:
        self._change_model(
            lambda: self._models.accept(candidate), self.tr("Installed. The model before is kept.")
        )

    def _change_model(self, change: Callable[[], Path], done: str) -> None:
        self._say(self.tr("Checking the model…"))
        task = self._tasks.start(lambda _: change())
        task.failed.connect(self._tell_refusal)
        task.succeeded.connect(lambda bundle: self._use(bundle, done))

    def _use(self, bundle: Path, done: str) -> None:
        self._spoken = done
        self._model.load(bundle)

    def _tell_refusal(self, error: Exception) -> None:
        known = error if isinstance(error, HilumError) else HilumError()
        self._say(f"{wording.sentence(known.sentence)} {wording.sentence(known.advice)}")

    def _say(self, sentence: str) -> None:
        self._spoken = sentence
        self._show_model()

    def _show_model(self) -> None:
        if self._dialog is not None:
            self._dialog.show_model(self._model.card, self._model.signed, self._spoken)

    def _keep_data_in(self, folder: Path) -> None:
        if self._dialog is None:
            return
        try:
            DataFolder(folder).make_default()
        except ExportError as error:
            sentence = f"{wording.sentence(error.sentence)} {wording.sentence(error.advice)}"
        else:
            sentence = self.tr(
                "From the next start on: {folder}. The present data stay where they are; to take "
                "them along, close Hilum and copy the folder."
            ).format(folder=folder)
        self._dialog.show_data_folder_change(sentence)

    def _apply(self, choices: Choices) -> None:
        self._theme.choose(SCHEMES[choices.theme])
        self._language.choose(choices.language)

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
