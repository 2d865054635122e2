"""What is done with one opened file: read it, judge it, and make what will be remembered.

Runs on a worker's thread; nothing here touches a widget or the history.
"""

import logging
from dataclasses import dataclass
from pathlib import Path

from desktop.background_task import log_bug
from desktop.history.record import (
    Conclusion,
    HeatMaps,
    PictureFacts,
    Reading,
    Result,
    Score,
    StoredPicture,
)
from desktop.viewer.preview import render_preview
from inference.classifier import Classifier
from inference.decision import MOST_LIKELY, NO_ABNORMALITY, find_operating_point
from inference.errors import HilumError, InputError
from inference.message import Message
from inference.model_bundle import ABNORMAL, ModelCard
from inference.outcome import classify_file
from inference.prediction import Prediction, Status
from inference.radiograph import Radiograph
from inference.readers import read_radiograph

NOT_READ = "No verdict: the file could not be read."
NOT_ANALYSED = "No verdict: the analysis is switched off."
NO_MODEL = "There is no model that can be used, so this picture was only opened."

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Analysis:
    """The result to be saved, and the radiograph for whoever is looking at it."""

    result: Result
    radiograph: Radiograph | None = None


def analyse(
    path: Path, classifier: Classifier | None, operating_point: str | None = None
) -> Analysis:
    """Deal with one file; whatever is wrong with it becomes part of the result.

    Parameters
    ----------
    path : Path
    classifier : Classifier, optional
        Without one the picture is read and kept, but not judged.
    operating_point : str, optional
        One of the model's; its default without it.
    """
    try:
        if classifier is None:
            radiograph = read_radiograph(path)
            return _remembered(
                radiograph,
                Reading(Conclusion.NOT_ANALYSED, Message(NOT_ANALYSED), Message(NO_MODEL)),
            )
        outcome = classify_file(path, classifier, operating_point)
        if outcome.radiograph is None or outcome.prediction is None:
            return Analysis(Result(_failure(outcome.error or InputError())))
        reading = reading_of(outcome.prediction, classifier.card)
        maps = outcome.prediction.activation_maps
        heat_maps = None if maps is None else HeatMaps(maps, classifier.card.input)
        return _remembered(outcome.radiograph, reading, heat_maps)
    except HilumError as error:
        return Analysis(Result(_failure(error)))
    except Exception as error:  # noqa: BLE001 - a bug costs one picture, never the batch
        log_bug(_log, error)
        return Analysis(Result(_failure(HilumError())))


def reading_of(prediction: Prediction, card: ModelCard) -> Reading:
    """A prediction as it is remembered, with the operating points that it was judged at."""

    def score(key: str, name: str, probability: float, is_normal: bool = False) -> Score:
        point = find_operating_point(card, key, prediction.operating_point)
        return Score(key, name, probability, point.threshold if point else None, is_normal)

    probabilities = prediction.probabilities or {}
    return Reading(
        conclusion=_conclusion(prediction),
        verdict=prediction.verdict,
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
    )


def _conclusion(prediction: Prediction) -> Conclusion:
    if prediction.status is not Status.OK:
        return Conclusion(prediction.status.value)
    by_verdict = {NO_ABNORMALITY: Conclusion.NORMAL, MOST_LIKELY: Conclusion.MOST_LIKELY}
    return by_verdict.get(prediction.verdict.template, Conclusion.ABNORMAL)


def _failure(error: HilumError) -> Reading:
    return Reading(
        Conclusion.FAILED, Message(NOT_READ), Message(error.sentence), Message(error.advice)
    )


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
        spacing=radiograph.spacing,
        warnings=radiograph.warnings,
    )
    picture = StoredPicture(preview, thumbnail, heat_maps)
    return Analysis(Result(reading, facts, picture), radiograph)
