"""F1: every action with its keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem

from desktop.application import Desktop
from desktop.window.shortcut_dialog import ShortcutDialog
from tests.synthetic_films import NORMAL, write_film

Settle = Callable[[Desktop], None]


@pytest.fixture
def sheet(desktop: Desktop, settle: Settle, tmp_path: Path) -> ShortcutDialog:
    desktop.open_paths([write_film(tmp_path / "film.png", NORMAL)])
    settle(desktop)
    QTest.keyClick(desktop.window, Qt.Key.Key_F1)
    sheet = desktop.window.findChild(ShortcutDialog)
    assert sheet is not None and sheet.isVisible()
    return sheet


def groups(sheet: ShortcutDialog) -> list[QTreeWidgetItem]:
    items = (sheet.list.topLevelItem(index) for index in range(sheet.list.topLevelItemCount()))
    return [item for item in items if item is not None]


def shown(sheet: ShortcutDialog) -> dict[str, list[str]]:
    """Visible lines by group."""
    return {
        group.text(0): [
            group.child(index).text(0)
            for index in range(group.childCount())
            if not group.child(index).isHidden()
        ]
        for group in groups(sheet)
        if not group.isHidden()
    }


def test_every_action_stands_there_with_its_keys(desktop: Desktop, sheet: ShortcutDialog) -> None:
    keys = {
        line.text(1)
        for group in groups(sheet)
        for line in (group.child(index) for index in range(group.childCount()))
    }
    written = {part for line in keys for part in line.split(", ")}
    for action in desktop.actions.findChildren(QAction):
        for shortcut in action.shortcuts():
            assert shortcut.toString(QKeySequence.SequenceFormat.NativeText) in written, action
    assert "Alt+1" in written  # a preset of the present picture


def test_the_groups_are_the_menus(sheet: ShortcutDialog) -> None:
    found = shown(sheet)
    assert list(found) == ["File", "Edit", "View", "Picture", "Help", "On the picture"]
    assert "Fit to the window" in found["Picture"]
    assert "Open" in found["File"]


def test_it_can_be_searched_by_words_and_by_keys(sheet: ShortcutDialog) -> None:
    sheet.field.setText("heat map")
    assert shown(sheet) == {"Picture": ["Heat map: where the network looked"]}
    sheet.field.setText("ctrl+shift+o")
    assert shown(sheet) == {"File": ["Open folder"]}
    sheet.field.setText("no such thing")
    assert shown(sheet) == {}
    sheet.field.clear()
    assert len(shown(sheet)) == 6


def test_a_screen_reader_says_the_action_with_its_keys(sheet: ShortcutDialog) -> None:
    line = groups(sheet)[0].child(0)
    spoken = line.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{line.text(0)}: {line.text(1)}"
    assert QAccessible.queryAccessibleInterface(sheet.list).text(QAccessible.Text.Name)


def test_the_escape_key_closes_it(sheet: ShortcutDialog) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
