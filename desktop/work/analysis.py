"""What is done with one opened file: read it, judge it, and make what will be remembered.

Runs on a worker's thread; nothing here touches a widget or the history.
"""

from dataclasses import dataclass, replace

from desktop.records.record import (
    Conclusion,
    HeatMaps,
    PictureFacts,
    Reading,
    Result,
    Score,
    StoredPicture,
)
from desktop.work.analysis_messages import (
    NO_MODEL,
    NOT_ANALYSED,
    NOT_JUDGED,
    NOT_READ,
    NOT_WHOLE,
)
from desktop.work.model_at_work import ModelAtWork
from desktop.work.preview import render_preview
from inference.decision import NOT_READABLE, find_operating_point
from inference.errors import (
    HilumError,
    IncompletePictureError,
    ModelError,
    NotARadiographError,
)
from inference.input_item import InputItem
from inference.message import Message
from inference.model_bundle import ABNORMAL, ModelCard
from inference.outcome import Outcome, classify_file
from inference.prediction import Prediction, Status, Verdict
from inference.radiograph import Radiograph

_CONCLUSIONS = {
    Verdict.NORMAL: Conclusion.NORMAL,
    Verdict.ABNORMAL: Conclusion.ABNORMAL,
    Verdict.NAMED: Conclusion.ABNORMAL,
    Verdict.MOST_LIKELY: Conclusion.MOST_LIKELY,
}


@dataclass(frozen=True)
class Analysis:
    """The result to be saved, and the radiograph if somebody is looking at it."""

    result: Result
    radiograph: Radiograph | None = None


def analyse(
    item: InputItem, model: ModelAtWork | None, operating_point: str | None = None
) -> Analysis:
    """Deal with one file; whatever is wrong with it becomes part of the result.

    Parameters
    ----------
    item : InputItem
    model : ModelAtWork, optional
        Without one the picture is read and kept, but not judged.
    operating_point : str, optional
        One of the model's; its default without it.
    """
    outcome = classify_file(item, None if model is None else model.classifier, operating_point)
    reading = _reading_of(outcome, model)
    if outcome.radiograph is None:
        return Analysis(Result(reading))
    maps = None if outcome.prediction is None else outcome.prediction.activation_maps
    heat_maps = None if maps is None or model is None else HeatMaps(maps, model.card.input)
    # What the header leaves in doubt is shown beside what reading the file had to settle.
    radiograph = replace(outcome.radiograph, warnings=outcome.remarks)
    return _remembered(radiograph, reading, heat_maps)


def _reading_of(outcome: Outcome, model: ModelAtWork | None) -> Reading:
    if outcome.error is not None:
        return failed_reading(outcome.error)
    if outcome.prediction is None or model is None:
        return Reading(
            Conclusion.NOT_ANALYSED, Message(NOT_ANALYSED), Message(NO_MODEL), signed=False
        )
    return judged_reading(outcome.prediction, model.card, signed=model.signed)


def judged_reading(prediction: Prediction, card: ModelCard, *, signed: bool) -> Reading:
    """A prediction as it is remembered, with the operating points that it was judged at.

    Parameters
    ----------
    prediction : Prediction
    card : ModelCard
        Of the model that has made it.
    signed : bool
        Whether it is proved who trained that model.
    """

    def score(key: str, name: str, probability: float, is_normal: bool = False) -> Score:
        point = find_operating_point(card, key, prediction.operating_point)
        if point is None:
            return Score(key, name, probability, is_normal=is_normal)
        measured = (point.sensitivity, point.specificity, point.unanswered)
        return Score(key, name, probability, point.threshold, is_normal, *measured)

    probabilities = prediction.probabilities or {}
    return Reading(
        conclusion=_conclusion(prediction),
        verdict=prediction.sentence,
        reason=prediction.reason,
        abnormal=None
        if prediction.abnormal is None
        else score(ABNORMAL, "Abnormal", prediction.abnormal),
        scores=tuple(
            score(finding.key, finding.name, probabilities[finding.key], finding.is_normal)
            for finding in prediction.findings
            if finding.key in probabilities
        ),
        operating_point=prediction.operating_point,
        model=prediction.model,
        named=None if prediction.named is None else prediction.named.key,
        signed=signed,
    )


def _conclusion(prediction: Prediction) -> Conclusion:
    if prediction.status is not Status.OK:
        return Conclusion(prediction.status.value)
    return _CONCLUSIONS[prediction.verdict]


def failed_reading(error: HilumError) -> Reading:
    """What is remembered of a file that could not be read, or not be judged."""
    reason, advice = Message(error.sentence), Message(error.advice)
    if isinstance(error, NotARadiographError):
        return Reading(Conclusion.REFUSED, Message(NOT_READABLE), reason, advice, signed=False)
    if isinstance(error, IncompletePictureError):
        return Reading(Conclusion.INCOMPLETE, Message(NOT_WHOLE), reason, advice, signed=False)
    sentence = NOT_JUDGED if isinstance(error, ModelError) else NOT_READ
    return Reading(Conclusion.FAILED, Message(sentence), reason, advice, signed=False)


def _remembered(
    radiograph: Radiograph, reading: Reading, heat_maps: HeatMaps | None = None
) -> Analysis:
    preview, thumbnail = render_preview(radiograph)
    facts = PictureFacts(
        file=radiograph.file,
        rows=radiograph.rows + radiograph.missing_rows,
        columns=radiograph.columns,
        acquisition=radiograph.acquisition,
        patient=radiograph.patient,
        dicom=radiograph.dicom,
        spacing=radiograph.spacing,
        pixel_aspect=radiograph.pixel_aspect,
        missing_rows=radiograph.missing_rows,
        warnings=radiograph.warnings,
    )
    picture = StoredPicture(preview, thumbnail, heat_maps)
    return Analysis(Result(reading, facts, picture), radiograph)
