"""Asks which files to open, and says when there was nothing to open."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.notice_bar import NoticeBar
from desktop.opening import Opening
from desktop.resources import sample_files


class FileChoice(QObject):
    """Dialogs for files and folders, and the samples."""

    def __init__(self, opening: Opening, notice: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._opening = opening
        self._notice = notice
        self._window = window
        opening.nothing_found.connect(self._nothing_found)
        opening.failed.connect(notice.tell_error)

    def choose_files(self) -> None:
        """Open files that the user picks."""
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open chest X-rays"))
        if names:
            self._opening.open_paths([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Open a folder that the user picks, with all folders in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"))
        if name:
            self._opening.open_paths([Path(name)])

    def open_samples(self) -> None:
        """Open the synthetic radiographs that ship with Hilum."""
        samples = sample_files()
        if samples:
            self._opening.open_paths(samples)
        else:
            self._notice.tell(self.tr("This copy of Hilum has no samples."))

    def _nothing_found(self) -> None:
        self._notice.tell(self.tr("There is no file in that folder."))
