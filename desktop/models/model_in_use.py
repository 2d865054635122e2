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
from inference.classifier import Classifier
from inference.errors import HilumError
from inference.model_bundle import ABNORMAL, ModelBundle, ModelCard


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
    """The `Classifier` to read with, or None: pictures are opened but not judged."""

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
        self._classifier: Classifier | None = None
        self.directory: Path | None = None
        self.signed = True
        """Whether it is proved who trained the model that answers."""

    @property
    def card(self) -> ModelCard | None:
        """The card of the model that answers."""
        return None if self._classifier is None else self._classifier.card

    def operating_point(self, choices: Choices) -> str | None:
        """The chosen operating point, if this model has it; None for the model's default."""
        points = () if self.card is None else self.card.operating_points.get(ABNORMAL, ())
        names = [point.name for point in points]
        return choices.operating_point if choices.operating_point in names else None

    def load(self, directory: Path) -> None:
        """Open and verify the bundle in a folder, and ask it about its reference picture."""

        def open_bundle(_: BackgroundTask) -> tuple[Classifier, bool]:
            classifier = Classifier(ModelBundle.open(directory))
            signed = self._models.is_signed(directory)
            require_reference_answer(classifier)
            return classifier, signed

        self.directory = directory
        task = self._tasks.start(open_bundle)
        task.succeeded.connect(self._loaded)
        task.failed.connect(self._failed)

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
        if self._classifier is None:
            notice.tell(self.tr("There is no model, so there is no model card."))
        elif reading is not None and reading.model not in (None, self._classifier.identity):
            notice.tell(
                self.tr("This result was made by another model than the one in use now."),
                self.tr("The card of that model is not at hand."),
            )
        else:
            card = self._classifier.card
            point = reading.operating_point if reading is not None else ""
            ModelCardDialog(card, self.signed, point or card.default_operating_point, parent).open()

    def _loaded(self, opened: tuple[Classifier, bool]) -> None:
        classifier, self.signed = opened
        self._classifier = classifier
        self._banner.hide()
        self.ready.emit(classifier)

    def _failed(self, error: Exception) -> None:
        self._classifier = None
        known = error if isinstance(error, HilumError) else HilumError()
        self._banner.tell(
            self.tr("Analysis is off. {reason}").format(reason=wording.sentence(known.sentence)),
            self.tr("Pictures can still be opened and looked at. {advice}").format(
                advice=wording.sentence(known.advice)
            ),
            Level.WARNING,
        )
        self.ready.emit(None)
