"""A recipe: one complete experiment as data, read from a TOML file.

Every error names the file and the key. What each key means is said here and
nowhere else.
"""

from dataclasses import dataclass, field, fields
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from inference.preprocessing import Fit, InputContract
from training.toml_file import KEY, read_toml


class Head(StrEnum):
    """How scores become probabilities."""

    SOFTMAX = "softmax"
    """One probability per finding, with sum 1."""
    SIGMOID = "sigmoid"
    """A single probability, of the second of two findings."""


class Division(StrEnum):
    """How pictures are divided into training, validation and test."""

    PATIENT = "patient"
    """At random by patient and near-duplicate group, in proportion by finding and source."""
    PUBLISHED = "published"
    """As the source's own table says."""


class Distribution(StrEnum):
    """Which `tf.distribute` strategy trains."""

    NONE = "none"
    MIRRORED = "mirrored"
    """All GPUs of this machine."""
    MULTI_WORKER = "multi-worker"
    """Several machines, named in the environment variable ``TF_CONFIG``."""


@dataclass(frozen=True)
class FindingRecipe:
    """One answer of the model, and the labels that stand for it."""

    key: str
    name: str
    labels: tuple[str, ...]
    """A label holds for all below it, the longest match wins: "pneumonia" takes
    "pneumonia/bacterial" but not "pneumonia/viral/covid-19" where that is named too."""
    is_normal: bool = False


@dataclass(frozen=True)
class SourceRecipe:
    """One dataset, and which part of it is used."""

    name: str
    layout: str
    folder: str
    """Inside the data folder."""
    labels: tuple[str, ...] = ()
    """Only these labels and those below them; empty for all."""
    views: tuple[str, ...] = ()
    """Only these views; empty for all."""
    hospitals: tuple[str, ...] = ()
    """Only pictures whose likeliest hospital group is one of these; empty for all."""
    minimum_age: float | None = None
    """Years; pictures of unknown age stay."""
    balance_views: bool = False
    """Show AP and PA films equally often, normal and abnormal ones each, where the view
    would give the finding away; see `training.data.view_weights`."""
    maximum_per_label: int | None = None
    """A random choice of this many, whole patients first."""


@dataclass(frozen=True)
class InputRecipe:
    """What the network is fed; becomes the bundle's input contract."""

    height: int
    width: int
    channels: int
    value_range: tuple[float, float] = (0.0, 1.0)
    fit: Fit = Fit.PAD

    @property
    def contract(self) -> InputContract:
        """The same as `inference.preprocessing` takes it."""
        return InputContract(self.height, self.width, self.channels, self.value_range, self.fit)


@dataclass(frozen=True)
class SplitRecipe:
    """Training, validation and test."""

    division: Division = Division.PATIENT
    validation: float = 0.15
    """Share of the pictures that are not in the test set."""
    test: float = 0.15
    anatomy: float = 0.0
    """Share of the films with masks of lungs or heart that are in the test set, the same
    ones whatever the seed, so that masks are always judged on films that taught none."""
    near_duplicates: bool = True
    """Whether pictures that look alike stay on one side."""
    unseen: tuple[str, ...] = ()
    """Hospital groups for leave-one-source-out: each in turn is kept out of training.
    "siim + valencia" keeps both out at once."""
    only_judged: tuple[str, ...] = ()
    """Of ``unseen``, those on which nothing is chosen: calibration, thresholds and
    abstention come from the others alone, so that these judge what was chosen."""

    def __post_init__(self) -> None:
        for name in ("validation", "test", "anatomy"):
            if not 0 <= getattr(self, name) < 1:
                raise ValueError(f"{name}: a share from 0 to below 1 is expected.")
        if not set(self.only_judged) <= set(self.unseen):
            raise ValueError("only_judged: groups that are named in unseen are expected.")
        if self.unseen and set(self.only_judged) == set(self.unseen):
            raise ValueError("only_judged: at least one group must be left to choose on.")


