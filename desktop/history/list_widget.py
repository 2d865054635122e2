"""The list itself: Qt's, but a changed entry repaints one row and not all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop.history.row_delegate import RowDelegate
from desktop.theme import Theme


class HistoryList(QListView):
    """Rows of equal height, drawn by `RowDelegate`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("historyList")
        self._delegate = RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
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
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Repaint what has changed; QListView repaints every visible row for one of them."""
        if top_left == bottom_right:
            self.update(top_left)
        else:
            super().dataChanged(top_left, bottom_right, roles)
