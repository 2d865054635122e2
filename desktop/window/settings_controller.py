"""Opens the settings and carries out what is chosen there."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.errors import WritingError
from desktop.locations import DataFolder
from desktop.look import wording
from desktop.models.installed_models import Candidate
from desktop.models.model_in_use import ModelInUse
from desktop.models.model_question_dialog import ModelQuestionDialog
from desktop.settings.settings_dialog import SettingsDialog
from desktop.settings.store import Settings
from desktop.work.background_task import BackgroundTask


class SettingsController(QObject):
    """Between the dialog and what is not a mere choice: the model and the data folder."""

    def __init__(
        self, settings: Settings, model: ModelInUse, data_folder: DataFolder, window: QWidget
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._model = model
        self._data_folder = data_folder
        self._window = window
        self._dialog: SettingsDialog | None = None
        self._spoken = ""
        model.ready.connect(self._show_model)

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
        task = self._model.examine(bundle)
        task.failed.connect(self._tell_refusal)
        task.succeeded.connect(self._ask_where_needed)

    def go_back(self) -> None:
        """Read with the model before the present one."""
        self._follow(self._model.go_back(), self.tr("The model before is used again."))

    def _ask_where_needed(self, candidate: Candidate) -> None:
        if candidate.signed and candidate.older_than is None:
            self._accept(candidate)
            return
        question = ModelQuestionDialog(candidate, self._dialog or self._window)
        question.finished.connect(lambda _: self._answered(question, candidate))
        question.open()

    def _answered(self, question: ModelQuestionDialog, candidate: Candidate) -> None:
        question.deleteLater()
        if question.agreed:
            self._accept(candidate)
        else:
            self._model.decline()
            self._say(self.tr("Nothing was installed. The model in use stays."))

    def _accept(self, candidate: Candidate) -> None:
        self._follow(self._model.accept(candidate), self.tr("Installed. The model before is kept."))

    def _follow(self, change: BackgroundTask, done: str) -> None:
        """Say that a model is checked, and what came of it once that is loaded or refused."""
        self._say(self.tr("Checking the model…"))
        change.failed.connect(self._tell_refusal)
        change.succeeded.connect(lambda _: self._prepare_to_say(done))

    def _prepare_to_say(self, done: str) -> None:
        self._spoken = done

    def _tell_refusal(self, error: Exception) -> None:
        self._say(" ".join(wording.error(error)))

    def _say(self, sentence: str) -> None:
        self._spoken = sentence
        self._show_model()

    def _show_model(self) -> None:
        if self._dialog is not None:
            self._dialog.show_model(self._model.at_work, self._spoken)

    def _keep_data_in(self, folder: Path) -> None:
        if self._dialog is None:
            return
        try:
            DataFolder(folder).make_default()
        except WritingError as error:
            sentence = " ".join(wording.error(error))
        else:
            sentence = self.tr(
                "From the next start on: {folder}. The present data stay where they are; to take "
                "them along, close Hilum and copy the folder."
            ).format(folder=folder)
        self._dialog.show_data_folder_change(sentence)

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
