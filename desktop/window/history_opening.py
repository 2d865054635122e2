"""The history is opened before there is a window, on the thread that will write to it.

Mostly that takes less than a moment. After damage every page is looked at, and a repair copies the
last back-up: of a long history that takes a minute, in which a small window says what is done.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING
from desktop.records.recovery import OpenedHistory, OpeningStep
from desktop.work.background_task import BackgroundTasks
from desktop.work.history import start_run

PATIENCE_MS = 500
"""What takes no longer than this is not worth a word."""
WIDTH = 380


class OpeningWindow(QWidget):
    """Says what keeps the main window; gone before that one is there."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint)
        self.setObjectName("openingWindow")
        self.setWindowTitle("Hilum")
        self.setFixedWidth(WIDTH)
        self._headline = TextLabel("heading", "openingHeadline")
        self._headline.setText(self.tr("Opening the history…"))
        self._step = TextLabel("muted", "openingStep")
        self._step.hide()
        bar = QProgressBar()
        bar.setRange(0, 0)  # nobody knows how long
        bar.setTextVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 3 * SPACING)
        layout.setSpacing(int(1.5 * SPACING))
        for widget in (self._headline, self._step, bar):
            layout.addWidget(widget)

    def tell(self, step: OpeningStep) -> None:
        """Say what is done now."""
        words = {
            OpeningStep.CHECKING: self.tr("It may be damaged, so all of it is checked."),
            OpeningStep.UPDATING: self.tr(
                "It is backed up, and then made ready for this version of Hilum."
            ),
            OpeningStep.REPAIRING: self.tr(
                "It is damaged, and is being repaired from the last back-up."
            ),
        }
        wait = self.tr("This may take a minute or two. Please leave the computer on.")
        self._step.setText(f"{words[step]} {wait}")
        self._step.show()
        self.adjustSize()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay until there is something to see: the work goes on in any case."""
        event.ignore()


def open_history_first(path: Path, writer: BackgroundTasks) -> tuple[OpenedHistory, int]:
    """Open the history and note that the program has started, while this thread stays alive.

    Parameters
    ----------
    path : Path
    writer : BackgroundTasks
        Whose one thread will write to the history.

    Returns
    -------
    tuple of (OpenedHistory, int)
        The history, and how many runs before this one ended in a crash, in a row.

    Raises
    ------
    HistoryError
    """
    loop, window, ended = QEventLoop(), OpeningWindow(), list[Any]()
    patience = QTimer(singleShot=True, interval=PATIENCE_MS)
    patience.timeout.connect(window.show)
    task = writer.start(lambda task: start_run(path, task.report))
    task.progressed.connect(window.tell)
    task.succeeded.connect(ended.append)
    task.failed.connect(ended.append)
    task.finished.connect(loop.quit)
    patience.start()
    while not ended:
        loop.exec()
    patience.stop()
    window.hide()
    window.deleteLater()
    (outcome,) = ended
    if isinstance(outcome, Exception):
        raise outcome
    opened, crashes = outcome
    return opened, crashes
