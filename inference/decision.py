"""From scores to a verdict: refuse, abstain, or say it.

"Abnormal" is judged before any disease is named, because it transfers between
hospitals far better than the name of the disease does.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from inference import header_gate
from inference.message import Message
from inference.model_bundle import ABNORMAL, ModelCard, OperatingPoint
from inference.prediction import Finding, Status, Verdict

NOT_READABLE = "No verdict: this is not a picture that the model may read."
TOO_CLOSE = "No verdict: the evidence is too thin."
NO_ABNORMALITY = "No sign of lung disease found."
NAMED = "Abnormal. Most likely finding: {finding}."
UNNAMED = "Abnormal, but the model cannot tell which disease."
MOST_LIKELY = "Most likely finding: {finding}."
"""For a model that has no finding for a normal radiograph."""

REASON_NOT_FRONTAL = (
    "It does not look like an upright frontal chest X-ray of an adult, "
    "the only kind that this model was trained on."
)
REASON_TOO_CLOSE = (
    "The score lies between normal and abnormal, where this model is wrong too often to be of use."
)

UNMEASURED_THRESHOLD = 0.5
"""From where on "abnormal" is said with a card that gives no operating point."""

SENTENCES = (
    NOT_READABLE,
    TOO_CLOSE,
    NO_ABNORMALITY,
    NAMED,
    UNNAMED,
    MOST_LIKELY,
)
"""All that a verdict can be told in."""
REASONS = (REASON_NOT_FRONTAL, REASON_TOO_CLOSE, *header_gate.REASONS)


@dataclass(frozen=True)
class Decision:
    """What is concluded from one set of scores."""

    status: Status
    verdict: Verdict
    sentence: Message
    reason: Message | None = None
    named: Finding | None = None


def refuse(reason: Message) -> Decision:
    """The decision for a picture that the model may not read."""
    return Decision(Status.REFUSED, Verdict.NONE, Message(NOT_READABLE), reason)


def decide(probabilities: Mapping[str, float], card: ModelCard, operating_point: str) -> Decision:
    """Conclude from calibrated probabilities.

    Parameters
    ----------
    probabilities : mapping of finding key to probability
    card : ModelCard
    operating_point : str
        The name of one of the card's operating points.
    """
    diseases = [finding for finding in card.findings if not finding.is_normal]
    leading = max(diseases, key=lambda finding: probabilities[finding.key])
    if card.normal is None:
        return _naming(Verdict.MOST_LIKELY, MOST_LIKELY, leading)
    calls = _calls_abnormal(1 - probabilities[card.normal.key], card, operating_point)
    if calls is None:
        return Decision(
            Status.ABSTAINED, Verdict.NONE, Message(TOO_CLOSE), Message(REASON_TOO_CLOSE)
        )
    if not calls:
        return Decision(Status.OK, Verdict.NORMAL, Message(NO_ABNORMALITY))
    share = card.naming.get(leading.key)
    together = sum(probabilities[finding.key] for finding in diseases)
    if share is None or probabilities[leading.key] < share * together:
        return Decision(Status.OK, Verdict.ABNORMAL, Message(UNNAMED))
    return _naming(Verdict.NAMED, NAMED, leading)


def _naming(verdict: Verdict, template: str, finding: Finding) -> Decision:
    sentence = Message(template, (("finding", finding.name),))
    return Decision(Status.OK, verdict, sentence, named=finding)


def _calls_abnormal(score: float, card: ModelCard, operating_point: str) -> bool | None:
    point = find_operating_point(card, ABNORMAL, operating_point)
    return score >= UNMEASURED_THRESHOLD if point is None else point.calls(score)


def find_operating_point(card: ModelCard, key: str, name: str) -> OperatingPoint | None:
    """The named operating point of one score, if the card has measured it."""
    points = card.operating_points.get(key, ())
    return next((point for point in points if point.name == name), None)
