"""What the history remembers of one picture. Values only: no Qt, no database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from desktop.records.source import Source
from inference.message import Message
from inference.model_bundle import Proportion, Unanswered
from inference.percentage import Percentage, percentages
from inference.prediction import ModelIdentity, Verdict
from inference.preprocessing import InputContract
from inference.radiograph import Acquisition, DicomReference, FileFacts, Patient, PixelSpacing


class Conclusion(StrEnum):
    """What came of one picture, in one word; the history is filtered by it."""

    WAITING = "waiting"
    """Not looked at yet."""
    NOT_ANALYSED = "not_analysed"
    """Read and shown while there was no usable model."""
    NORMAL = "normal"
    """No sign of lung disease found."""
    ABNORMAL = "abnormal"
    MOST_LIKELY = "most_likely"
    """The answer of a model that knows no normal radiograph."""
    ABSTAINED = "abstained"
    REFUSED = "refused"
    """Sound, but no picture that the model may judge."""
    INCOMPLETE = "incomplete"
    """Damaged: part of the picture is missing, and the rest is shown but not judged."""
    FAILED = "failed"
    """Could not be read."""


_VERDICTS = {
    Conclusion.NORMAL: Verdict.NORMAL,
    Conclusion.MOST_LIKELY: Verdict.MOST_LIKELY,
}


@dataclass(frozen=True)
class Score:
    """One probability as it was given, with the operating point that it was judged at."""

    key: str
    name: str
    probability: float
    threshold: float | None = None
    """None where the model card has measured no operating point for this score."""
    is_normal: bool = False
    sensitivity: Proportion | None = None
    """Measured at ``threshold``; None where there is none."""
    specificity: Proportion | None = None
    unanswered: Unanswered | None = None
    """What is left without a verdict at ``threshold``; None where nobody measured it, and in
    entries of an older Hilum."""

    @property
    def missed(self) -> float | None:
        """Of radiographs with the finding, the share that the model calls free of it, 0 to 1."""
        if self.sensitivity is None:
            return None
        unanswered = 0.0 if self.unanswered is None else self.unanswered.positive.value
        return max(0.0, 1 - self.sensitivity.value - unanswered)

    @property
    def false_alarms(self) -> float | None:
        """Of radiographs without the finding, the share that the model alarms about, 0 to 1."""
        if self.specificity is None:
            return None
        unanswered = 0.0 if self.unanswered is None else self.unanswered.negative.value
        return max(0.0, 1 - self.specificity.value - unanswered)

    @property
    def is_positive(self) -> bool:
        """Whether the probability reaches the operating point."""
        return self.threshold is not None and self.probability >= self.threshold


@dataclass(frozen=True)
class Reading:
    """The answer for one picture, complete enough to be shown again without the model."""

    conclusion: Conclusion
    verdict: Message
    reason: Message | None = None
    advice: Message | None = None
    abnormal: Score | None = None
    scores: tuple[Score, ...] = ()
    """One per finding, in the model's order; empty when nothing was scored."""
    operating_point: str = ""
    model: ModelIdentity | None = None
    named: str | None = None
    """Key of the finding that the verdict names; None also in entries of an older Hilum."""
    signed: bool = field(kw_only=True)
    """Whether it was proved who trained the model; said wherever the model is named, and False
    where there was none."""

    @property
    def verdict_key(self) -> Verdict:
        """What the model concluded, as ``hilum-classify`` tells it."""
        if self.conclusion is Conclusion.ABNORMAL:
            return Verdict.ABNORMAL if self.named is None else Verdict.NAMED
        return _VERDICTS.get(self.conclusion, Verdict.NONE)

    @property
    def all_scores(self) -> tuple[Score, ...]:
        """That of "abnormal", where the model gives one, and then one per finding."""
        return self.scores if self.abnormal is None else (self.abnormal, *self.scores)

    @property
    def percentages(self) -> Mapping[str, Percentage]:
        """What window, reports and tables show of each score, by its key.

        Those of the findings add up to 100, and "abnormal" is what "normal" leaves of it.
        """
        found = percentages([score.probability for score in self.scores])
        shown = {score.key: value for score, value in zip(self.scores, found, strict=True)}
        if self.abnormal is not None:
            normal = next((score.key for score in self.scores if score.is_normal), None)
            shown[self.abnormal.key] = (
                Percentage.of(self.abnormal.probability)
                if normal is None
                else shown[normal].complement
            )
        return shown


