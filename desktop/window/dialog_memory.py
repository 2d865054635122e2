"""Where pictures lie is not kept by Qt's own file dialog.

It would note the last folders in a file of the user that all programs with Qt share, and folders
are named after patients. Hilum remembers what was opened last by itself, where it can forget it.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

KEYS = ("FileDialog/history", "FileDialog/lastVisited")


def keep_no_folders() -> None:
    """From now on this program's file dialogs write nothing down.

    On Windows and macOS, where the system's dialogs are shown, Qt's settings cannot be led
    elsewhere; there :func:`forget_folders` is called at the end.
    """
    nowhere = str(Path(os.devnull) / "hilum")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, nowhere)


def forget_folders() -> None:
    """Remove what Qt's file dialog noted, also for an earlier Hilum or another program."""
    if sys.platform in ("win32", "darwin"):
        settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    else:
        place = QStandardPaths.StandardLocation.GenericConfigLocation
        file = Path(QStandardPaths.writableLocation(place)) / "QtProject.conf"
        if not file.exists():
            return
        settings = QSettings(str(file), QSettings.Format.IniFormat)
    for key in KEYS:
        settings.remove(key)
    settings.sync()
