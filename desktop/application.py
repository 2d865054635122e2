"""The one place where the long-lived objects are built and connected."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop import wording
from desktop.actions import Actions
from desktop.analysis import Analysis
from desktop.background_task import BackgroundTasks
from desktop.batch_progress import QueueProgress
from desktop.classification_queue import ClassificationQueue
from desktop.current_record import CurrentRecord
from desktop.errors import HistoryError
from desktop.history.deletion import DeleteRecords
from desktop.history.history_panel import HistoryPanel
from desktop.history.list_model import HistoryListModel
from desktop.history.record import Conclusion, Record
from desktop.history.store import HistoryStore
from desktop.icons import application_icon
from desktop.locations import DataFolder
from desktop.main_window import MainWindow
from desktop.notice_bar import Level, NoticeBar
from desktop.opening import Opening
from desktop.reading.reading_panel import ReadingPanel
from desktop.resources import sample_files
from desktop.status_line import StatusLine
from desktop.theme import Theme
from desktop.version import version
from desktop.viewer.viewer_panel import ViewerPanel
from inference.classifier import Classifier
from inference.errors import HilumError
from inference.model_bundle import ModelBundle

MOST_CRASHES = 2
"""After so many crashes in a row waiting files are not read without being asked for."""


class Desktop(QObject):
    """The running program.

    Parameters
    ----------
    application : QApplication
    data_folder : DataFolder
    model_directory : Path
        The bundle to read with.

    Raises
    ------
    HistoryError
        The history cannot be opened.
    """

    def __init__(
        self, application: QApplication, data_folder: DataFolder, model_directory: Path
    ) -> None:
        super().__init__()
        self.store = HistoryStore(data_folder.history)
        self.store.erase_deleted()
        self._crashes = self.store.begin_run()
        self._settings = QSettings(str(data_folder.settings), QSettings.Format.IniFormat)
        application.setWindowIcon(application_icon())
        self.theme = Theme(application)
        self.tasks = BackgroundTasks(2, self)
        self.queue = ClassificationQueue(self.store, self)
        self.opening = Opening(self.store, self.queue, self.tasks, self)
        self.current = CurrentRecord(self.store, self.tasks, self)
        self.undo_stack = QUndoStack(self)
        self.actions = Actions(self.theme, self.undo_stack, self)
        self.history_model = HistoryListModel(self.store, self)
        self.history = HistoryPanel(self.history_model, self.actions, self.theme)
        self.viewer = ViewerPanel(self.actions)
        self.reading = ReadingPanel(self.theme)
        self.status = StatusLine(self.actions, self.theme)
        self.model_notice = NoticeBar("modelNotice", self.theme)
        self.notice = NoticeBar("notice", self.theme)
        self.window = MainWindow(
            self.actions,
            self.history,
            self.viewer,
            self.reading,
            [self.model_notice, self.notice],
            self.status,
            self._settings,
        )
        self._closed = False
        self._connect()
        self._resume()
        self._load_model(model_directory)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files and folders."""
        self.opening.open_paths(paths)

    def shutdown(self) -> None:
        """Stop all work and close the history; what was not read yet waits there."""
        if self._closed:
            return
        self._closed = True
        self.queue.shutdown()
        self.tasks.shutdown()
        self.store.erase_deleted()
        self.store.end_run()
        self.store.close()

    def _connect(self) -> None:
        actions, window = self.actions, self.window
        actions.open_files.triggered.connect(self._choose_files)
        actions.open_folder.triggered.connect(self._choose_folder)
        actions.try_sample.triggered.connect(self._open_sample)
        actions.quit.triggered.connect(window.close)
        actions.delete.triggered.connect(self._delete_selected)
        actions.about.triggered.connect(self._show_about)
        self.viewer.empty_state.open_requested.connect(actions.open_files.trigger)
        self.viewer.empty_state.sample_requested.connect(actions.try_sample.trigger)
        window.dropped.connect(self.open_paths)
        window.closing.connect(self.shutdown)
        self.opening.opened.connect(self._opened)
        self.opening.nothing_found.connect(self._nothing_found)
        self.opening.failed.connect(self._tell_error)
        self.queue.progressed.connect(self._show_progress)
        actions.pause_batch.toggled.connect(self.queue.set_paused)
        actions.cancel_batch.triggered.connect(self._cancel_batch)
        self.queue.completed.connect(self._completed)
        self.queue.not_saved.connect(lambda _, error: self._tell_error(error))
        self.history.current_changed.connect(self._look_at)
        self.current.changed.connect(self._show_record)
        self.current.picture_ready.connect(self.viewer.show_picture)
        self.current.picture_missing.connect(self._show_missing)

    def _load_model(self, directory: Path) -> None:
        task = self.tasks.start(lambda _: Classifier(ModelBundle.open(directory)))
        task.succeeded.connect(self._model_loaded)
        task.failed.connect(self._model_failed)

    def _model_loaded(self, classifier: Classifier) -> None:
        self.status.show_model(classifier.identity)
        self.queue.use(classifier)

    def _model_failed(self, error: Exception) -> None:
        known = error if isinstance(error, HilumError) else HilumError()
        self.model_notice.tell(
            self.tr("Analysis is off. {reason}").format(reason=wording.sentence(known.sentence)),
            self.tr("Pictures can still be opened and looked at. {advice}").format(
                advice=wording.sentence(known.advice)
            ),
            Level.WARNING,
        )
        self.queue.use(None)

    def _resume(self) -> None:
        """Go on with what an earlier run had not read when it ended."""
        waiting = self.store.waiting()
        if not waiting:
            return
        if self._crashes < MOST_CRASHES:
            self.queue.add(waiting)
            return
        # One of these files may be what ends the program, so it does not try again unasked.
        self.notice.tell(
            self.tr("%n picture(s) still wait to be read.", "", len(waiting)),
            self.tr("Hilum ended unexpectedly several times while reading them."),
            Level.WARNING,
            self.tr("Read them now"),
            lambda: self.queue.add(self.store.waiting()),
        )

    @Slot(int)
    def _look_at(self, record_id: int) -> None:
        self.queue.prioritise(record_id)
        self.current.show(record_id)

    def _opened(self, record_ids: list[int]) -> None:
        self.history_model.reload()
        self.history.select(record_ids[0])

    def _completed(self, record_id: int, analysis: Analysis) -> None:
        self.history_model.refresh(record_id)
        self.current.result_arrived(record_id, analysis)

    def _show_record(self, record: Record | None) -> None:
        self.reading.show_record(record)
        if record is None:
            self.viewer.show_nothing()

    def _show_missing(self, record: Record) -> None:
        if record.conclusion is Conclusion.WAITING:
            self.viewer.show_message(self.tr("Reading…"), record.source.path.name)
        else:
            self.viewer.show_message(
                self.tr("There is no picture to show."), record.source.path.name
            )

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Open chest X-rays"))
        if names:
            self.open_paths([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.window, self.tr("Open a folder"))
        if name:
            self.open_paths([Path(name)])

    def _open_sample(self) -> None:
        samples = sample_files()
        if samples:
            self.open_paths(samples)
        else:
            self.notice.tell(self.tr("This copy of Hilum has no samples."))

    def _delete_selected(self) -> None:
        record_ids = self.history.selected_ids()
        if not record_ids:
            return
        self._delete(record_ids, self.tr("Delete %n result(s)", "", len(record_ids)))

    def _delete(self, record_ids: Sequence[int], text: str) -> None:
        command = DeleteRecords(
            self.store, record_ids, text, deleted=self._deleted, restored=self._restored
        )
        try:
            self.undo_stack.push(command)
        except HistoryError as error:
            self._tell_error(error)

    def _deleted(self, record_ids: Sequence[int]) -> None:
        self.queue.discard(record_ids)
        following = self.history.select_near(record_ids)
        self.history_model.reload()
        if following is not None:
            self.history.select(following)
        elif self.current.record is not None and self.current.record.id in record_ids:
            self.current.show(None)
        self.notice.tell(
            self.tr("%n result(s) deleted.", "", len(record_ids)),
            button=self.tr("Undo"),
            action=self.undo_stack.undo,
        )

    def _restored(self, record_ids: Sequence[int]) -> None:
        self.notice.hide()
        self.history_model.reload()
        self.history.select(record_ids[0])
        self.queue.add(self.store.waiting_among(record_ids))

    def _show_progress(self, progress: QueueProgress) -> None:
        self.status.show_progress(progress)
        for action in (self.actions.pause_batch, self.actions.cancel_batch):
            action.setEnabled(progress.busy)
        if not progress.busy:
            self.actions.pause_batch.setChecked(False)

    def _cancel_batch(self) -> None:
        """Take what was not read off the list, with undo."""
        forgotten = self.queue.cancel()
        if forgotten:
            self._delete(forgotten, self.tr("Cancel %n picture(s)", "", len(forgotten)))

    def _nothing_found(self) -> None:
        self.notice.tell(self.tr("There is no file in that folder."))

    def _tell_error(self, error: Exception) -> None:
        known = error if isinstance(error, HilumError) else HilumError()
        self.notice.tell(
            wording.sentence(known.sentence), wording.sentence(known.advice), Level.ERROR
        )

    def _show_about(self) -> None:
        QMessageBox.about(
            self.window,
            self.tr("About Hilum"),
            self.tr(
                "Hilum {version}\n\nReads chest X-rays on this computer, offline, and says when "
                "its answer should not be trusted.\n\nDecision support for trained readers, "
                "not a diagnosis and not a certified medical device."
            ).format(version=version()),
        )
