"""What came of one input file: a prediction, or the reason why there is none."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference.classifier import Classifier
from inference.errors import InputError
from inference.prediction import ModelIdentity, Prediction, Status
from inference.radiograph import Radiograph
from inference.readers import read_radiograph


@dataclass(frozen=True)
class Outcome:
    """The end of one file's way. Exactly one of ``prediction`` and ``error`` is set."""

    path: Path
    model: ModelIdentity
    radiograph: Radiograph | None = None
    prediction: Prediction | None = None
    error: InputError | None = None

    @property
    def status(self) -> Status:
        """What a user of the result needs to know first."""
        return Status.FAILED if self.prediction is None else self.prediction.status

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
            "input_sha256": self.radiograph.file.sha256 if self.radiograph is not None else None,
        }


def classify_file(
    path: Path,
    classifier: Classifier,
    operating_point: str | None = None,
    gate: bool = True,
) -> Outcome:
    """Read and judge one file; a file's own fault becomes part of the outcome.

    Parameters
    ----------
    path : Path
    classifier : Classifier
    operating_point, gate
        As in :meth:`inference.classifier.Classifier.predict`.
    """
    try:
        radiograph = read_radiograph(path)
    except InputError as error:
        return Outcome(path, classifier.identity, error=error)
    prediction = classifier.predict(radiograph, operating_point, gate)
    return Outcome(path, classifier.identity, radiograph, prediction)
