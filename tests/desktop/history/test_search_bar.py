"""The buttons above the list look as they are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from desktop.application import Desktop
from desktop.records.record import Conclusion
from tests.desktop.history.opened_films import filter_choice, open_two

Settle = Callable[[Desktop], None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("name", ["filterButton", "sortButton", "tool_turn"])
def test_a_button_looks_as_before_when_its_menu_is_closed(
    desktop: Desktop, settle: Settle, tmp_path: Path, name: str
) -> None:
    open_two(desktop, settle, tmp_path)
    button = desktop.window.findChild(QToolButton, name)
    assert button is not None
    QTest.mouseMove(button, QPoint(5, 5))
    QApplication.processEvents()
    assert button.underMouse()
    seen = []

    def close() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.append(menu)
        QCursor.setPos(desktop.viewer.view.mapToGlobal(QPoint(50, 50)))
        QApplication.processEvents()
        # So X11 leaves it; the offscreen platform tells the button that the pointer is gone.
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        menu.close()

    QTimer.singleShot(0, close)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QApplication.processEvents()
    assert seen
    assert not button.underMouse()
    assert not button.isDown()


def test_a_filter_that_is_on_leaves_a_mark_on_its_button(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    open_two(desktop, settle, tmp_path)
    button = desktop.window.findChild(QToolButton, "filterButton")
    QTest.mouseMove(desktop.viewer.view)
    plain = button.grab().toImage()
    choice = filter_choice(desktop, Conclusion.ABNORMAL)
    choice.trigger()
    assert button.grab().toImage() != plain
    choice.trigger()
    assert button.grab().toImage() == plain
    desktop.history_panel.search_bar.field.setText("normal")
    QApplication.processEvents()
    assert button.grab().toImage() == plain
