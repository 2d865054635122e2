"""Notices what a second `hilum FILE` leaves for the window that is open."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from desktop.private import private_folder
from desktop.start.instance_lock import take_requests


class HandedOver(QObject):
    """Watches the folder of requests; see `desktop.start.instance_lock`."""

    arrived = Signal(object)
    """Paths to open; an empty list asks for the window only."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        try:
            private_folder(folder)
        except OSError:  # Nobody can leave a request there either.
            return
        self._watcher.addPath(str(folder))

    def look(self) -> None:
        """Take what lies there."""
        for paths in take_requests(self._folder):
            self.arrived.emit(paths)