@dataclass(frozen=True)
class NetworkRecipe:
    """The network, by name in `training.model.networks`."""

    kind: str
    weights: str = ""
    """File of pretrained weights, in the weights folder; empty for random ones."""
    weights_required: bool = True
    """Without it a missing file is only marked in the results."""
    head: Head = Head.SOFTMAX
    dropout: float = 0.0
    l2: float = 0.0
    reduction: int = 1
    """The networks of keras.applications see a picture so many times smaller, averaged."""

    def __post_init__(self) -> None:
        if self.reduction < 1:
            raise ValueError("reduction: a whole number from 1 is expected.")


@dataclass(frozen=True)
class AugmentationRecipe:
    """Random changes of training pictures; all off by default."""

    rotation: float = 0.0
    """Degrees, to either side."""
    shear: float = 0.0
    """Degrees, to either side."""
    zoom: float = 0.0
    """0.3: from 0.7 to 1.3 of the size."""
    shift: float = 0.0
    """Share of the side, in both directions."""
    horizontal_flip: bool = False
    fill: str = "nearest"
    """What comes in at the edges: "nearest" or "constant" (black)."""
    brightness: tuple[float, float] = (1.0, 1.0)
    """Factor of the brightness."""
    contrast: float = 0.0
    """0.2: from 0.8 to 1.2 around the mean."""
    gamma: float = 0.0
    """0.4: exponents from 1 / 1.4 to 1.4."""
    blur: float = 0.0
    """Largest Gaussian radius in pixels; half of the pictures are sharpened instead."""
    noise: float = 0.0
    """Largest standard deviation, in brightness."""
    resolution: float = 0.0
    """0.5: half of the pictures lose up to half of their resolution."""
    border: float = 0.0
    """Largest share of the side that is blackened at each edge."""
    patches: int = 0
    """Rectangles of random brightness where markers tend to be, near the edges."""
    tone_curve: float = 0.0
    """Strength of a random monotone tone curve, which hides a source's own histogram."""

    def __post_init__(self) -> None:
        if self.fill not in ("nearest", "constant"):
            raise ValueError("fill: 'nearest' or 'constant' is expected.")


@dataclass(frozen=True)
class StageRecipe:
    """A stretch of training at one learning rate."""

    epochs: int
    learning_rate: float
    final_learning_rate: float | None = None
    """Reached along a cosine at the end of the stage; None keeps the rate."""

    def __post_init__(self) -> None:
        if not self.learning_rate > 0:
            raise ValueError("learning_rate: a number above 0 is expected.")


@dataclass(frozen=True)
class BaselineRecipe:
    """Another network, trained on the same pictures for one table."""

    network: NetworkRecipe
    stages: tuple[StageRecipe, ...]
    pictures_per_epoch: int | None = None
    """None: as many as there are."""


@dataclass(frozen=True)
class AppearanceRecipe:
    """Random changes of films for a multi-task network, masks moved with them.

    A film is equalised, locally equalised (CLAHE) or neither; blurred, coarsened,
    sharpened or neither: the shares of each choice are chances and add up to at most 1.
    """

    rotation: float = 9.0
    """Degrees, to either side."""
    zoom: tuple[float, float] = (0.82, 1.15)
    aspect: float = 0.07
    """0.07: width against height from 0.93 to 1.07, twice."""
    shift: float = 0.06
    """Share of the side, in both directions."""
    equalised: float = 0.25
    """Histogram equalisation, blended in by a random share."""
    locally_equalised: float = 0.2
    gamma: float = 0.35
    """Standard deviation of the logarithm of the exponent."""
    contrast: float = 0.25
    """Standard deviation of the logarithm of the factor."""
    brightness: float = 18.0
    """Standard deviation, of 255."""
    blurred: float = 0.3
    coarsened: float = 0.2
    """To 0.45 to 0.9 of the resolution and back."""
    sharpened: float = 0.15
    noise: float = 7.0
    """Largest standard deviation, of 255."""
    noise_share: float = 0.3
    border: float = 0.1
    """Largest share of the side that is painted over at each edge."""
    border_share: float = 0.35
    covers: int = 2
    """At most so many rectangles of one grey."""

    def __post_init__(self) -> None:
        if self.equalised + self.locally_equalised > 1:
            raise ValueError("equalised and locally_equalised: together at most 1.")
        if self.blurred + self.coarsened + self.sharpened > 1:
            raise ValueError("blurred, coarsened and sharpened: together at most 1.")


