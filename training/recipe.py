"""A recipe: one complete experiment as data, read from a TOML file.

Every error names the file and the key. What each key means is said here and
nowhere else.
"""

import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from inference.preprocessing import Fit, InputContract
from training.errors import RecipeError
from training.toml_dataclass import from_table


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


class Trainable(StrEnum):
    """Which weights a stage moves."""

    ALL = "all"
    HEAD = "head"
    """Everything after the backbone's last feature map."""
    UPPER = "upper"
    """The head and the last third of the backbone's layers."""


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

    def __post_init__(self) -> None:
        for name in ("validation", "test", "anatomy"):
            if not 0 <= getattr(self, name) < 1:
                raise ValueError(f"{name}: a share from 0 to below 1 is expected.")


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
class BaselineRecipe:
    """Another network, trained on the same pictures for one table."""

    network: NetworkRecipe
    stages: tuple["StageRecipe", ...]
    pictures_per_epoch: int | None = None
    """None: as many as there are."""


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
    trainable: Trainable = Trainable.ALL
    final_learning_rate: float | None = None
    """Reached along a cosine at the end of the stage; None keeps the rate."""

    def __post_init__(self) -> None:
        if not self.learning_rate > 0:
            raise ValueError("learning_rate: a number above 0 is expected.")


@dataclass(frozen=True)
class FitRecipe:
    """How the network is trained."""

    stages: tuple[StageRecipe, ...]
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
    average_epochs: int = 0
    """Average the weights of this many last epochs in place of choosing one."""
    keep_of_start: float = 0.0
    """Share of the weights from the end of the first stage that is mixed into the
    last (Wortsman 2022): keeps what fine-tuning forgets."""
    distribution: Distribution = Distribution.NONE

    def __post_init__(self) -> None:
        if not self.stages:
            raise ValueError("stages: at least one is expected.")
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
    gate: GateRecipe | None = None
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
    baselines: tuple[BaselineRecipe, ...] = field(default=(), metadata={"key": "rivals"})
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
        Naming the file and the key.
    """
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        raise RecipeError(f"{path} cannot be read ({type(error).__name__}).") from None
    except UnicodeDecodeError:
        raise RecipeError(f"{path} is not UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(f"{path} is not TOML: {error}.") from None
    return RecipeFile(from_table(Recipe, table, path.name), text)
