"""From "Export…" and "Print…" to a file or a sheet of paper."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.errors import WritingError
from desktop.look.local_format import local_number
from desktop.look.text_direction import isolated
from desktop.records.record import Record, StoredPicture
from desktop.reports.disclosure import disclose
from desktop.reports.export import SUFFIXES, Export, ExportKind, Subject, prepare_export
from desktop.reports.export_dialog import ExportDialog
from desktop.reports.paper import local_paper
from desktop.reports.report_document import ReportDocument
from desktop.reports.report_page import print_on
from desktop.settings.store import Settings
from desktop.window.current_controller import CurrentController
from desktop.window.panels import Panels
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from desktop.work.history import History
from desktop.writing import written_aside

MOST_REPORTS = 50
"""In one file; they are drawn while the window waits."""


class ExportController(QObject):
    """Asks what leaves and where to, and writes it in the background."""

    saved = Signal(object)
    """The `Path` of a file that is complete."""

    def __init__(
        self,
        history: History,
        current: CurrentController,
        panels: Panels,
        settings: Settings,
        tasks: BackgroundTasks,
    ) -> None:
        super().__init__(current)
        self._store = history.store
        self._current = current
        self._panels = panels
        self._notice = panels.notice
        self._window = panels.viewer.window()
        self._settings = settings
        self._tasks = tasks

    def export(self) -> None:
        """Show the dialog; everything else follows from it."""
        subject = self._subject()
        if all(subject.obstacle(kind) for kind in ExportKind):
            self._notice.tell(self.tr("There is nothing to export yet."))
            return
        key = self._settings.pseudonym_key()

        def prepare(kind: ExportKind, anonymous: bool) -> Callable[[], Export]:
            return prepare_export(kind, subject, self._store, key if anonymous else None)

        dialog = ExportDialog(
            subject, prepare, self._tasks, self._settings.choices.anonymous, self._window
        )
        dialog.finished.connect(lambda result: self._finished(dialog, subject, result))
        dialog.open()

    def print_report(self) -> None:
        """Print the report of the current record, as it would be saved."""
        subject = self._subject()
        obstacle = subject.obstacle(ExportKind.REPORT)
        if obstacle is not None or subject.record is None:
            self._notice.tell(QCoreApplication.translate("Export", obstacle or ""))
            return
        # Loading the system's print support takes time that no start should pay.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        key = self._settings.pseudonym_key() if self._settings.choices.anonymous else None
        document = ReportDocument(disclose(subject.record, key), subject.stored, subject.paper)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(document.page)
        printer.setDocName(document.title())
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("printDialog")
        dialog.accepted.connect(lambda: print_on(document, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def save(self, export: Export, target: Path, rows: int = 0) -> None:
        """Write an export in the background."""

        def write(task: BackgroundTask) -> Path | None:
            def advanced(done: int) -> bool:
                task.report(done)
                return not task.cancelled

            with written_aside(target) as stream:
                export.write(stream, advanced)
                if task.cancelled:
                    raise WritingError("cancelled")
            return target

        task = self._tasks.start(write)
        task.progressed.connect(lambda done: self._tell_progress(done, rows))
        record_id = self._panels.history.current_id
        task.succeeded.connect(lambda saved: self._tell_saved(saved, record_id))
        task.failed.connect(lambda error: self._notice.tell_error(error, record_id))

    def _subject(self) -> Subject:
        record = self._current.record
        selected = self._panels.history.selected_ids()
        view = self._panels.viewer.view
        return Subject(
            record=record,
            stored=None if record is None else self._store.picture(record.id),
            view=None if view.picture is None else view.grab().toImage(),
            entries=selected if len(selected) > 1 else self._panels.history.listed_ids(),
            paper=local_paper(),
            read_first=self._settings.choices.read_first,
            radiographs=self._radiographs(selected),
        )

    def _radiographs(self, selected: Sequence[int]) -> list[tuple[Record, StoredPicture | None]]:
        """The selected radiographs for one file with their reports; none for a single one."""
        if not 1 < len(selected) <= MOST_REPORTS:
            return []
        return [(one, self._store.picture(one.id)) for one in self._store.records(selected)]

    def _tell_progress(self, done: int, rows: int) -> None:
        self._notice.tell(
            self.tr("Writing the table: {done} of {rows}").format(
                done=local_number(done, 0), rows=local_number(rows, 0)
            )
        )

    def _tell_saved(self, target: Path, record_id: int | None) -> None:
        self._notice.tell(
            self.tr("Saved as {name}.").format(name=isolated(target.name)), record_id=record_id
        )
        self.saved.emit(target)

    def _finished(self, dialog: ExportDialog, subject: Subject, result: int) -> None:
        dialog.deleteLater()
        export = dialog.export
        if result != QDialog.DialogCode.Accepted or export is None:
            return
        target = self._choose_target(export.kind, subject)
        if target is not None:
            self.save(export, target, len(subject.entries))

    def _choose_target(self, kind: ExportKind, subject: Subject) -> Path | None:
        suffix = SUFFIXES[kind]
        dialog = QFileDialog(self._window, self.tr("Save as"))
        dialog.setObjectName("saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(suggested_name(kind, subject))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        files = dialog.selectedFiles()
        dialog.deleteLater()
        return Path(files[0]) if accepted and files else None


def suggested_name(kind: ExportKind, subject: Subject) -> str:
    """A file name without anything of the patient in it."""
    stem = f"hilum-{kind.replace('_', '-')}"
    if kind is not ExportKind.TABLE and subject.record is not None:
        stem += f"-{subject.record.id}"
    return f"{stem}.{SUFFIXES[kind]}"