@dataclass(frozen=True)
class LossRecipe:
    """What each answer counts for."""

    abnormal: float = 1.0
    disease: float = 0.5
    opacity: float = 1.0
    anatomy: float = 0.3
    readable: float = 0.2


@dataclass(frozen=True)
class FineTuningRecipe:
    """One stretch of training of a multi-task network; see `training.fitting.fine_tuning`."""

    steps: int
    batch: int = 32
    masked: int = 3
    """Films of each batch that are there for their masks of lungs and heart."""
    refused: int = 4
    """Pictures of each batch that the gate must refuse."""
    learning_rate: float = 3e-4
    head_learning_rate: float = 1e-3
    """Of everything that does not begin with pretrained weights."""
    final_rate: float = 0.02
    """Of either rate, at the end of the cosine."""
    warm_up: int = 60
    """Steps of a linear start."""
    weight_decay: float = 0.02
    clip: float = 1.0
    """Largest norm of all gradients together."""
    averaging: float = 0.995
    """Of the averaged weights, what a step leaves."""
    first_block: int = 0
    """The backbone's blocks below it, and its stem, keep their pretrained weights."""
    one_sided: float = 0.15
    """What a source counts for "abnormal" that shows one side only."""
    surroundings: float = 0.0
    """Share of the films whose lungs are shown in the surroundings of another film."""
    hidden_lungs: float = 0.0
    """Share of the films that are shown without their lungs, to answer "undecided"."""
    checkpoint: int = 100
    """Steps between checkpoints."""
    losses: LossRecipe = field(default_factory=LossRecipe)

    def __post_init__(self) -> None:
        if self.steps < 1 or self.masked + self.refused >= self.batch:
            raise ValueError("steps, batch: at least one step, and room for films, are expected.")
        if self.surroundings + self.hidden_lungs > 1:
            raise ValueError("surroundings and hidden_lungs: together at most 1.")


@dataclass(frozen=True)
class FitRecipe:
    """How the network is trained: in stages of epochs, or fine-tuned in steps."""

    stages: tuple[StageRecipe, ...] = ()
    fine_tuning: FineTuningRecipe | None = None
    """In place of stages, for multi-task networks."""
    batch: int = 32
    weight_decay: float = 0.0
    label_smoothing: float = 0.0
    balance: str = "none"
    """What is drawn equally often: "none", "finding", or "finding and hospital"."""
    pictures_per_epoch: int | None = None
    """None: as many as there are."""
    monitor: str = "loss"
    """Which validation figure chooses the epoch: "loss", "auc", "accuracy" or "recall"."""
    patience: int | None = None
    """Epochs without improvement after which a stage ends."""
    distribution: Distribution = Distribution.NONE

    def __post_init__(self) -> None:
        if bool(self.stages) == (self.fine_tuning is not None):
            raise ValueError("stages or fine_tuning: one of the two is expected.")
        if self.fine_tuning is not None:
            used = ("fine_tuning", "label_smoothing")
            others = (item for item in fields(self) if item.name not in used)
            idle = [item.name for item in others if getattr(self, item.name) != item.default]
            if idle:
                raise ValueError(
                    f"{', '.join(idle)}: nothing beside fine_tuning, which has its own."
                )
        if self.monitor not in ("loss", "auc", "accuracy", "recall"):
            raise ValueError("monitor: 'loss', 'auc', 'accuracy' or 'recall' is expected.")
        if self.balance not in ("none", "finding", "finding and hospital"):
            raise ValueError("balance: 'none', 'finding' or 'finding and hospital' is expected.")


