"""The left of the window: everything that was read, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.history.list_model import HistoryListModel
from desktop.history.list_view import HistoryListView
from desktop.history.search_bar import SearchBar
from desktop.look.actions import Actions
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING, Theme
from desktop.records.query import HistoryQuery
from desktop.work.history import History


class HistoryPanel(QWidget):
    """Lists the entries; the current one is the one that is shown."""

    current_changed = Signal(int)
    """Id of the entry to show. A search that leaves it out of the list does not close it."""

    selection_changed = Signal()
    """Actions would work on other entries now; see :meth:`chosen_ids`."""

    def __init__(
        self, history: History, model: HistoryListModel, actions: Actions, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("historyPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._current: int | None = None
        self._heading = TextLabel("heading")
        self._heading.setContentsMargins(2 * SPACING, int(1.5 * SPACING), 2 * SPACING, SPACING)
        self.list = HistoryListView(theme)
        self.list.setModel(model)
        self.list.addActions([actions.mark_reviewed, actions.read_again])
        self.list.addActions([actions.export, actions.delete, actions.erase_patient])
        self.search_bar = SearchBar(theme)
        self.search_bar.query_changed.connect(self._ask)
        self.search_bar.left.connect(self._enter_list)
        self._nothing = TextLabel("muted", "historyEmpty")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(2 * SPACING, 0, 2 * SPACING, 0)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self.search_bar)
        layout.addLayout(self._pages, 1)
        self.list.selectionModel().currentChanged.connect(self._tell_current)
        self.list.selectionModel().selectionChanged.connect(self.selection_changed)
        model.modelReset.connect(self._restore_current)
        history.added.connect(self._show_added)
        history.removed.connect(self._take_off)
        actions.previous.triggered.connect(lambda: self._step(-1))
        actions.next.triggered.connect(lambda: self._step(1))
        actions.search.triggered.connect(self.search_bar.field.setFocus)
        actions.search.triggered.connect(self.search_bar.field.selectAll)
        self._retranslate()
        # Last of the children, so that the list is gone before the model that it shows.
        model.setParent(self)

    @property
    def current_id(self) -> int | None:
        """The entry to show."""
        return self._current

    def selected_ids(self) -> list[int]:
        """The selected entries, from top to bottom."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self._model.id_at(row) for row in rows]

    def chosen_ids(self) -> list[int]:
        """The entries that actions work on: what is selected, or else what is shown."""
        shown = [] if self._current is None else [self._current]
        return self.selected_ids() or shown

    def listed_ids(self) -> Sequence[int]:
        """All entries that are listed, from top to bottom."""
        return self._model.record_ids

    def select(self, record_id: int) -> None:
        """Make an entry the current one."""
        if not self._select_if_listed(record_id):
            self.search_bar.clear()
            self._select_if_listed(record_id)

    def show_known(self, record_id: int) -> None:
        """Look at an entry whose radiograph was opened once more."""
        self.select(record_id)
        self.take_focus()

    def take_focus(self) -> None:
        """Let the keys lead through the list, unless something is typed or done elsewhere.

        In an empty search field, where the focus falls to by itself, the keys of the tools
        would be taken for a search.
        """
        field = self.search_bar.field
        idle = self.window().focusWidget() in (None, field) and not field.text()
        if idle and self._model.rowCount():
            self.list.setFocus()

    def conceal(self, *, answers: bool, names: bool) -> None:
        """Hide answers for which the reader has no impression yet, and names, or show all."""
        self._model.hide(answers=answers, names=names)

    def _show_added(self, record_ids: Sequence[int]) -> None:
        """List entries that have just come in, and look at the first one."""
        self._model.reload()
        self.select(record_ids[0])
        self.take_focus()

    def _take_off(self, record_ids: Sequence[int]) -> None:
        if self._current in record_ids:
            self._current = self._near(record_ids)
        self._model.reload()

    def _near(self, record_ids: Sequence[int]) -> int | None:
        """The entry to show once these are gone: the next one, else the one before."""
        rows = [row for row in map(self._model.row_of, record_ids) if row is not None]
        if not rows:
            return None
        gone = set(record_ids)
        after = range(max(rows) + 1, self._model.rowCount())
        before = range(min(rows) - 1, -1, -1)
        for row in (*after[:1], *before[:1]):
            if self._model.id_at(row) not in gone:
                return self._model.id_at(row)
        return None

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _ask(self, query: HistoryQuery) -> None:
        """List other entries, from the one that is looked at, or else from the first one."""
        self._model.ask(query)
        if not self.list.currentIndex().isValid():
            self.list.scrollToTop()

    def _tell_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._current = self._model.id_at(index.row())
            self.current_changed.emit(self._current)

    def _select_if_listed(self, record_id: int) -> bool:
        row = self._model.row_of(record_id)
        if row is not None:
            self._select_row(row)
        return row is not None

    def _enter_list(self) -> None:
        """Go on with the keys in what was found."""
        if self._model.rowCount():
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self._select_row(0)

    def _step(self, rows: int) -> None:
        row = self.list.currentIndex().row() + rows
        if 0 <= row < self._model.rowCount():
            self._select_row(row)

    def _select_row(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self._model.index(row)
        self.list.selectionModel().setCurrentIndex(index, flags)
        self.list.scrollTo(index)

    def _restore_current(self) -> None:
        """Look at what was looked at before, or else at the first entry."""
        self._show_page()
        self.list.doItemsLayout()  # so that the list can be scrolled as far as it is long now
        if self._current is not None:
            self._select_if_listed(self._current)
        elif self._model.rowCount():
            self._select_row(0)
        self.selection_changed.emit()  # a reset takes the selection away without a word

    def _show_page(self) -> None:
        shown, total = self._model.rowCount(), self._model.total()
        self.search_bar.setVisible(total > 0)
        self.search_bar.show_count(shown, total)
        self._nothing.setText(
            self.tr("Nothing here fits.")
            if total
            else self.tr("Everything that Hilum reads is kept here, on this computer only.")
        )
        self._pages.setCurrentWidget(self.list if shown else self._nothing)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("History"))
        self.list.setAccessibleName(self.tr("History"))
        self._show_page()
