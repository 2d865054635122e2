"""What came of one input file: a prediction, or the reason why there is none."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference.classifier import Classifier
from inference.errors import (
    HilumError,
    IncompletePictureError,
    InputError,
    ModelAnswerError,
    ModelStoppedError,
    NotARadiographError,
)
from inference.input_item import InputItem
from inference.message import Message
from inference.prediction import ModelIdentity, Prediction, Status, Verdict
from inference.preprocessing import sufficient_side
from inference.radiograph import Radiograph
from inference.readers import read_radiograph


@dataclass(frozen=True)
class Outcome:
    """The end of one file's way."""

    path: Path
    model: ModelIdentity | None
    """None where there was no model to ask."""
    signed: bool
    """Whether it is proved who trained that model; False without one."""
    radiograph: Radiograph | None = None
    """None where the file could not be read; of a damaged one perhaps the part that is whole."""
    prediction: Prediction | None = None
    """None where there is an error, or no model."""
    error: HilumError | None = None
    """The file's fault, or the model's; None with a prediction."""

    @property
    def status(self) -> Status:
        """What a user of the result needs to know first."""
        if self.prediction is not None:
            return self.prediction.status
        if self.error is None:
            return Status.NOT_ANALYSED
        if isinstance(self.error, IncompletePictureError):
            return Status.INCOMPLETE
        # A CT slice or a report is a sound file: nothing failed.
        sound = isinstance(self.error, NotARadiographError)
        return Status.REFUSED if sound else Status.FAILED

    @property
    def verdict(self) -> Verdict:
        """What the model concluded."""
        return Verdict.NONE if self.prediction is None else self.prediction.verdict

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

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What was unusual about the file, and what it leaves in doubt."""
        read = () if self.radiograph is None else self.radiograph.warnings
        if self.prediction is None:
            return read
        anatomy = self.prediction.anatomy
        return (*read, *self.prediction.remarks, *(() if anatomy is None else anatomy.remarks))

    def as_record(self) -> dict[str, Any]:
        """One object of ``hilum-classify --format json``; the keys are a contract."""
        prediction = self.prediction
        decided = prediction is not None and prediction.status is not Status.REFUSED
        named = None if prediction is None else prediction.named
        anatomy = None if prediction is None else prediction.anatomy
        location = None if prediction is None else prediction.location
        return {
            "path": str(self.path),
            "status": str(self.status),
            "reason": self.reason,
            "probabilities": dict(prediction.probabilities)
            if prediction is not None and prediction.probabilities is not None
            else None,
            "abnormal": prediction.abnormal if prediction is not None else None,
            "verdict_key": str(self.verdict),
            "named": None if named is None else named.key,
            "verdict": str(prediction.sentence) if prediction is not None and decided else None,
            "location": None if location is None else location.words,
            "cardiothoracic_ratio": None if anatomy is None else anatomy.cardiothoracic_ratio,
            "cut_off": None
            if anatomy is None
            else [{"organ": str(organ), "edge": str(edge)} for organ, edge in anatomy.cut_off],
            "remarks": [str(remark) for remark in self.remarks],
            "operating_point": prediction.operating_point if prediction is not None else None,
            "model": None
            if self.model is None
            else {
                "name": self.model.name,
                "version": self.model.version,
                "sha256": self.model.sha256,
                "signed": self.signed,
            },
            "input_sha256": self.input_sha256,
        }


def classify_file(
    source: Path | InputItem,
    classifier: Classifier | None,
    operating_point: str | None = None,
    gate: bool = True,
    shown: bool = True,
) -> Outcome:
    """Read and judge one file; whatever is wrong with it becomes part of the outcome.

    Parameters
    ----------
    source : Path or InputItem
    classifier : Classifier, optional
        None: the picture is only read.
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
    model = None if classifier is None else classifier.identity
    signed = classifier is not None and classifier.signed
    wanted_side = None if shown or classifier is None else sufficient_side(classifier.card.input)
    try:
        radiograph = read_radiograph(source, wanted_side, any_picture=not gate)
    except IncompletePictureError as error:
        return Outcome(path, model, signed, error.part, error=error)
    except InputError as error:
        return Outcome(path, model, signed, error=error)
    if classifier is None:
        return Outcome(path, model, signed, radiograph)
    try:
        return Outcome(
            path, model, signed, radiograph, classifier.predict(radiograph, operating_point, gate)
        )
    except (ModelAnswerError, ModelStoppedError) as error:
        return Outcome(path, model, signed, radiograph, error=error)
