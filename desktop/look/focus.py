"""Where the keys work."""

from PySide6.QtWidgets import QApplication, QWidget


def hide_and_hand_on(hidden: QWidget, heir: QWidget) -> None:
    """Hide a widget; if the keys worked in it, they work in ``heir`` from now on.

    Left alone, Qt moves the focus to the next widget in the order of the tab key, which may
    be a field where a shortcut becomes something typed.
    """
    focused = QApplication.focusWidget()
    if focused is not None and (focused is hidden or hidden.isAncestorOf(focused)):
        heir.setFocus()
    hidden.hide()
