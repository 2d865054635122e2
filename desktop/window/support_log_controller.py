"""Saving the log for whoever gives support."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.look.notice_bar import Level, NoticeBar
from desktop.work.log_file import save_log


class SupportLogController(QObject):
    """Asks for a file and writes the log into it."""

    def __init__(self, folder: Path, notice: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._folder = folder
        self._notice = notice
        self._window = window

    def choose_file(self) -> None:
        """Ask where, then save."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the log"), "hilum-log.txt", self.tr("Text (*.txt)")
        )
        if name:
            self.save(Path(name))

    def save(self, destination: Path) -> None:
        """Save the log and say so."""
        try:
            save_log(self._folder, destination)
        except OSError:
            self._notice.tell(
                self.tr("The log cannot be saved there."),
                self.tr("Choose another folder."),
                Level.ERROR,
            )
            return
        self._notice.tell(self.tr("The log was saved. It holds no patient data."))
