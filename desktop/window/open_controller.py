"""Asks which files to open, and says when there was nothing to open."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.look.notice_bar import Level, NoticeBar
from desktop.look.resources import sample_files
from desktop.look.text_direction import isolated
from desktop.models.offered_model import without_bundles
from desktop.window.offered_files import local_files
from desktop.window.recent_files import RecentFiles
from desktop.work.background_task import BackgroundTasks
from desktop.work.opening import Opening


class OpenController(QObject):
    """Dialogs for files and folders, the clipboard, and the samples."""

    install_requested = Signal(Path)
    """A model was offered as if it were a picture, and is to be installed."""

    known_opened = Signal(int)
    """Id of an entry to show, because its radiograph was opened once more."""
    read_again_requested = Signal(object)
    """Ids of entries to read again."""

    def __init__(
        self,
        opening: Opening,
        tasks: BackgroundTasks,
        recent: RecentFiles,
        notice: NoticeBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._opening = opening
        self._tasks = tasks
        self._recent = recent
        self._notice = notice
        self._window = window
        opening.nothing_found.connect(self._nothing_found)
        opening.known.connect(self._show_known)
        opening.passed_over.connect(self._tell_passed_over)
        opening.failed.connect(notice.tell_error)

    def open(self, paths: Sequence[Path]) -> None:
        """Open files and folders, and remember that they were; offer to install a model."""
        self._notice.pass_by()
        # Not here: an archive may be large, and its drive slow.
        task = self._tasks.start(lambda _: without_bundles(paths))
        task.succeeded.connect(self._open)

    def _open(self, found: tuple[list[Path], list[Path]]) -> None:
        pictures, bundles = found
        for bundle in bundles:
            self._notice.tell(
                self.tr("“{name}” is a model, not a picture.").format(name=isolated(bundle.name)),
                self.tr("It can be installed here or in the settings, after it was checked."),
                Level.INFO,
                self.tr("Install it…"),
                partial(self.install_requested.emit, bundle),
            )
        if pictures:
            self._recent.add(pictures)
            self._opening.open_paths(pictures)

    def paste(self) -> None:
        """Open the files that were copied in another program."""
        data = QGuiApplication.clipboard().mimeData()
        paths = local_files(data)
        if paths:
            self.open(paths)
        elif data.hasImage():
            self._notice.tell(
                self.tr("There is a picture on the clipboard, but no file."),
                self.tr("Save it as a file where it comes from, and open that."),
                Level.WARNING,
            )
        else:
            self._notice.tell(self.tr("There is no file on the clipboard."))

    def choose_files(self) -> None:
        """Open files that the user picks."""
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open chest X-rays"))
        if names:
            self.open([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Open a folder that the user picks, with all folders in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"))
        if name:
            self.open([Path(name)])

    def open_samples(self) -> None:
        """Open the synthetic radiographs that ship with Hilum."""
        samples = sample_files()
        if samples:
            self._opening.open_paths(samples)
        else:
            self._notice.tell(self.tr("This copy of Hilum has no samples."))

    def _nothing_found(self) -> None:
        self._notice.tell(self.tr("There is no file in that folder."))

    def _show_known(self, record_ids: Sequence[int]) -> None:
        self.known_opened.emit(record_ids[0])
        self._notice.tell_by(lambda: self._tell_known(record_ids))

    def _tell_known(self, record_ids: Sequence[int]) -> None:
        self._notice.tell(
            self.tr("%n radiograph(s) were in the history already.", "", len(record_ids)),
            button=self.tr("Read again"),
            action=partial(self.read_again_requested.emit, record_ids),
        )

    def _tell_passed_over(self, count: int) -> None:
        self._notice.tell(self.tr("%n file(s) were no pictures.", "", count))
