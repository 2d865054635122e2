"""Buttons that open a menu."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolButton


def give_menu(
    button: QToolButton,
    menu: QMenu,
    mode: QToolButton.ToolButtonPopupMode = QToolButton.ToolButtonPopupMode.InstantPopup,
) -> None:
    """Have a button open a menu, and look as before once the menu is closed."""
    button.setMenu(menu)
    button.setPopupMode(mode)
    _PointerCheck(button, menu)


def mark(button: QToolButton, marked: bool) -> None:
    """Show whether what the menu of a button chooses leaves anything out."""
    role = "marked" if marked else ""
    if button.property("role") != role:
        button.setProperty("role", role)
        button.style().polish(button)


class _PointerCheck(QObject):
    """Looks where the pointer is when a button's menu has closed.

    While a menu has the pointer nobody tells the button that it left: the button would look as
    if it were pointed at until the pointer came and went once more.
    """

    def __init__(self, button: QToolButton, menu: QMenu) -> None:
        super().__init__(button)
        self._button = button
        # Queued: Qt itself believes the pointer to be back as the menu closes.
        menu.aboutToHide.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def _look(self) -> None:
        place = self._button.mapFromGlobal(QCursor.pos())
        is_there = self._button.rect().contains(place)
        self._button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_there)
        self._button.update()
