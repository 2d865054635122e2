"""The model that answers: loaded in the background, its absence said, its card shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.look import wording
from desktop.look.notice_bar import Level, NoticeBar
from desktop.models.installed_models import Candidate, InstalledModels
from desktop.models.model_card_dialog import ModelCardDialog
from desktop.models.reference_answer import require_reference_answer
from desktop.records.choices import Choices
from desktop.records.record import Record
from desktop.work.background_task import BackgroundTask, BackgroundTasks
from desktop.work.model_at_work import ModelAtWork
from inference.classifier import Classifier
from inference.model_bundle import ABNORMAL


class ModelInUse(QObject):
    """Loads one bundle, and exchanges it for another.

    Parameters
    ----------
    models : InstalledModels
        Knows whether it is proved who trained a model.
    tasks : BackgroundTasks
    banner : NoticeBar
        Says that there is no analysis, and why.
    """

    ready = Signal(object)
    """The `ModelAtWork` to read with, or None: pictures are opened but not judged."""

    def __init__(
        self,
        models: InstalledModels,
        tasks: BackgroundTasks,
        banner: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._models = models
        self._tasks = tasks
        self._banner = banner
        self._loading: BackgroundTask | None = None
        self.at_work: ModelAtWork | None = None
        """The model that answers; None where there is none, or none yet."""
        self.directory: Path | None = None
        """The bundle that was asked for last."""

    def operating_point(self, choices: Choices) -> str | None:
        """The chosen operating point, if this model has it; None for the model's default."""
        card = None if self.at_work is None else self.at_work.card
        points = () if card is None else card.operating_points.get(ABNORMAL, ())
        names = [point.name for point in points]
        return choices.operating_point if choices.operating_point in names else None

    def load(self, directory: Path) -> None:
        """Open and verify the bundle in a folder, and ask it about its reference picture.

        Of a bundle that is still being loaded nobody hears any more: the later one was wanted.
        """

        def open_bundle(_: BackgroundTask) -> ModelAtWork:
            bundle = self._models.open(directory)
            classifier = Classifier(bundle)
            require_reference_answer(classifier)
            return ModelAtWork(classifier, bundle.signed)

        if self._loading is not None:
            self._loading.cancel()
        self.directory = directory
        self._loading = task = self._tasks.start(open_bundle)
        task.succeeded.connect(self._loaded)
        task.failed.connect(self._failed)

    def shutdown(self) -> None:
        """Let the model go, and its process with it."""
        self.at_work = None

    def examine(self, bundle: Path) -> BackgroundTask:
        """Check a model in a folder or a ZIP file; the task gives a `Candidate`."""
        return self._tasks.start(lambda _: self._models.examine(bundle))

    def accept(self, candidate: Candidate) -> BackgroundTask:
        """Install a model that was examined, and read with it from now on."""
        return self._change(lambda: self._models.accept(candidate))

    def decline(self) -> None:
        """Forget the model that was examined."""
        self._models.decline()

    def go_back(self) -> BackgroundTask:
        """Read with the model before the present one."""
        return self._change(self._models.go_back)

    def _change(self, change: Callable[[], Path]) -> BackgroundTask:
        task = self._tasks.start(lambda _: change())
        task.succeeded.connect(self.load)
        return task

    def show_card(self, record: Record | None, notice: NoticeBar, parent: QWidget) -> None:
        """Show the card of the model that made a record's result, if it is this one."""
        reading = record.reading if record is not None else None
        if self.at_work is None:
            notice.tell(self.tr("There is no model, so there is no model card."))
        elif reading is not None and reading.model not in (None, self.at_work.identity):
            notice.tell(
                self.tr("This result was made by another model than the one in use now."),
                self.tr("The card of that model is not at hand."),
                record_id=None if record is None else record.id,
            )
        else:
            card = self.at_work.card
            point = reading.operating_point if reading is not None else ""
            shown = point or card.default_operating_point
            ModelCardDialog(card, self.at_work.signed, shown, parent).open()

    def _loaded(self, model: ModelAtWork) -> None:
        self._loading = None
        self.at_work = model
        self._banner.hide()
        self.ready.emit(model)

    def _failed(self, error: Exception) -> None:
        self._loading = None
        self.at_work = None
        self._banner.tell_by(lambda: self._tell_failure(error))
        self.ready.emit(None)

    def _tell_failure(self, error: Exception) -> None:
        reason, advice = wording.error(error)
        self._banner.tell(
            self.tr("Analysis is off. {reason}").format(reason=reason),
            self.tr("Pictures can still be opened and looked at. {advice}").format(advice=advice),
            Level.WARNING,
        )
