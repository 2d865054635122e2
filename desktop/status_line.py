"""The bottom of the window: what is being worked on, the model, and that it is offline."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from desktop.classification_queue import QueueProgress
from desktop.icons import pixmap
from desktop.naming import named
from desktop.text_label import TextLabel
from desktop.theme import SPACING, Theme
from inference.prediction import ModelIdentity


class StatusLine(QWidget):
    """One calm line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._model: ModelIdentity | None = None
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
        busy = progress.done < progress.total
        self._bar.setVisible(busy)
        self._work.setVisible(busy)
        if busy:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
            self._work.setText(
                self.tr("Reading {number} of {total}").format(
                    number=progress.done + 1, total=progress.total
                )
            )

    def show_model(self, model: ModelIdentity | None) -> None:
        """Name the model that answers."""
        self._model = model
        text = self.tr("No model")
        if model is not None:
            text = self.tr("Model {name} {version}").format(name=model.name, version=model.version)
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
