"""What was measured, as values, and their one way to JSON and back.

The same values go into the model card, the run's folder and the report. Figures that were
not measured are None; in JSON whatever is as its default is left out.
"""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.preconf.json import JsonConverter, make_converter

from inference.model_bundle import OperatingPoint
from training.errors import TrainingError
from training.toml_file import KEY, renamed

T = TypeVar("T")


@dataclass(frozen=True)
class Figure:
    """A measured figure with its 95 % interval."""

    value: float
    low: float | None
    """None, with ``high``, where no honest interval can be given."""
    high: float | None


@dataclass(frozen=True)
class ReliabilityBin:
    """Scores of about the same height, and how often they were right."""

    predicted: float
    """Mean score."""
    observed: float
    """Share of positives."""
    share: float
    """Of all weight."""
    pictures: int


@dataclass(frozen=True)
class RiskCoverage:
    """Share of wrong answers when only the surest share of pictures is answered."""

    coverage: float
    risk: float


@dataclass(frozen=True)
class ScoreEvaluation:
    """One score against the truth."""

    positive: int
    """Pictures with the finding."""
    auc: Figure | None
    calibration_error: float
    reliability: tuple[ReliabilityBin, ...]
    operating_points: tuple[OperatingPoint, ...]


@dataclass(frozen=True)
class PrecisionRecall:
    """Of one finding, where the likeliest finding is called."""

    precision: float
    recall: float
    f1: float = field(metadata={KEY: "f1-score"})
    support: float
    """Pictures with the finding."""


@dataclass(frozen=True)
class Subgroup:
    """Figures of some of the pictures."""

    pictures: int
    accuracy: float
    auc: dict[str, float]
    """By finding; only where both sides have enough pictures."""
    abnormal_auc: float | None = None


@dataclass(frozen=True)
class SameSource:
    """Two findings told apart inside one source and hospital group."""

    source: str
    hospital: str
    findings: tuple[str, str]
    pictures: tuple[int, int]
    auc: Figure | None


@dataclass(frozen=True)
class OnePlace:
    """Abnormal against normal films inside one source and hospital group."""

    place: str
    pictures: tuple[int, int]
    """Normal, abnormal."""
    auc: Figure | None


@dataclass(frozen=True)
class AbnormalInOnePlace:
    """The same of every place that shows both, and what they have in common."""

    places: tuple[OnePlace, ...]
    worst: float | None
    median: float | None


@dataclass(frozen=True)
class ViewEffect:
    """Normal against abnormal inside one source and hospital where both views are."""

    source: str
    hospital: str
    normal: dict[str, int]
    """Normal films of each view."""
    abnormal: dict[str, int]
    auc: float
    """Of "abnormal", both views together."""
    auc_within: dict[str, float]
    """Of "abnormal", among the films of one view: the view cannot help."""
    auc_of_view_alone: float
    """What the view by itself gives, AP taken for abnormal; below 0.5 where PA is."""
    view_told_in_normal: float
    """AUC of the score of "abnormal" for AP against PA among normal films: 0.5 where the
    model does not care for the view."""


@dataclass(frozen=True)
class HospitalRefusals:
    """What the gate refused of one hospital group's pictures."""

    pictures: int
    should_be_refused: bool
    refused: Figure


@dataclass(frozen=True)
class GateEvaluation:
    """What the gate refused of real pictures."""

    threshold: float
    by_hospital: dict[str, HospitalRefusals]


@dataclass(frozen=True)
class Evaluation:
    """All figures of one set of pictures."""

    pictures: int
    """With a finding."""
    patients: int
    accuracy: Figure
    brier: float
    findings: dict[str, ScoreEvaluation]
    confusion_matrix: tuple[tuple[int, ...], ...]
    """Rows are the truth, columns what was called."""
    classification_report: dict[str, PrecisionRecall]
    """By finding."""
    subgroups: dict[str, dict[str, Subgroup]]
    """By kind ("view"), then by group ("AP")."""
    same_source: tuple[SameSource, ...]
    risk_coverage: tuple[RiskCoverage, ...]
    abnormal: ScoreEvaluation | None = None
    """None without a normal finding."""
    abnormal_in_one_place: AbnormalInOnePlace | None = None
    view_effect: tuple[ViewEffect, ...] = ()
    gate: GateEvaluation | None = None

    @property
    def scores(self) -> dict[str, ScoreEvaluation]:
        """By name: "abnormal" first, where it is, then the findings."""
        first = {} if self.abnormal is None else {"abnormal": self.abnormal}
        return {**first, **self.findings}


@dataclass(frozen=True)
class ShortcutControl:
    """Figures on pictures that were spoilt in one way."""

    pictures: int
    auc: dict[str, float | None]
    mean_change: float
    """Of the probabilities."""


@dataclass(frozen=True)
class ActivationInsideLungs:
    """Where the activation maps lie."""

    pictures: int
    share_of_energy: float
    """Of the map, inside the lungs."""
    share_of_area: float
    """Of the picture, the lungs'."""


@dataclass(frozen=True)
class Shortcuts:
    """Whether the network could do without the lungs."""

    controls: dict[str, ShortcutControl]
    activation_inside_lungs: ActivationInsideLungs | None = None


