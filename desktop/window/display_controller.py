"""What is on the screen: the current record in the viewer and in the reading panel."""

from contextlib import AbstractContextManager

from PySide6.QtCore import QObject

from desktop.errors import or_else
from desktop.look.anonymity import hide_names
from desktop.look.text_direction import isolated
from desktop.records.choices import Choices
from desktop.records.record import Conclusion, Record
from desktop.settings.store import Settings
from desktop.viewer.shown_picture import ShownPicture
from desktop.window.current_controller import CurrentController
from desktop.window.panels import Panels


class DisplayController(QObject):
    """Follows the current record, and the choices to read first and to hide names."""

    def __init__(
        self, current: CurrentController, panels: Panels, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._history = panels.history
        self._viewer = panels.viewer
        self._reading = panels.reading
        current.changed.connect(self._show_record)
        current.picture_ready.connect(self._show_picture)
        current.picture_missing.connect(self._show_missing)
        settings.changed.connect(self._apply)
        self._apply(settings.choices)

    def refresh(self) -> None:
        """Say once more what is shown, because names or the language are others now."""
        record = self._current.record
        self._show_record(record)
        if record is not None and self._viewer.shows_message:
            self._show_missing(record)

    def _show_record(self, record: Record | None) -> None:
        with self._or_nothing():
            self._reading.show_record(None if record is None else self._shown(record))
            self._viewer.hide_heat_map(record is not None and self._reading.hides(record))
            if record is None:
                self._viewer.show_nothing()

    def _show_picture(self, picture: ShownPicture, replaces: bool) -> None:
        with self._or_nothing():
            self._viewer.show_picture(picture, replaces)

    def _show_missing(self, record: Record) -> None:
        headline = self.tr("There is no picture to show.")
        if record.conclusion is Conclusion.WAITING:
            headline = self.tr("Reading…")
        with self._or_nothing():
            self._viewer.show_message(headline, isolated(self._shown(record).source.path.name))

    def _or_nothing(self) -> AbstractContextManager[None]:
        """On any error look at nothing, so that no panel stays with the patient before."""
        return or_else(lambda: self._current.show(None))

    def _shown(self, record: Record) -> Record:
        return hide_names(record) if self._anonymous else record

    def _apply(self, choices: Choices) -> None:
        self._anonymous = choices.anonymous
        self._viewer.hide_names(choices.anonymous)
        self._history.conceal(answers=choices.read_first, names=choices.anonymous)
        self._reading.set_read_first(choices.read_first)
        self.refresh()
