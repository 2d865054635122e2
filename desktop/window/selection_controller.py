"""What is done with all selected entries at once, and how the menus say on how many."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject

from desktop.errors import HistoryError
from desktop.look.actions import Actions
from desktop.window.export_controller import MOST_REPORTS
from desktop.window.main_window import MainWindow
from desktop.window.panels import Panels
from desktop.work.history import History


class SelectionController(QObject):
    """Names the actions after what they would do now, and marks entries as reviewed."""

    def __init__(
        self, history: History, panels: Panels, actions: Actions, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._history = history
        self._panels = panels
        self._actions = actions
        self._closed = False
        window.closing.connect(self._close)
        window.language_changed.connect(self.refresh)
        actions.mark_reviewed.triggered.connect(self.mark_reviewed)
        panels.history.selection_changed.connect(self.refresh)
        history.changed.connect(self._follow_change)
        self.refresh()

    def refresh(self) -> None:
        """Say on how many entries the actions work."""
        if self._closed:  # and the history with it
            return
        actions, chosen = self._actions, self._panels.history.chosen_ids()
        count, marked = len(chosen), bool(chosen) and not self._unreviewed(chosen)
        several = count > 1
        mark = (
            self.tr("Take the review &marks of %n radiograph(s) back", "", count)
            if marked
            else None
        )
        if several and not marked:
            mark = self.tr("&Mark %n radiograph(s) as reviewed", "", count)
        for action, words in (
            (actions.mark_reviewed, mark),
            (
                actions.read_again,
                self.tr("Read %n radiograph(s) a&gain with this model", "", count)
                if several
                else None,
            ),
            (
                actions.delete,
                self.tr("&Delete %n radiograph(s) from the history", "", count)
                if several
                else None,
            ),
            (
                actions.export,
                self.tr("&Export %n radiograph(s)…", "", count)
                if 1 < count <= MOST_REPORTS
                else None,
            ),
        ):
            actions.say(action, words)

    def _close(self) -> None:
        self._closed = True

    def mark_reviewed(self) -> None:
        """Mark the entries that are not marked yet; if all are, take the marks back."""
        chosen, review = self._panels.history.chosen_ids(), self._panels.reading.review
        review.flush()  # what is typed there was entered before
        if len(chosen) == 1:
            if review.record_id == chosen[0]:  # nobody has reviewed what could not be shown
                review.reviewed.click()
            return
        unreviewed = self._unreviewed(chosen)
        if unreviewed:
            task = self._history.mark_reviewed(unreviewed, datetime.now(UTC))
            task.succeeded.connect(self._tell_marked)
        elif chosen:
            task = self._history.mark_reviewed(chosen, None)
            task.succeeded.connect(self._tell_taken_back)

    def _unreviewed(self, record_ids: Sequence[int]) -> list[int]:
        try:
            return self._history.store.unreviewed_among(record_ids)
        except HistoryError as error:
            self._panels.notice.tell_error(error)
            return []

    def _follow_change(self, record_ids: Sequence[int]) -> None:
        if not set(record_ids).isdisjoint(self._panels.history.chosen_ids()):
            self.refresh()

    def _tell_marked(self, record_ids: Sequence[int]) -> None:
        self._panels.notice.tell(
            self.tr("%n radiograph(s) marked as reviewed.", "", len(record_ids))
        )

    def _tell_taken_back(self, record_ids: Sequence[int]) -> None:
        self._panels.notice.tell(
            self.tr("The review marks of %n radiograph(s) were taken back.", "", len(record_ids))
        )
