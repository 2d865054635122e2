"""Arranges the three panels, the menus and the status line. No logic."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop.look.actions import Actions
from desktop.settings.store import Settings
from desktop.window.folding_panels import FoldingPanels
from desktop.window.offered_files import local_files
from desktop.window.panels import Panels

FIRST_SIZE = (1280, 740)
FIRST_WIDTHS = (280, 660, 340)


class MainWindow(QMainWindow):
    """History, radiograph, reading; notices above the radiograph, the status line below all."""

    dropped = Signal(object)
    """Paths that were dropped on the window."""
    language_changed = Signal()
    """The window speaks another language now."""
    font_changed = Signal()
    """The system's font is another one now."""
    closing = Signal()
    """The window is about to close."""

    def __init__(self, actions: Actions, panels: Panels, settings: Settings, recent: QMenu) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Hilum")
        self.setAcceptDrops(True)
        self._actions = actions
        self._viewer = panels.viewer
        self._settings = settings
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panels.model_notice)
        column.addWidget(panels.notice)
        column.addWidget(panels.viewer, 1)
        middle.setFocusProxy(panels.viewer.view)
        self._splitter = FoldingPanels(
            panels.history, middle, panels.reading, actions.show_history, actions.show_reading
        )
        central = QWidget()
        rows = QVBoxLayout(central)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._splitter, 1)
        rows.addWidget(panels.status)
        self.setCentralWidget(central)
        self._menus = self._build_menus(recent)
        self._restore()
        self._retranslate()

    def reset_layout(self) -> None:
        """The size and the panels of the first start."""
        self.resize(*FIRST_SIZE)
        self._splitter.setSizes(FIRST_WIDTHS)

    def fit_to_screen(self) -> None:
        """Be no larger than the screen, and fill it where the usual size does not fit."""
        room = self.screen().availableGeometry()
        if not room.contains(QRect(room.topLeft(), self.size())):
            self.resize(self.size().boundedTo(room.size()))
            self.move(room.topLeft())
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
            self._retranslate()
            self.language_changed.emit()
        elif event.type() == QEvent.Type.FontChange:
            self.font_changed.emit()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember how the window looked."""
        self._settings.set_window_state("geometry", self.saveGeometry())
        self._settings.set_window_state("panels", self._splitter.saveState())
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take whatever has local files."""
        if local_files(event.mimeData()):
            self._viewer.empty_state.set_highlighted(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is dropped after all."""
        self._viewer.empty_state.set_highlighted(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        self._viewer.empty_state.set_highlighted(False)
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _build_menus(self, recent: QMenu) -> dict[str, QMenu]:
        actions = self._actions
        menus = {
            name: self.menuBar().addMenu("") for name in ("file", "edit", "view", "picture", "help")
        }
        menus["file"].addActions([actions.open_files, actions.open_folder])
        menus["file"].addMenu(recent)
        menus["file"].addAction(actions.try_sample)
        menus["file"].addSeparator()
        menus["file"].addActions([actions.export, actions.print])
        menus["file"].addSeparator()
        menus["file"].addActions([actions.pause_batch, actions.cancel_batch])
        menus["file"].addSeparator()
        menus["file"].addActions([actions.settings, actions.quit])
        menus["edit"].addActions([actions.undo, actions.redo])
        menus["edit"].addSeparator()
        menus["edit"].addAction(actions.paste)
        menus["edit"].addSeparator()
        menus["edit"].addActions([actions.search, actions.mark_reviewed, actions.read_again])
        menus["edit"].addActions([actions.delete, actions.erase_patient])
        view = menus["view"]
        view.addActions([actions.previous, actions.next])
        view.addSeparator()
        view.addActions([actions.show_history, actions.show_reading])
        view.addSeparator()
        view.addAction(actions.read_first)
        picture, bar = menus["picture"], self._viewer.tool_bar
        picture.addActions(
            [actions.window_tool, actions.pan_tool, actions.measure_tool, actions.magnifier_tool]
        )
        picture.addAction(actions.clear_measurements)
        picture.addSeparator()
        for menu in (bar.preset_menu, bar.zoom_menu, bar.turn_menu):
            picture.addMenu(menu)
        picture.addAction(actions.invert)
        picture.addSeparator()
        picture.addActions([actions.heat_map, actions.compare])
        menus["help"].addActions([actions.shortcuts, actions.model_card, actions.self_test])
        menus["help"].addActions([actions.save_log, actions.about])
        return menus

    def _restore(self) -> None:
        self.reset_layout()
        geometry = self._settings.window_state("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        panels = self._settings.window_state("panels")
        if panels is not None:
            self._splitter.restoreState(panels)

    def _retranslate(self) -> None:
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "picture": self.tr("&Picture"),
            "help": self.tr("&Help"),
        }
        for name, title in titles.items():
            self._menus[name].setTitle(title)
