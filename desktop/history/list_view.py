"""The list itself: Qt's, with rows that are placed by counting.

`QListView` asks the model about every row whenever the list changes, a quarter of a second for
100,000 of them at every letter that is typed into the search. All rows are equally high, so
where one stands is a multiplication.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from desktop.history.row_delegate import RowDelegate
from desktop.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class HistoryListView(QListView):
    """Rows of equal height, drawn by `RowDelegate`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("historyList")
        self._delegate = RowDelegate(theme, self)
        self._row_height = 1
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for all that a row says in fixed words."""
        width = self._delegate.least_width(self.font())
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(width + bar, super().minimumSizeHint().height())

    def dataChanged(  # noqa: N802 - Qt's name
        self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()
    ) -> None:
        """Repaint what has changed; QListView repaints every visible row for one of them."""
        if top_left == bottom_right:
            self.update(top_left)
        else:
            super().dataChanged(top_left, bottom_right, roles)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Nothing but the height of a row and the length of the scroll bar depends on the rows."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self._row_height = self._delegate.sizeHint(option, QModelIndex()).height()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Let the scroll bar reach the last row."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._row_height // 2)
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._count() * self._row_height - page))
        QAbstractItemView.updateGeometries(self)

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Pixels of the list above the viewport."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        """Where a row stands in the viewport, or beyond it."""
        if not index.isValid():
            return QRect()
        top = index.row() * self._row_height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """The row at a point of the viewport."""
        return self._index((point.y() + self.verticalOffset()) // self._row_height)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:  # noqa: N802
        """Bring a row into view, moving no further than is needed or asked for."""
        place, page, bar = (
            self.visualRect(index),
            self.viewport().height(),
            self.verticalScrollBar(),
        )
        below = place.bottom() + 1 - page
        move = min(place.top(), max(0, below)) if place.top() >= 0 else place.top()
        if hint == Hint.PositionAtTop:
            move = place.top()
        elif hint == Hint.PositionAtBottom:
            move = below
        elif hint == Hint.PositionAtCenter:
            move = place.center().y() - page // 2
        bar.setValue(bar.value() + move)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: Action, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The row that a key leads to."""
        del modifiers
        if action == Action.MoveNext and not self.currentIndex().isValid():
            # Asked for by Qt when the keys come here: that alone changes nothing on the screen.
            return QModelIndex()
        page = max(1, self.viewport().height() // self._row_height)
        last, row = self._count() - 1, self.currentIndex().row()
        steps = {
            Action.MoveUp: -1,
            Action.MovePrevious: -1,
            Action.MoveDown: 1,
            Action.MoveNext: 1,
            Action.MovePageUp: -page,
            Action.MovePageDown: page,
            Action.MoveHome: -last - 1,
            Action.MoveEnd: last + 1,
        }
        wanted = row + steps.get(action, 0) if row >= 0 else 0
        return self._index(min(max(wanted, 0), last))

    def setSelection(  # noqa: N802 - Qt's name
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Select the rows that a rectangle touches."""
        self.selectionModel().select(self._rows_in(rect), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """What is repainted when these rows are selected or not any more."""
        region = QRegion()
        for part in map(selection.at, range(selection.count())):
            first, last = self.visualRect(part.topLeft()), self.visualRect(part.bottomRight())
            region += first.united(last).intersected(self.viewport().rect())
        return region

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the rows that are in view."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~QStyle.StateFlag.State_HasFocus & ~QStyle.StateFlag.State_MouseOver
        focused = self.hasFocus() or self.viewport().hasFocus()
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        for index in self._rows_in(event.rect()).indexes():
            option.rect = self.visualRect(index)
            option.state = plain
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if focused and index == self.currentIndex():
                option.state |= QStyle.StateFlag.State_HasFocus
            if self.viewport().underMouse() and index == under:
                option.state |= QStyle.StateFlag.State_MouseOver
            self._delegate.paint(painter, option, index)
        painter.end()

    def _rows_in(self, rect: QRect) -> QItemSelection:
        edges = (rect.normalized().top(), rect.normalized().bottom())
        first, last = ((edge + self.verticalOffset()) // self._row_height for edge in edges)
        first, last = max(first, 0), min(last, self._count() - 1)
        if first > last:
            return QItemSelection()
        return QItemSelection(self._index(first), self._index(last))

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0) if 0 <= row < self._count() else QModelIndex()

    def _count(self) -> int:
        model = self.model()
        return 0 if model is None else model.rowCount()
