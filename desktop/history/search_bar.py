"""Above the history: what to look for, what to leave out, how to sort."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from desktop.look import wording
from desktop.look.icons import icon
from desktop.look.menu_button import give_menu, mark
from desktop.look.naming import named
from desktop.look.text_label import TextLabel
from desktop.look.theme import SPACING, Theme
from desktop.records.query import HistoryQuery, SortBy, Word
from desktop.records.record import Conclusion

FILTERED = (
    Conclusion.ABNORMAL,
    Conclusion.NORMAL,
    Conclusion.MOST_LIKELY,
    Conclusion.ABSTAINED,
    Conclusion.REFUSED,
    Conclusion.INCOMPLETE,
    Conclusion.FAILED,
    Conclusion.NOT_ANALYSED,
    Conclusion.WAITING,
)


class SearchField(QLineEdit):
    """Where the words are typed; its keys lead to what was found, or back to everything."""

    left = Signal()
    """The reader wants to go on to the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Down and Enter go to the list, Esc empties the field."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchBar(QWidget):
    """Search field, filter menu, sort menu, and a line that says what is left out."""

    query_changed = Signal(object)
    """The `HistoryQuery` that is asked for now."""
    left = Signal()
    """The reader goes on to what was found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBar")
        self._theme = theme
        self.field = SearchField()
        self._filter, self._sort = _menu_button("filterButton"), _menu_button("sortButton")
        self._state = TextLabel("muted", "filterState")
        self._clear = named(QPushButton(), "clearFilter")
        self._clear.setProperty("role", "link")
        self._clear.clicked.connect(self.clear)
        layout = QGridLayout(self)
        layout.setContentsMargins(int(1.5 * SPACING), 0, SPACING, SPACING)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.field, 0, 0)
        layout.addWidget(self._filter, 0, 1)
        layout.addWidget(self._sort, 0, 2)
        layout.addWidget(self._state, 1, 0)
        layout.addWidget(self._clear, 1, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        # Keys come before timers, so what is typed during one search is all in the next one.
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._tell)
        self.field.textChanged.connect(self._pause.start)
        self.field.left.connect(self._leave)
        self._build_menus()
        theme.changed.connect(self._tint)
        self._tint()
        self._retranslate()
        self.show_count(0, 0)

    def query(self) -> HistoryQuery:
        """What is asked for now."""
        days = self._dates.checkedAction().data()
        return HistoryQuery(
            words=tuple(_word(text) for text in self.field.text().split()),
            added_from=None if days is None else _days_ago(days),
            conclusions=frozenset(
                value for value, action in self._conclusions.items() if action.isChecked()
            ),
            reviewed=self._review_states.checkedAction().data(),
            sort_by=SortBy(self._sorts.checkedAction().data()),
            descending=self._directions.checkedAction().data(),
        )

    def show_count(self, shown: int, total: int) -> None:
        """Say how many entries are left; nothing while all are shown."""
        query = self.query()
        narrows = query.narrows
        mark(self._filter, query.filters)
        self._state.setVisible(narrows)
        self._clear.setVisible(narrows)
        self._state.setText(
            self.tr("{shown} of {total}").format(
                shown=self.locale().toString(shown), total=self.locale().toString(total)
            )
        )

    def clear(self) -> None:
        """Show everything again; the order stays."""
        self.field.clear()
        for action in self._conclusions.values():
            action.setChecked(False)
        for group in (self._dates, self._review_states):
            group.actions()[0].setChecked(True)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build_menus(self) -> None:
        menu = QMenu(self._filter)
        self._sections = [_add_section(menu)]
        self._conclusions = {value: self._choice(menu) for value in FILTERED}
        self._sections.append(_add_section(menu))
        self._dates = self._exclusive(menu, (None, 0, 7, 30, 365))
        self._sections.append(_add_section(menu))
        self._review_states = self._exclusive(menu, (None, False, True))
        give_menu(self._filter, menu)
        menu = QMenu(self._sort)
        self._sorts = self._exclusive(menu, [value.value for value in SortBy])
        menu.addSeparator()
        self._directions = self._exclusive(menu, (True, False))
        give_menu(self._sort, menu)

    def _exclusive(self, menu: QMenu, values: Sequence[object]) -> QActionGroup:
        """One choice for each value, of which the first is chosen."""
        group = QActionGroup(menu)
        for value in values:
            choice = self._choice(menu)
            choice.setData(value)
            choice.setChecked(value is values[0])
            group.addAction(choice)
        return group

    def _choice(self, menu: QMenu) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        action.triggered.connect(self._tell)
        return action

    def _leave(self) -> None:
        if self._pause.isActive():
            self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self._pause.stop()
        self.query_changed.emit(self.query())

    def _tint(self) -> None:
        colours = self._theme.colours
        self._filter.setIcon(icon("filter", colours))
        self._sort.setIcon(icon("sort", colours))

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search the history"))
        self.field.setToolTip(self.tr("Searches names, patient IDs, files, verdicts and notes"))
        for button, words in (
            (self._filter, self.tr("Filter the history")),
            (self._sort, self.tr("Sort the history")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._clear.setText(self.tr("Show all"))
        headings = (self.tr("Verdict"), self.tr("Opened"), self.tr("Review"))
        for section, words in zip(self._sections, headings, strict=True):
            section.setText(words)
        for value, action in self._conclusions.items():
            action.setText(wording.conclusion(value))
        _name(
            self._dates,
            {
                None: self.tr("At any time"),
                0: self.tr("Today"),
                7: self.tr("In the last 7 days"),
                30: self.tr("In the last 30 days"),
                365: self.tr("In the last year"),
            },
        )
        _name(
            self._review_states,
            {
                None: self.tr("All"),
                False: self.tr("To be reviewed"),
                True: self.tr("Reviewed"),
            },
        )
        _name(
            self._sorts,
            {
                SortBy.ADDED: self.tr("Date"),
                SortBy.NAME: self.tr("Name"),
                SortBy.PATIENT_ID: self.tr("Patient ID"),
                SortBy.CONCLUSION: self.tr("Verdict"),
                SortBy.REVIEWED: self.tr("Review"),
            },
        )
        _name(self._directions, {True: self.tr("Descending"), False: self.tr("Ascending")})


def _add_section(menu: QMenu) -> TextLabel:
    """A heading inside a menu; ``QMenu.addSection`` is drawn as a bare line by our style."""
    heading = TextLabel("section")
    heading.setContentsMargins(12, 8, 12, 4)
    action = QWidgetAction(menu)
    action.setDefaultWidget(heading)
    action.setEnabled(False)
    menu.addAction(action)
    return heading


def _name(group: QActionGroup, words: Mapping[object, str]) -> None:
    """Give each choice the words for its value."""
    for action in group.actions():
        action.setText(words[action.data()])


def _word(text: str) -> Word:
    """A word to look for, and the conclusions that are called so in the user's language."""
    folded = text.casefold()
    named_so = (value for value in Conclusion if folded in wording.conclusion(value).casefold())
    return Word(text, frozenset(named_so))


def _days_ago(days: int) -> datetime:
    """The beginning of a day in the user's time zone."""
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - timedelta(days=days)


def _menu_button(name: str) -> QToolButton:
    button = named(QToolButton(), name)
    button.setIconSize(QSize(20, 20))
    return button
