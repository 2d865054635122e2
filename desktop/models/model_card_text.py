"""A model card in plain words: what the numbers mean for a hundred people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from desktop.look.local_format import local_number
from desktop.look.text_direction import isolated
from desktop.look.wording import card_sentence
from inference.decision import find_operating_point
from inference.model_bundle import ABNORMAL, ModelCard, OperatingPoint, Proportion, Unanswered


@dataclass(frozen=True)
class CardSection:
    """A heading and what stands below it, one paragraph each."""

    heading: str
    paragraphs: tuple[str, ...]


class CardText(QObject):
    """Says what a model card means."""

    def sections(self, card: ModelCard, operating_point: str) -> list[CardSection]:
        """What a reader should know before trusting an answer.

        Parameters
        ----------
        card : ModelCard
        operating_point : str
            The one that the answer was given at.

        Returns
        -------
        list of CardSection
            Only of what the card says; nothing is made up for a card that says little.
        """
        document = card.document
        sections = (
            CardSection(self.tr("How often it is right"), self._accuracy(card, operating_point)),
            CardSection(self.tr("What it is for"), _strings(document.get("intended_use"))),
            CardSection(
                self.tr("What it is not for, and was never tested on"),
                _strings(document.get("not_intended_for")),
            ),
            CardSection(self.tr("What it learnt from"), self._training_data(document)),
            CardSection(self.tr("How far these numbers carry"), self._provenance(document)),
        )
        return [section for section in sections if section.paragraphs]

    def _accuracy(self, card: ModelCard, name: str) -> tuple[str, ...]:
        point = find_operating_point(card, ABNORMAL, name)
        if point is None:
            return (
                self.tr("The card of this model gives no measured sensitivity and specificity."),
            )
        if point.unanswered is not None:
            return self._as_the_screen_acts(point, point.unanswered)
        found = self.tr(
            "Of 100 people with an abnormal radiograph, it calls {value} abnormal "
            "(95 % interval {low} to {high}) and misses the others."
        )
        spared = self.tr(
            "Of 100 people with a normal radiograph, it calls {value} normal "
            "(95 % interval {low} to {high}) and alarms about the others."
        )
        return (_of_hundred(found, point.sensitivity), _of_hundred(spared, point.specificity))

    def _as_the_screen_acts(self, point: OperatingPoint, unanswered: Unanswered) -> tuple[str, ...]:
        found = self.tr(
            "Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval "
            "{low} to {high}), gives no verdict on {unanswered} and misses the others."
        )
        spared = self.tr(
            "Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} "
            "to {high}), gives no verdict on {unanswered} and alarms about the others."
        )
        return (
            _of_hundred(found, point.sensitivity, unanswered.positive),
            _of_hundred(spared, point.specificity, unanswered.negative),
        )

    def _training_data(self, document: Mapping[str, Any]) -> tuple[str, ...]:
        template = "• " + self.tr("{source}: {pictures} pictures of {patients} patients")
        return tuple(
            template.format(
                source=isolated(str(item.get("source", "?"))),
                pictures=local_number(item["pictures"], 0),
                patients=local_number(item["patients"], 0),
            )
            for item in _items(document.get("training_data"))
            if "pictures" in item and "patients" in item
        )

    def _provenance(self, document: Mapping[str, Any]) -> tuple[str, ...]:
        calibration = document.get("calibration")
        fitted_on = calibration.get("fitted_on") if isinstance(calibration, Mapping) else None
        measured = self.tr("Thresholds and probabilities were set on {pictures}.")
        words = (
            [measured.format(pictures=card_sentence(fitted_on))]
            if isinstance(fitted_on, str)
            else []
        )
        results = document.get("results")
        unseen = results.get("leave_one_source_out") if isinstance(results, Mapping) else None
        area = _area(unseen)
        if area is not None:
            template = self.tr(
                "In hospitals that it had never seen, it put the abnormal one of two radiographs "
                "first in {value} of 100 pairs (95 % interval {low} to {high}). "
                "Guessing gives 50."
            )
            words.append(_of_hundred(template, area))
        words.append(
            self.tr(
                "It can be worse on your radiographs than on those. "
                "Try it on radiographs that you know the answer of."
            )
        )
        return tuple(words)


def _of_hundred(template: str, share: Proportion, unanswered: Proportion | None = None) -> str:
    numbers = {"value": share.value, "low": share.low, "high": share.high}
    if unanswered is not None:
        numbers["unanswered"] = unanswered.value
    return template.format(**{key: round(100 * value) for key, value in numbers.items()})


def _area(results: Any) -> Proportion | None:
    try:
        area = results["abnormal"]["auc"]
        return Proportion(float(area["value"]), float(area["low"]), float(area["high"]))
    except (KeyError, TypeError, ValueError):
        return None


def _strings(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (card_sentence(value),)
    values = value if isinstance(value, list) else []
    return tuple(f"• {card_sentence(item)}" for item in values if isinstance(item, str))


def _items(value: Any) -> list[Mapping[str, Any]]:
    values = value if isinstance(value, list) else []
    return [item for item in values if isinstance(item, Mapping)]
