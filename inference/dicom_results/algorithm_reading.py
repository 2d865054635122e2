"""What the DICOM objects say. English and Qt-free, with the numbers that are on the screen."""

from dataclasses import dataclass

from inference.percentage import Percentage
from inference.prediction import ModelIdentity, Verdict

DECISION_SUPPORT = (
    "Made by an algorithm, not verified by a physician. "
    "Decision support for trained readers, not a diagnosis."
)
"""Said in every object that leaves."""


@dataclass(frozen=True)
class ScoredFinding:
    """One probability, and the operating point that it was judged at."""

    key: str
    """As in the model card, or `inference.model_bundle.ABNORMAL`."""
    name: str
    probability: Percentage
    threshold: Percentage | None = None
    sensitivity: Percentage | None = None
    specificity: Percentage | None = None

    def __str__(self) -> str:
        relation = f"{self.probability.relation} " if self.probability.relation else ""
        return f"{self.name}: {relation}{self.probability.whole} %"


@dataclass(frozen=True)
class AlgorithmReading:
    """The answer for one radiograph."""

    conclusion: Verdict
    named: str | None
    """Key of the finding in :attr:`findings` that the verdict names."""
    verdict: str
    """The conclusion in words."""
    reason: str
    """Why there is no verdict; empty when there is one."""
    findings: tuple[ScoredFinding, ...]
    """Empty when the model refused the picture."""
    operating_point: str
    model: ModelIdentity
    program_version: str
    """Of Hilum."""
