"""What the model says of one radiograph. Values only; nothing here reads, computes or shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from inference.anatomy import Anatomy, Location
from inference.message import Message

ABNORMAL = "abnormal"
"""Key of what is told of 1 − P(normal), where findings have theirs."""


class Status(StrEnum):
    """What came of one input. The values are part of the ``hilum-classify`` contract."""

    OK = "ok"
    ABSTAINED = "abstained"
    """Read and scored, but the evidence is too thin for a verdict."""
    REFUSED = "refused"
    """Read, but not a picture that the model may judge."""
    INCOMPLETE = "incomplete"
    """Read in part, for the rest of the picture is missing; not judged."""
    FAILED = "failed"
    """Could not be read, or the model gave no sound answer."""
    NOT_ANALYSED = "not_analysed"
    """Read while there was no model to judge it."""


class Verdict(StrEnum):
    """What the model concluded. The values are part of the ``hilum-classify`` contract.

    Made in `inference.decision` and carried to the end; nobody finds it out from a sentence.
    """

    NORMAL = "normal"
    """No sign of lung disease."""
    ABNORMAL = "abnormal"
    """Abnormal, and no disease is named."""
    NAMED = "named"
    """Abnormal, and ``Prediction.named`` is the most likely finding."""
    MOST_LIKELY = "most_likely"
    """``Prediction.named`` leads, in a model that knows no normal radiograph."""
    NONE = "none"
    """Nothing was concluded: abstained, refused, incomplete, failed or not analysed."""


@dataclass(frozen=True)
class Finding:
    """One answer that a model can give."""

    key: str
    """Stable name in files: "covid19_pneumonia"."""
    name: str
    """For people: "COVID-19 pneumonia"."""
    is_normal: bool = False
    """Whether this is the absence of disease."""


@dataclass(frozen=True)
class ModelIdentity:
    """Which model gave an answer."""

    name: str
    version: str
    sha256: str
    """Of ``model.onnx``, lower-case hexadecimal."""


@dataclass(frozen=True)
class Prediction:
    """The model's answer for one radiograph."""

    status: Status
    """OK, ABSTAINED or REFUSED."""
    verdict: Verdict
    """NONE exactly where the status is not OK."""
    named: Finding | None
    """The finding that the verdict names; only with NAMED and MOST_LIKELY."""
    sentence: Message
    """The verdict for people."""
    reason: Message | None
    """Why the model abstained or refused."""
    probabilities: Mapping[str, float] | None
    """Calibrated, by finding key, in the model's order, with sum 1. None when refused."""
    abnormal: float | None
    """1 − P(normal). None when refused, and for a model without a normal finding."""
    readable: float | None
    """The gate's score, 0 to 1: is this a frontal chest radiograph? None without a gate."""
    remarks: tuple[Message, ...]
    """What the file leaves in doubt about whether the model may read it."""
    activation_maps: Mapping[str, NDArray[np.float32]] | None
    """By finding key, for some models by :data:`ABNORMAL` too, shape (map rows, map columns),
    as `inference.activation_map` places them on the picture. None when refused, and for a
    model that gives none."""
    anatomy: Anatomy | None
    """What the masks of lungs and heart tell. None when refused, for a model without masks,
    and for a radiograph that its header calls mirrored or turned."""
    operating_point: str
    """Name of the operating point that the verdict was given at."""
    findings: tuple[Finding, ...]
    model: ModelIdentity

    @property
    def location(self) -> Location | None:
        """Where what the verdict says is seen; None without a verdict of disease."""
        if self.anatomy is None or self.verdict not in (Verdict.ABNORMAL, Verdict.NAMED):
            return None
        keys = (self.named.key if self.named is not None else "", ABNORMAL)
        found = (self.anatomy.locations.get(key) for key in keys)
        return next((location for location in found if location is not None), None)
