"""Erasing everything about one patient, for good."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.errors import HistoryError
from desktop.look.notice_bar import NoticeBar
from desktop.look.text_direction import isolated
from desktop.records.record import Record
from desktop.work.history import History


class ErasureController(QObject):
    """Asks, has it done, and says that it is done."""

    erased = Signal()
    """A patient is gone from the history and its back-ups."""

    def __init__(self, history: History, notice: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._history = history
        self._notice = notice
        self._window = window

    def ask(self, record: Record | None) -> None:
        """Ask whether everything about an entry's patient shall go, and see to it."""
        if record is None:
            return
        try:
            record_ids = self._history.store.of_same_patient(record.id)
        except HistoryError as error:
            self._notice.tell_error(error)
            return
        if self._agreed(isolated(record.title), len(record_ids)):
            self._history.erase(record_ids).succeeded.connect(self._tell_erased)

    def _agreed(self, name: str, count: int) -> bool:
        box = QMessageBox(self._window)
        box.setObjectName("eraseQuestion")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Erase a patient"))
        box.setTextFormat(Qt.TextFormat.PlainText)  # names come from files
        box.setText(self.tr("Erase everything about “{name}” from Hilum?").format(name=name))
        box.setInformativeText(
            self.tr(
                "%n result(s) with previews, impressions and notes will be removed from the "
                "history and from its back-ups. This cannot be undone. The original files, and "
                "reports that were saved elsewhere, stay.",
                "",
                count,
            )
        )
        erase = box.addButton(self.tr("Erase"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is erase

    def _tell_erased(self, record_ids: Sequence[int]) -> None:
        self.erased.emit()
        self._notice.tell(
            self.tr(
                "%n result(s) were erased from the history and its back-ups.", "", len(record_ids)
            ),
            self.tr("The original files were not touched."),
        )
