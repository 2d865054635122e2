"""Every drop-down shows all of its entries."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from tests.desktop.radiographs import write_dicom
from tests.desktop.settings_window import open_settings

Settle = Callable[[Desktop], None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def cut_entries(qtbot: QtBot, box: QComboBox) -> list[str]:
    """Entries that cannot be seen, or only in part, when a drop-down is opened."""
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    room = view.viewport().rect()
    window = view.window()
    beside = (one for one in window.children() if isinstance(one, QWidget) and one is not view)
    covers = [one.geometry() for one in beside if one.isVisible()]
    cut = []
    for row in range(box.count()):
        place = view.visualRect(box.model().index(row, 0))
        on_window = place.translated(view.viewport().mapTo(window, room.topLeft()))
        inside = room.top() <= place.top() and place.bottom() <= room.bottom()
        if not inside or any(cover.intersects(on_window) for cover in covers):
            cut.append(box.itemText(row))
    box.hidePopup()
    return cut


def test_every_drop_down_shows_all_its_entries(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    days = ("20240101", "20240202", "20240303", "20240404")
    desktop.open_paths([write_dicom(tmp_path / f"{day}.dcm", StudyDate=day) for day in days])
    settle(desktop)
    desktop.actions.compare.trigger()
    desktop.actions.heat_map.setChecked(True)
    settle(desktop)
    dialog = open_settings(desktop)
    tried = set()
    for box in [*desktop.window.findChildren(QComboBox), *dialog.findChildren(QComboBox)]:
        if box.isVisible() and box.count() > 1:
            assert cut_entries(qtbot, box) == [], box.objectName()
            tried.add(box.objectName())
    assert {"referenceTest", "priorChoice", "languageChoice", "themeChoice"} <= tried
