"""The one place where the long-lived objects are built and connected."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from desktop.history.history_panel import HistoryPanel
from desktop.history.list_model import HistoryListModel
from desktop.locations import DataFolder
from desktop.look.actions import Actions
from desktop.look.icons import application_icon
from desktop.look.language import Language
from desktop.look.notice_bar import NoticeBar
from desktop.look.theme import SCHEMES, Theme
from desktop.models.installed_models import InstalledModels
from desktop.models.model_in_use import ModelInUse
from desktop.models.self_test_dialog import SelfTestController
from desktop.reading.reading_panel import ReadingPanel
from desktop.records.choices import Choices
from desktop.settings.store import Settings
from desktop.viewer.viewer_panel import ViewerPanel
from desktop.window.about import show_about
from desktop.window.batch_controller import BatchController
from desktop.window.current_controller import CurrentController
from desktop.window.dialog_memory import forget_folders, keep_no_folders
from desktop.window.display_controller import DisplayController
from desktop.window.edit_controller import EditController
from desktop.window.erasure_controller import ErasureController
from desktop.window.export_controller import ExportController
from desktop.window.history_opening import open_history_first
from desktop.window.main_window import MainWindow
from desktop.window.open_controller import OpenController
from desktop.window.panels import Panels
from desktop.window.prior_controller import PriorController
from desktop.window.recent_files import RecentFiles, RecentMenu
from desktop.window.retention_controller import RetentionController
from desktop.window.safekeeping_controller import SafekeepingController
from desktop.window.selection_controller import SelectionController
from desktop.window.settings_controller import SettingsController
from desktop.window.shortcut_dialog import ShortcutDialog
from desktop.window.status_bar import StatusBar
from desktop.window.support_log_controller import SupportLogController
from desktop.work.allocator import return_large_blocks
from desktop.work.background_task import BackgroundTasks
from desktop.work.classification_queue import ClassificationQueue
from desktop.work.history import History
from desktop.work.model_at_work import ModelAtWork
from desktop.work.opening import Opening


class Desktop(QObject):
    """The running program.

    Parameters
    ----------
    application : QApplication
    data_folder : DataFolder
    model_directory : Path
        The bundle to read with.
    models : InstalledModels, optional
        Where models are installed; in the data folder without it.

    Raises
    ------
    HistoryError
        The history cannot be opened.
    """

    def __init__(
        self,
        application: QApplication,
        data_folder: DataFolder,
        model_directory: Path,
        models: InstalledModels | None = None,
    ) -> None:
        super().__init__()
        self._models = models or InstalledModels(data_folder.models)
        return_large_blocks()
        keep_no_folders()
        self._data_folder = data_folder
        self.settings = Settings(data_folder.settings, self)
        application.setWindowIcon(application_icon())
        self.theme = Theme(application)
        self.language = Language(application)
        self._dress(self.settings.choices)
        writer = BackgroundTasks(1, self)
        self._opened, crashes = open_history_first(data_folder.history, writer)
        self.store = self._opened.store
        self.history = History(self._opened, writer, self)
        self.undo_stack = QUndoStack(self)
        self.actions = Actions(self.theme, self.undo_stack, self)
        self._build_work()
        self._build_panels()
        self._build_control()
        self.self_test = SelfTestController(self.tasks, self.model, self.window)
        self.settings_control = SettingsController(
            self.settings, self.model, data_folder, self.window
        )
        self._connect()
        self._apply(self.settings.choices)
        self._closed = False
        # Now that the window is put together: a list lays its rows out at every step of that.
        self.history_model.reload()
        self.history_panel.take_focus()
        self.batch.resume(crashes)
        self.safekeeping.tell_repair()
        self.model.load(model_directory)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is done and shown."""
        return all(
            worker.is_idle for worker in (self.opening, self.history, self.queue, self.tasks)
        )

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files and folders."""
        self.files.open(paths)

    def show_handed_over(self, paths: Sequence[Path]) -> None:
        """Come to the front with what a second `hilum FILE` was asked to open."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if paths:
            self.open_paths(paths)

    def shutdown(self) -> None:
        """Stop all work and close the history; what was not read yet waits there."""
        if self._closed:
            return
        self._closed = True
        self.reading.review.flush()
        self.queue.shutdown()
        self.tasks.shutdown()
        self.model.shutdown()
        self.status.show_model(None)
        self.safekeeping.shutdown()
        self.retention.shutdown()
        self.history.shutdown()
        if sys.platform != "linux":
            forget_folders()

    def _build_work(self) -> None:
        """What works in the background."""
        self.tasks = BackgroundTasks(2, self)
        self.opening = Opening(self.history, self.tasks, self)
        self.current = CurrentController(self.history, self.tasks, self)
        self.prior = PriorController(self.history, self.tasks, self)
        # Before the panels, which take a record back that they cannot show.
        self.current.changed.connect(self.prior.follow)

    def _build_panels(self) -> None:
        """What is seen."""
        self.history_model = HistoryListModel(self.history)
        self.history_panel = HistoryPanel(
            self.history, self.history_model, self.actions, self.theme
        )
        self.viewer = ViewerPanel(self.actions)
        self.reading = ReadingPanel(self.actions, self.theme)
        self.status = StatusBar(self.actions, self.theme)
        self.model_notice = NoticeBar("modelNotice", self.theme)
        self.notice = NoticeBar("notice", self.theme)
        self.recent = RecentFiles(self.settings, self)
        self.recent_menu = RecentMenu(self.recent, self.actions.clear_recent)
        self.panels = Panels(
            self.history_panel,
            self.viewer,
            self.reading,
            self.model_notice,
            self.notice,
            self.status,
        )
        self.window = MainWindow(self.actions, self.panels, self.settings, self.recent_menu)

    def _build_control(self) -> None:
        """What joins the two."""
        # After the list: what is looked at is known before the first of new files is read.
        self.queue = ClassificationQueue(self.history, self)
        self.model = ModelInUse(self._models, self.tasks, self.model_notice, self)
        self.files = OpenController(self.opening, self.tasks, self.recent, self.notice, self.window)
        self.editing = EditController(self.history, self.panels, self.undo_stack, self)
        self.selection = SelectionController(self.history, self.panels, self.actions, self.window)
        self.safekeeping = SafekeepingController(self._opened, self.notice, self)
        self.retention = RetentionController(self.history, self.settings, self)
        self.erasure = ErasureController(self.history, self.notice, self.window)
        self.support_log = SupportLogController(self._data_folder.logs, self.notice, self.window)
        self.batch = BatchController(
            self.history, self.queue, self.editing, self.actions, self.panels
        )
        self.exporting = ExportController(
            self.history, self.current, self.panels, self.settings, self.tasks
        )
        self.display = DisplayController(self.current, self.panels, self.settings, self)

    def _connect(self) -> None:
        actions, window = self.actions, self.window
        actions.open_files.triggered.connect(self.files.choose_files)
        actions.open_folder.triggered.connect(self.files.choose_folder)
        self.files.known_opened.connect(self.history_panel.show_known)
        self.files.read_again_requested.connect(self.queue.read_again)
        self.files.install_requested.connect(self.settings_control.show_and_install)
        actions.paste.triggered.connect(self.files.paste)
        self.recent_menu.chosen.connect(self.files.open)
        self.erasure.erased.connect(self.recent.clear)
        self.erasure.erased.connect(forget_folders)
        actions.try_sample.triggered.connect(self.files.open_samples)
        actions.export.triggered.connect(self.exporting.export)
        actions.print.triggered.connect(self.exporting.print_report)
        actions.quit.triggered.connect(window.close)
        actions.delete.triggered.connect(self.editing.delete_selected)
        actions.read_again.triggered.connect(
            lambda: self.queue.read_again(self.history_panel.chosen_ids())
        )
        actions.self_test.triggered.connect(self.self_test.run)
        actions.settings.triggered.connect(self.settings_control.show)
        actions.read_first.setChecked(self.settings.choices.read_first)
        actions.read_first.toggled.connect(lambda on: self.settings.change(read_first=on))
        self.settings.changed.connect(self._apply)
        actions.model_card.triggered.connect(self._show_model_card)
        actions.erase_patient.triggered.connect(lambda: self.erasure.ask(self.current.record))
        actions.save_log.triggered.connect(self.support_log.choose_file)
        actions.shortcuts.triggered.connect(self._show_shortcuts)
        actions.about.triggered.connect(lambda: show_about(window))
        self.viewer.empty_state.open_requested.connect(actions.open_files.trigger)
        self.viewer.empty_state.sample_requested.connect(actions.try_sample.trigger)
        window.dropped.connect(self.files.open)
        window.language_changed.connect(self.display.refresh)
        # Queued: the font changes while Qt goes through all widgets.
        window.font_changed.connect(self.theme.follow_font, Qt.ConnectionType.QueuedConnection)
        window.closing.connect(self.shutdown)
        self.history_panel.current_changed.connect(self.queue.prioritise)
        self.history_panel.current_changed.connect(self.notice.turn_to)
        self.history_panel.current_changed.connect(self.current.show)
        self.history.failed.connect(self.notice.tell_error)
        self.queue.completed.connect(self.current.picture_read)
        self.prior.found.connect(self.viewer.offer_priors)
        self.prior.failed.connect(self._tell_of_film)
        self.prior.picture_ready.connect(self.viewer.show_prior)
        self.viewer.prior_wanted.connect(self.prior.show)
        self.reading.review.changed.connect(self.history.save_review)
        self.viewer.measured.connect(self.history.save_lines)
        self.model.ready.connect(self._use_model)
        self.current.failed.connect(self._tell_of_film)
        # Queued: rows are asked for while they are painted.
        self.history_model.failed.connect(
            self.notice.tell_error, Qt.ConnectionType.QueuedConnection
        )

    def _tell_of_film(self, error: Exception) -> None:
        self.notice.tell_error(error, self.history_panel.current_id)

    def _use_model(self, model: ModelAtWork | None) -> None:
        self.status.show_model(model)
        self.queue.use(model, self.model.operating_point(self.settings.choices))

    def _dress(self, choices: Choices) -> None:
        self.theme.choose(SCHEMES[choices.theme])
        self.language.choose(choices.language)

    def _apply(self, choices: Choices) -> None:
        self._dress(choices)
        self.actions.read_first.setChecked(choices.read_first)
        self.queue.set_operating_point(self.model.operating_point(choices))

    def _show_shortcuts(self) -> None:
        sheet = ShortcutDialog(self.window.menuBar(), self.window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _show_model_card(self) -> None:
        self.model.show_card(self.current.record, self.notice, self.window)
