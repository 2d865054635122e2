"""Every action with its keys, as the menus group them, to be searched and read (F1)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.look.actions import plain_words
from desktop.look.measures import with_font
from desktop.look.naming import named
from desktop.look.text_direction import left_to_right
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING

FIRST_SIZE = (520, 560)

Line = tuple[str, str]
"""What is done, and its keys as the system writes them."""


class ShortcutDialog(QDialog):
    """A search field; under it the actions of each menu, then the keys on the picture."""

    def __init__(self, menu_bar: QMenuBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(with_font(*FIRST_SIZE))
        self.field = named(QLineEdit(), "shortcutSearch")
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search the shortcuts"))
        self.field.textChanged.connect(self._search)
        self.list = _empty_list()
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        for action in menu_bar.actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                self._add(plain_words(menu.menuAction()), list(_lines(menu)))
        self._add(self.tr("On the picture"), self._on_the_picture())
        self.list.expandAll()
        self._nothing = TextLabel("muted", "shortcutsNothing")
        self._nothing.setText(self.tr("Nothing here fits."))
        self._nothing.hide()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, 2 * SPACING)
        layout.setSpacing(SPACING)
        for part in (self.field, self._nothing):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        layout.addWidget(close)

    def _add(self, title: str, lines: list[Line]) -> None:
        heading = QTreeWidgetItem([title])
        bold = self.list.font()
        bold.setBold(True)
        heading.setFont(0, bold)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        items = [QTreeWidgetItem(heading, [done, keys]) for done, keys in lines]
        for item in items:
            spoken = f"{item.text(0)}: {item.text(1)}"
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.list.addTopLevelItem(heading)
        heading.setFirstColumnSpanned(True)
        self._groups.append((heading, items))

    def _search(self, text: str) -> None:
        """Leave the lines that hold every word, in what is done or in the keys."""
        words = text.casefold().split()
        for heading, items in self._groups:
            for item in items:
                held = " ".join([heading.text(0), item.text(0), item.text(1)]).casefold()
                item.setHidden(not all(word in held for word in words))
            heading.setHidden(all(item.isHidden() for item in items))
        self._nothing.setVisible(all(heading.isHidden() for heading, _ in self._groups))

    def _on_the_picture(self) -> list[Line]:
        """What the picture itself does with keys and mouse."""
        return [
            (self.tr("Move the picture, or the pointer of the tool"), self.tr("Arrow keys")),
            (self.tr("The same in small steps"), self.tr("Ctrl + arrow keys")),
            (self.tr("Brightness and contrast"), self.tr("Shift + arrow keys")),
            (self.tr("Begin and end a distance"), self.tr("Space or Enter")),
            (self.tr("Put the pointer away"), self.tr("Esc")),
            (self.tr("Zoom at the pointer"), self.tr("Mouse wheel")),
            (self.tr("Brightness and contrast"), self.tr("Drag with the right button")),
            (self.tr("Move the picture"), self.tr("Drag with the middle button")),
            (self.tr("Fit to the window"), self.tr("Double click")),
        ]


def _empty_list() -> QTreeWidget:
    tree = named(QTreeWidget(), "shortcutList")
    tree.setColumnCount(2)
    tree.setRootIsDecorated(False)
    tree.setItemsExpandable(False)
    tree.setIndentation(2 * SPACING)
    tree.setWordWrap(True)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return tree


def _lines(menu: QMenu) -> Iterator[Line]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _lines(inner)
        elif not action.shortcut().isEmpty():
            keys = [
                shortcut.toString(QKeySequence.SequenceFormat.NativeText)
                for shortcut in action.shortcuts()
            ]
            yield plain_words(action), left_to_right(", ".join(keys))