@dataclass(frozen=True)
class GateRecipe:
    """The output that says whether a picture is one that the model may read."""

    weight: float = 1.0
    """Of its loss, against that of the findings."""
    synthetic: tuple[str, ...] = ()
    """Kinds of synthetic pictures that are refused, see `training.data.synthetic_pictures`."""
    synthetic_share: float = 0.25
    """Synthetic pictures, per picture of the other kinds."""
    maximum_refused: float = 0.01
    """Share of readable pictures that the threshold may refuse, at most in any hospital."""


@dataclass(frozen=True)
class PopulationRecipe:
    """On which films the model is tested; the program refuses others by their header."""

    minimum_age: float | None = None
    """Years."""
    views: tuple[str, ...] | None = None
    """Among "PA" and "AP"."""
    body_part: str | None = None
    """"CHEST"."""


@dataclass(frozen=True)
class Recipe:
    """One complete experiment."""

    name: str
    version: str
    title: str
    description: str
    """What it is for and where it comes from, in sentences for the report."""
    intended_use: str
    seed: int
    input: InputRecipe
    findings: tuple[FindingRecipe, ...]
    sources: tuple[SourceRecipe, ...]
    network: NetworkRecipe
    fit: FitRecipe
    split: SplitRecipe = field(default_factory=SplitRecipe)
    augmentation: AugmentationRecipe = field(default_factory=AugmentationRecipe)
    appearance: AppearanceRecipe = field(default_factory=AppearanceRecipe)
    """Of a multi-task network, in place of ``augmentation``."""
    gate: GateRecipe | None = None
    population: PopulationRecipe = field(default_factory=PopulationRecipe)
    unnamed: tuple[str, ...] = ()
    """Labels of films that are abnormal, nobody knows by which finding. They count for
    "abnormal" and for no finding."""
    exclusions: tuple[str, ...] = ()
    """Lists of pictures to leave out, in the data folder or in `training/exclusion_lists`."""
    calibrate: bool = True
    """Fit temperature and offsets on validation data, or on held-out hospitals if there are."""
    unseen_sources: tuple[SourceRecipe, ...] = ()
    """Datasets that take no part in training, for the comparison with the test set.
    Of these, pictures from a hospital that training saw are left out."""
    baselines: tuple[BaselineRecipe, ...] = field(default=(), metadata={KEY: "rivals"})
    """Under the key that the published recipes were run with."""
    published: str = ""
    """The figures of the system that the recipe reproduces."""
    deviations: str = ""
    """What differs from that system, in a sentence for the table of results."""
    legacy_h5: bool = False
    """Also save the network as H5."""

    def __post_init__(self) -> None:
        keys = [finding.key for finding in self.findings]
        if len(keys) < 2 or len(set(keys)) != len(keys):
            raise ValueError("findings: two or more with different keys are expected.")
        if self.network.head is Head.SIGMOID and len(keys) != 2:
            raise ValueError("network.head: 'sigmoid' is for two findings.")
        if sum(finding.is_normal for finding in self.findings) > 1:
            raise ValueError("findings: at most one can be normal.")
        names = [source.name for source in (*self.sources, *self.unseen_sources)]
        if not self.sources or len(set(names)) != len(names):
            raise ValueError("sources: one or more with different names are expected.")


@dataclass(frozen=True)
class RecipeFile:
    """A recipe and the file that it came from."""

    recipe: Recipe
    text: str
    """Kept in the run folder, so that the run can be repeated."""

    @property
    def sha256(self) -> str:
        """Of the text, lower-case hexadecimal."""
        return sha256(self.text.encode()).hexdigest()


def read_recipe(path: Path) -> RecipeFile:
    """Read and check a recipe.

    Raises
    ------
    RecipeError
        Naming the file and every key that is wrong.
    """
    return RecipeFile(*read_toml(path, Recipe))
