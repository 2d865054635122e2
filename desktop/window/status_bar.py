"""The bottom of the window: what is being worked on, the model, and that it is offline."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop.look import wording
from desktop.look.actions import Actions
from desktop.look.icons import pixmap
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING, Theme
from desktop.work.batch_progress import QueueProgress, rounded_seconds
from desktop.work.model_at_work import ModelAtWork


class StatusBar(QWidget):
    """One calm line."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(34)
        self._theme = theme
        self._model: ModelAtWork | None = None
        self._progress = QueueProgress(0, 0)
        self._work = TextLabel("muted", "workLabel")
        self._bar = named(QProgressBar(), "workProgress")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._model_label = TextLabel("muted", "modelLabel")
        self._offline_icon, self._offline = QLabel(), TextLabel("muted", "offlineLabel")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(int(1.5 * SPACING), 5, int(1.5 * SPACING), 5)
        layout.setSpacing(SPACING)
        layout.addWidget(self._work)
        layout.addWidget(self._bar)
        self._buttons = [_button(actions.pause_batch), _button(actions.cancel_batch)]
        for button in self._buttons:
            layout.addWidget(button)
        layout.addStretch()
        layout.addWidget(self._model_label)
        layout.addSpacing(SPACING)
        layout.addWidget(self._offline_icon)
        layout.addWidget(self._offline)
        for label in (self._work, self._model_label, self._offline):
            label.setWordWrap(False)
        theme.changed.connect(self._tint)
        self._tint()
        self._retranslate()

    def show_progress(self, progress: QueueProgress) -> None:
        """Tell how far the queue is; nothing once it is done."""
        self._progress = progress
        for widget in (self._work, self._bar, *self._buttons):
            widget.setVisible(progress.busy)
        if progress.busy:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
            self._work.setText(self._words(progress))

    def _words(self, progress: QueueProgress) -> str:
        template = self.tr("Reading {number} of {total}")
        if progress.paused:
            template = self.tr("Paused before {number} of {total}")
        words = template.format(number=progress.done + 1, total=progress.total)
        if progress.seconds_left is None or progress.paused:
            return words
        seconds = rounded_seconds(progress.seconds_left)
        left = self.tr("about %n second(s) left", "", seconds)
        if seconds >= 60:
            left = self.tr("about %n minute(s) left", "", seconds // 60)
        return f"{words}, {left}"

    def show_model(self, model: ModelAtWork | None) -> None:
        """Name the model that answers."""
        self._model = model
        text = self.tr("No model")
        if model is not None:
            identity = model.identity
            version = wording.model_version(identity.version, model.signed)
            text = self.tr("Model {name} {version}").format(name=identity.name, version=version)
        self._model_label.setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _tint(self) -> None:
        self._offline_icon.setPixmap(pixmap("offline", 16, self._theme.colours.muted))

    def _retranslate(self) -> None:
        self._offline.setText(self.tr("Offline"))
        self._offline.setToolTip(self.tr("Nothing leaves this computer."))
        self._bar.setAccessibleName(self.tr("Progress"))
        self.show_progress(self._progress)
        self.show_model(self._model)


def _button(action: QAction) -> QToolButton:
    button = named(QToolButton(), action.objectName().replace("action_", "status_"))
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setProperty("role", "small")
    return button
