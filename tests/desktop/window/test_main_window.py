"""The window as a whole: every control can be reached, named, read and translated."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from desktop.application import Desktop
from desktop.look.text_label import TextLabel
from desktop.records.record import Impression
from tests.synthetic_films import ABNORMAL, write_film

Settle = Callable[[Desktop], None]


def actions(desktop: Desktop) -> dict[str, QAction]:
    named = desktop.actions.findChildren(QAction)
    return {action.objectName(): action for action in named if action.objectName()}


def test_every_action_has_words_and_a_shortcut_of_its_own(desktop: Desktop) -> None:
    found = actions(desktop)
    assert found == {
        f"action_{name}": action
        for name, action in vars(desktop.actions).items()
        if isinstance(action, QAction)
    }
    for name, action in found.items():
        assert action.text(), name
        assert not action.shortcut().isEmpty(), name
    shortcuts = [action.shortcut().toString() for action in found.values()]
    assert len(set(shortcuts)) == len(shortcuts)


def test_every_action_is_in_a_menu(desktop: Desktop) -> None:
    menus: list[Any] = [action.menu() for action in desktop.window.menuBar().actions()]
    listed: set[str] = set()
    for menu in menus:
        listed.update(action.objectName() for action in menu.actions())
        menus.extend(action.menu() for action in menu.actions() if action.menu() is not None)
    assert set(actions(desktop)) <= listed


def test_every_control_has_a_name_for_assistive_tools(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QListView)
    for kind in kinds:
        for control in desktop.window.findChildren(kind):
            if not control.isVisible() or control.objectName().startswith("qt_"):
                continue
            text = getattr(control, "text", str)()
            inner = isinstance(control.parent(), QLineEdit | QComboBox)
            assert inner or control.accessibleName() or text, control


def test_every_control_can_be_reached_with_the_tab_key(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    first: QWidget | None = desktop.window.findChild(QLineEdit, "searchField")
    reached = first
    names = set()
    for _ in itertools.repeat(None, 300):
        reached = reached.nextInFocusChain()
        if reached is first:
            break
        if reached.isVisible() and reached.focusPolicy().value & 1:
            names.add(reached.objectName())
    assert {
        "historyList",
        "filterButton",
        "sortButton",
        "radiographView",
        "tool_fit",
        "tool_heat_map",
        "trustButton",
        f"impression_{Impression.NORMAL}",
        "noteField",
        "reviewedBox",
        "referenceTest",
        "referenceResult",
    } <= names


class Backwards(QTranslator):
    """Stands for any language: every sentence in capitals."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return re.sub(r"(\{\w+\}|%n)|(.)", lambda m: m[1] or m[2].upper(), text)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_the_language_can_change_at_any_time(
    qapp: QApplication, desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "FILM.PNG", ABNORMAL)])
    settle(desktop)
    translator = Backwards()
    try:
        qapp.installTranslator(translator)
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        QApplication.processEvents()
        left = {
            label.text()
            for label in desktop.window.findChildren(TextLabel)
            if label.isVisible() and re.search("[a-z]{3}", label.text())
        }
        allowed = {"PNG, 8 bits grey", "test 0.0.1"}
        left = {text for text in left if not any(part in text for part in allowed)}
        assert not left
        buttons = desktop.window.findChildren(QAbstractButton)
        texts = [button.text() for button in buttons if button.isVisible()]
        assert not [text for text in texts if re.search("[a-z]{3}", text)]
        assert desktop.actions.open_files.text() == "&OPEN…"
    finally:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_nothing_is_cut_on_a_small_screen(
    desktop: Desktop, settle: Settle, tmp_path: Path, size: tuple[int, int]
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    desktop.window.resize(*size)
    QApplication.processEvents()
    assert (desktop.window.width(), desktop.window.height()) == size
    for name in ("historyPanel", "viewerPanel", "readingPanel", "statusLine", "disclaimer"):
        widget = desktop.window.findChild(QWidget, name)
        place = widget.mapTo(desktop.window, widget.rect().topLeft())
        assert widget.visibleRegion().boundingRect().size() == widget.size(), name
        assert place.x() >= 0
        assert place.x() + widget.width() <= size[0]
    for button in desktop.viewer.findChildren(QAbstractButton):
        if button.objectName().startswith("tool_"):
            assert button.isVisible(), button.objectName()


def test_the_panels_remember_themselves(start_desktop: Callable[..., Desktop]) -> None:
    first = start_desktop()
    first.window.findChild(QSplitter).setSizes([0, 500, 300])
    QApplication.processEvents()
    assert first.window.findChild(QSplitter).sizes()[0] == 0
    first.window.close()
    second = start_desktop()
    QApplication.processEvents()
    assert second.window.findChild(QSplitter).sizes()[0] == 0
    second.window.reset_layout()
    assert second.window.findChild(QSplitter).sizes()[0] > 0