@dataclass(frozen=True)
class PictureFacts:
    """What the file said of itself, of the patient and of the acquisition."""

    file: FileFacts
    rows: int
    columns: int
    acquisition: Acquisition = field(default_factory=Acquisition)
    patient: Patient | None = None
    spacing: PixelSpacing | None = None
    warnings: tuple[Message, ...] = ()
    dicom: DicomReference | None = None
    pixel_aspect: float = 1.0
    """Height of a pixel by its width; the preview is stored in proportion."""
    missing_rows: int = 0
    """Of ``rows``, those at the lower edge that a damaged file has lost."""


@dataclass(frozen=True)
class HeatMaps:
    """The model's activation maps and how they lie on the picture."""

    maps: Mapping[str, NDArray[np.float32]]
    """By finding key, shape (map rows, map columns)."""
    contract: InputContract


@dataclass(frozen=True)
class StoredPicture:
    """What can be shown when the original file is gone."""

    preview: bytes
    """Encoded picture (JPEG), as it was first shown, reduced."""
    thumbnail: bytes
    """Encoded picture (JPEG) for the list."""
    heat_maps: HeatMaps | None = None


@dataclass(frozen=True)
class Result:
    """All that is saved when a picture has been dealt with."""

    reading: Reading
    facts: PictureFacts | None = None
    """None when the file could not be read."""
    picture: StoredPicture | None = None


class Impression(StrEnum):
    """What the reader sees in the radiograph."""

    NORMAL = "normal"
    ABNORMAL = "abnormal"
    UNSURE = "unsure"


class ReferenceTest(StrEnum):
    """By what the truth was found, later."""

    PCR = "pcr"
    CULTURE = "culture"
    CT = "ct"
    OTHER = "other"


@dataclass(frozen=True)
class Review:
    """What the reader adds to an entry."""

    impression: Impression | None = None
    note: str = ""
    reference_test: ReferenceTest | None = None
    reference_result: str = ""
    reviewed_at: datetime | None = None
    """Aware, UTC; None while the entry is still to be reviewed."""


@dataclass(frozen=True)
class Line:
    """A distance that the reader measured, between two points of the radiograph.

    In its pixels, from the corner of the radiograph as it is stored, in pixels that are as high as
    they are wide.
    """

    start_x: float
    start_y: float
    end_x: float
    end_y: float


@dataclass(frozen=True)
class NewEntry:
    """A picture that comes into the history."""

    source: Source
    result: Result | None = None
    """Given when it is known at once, for what must not be opened at all."""


@dataclass(frozen=True)
class Record:
    """One entry of the history."""

    id: int
    """Never used again, not even after the entry is deleted."""
    source: Source
    added_at: datetime
    """Aware, UTC."""
    reading: Reading | None = None
    """None while it waits."""
    facts: PictureFacts | None = None
    review: Review = Review()
    earlier: tuple[Reading, ...] = ()
    """What other models said before, the latest first."""
    lines: tuple[Line, ...] = ()
    """What the reader measured, the latest last."""

    @property
    def conclusion(self) -> Conclusion:
        """What came of it."""
        return Conclusion.WAITING if self.reading is None else self.reading.conclusion

    @property
    def title(self) -> str:
        """The patient's name where there is one, else the file's."""
        patient = self.facts.patient if self.facts is not None else None
        return (patient.name if patient is not None else "") or self.source.path.name


@dataclass(frozen=True)
class Summary:
    """What the list shows of one entry."""

    id: int
    title: str
    file_name: str
    added_at: datetime
    conclusion: Conclusion
    verdict: Message | None
    thumbnail: bytes | None
    impression: Impression | None = None
    reviewed: bool = False
    hidden: bool = False
    """The answer is not to be seen yet, because the reader reads first."""


ANSWERS = frozenset(
    {Conclusion.NORMAL, Conclusion.ABNORMAL, Conclusion.MOST_LIKELY, Conclusion.ABSTAINED}
)
"""Conclusions that would influence a reader who has not looked yet."""


def is_hidden(conclusion: Conclusion, impression: Impression | None, read_first: bool) -> bool:
    """Whether an answer waits for the reader's own impression."""
    return read_first and impression is None and conclusion in ANSWERS
