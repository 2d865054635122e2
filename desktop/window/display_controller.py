"""What is on the screen: the current record in the viewer and in the reading panel."""

from PySide6.QtCore import QObject

from desktop.history.history_panel import HistoryPanel
from desktop.history.list_model import HistoryListModel
from desktop.look.anonymity import hide_names
from desktop.look.text_direction import isolated
from desktop.reading.reading_panel import ReadingPanel
from desktop.records.choices import Choices
from desktop.records.record import Conclusion, Record
from desktop.settings.store import Settings
from desktop.viewer.viewer_panel import ViewerPanel
from desktop.window.current_controller import CurrentController
from desktop.work.analysis import Analysis
from desktop.work.classification_queue import ClassificationQueue


class DisplayController(QObject):
    """Follows the selection, new entries, results and the choice to read first."""

    def __init__(
        self,
        current: CurrentController,
        queue: ClassificationQueue,
        model: HistoryListModel,
        history: HistoryPanel,
        viewer: ViewerPanel,
        reading: ReadingPanel,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._queue = queue
        self._model = model
        self._history = history
        self._viewer = viewer
        self._reading = reading
        history.current_changed.connect(self._look_at)
        queue.completed.connect(self._completed)
        current.changed.connect(self._show_record)
        current.picture_ready.connect(viewer.show_picture)
        current.picture_missing.connect(self._show_missing)
        settings.changed.connect(self._apply)
        self._apply(settings.choices)

    def show_new(self, record_ids: list[int]) -> None:
        """List entries that have just come in, and look at the first one."""
        self._model.reload()
        self._history.select(record_ids[0])
        self._history.take_focus()

    def refresh(self) -> None:
        """Say once more what is shown, because names or the language are others now."""
        record = self._current.record
        self._show_record(record)
        if record is not None and self._viewer.shows_message:
            self._show_missing(record)

    def _look_at(self, record_id: int) -> None:
        self._queue.prioritise(record_id)
        self._current.show(record_id)

    def _completed(self, record_id: int, analysis: Analysis) -> None:
        self._model.refresh(record_id)
        self._current.result_arrived(record_id, analysis)

    def _show_record(self, record: Record | None) -> None:
        self._reading.show_record(None if record is None else self._shown(record))
        self._viewer.hide_heat_map(record is not None and self._reading.hides(record))
        if record is None:
            self._viewer.show_nothing()

    def _show_missing(self, record: Record) -> None:
        headline = self.tr("There is no picture to show.")
        if record.conclusion is Conclusion.WAITING:
            headline = self.tr("Reading…")
        self._viewer.show_message(headline, isolated(self._shown(record).source.path.name))

    def _shown(self, record: Record) -> Record:
        return hide_names(record) if self._anonymous else record

    def _apply(self, choices: Choices) -> None:
        self._anonymous = choices.anonymous
        self._viewer.hide_names(choices.anonymous)
        self._model.hide(answers=choices.read_first, names=choices.anonymous)
        self._reading.set_read_first(choices.read_first)
        self.refresh()
