"""What is done with one opened file: read it, judge it, and make what will be remembered.

Runs on a worker's thread; nothing here touches a widget or the history.
"""

import logging
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
from desktop.work.analysis_messages import NO_MODEL, NOT_ANALYSED, NOT_JUDGED, NOT_READ
from desktop.work.log_file import log_bug
from desktop.work.preview import render_preview
from inference.classifier import Classifier
from inference.decision import NOT_READABLE, find_operating_point
from inference.errors import HilumError, InputError, InternalError, ModelError, NotARadiographError
from inference.input_item import InputItem
from inference.message import Message
from inference.model_bundle import ABNORMAL, ModelCard
from inference.outcome import classify_file
from inference.prediction import Prediction, Status, Verdict
from inference.radiograph import Radiograph
from inference.readers import read_radiograph

_log = logging.getLogger(__name__)


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
    item: InputItem,
    classifier: Classifier | None,
    operating_point: str | None = None,
    signed: bool = True,
) -> Analysis:
    """Deal with one file; whatever is wrong with it becomes part of the result.

    Parameters
    ----------
    item : InputItem
    classifier : Classifier, optional
        Without one the picture is read and kept, but not judged.
    operating_point : str, optional
        One of the model's; its default without it.
    signed : bool, optional
        Whether it is proved who trained the model.
    """
    try:
        if classifier is None:
            radiograph = read_radiograph(item)
            return _remembered(
                radiograph,
                Reading(Conclusion.NOT_ANALYSED, Message(NOT_ANALYSED), Message(NO_MODEL)),
            )
        outcome = classify_file(item, classifier, operating_point)
        if outcome.radiograph is not None and outcome.error is not None:
            return _remembered(outcome.radiograph, failed_reading(outcome.error))
        if outcome.radiograph is None or outcome.prediction is None:
            return Analysis(Result(failed_reading(outcome.error or InputError())))
        reading = replace(reading_of(outcome.prediction, classifier.card), signed=signed)
        maps = outcome.prediction.activation_maps
        heat_maps = None if maps is None else HeatMaps(maps, classifier.card.input)
        return _remembered(outcome.radiograph, reading, heat_maps)
    except HilumError as error:
        return Analysis(Result(failed_reading(error)))
    except Exception as error:  # noqa: BLE001 - a bug costs one picture, never the batch
        log_bug(_log, error)
        return Analysis(Result(failed_reading(InternalError(type(error).__name__))))


def reading_of(prediction: Prediction, card: ModelCard) -> Reading:
    """A prediction as it is remembered, with the operating points that it was judged at."""

    def score(key: str, name: str, probability: float, is_normal: bool = False) -> Score:
        point = find_operating_point(card, key, prediction.operating_point)
        if point is None:
            return Score(key, name, probability, is_normal=is_normal)
        measured = (point.sensitivity, point.specificity)
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
    )


def _conclusion(prediction: Prediction) -> Conclusion:
    if prediction.status is not Status.OK:
        return Conclusion(prediction.status.value)
    return _CONCLUSIONS[prediction.verdict]


def failed_reading(error: HilumError) -> Reading:
    """What is remembered of a file that could not be read, or not be judged."""
    reason, advice = Message(error.sentence), Message(error.advice)
    if isinstance(error, NotARadiographError):
        return Reading(Conclusion.REFUSED, Message(NOT_READABLE), reason, advice)
    sentence = NOT_JUDGED if isinstance(error, ModelError) else NOT_READ
    return Reading(Conclusion.FAILED, Message(sentence), reason, advice)


def _remembered(
    radiograph: Radiograph, reading: Reading, heat_maps: HeatMaps | None = None
) -> Analysis:
    preview, thumbnail = render_preview(radiograph)
    facts = PictureFacts(
        file=radiograph.file,
        rows=radiograph.rows,
        columns=radiograph.columns,
        acquisition=radiograph.acquisition,
        patient=radiograph.patient,
        dicom=radiograph.dicom,
        spacing=radiograph.spacing,
        pixel_aspect=radiograph.pixel_aspect,
        warnings=radiograph.warnings,
    )
    picture = StoredPicture(preview, thumbnail, heat_maps)
    return Analysis(Result(reading, facts, picture), radiograph)
