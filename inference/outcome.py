"""What came of one input file: a prediction, or the reason why there is none."""

import logging
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference.classifier import Classifier
from inference.errors import HilumError, InputError, InternalError, NotARadiographError
from inference.input_item import InputItem
from inference.prediction import ModelIdentity, Prediction, Status
from inference.preprocessing import sufficient_side
from inference.radiograph import Radiograph
from inference.readers import read_radiograph

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """The end of one file's way. Exactly one of ``prediction`` and ``error`` is set."""

    path: Path
    model: ModelIdentity
    radiograph: Radiograph | None = None
    prediction: Prediction | None = None
    error: HilumError | None = None

    @property
    def status(self) -> Status:
        """What a user of the result needs to know first."""
        if self.prediction is not None:
            return self.prediction.status
        # A CT slice or a report is a sound file: nothing failed.
        sound = isinstance(self.error, NotARadiographError)
        return Status.REFUSED if sound else Status.FAILED

    @property
    def input_sha256(self) -> str | None:
        """Of the file's bytes, lower-case hexadecimal; None when they could not be had."""
        if self.radiograph is not None:
            return self.radiograph.file.sha256
        return None if self.error is None else self.error.input_sha256

    @property
    def reason(self) -> str | None:
        """Why there is no verdict, in one English sentence."""
        if self.error is not None:
            return self.error.sentence
        if self.prediction is None or self.prediction.reason is None:
            return None
        return str(self.prediction.reason)

    def as_record(self) -> dict[str, Any]:
        """One object of ``hilum-classify --format json``; the keys are a contract."""
        prediction = self.prediction
        decided = prediction is not None and prediction.status is not Status.REFUSED
        return {
            "path": str(self.path),
            "status": str(self.status),
            "reason": self.reason,
            "probabilities": dict(prediction.probabilities)
            if prediction is not None and prediction.probabilities is not None
            else None,
            "abnormal": prediction.abnormal if prediction is not None else None,
            "verdict": str(prediction.verdict) if prediction is not None and decided else None,
            "operating_point": prediction.operating_point if prediction is not None else None,
            "model": {
                "name": self.model.name,
                "version": self.model.version,
                "sha256": self.model.sha256,
            },
            "input_sha256": self.input_sha256,
        }


def classify_file(
    source: Path | InputItem,
    classifier: Classifier,
    operating_point: str | None = None,
    gate: bool = True,
    shown: bool = True,
) -> Outcome:
    """Read and judge one file; whatever goes wrong with it becomes part of the outcome.

    Parameters
    ----------
    source : Path or InputItem
    classifier : Classifier
    operating_point : str, optional
        As in :meth:`inference.classifier.Classifier.predict`.
    gate : bool, optional
        Whether only frontal chest radiographs are judged. If not, whatever can be decoded
        is scored, also pictures of other modalities and blank ones, for research.
    shown : bool, optional
        Whether anybody will look at the outcome's radiograph. If not, it may come
        reduced, which is faster and changes probabilities by less than 0.01.
    """
    path = source.path if isinstance(source, InputItem) else source
    try:
        wanted_side = None if shown else sufficient_side(classifier.card.input)
        radiograph = read_radiograph(source, wanted_side, any_picture=not gate)
        prediction = classifier.predict(radiograph, operating_point, gate)
    except InputError as error:
        return Outcome(path, classifier.identity, error=error)
    except Exception as error:  # noqa: BLE001 - a bug must not spoil the rest of a batch
        # The message of a foreign exception may quote the file, so only its kind is kept.
        kind = type(error).__name__
        log.error("%s at %s", kind, _origin(error))
        return Outcome(path, classifier.identity, error=InternalError(kind))
    return Outcome(path, classifier.identity, radiograph, prediction)


def _origin(error: BaseException) -> str:
    """Where an exception was raised, as file and line."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
