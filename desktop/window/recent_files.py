"""What was opened last, to be opened again: a menu, kept in the settings as paths and no more."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.look.text_direction import left_to_right
from desktop.records.choices import Choices
from desktop.settings.store import Settings

MOST = 10
MENU_WIDTH = 60
"""Letters after which a path is shortened in the menu."""


class RecentFiles(QObject):
    """Remembers the last files and folders; nothing while names are hidden."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._anonymous = settings.choices.anonymous
        settings.changed.connect(self._apply)

    def paths(self) -> list[Path]:
        """The last ones first; none while names are hidden, since paths often hold one."""
        return [] if self._anonymous else [Path(path) for path in self._settings.recent_paths()]

    def add(self, paths: Sequence[Path]) -> None:
        """Put these before all others."""
        if self._anonymous:
            return
        # A name that is no valid text would come back as another one.
        added = [str(path.absolute()) for path in paths if _is_text(str(path))]
        known = self._settings.recent_paths()
        self._settings.set_recent_paths(list(dict.fromkeys([*added[:MOST], *known]))[:MOST])
        self.changed.emit()

    def clear(self) -> None:
        """Forget all of them."""
        self._settings.set_recent_paths([])
        self.changed.emit()

    def _apply(self, choices: Choices) -> None:
        if choices.anonymous != self._anonymous:
            self._anonymous = choices.anonymous
            self.changed.emit()


class RecentMenu(QMenu):
    """One entry for each, and one to forget them."""

    chosen = Signal(object)
    """The `Path` to open, in a list."""

    def __init__(self, recent: RecentFiles, clear: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recentMenu")
        self._recent = recent
        self._clear = clear
        clear.triggered.connect(recent.clear)
        recent.changed.connect(self._fill)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        self.clear()
        paths = self._recent.paths()
        width = MENU_WIDTH * self.fontMetrics().averageCharWidth()
        for number, path in enumerate(paths, start=1):
            shown = self.fontMetrics().elidedText(str(path), Qt.TextElideMode.ElideMiddle, width)
            action = self.addAction(left_to_right(shown.replace("&", "&&")))
            action.setObjectName(f"recent_{number}")
            action.triggered.connect(lambda _, path=path: self.chosen.emit([path]))
        self.addSeparator()
        self.addAction(self._clear)
        self._clear.setEnabled(bool(paths))

    def _retranslate(self) -> None:
        self.setTitle(self.tr("Open &recent"))
        self._fill()


def _is_text(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
