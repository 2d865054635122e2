"""The self-test on demand: every check with what came of it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from assets import keys_folder, samples_folder, self_test_folder
from desktop.look.measures import with_font
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.models.model_in_use import ModelInUse
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from inference.self_test import Check, as_text, check_model, check_transfer_syntaxes

FIRST_SIZE = (560, 520)


class SelfTestController(QObject):
    """Checks decoding and the model, and switches the analysis off when the model fails."""

    def __init__(self, tasks: BackgroundTasks, model: ModelInUse, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._model = model
        self._window = window

    def run(self) -> None:
        """Open the dialog and check in the background."""
        dialog = SelfTestDialog(self._window)
        dialog.finished.connect(dialog.deleteLater)
        directory = self._model.directory

        def check(_: BackgroundTask) -> list[Check]:
            checks = list(check_transfer_syntaxes(self_test_folder()))
            if directory is not None:
                checks += check_model(directory, samples_folder(), keys_folder())
            return checks

        task = self._tasks.start(check)
        task.succeeded.connect(dialog.show_checks)
        dialog.rejected.connect(task.cancel)
        if directory is not None:
            # The same questions again, with their consequences.
            self._model.load(directory)
        dialog.open()


class SelfTestDialog(QDialog):
    """A sentence, and under it the checks one by one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selfTestDialog")
        self.setWindowTitle(self.tr("Self-test"))
        self.resize(with_font(*FIRST_SIZE))
        self.sentence = TextLabel("heading", "selfTestSentence")
        self.sentence.setText(self.tr("Checking…"))
        self._checks = named(QPlainTextEdit(), "selfTestChecks")
        self._checks.setReadOnly(True)
        self._checks.setTabChangesFocus(True)
        self._checks.setAccessibleName(self.tr("Checks"))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(self.sentence)
        layout.addWidget(self._checks, 1)
        layout.addWidget(close)

    def show_checks(self, checks: Iterable[Check]) -> None:
        """Say what came of it."""
        listed = list(checks)
        failed = sum(not check.passed for check in listed)
        words = self.tr("Everything works on this computer.")
        if failed:
            words = self.tr("Checks that failed: {count}.").format(count=failed)
        self.sentence.setText(words)
        self._checks.setPlainText(as_text(listed, as_json=False))