@dataclass(frozen=True)
class OutlineOverlap:
    """How much of an outline was found (Dice 1945), with a 95 % interval of the mean."""

    films: int
    mean: float
    low: float | None
    high: float | None
    worst: float


@dataclass(frozen=True)
class RatioDifference:
    """How far the cardiothoracic ratio is from that of outlines that people drew."""

    films: int
    mean_difference: float | None
    largest_difference: float | None
    within: float
    """A difference that a reader would not measure either."""
    share_within: float | None


@dataclass(frozen=True)
class AnatomyEvaluation:
    """Masks of lungs and heart against outlines that people drew."""

    dice: dict[str, OutlineOverlap]
    """Of "lungs", both as one area, and of "heart"."""
    cardiothoracic_ratio: RatioDifference


@dataclass(frozen=True)
class SourceClassification:
    """How well the network's features tell the hospital, inside one finding."""

    finding: str
    hospitals: tuple[str, ...]
    pictures: int
    balanced_accuracy: float
    chance: float


@dataclass(frozen=True)
class Refusals:
    """What the gate refused of one kind of synthetic pictures."""

    pictures: int
    refused: Figure


@dataclass(frozen=True)
class Failure:
    """A wrong answer, described without showing or naming a picture."""

    finding: str
    called: str
    probability: float
    hospital_group: str
    label: str | None
    view: str


@dataclass(frozen=True)
class Baseline:
    """Another network on the same split."""

    network: str
    parameters: int | None
    pretrained_weights: bool | None
    pictures_shown: int | None
    accuracy: float
    auc: float | None


@dataclass(frozen=True)
class Parity:
    """Keras against onnxruntime on real pictures."""

    pictures: int
    largest_difference: float


@dataclass(frozen=True)
class Environment:
    """Where and with what a run was made."""

    python: str
    system: str
    packages: dict[str, str]
    git_revision: str | None


@dataclass(frozen=True)
class BundleResults:
    """What a bundle gives on pictures."""

    test: Evaluation
    shortcuts: Shortcuts
    source_classifier: tuple[SourceClassification, ...]
    gate_on_synthetic_pictures: dict[str, Refusals] = field(metadata={KEY: "gate_on_made_pictures"})
    failures: tuple[Failure, ...]
    quick_run: bool
    """Of few pictures: the figures mean nothing."""
    environment: Environment
    anatomy: AnatomyEvaluation | None = None
    """None for a bundle without masks."""
    unseen_sources: Evaluation | None = None


@dataclass(frozen=True)
class RunResults(BundleResults):
    """The same, and what only the run that made the bundle knows."""

    leave_one_source_out: Evaluation | None = None
    never_chosen_on: Evaluation | None = None
    """Of the left-out hospitals, those that no threshold was chosen on."""
    unseen_shortcuts: dict[str, Shortcuts] = field(default_factory=dict)
    """By left-out hospital, of the network that has not seen it."""
    baselines: tuple[Baseline, ...] = field(default=(), metadata={KEY: "rivals"})
    parity: Parity | None = None
    pretrained_weights: bool | None = None
    parameters: int | None = None
    history: tuple[dict[str, float], ...] = ()
    """Of every epoch, or of every few steps."""
    seconds: int | None = None
    """Since the run was last started."""

    @property
    def sets(self) -> dict[str, Evaluation]:
        """What was measured on pictures, by what was unseen of them."""
        known = {
            "random split": self.test,
            "unseen hospitals": self.leave_one_source_out,
            "unseen sources": self.unseen_sources,
        }
        return {name: item for name, item in known.items() if item is not None}


def to_json(value: Any) -> Any:
    """Results, or a part of them, as JSON has it."""
    return _CONVERTER.unstructure(value)


def read_results(document: Any) -> RunResults:
    """Results from JSON, also from that of earlier versions.

    Raises
    ------
    TrainingError
        It is something else.
    """
    return from_json(document, RunResults)


def from_json(document: Any, cls: type[T]) -> T:
    """A value whose parts are results, from JSON; keys that it does not have are passed over.

    Raises
    ------
    TrainingError
        It is something else.
    """
    try:
        return _CONVERTER.structure(document, cls)
    except (BaseValidationError, AttributeError, KeyError, TypeError, ValueError):
        raise TrainingError("This is no card of a run of Hilum.") from None


def _converter() -> JsonConverter:
    converter = make_converter(omit_if_default=True)
    _register(converter, PrecisionRecall)
    structure_evaluation = make_dict_structure_fn(Evaluation, converter)

    def read_evaluation(document: Any, cls: Any) -> Evaluation:
        """Without the means over findings, which were once part of the classification report."""
        report = document["classification_report"]
        kept = {key: report[key] for key in document["findings"]}
        return structure_evaluation({**document, "classification_report": kept}, cls)

    converter.register_structure_hook(Evaluation, read_evaluation)
    _register(converter, BundleResults)
    _register(converter, RunResults)
    return converter


def _register(converter: JsonConverter, cls: type) -> None:
    """With other keys than the names of fields."""
    converter.register_unstructure_hook(
        cls,
        make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True, **renamed(cls)),
    )
    converter.register_structure_hook(cls, make_dict_structure_fn(cls, converter, **renamed(cls)))


_CONVERTER = _converter()
