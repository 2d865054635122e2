"""The log, saved for whoever helps."""

from pathlib import Path

from PySide6.QtWidgets import QMenu

from desktop.application import Desktop
from desktop.work.log_file import start_log
from tests.desktop.written_log import stop_log


def test_the_log_is_saved_from_the_menu(desktop: Desktop, tmp_path: Path) -> None:
    start_log(tmp_path / "data" / "logs")
    stop_log()
    menus = desktop.window.menuBar().findChildren(QMenu)
    assert [menu.title() for menu in menus if desktop.actions.save_log in menu.actions()] == [
        "&Help"
    ]
    desktop.support_log.save(tmp_path / "log.txt")
    assert desktop.notice.text() == "The log was saved. It holds no patient data."
    assert "Hilum 0" in (tmp_path / "log.txt").read_text()
    desktop.support_log.save(tmp_path / "nowhere" / "log.txt")
    assert desktop.notice.text().startswith("The log cannot be saved there.")
