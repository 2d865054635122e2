"""Keeps the history safe while the window is open, and tells what became of it."""

import logging

from PySide6.QtCore import QObject

from desktop.look import wording
from desktop.look.local_format import local_time
from desktop.look.notice_bar import Level, NoticeBar
from desktop.records.recovery import OpenedHistory, Repair
from desktop.work.backup_schedule import BackupSchedule

_log = logging.getLogger(__name__)


class SafekeepingController(QObject):
    """Between the back-ups and the notice that the user sees."""

    def __init__(
        self, history: OpenedHistory, notice: NoticeBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._history = history
        self._notice = notice
        self.schedule = BackupSchedule(history.backups, self)
        self.schedule.failed.connect(self._backup_failed)

    def tell_repair(self) -> None:
        """Say what is missing, if the history had to be repaired."""
        if self._history.repair is not None:
            repair = self._history.repair
            _log.warning(
                "the history was repaired, from a back-up: %s", repair.backup_made_at is not None
            )
            self._notice.tell_by(lambda: self._tell_repair(repair))

    def shutdown(self) -> None:
        """Give up a back-up that is being made."""
        self.schedule.shutdown()

    def _tell_repair(self, repair: Repair) -> None:
        made = repair.backup_made_at
        if made is None:
            missing = self.tr(
                "There was no back-up: results, impressions and notes before today are missing."
            )
        else:
            missing = self.tr(
                "It is as it was on {time}; impressions, notes and deletions since are missing."
            ).format(time=local_time(made))
        again = ""
        if repair.entered_again:
            again = self.tr(
                "%n picture(s) that came later are read again from their files.",
                "",
                repair.entered_again,
            )
        kept = self.tr("The damaged file is kept in the folder “damaged”.")
        sentence = self.tr("The history was damaged and has been repaired.")
        self._notice.tell(
            sentence, " ".join(part for part in (missing, again, kept) if part), Level.WARNING
        )

    def _backup_failed(self, error: Exception) -> None:
        self._notice.tell_by(lambda: self._tell_failed_backup(error))

    def _tell_failed_backup(self, error: Exception) -> None:
        reason, advice = wording.error(error)
        sentence = self.tr("The history could not be backed up. {reason}").format(reason=reason)
        self._notice.tell(sentence, advice, Level.WARNING)
