"""Two films in the window's history, and the filter that finds one of them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from desktop.application import Desktop
from desktop.look import wording
from desktop.records.record import Conclusion
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]


def open_two(desktop: Desktop, settle: Settle, folder: Path) -> None:
    films = {"abnormal.png": ABNORMAL, "normal.png": NORMAL}
    desktop.open_paths([write_film(folder / name, gray) for name, gray in films.items()])
    settle(desktop)


def filter_choice(desktop: Desktop, conclusion: Conclusion) -> QAction:
    button = desktop.window.findChild(QToolButton, "filterButton")
    words = wording.conclusion(conclusion)
    (found,) = (action for action in button.menu().actions() if action.text() == words)
    return found
