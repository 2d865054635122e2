"""A model bundle: a folder with ``model.onnx`` and the ``model_card.json`` that describes it.

The card is the contract between whoever trains a network and whoever runs it.
What the program acts on is parsed and checked here; the rest (intended use,
training data, measured results) is for people and stays in ``ModelCard.document``.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from inference import limits
from inference.anatomy import Organ
from inference.errors import InputError, ModelInvalidError, ModelMissingError
from inference.prediction import ABNORMAL as ABNORMAL
from inference.prediction import Finding, ModelIdentity
from inference.preprocessing import Fit, InputContract
from inference.projection import View
from inference.radiograph import OLDEST_YEARS
from inference.regular_file import open_regular
from inference.signature import SIGNATURE_SUFFIX, verify

GRAPH_FILE = "model.onnx"
CARD_FILE = "model_card.json"
SIGNATURE_FILE = CARD_FILE + SIGNATURE_SUFFIX
SCHEMA_VERSION = 2
"""Written from now on. Before, one no-verdict zone stood for all operating points."""
READ_SCHEMAS = (1, SCHEMA_VERSION)
FRONTAL_VIEWS = frozenset({View.PA, View.AP})
"""What a model can be tested on; the gate for pixels knows upright frontal radiographs only."""
MOST_LETTERS = 100
"""Of a name or a version in a card."""


@dataclass(frozen=True)
class Proportion:
    """A measured share with its 95 % interval; all from 0 to 1."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Unanswered:
    """Which share of the pictures falls into the no-verdict zone of an operating point."""

    positive: Proportion
    """Of those with the finding."""
    negative: Proportion
    """Of the others."""


@dataclass(frozen=True)
class OperatingPoint:
    """A threshold and what it was measured to give on held-out sources.

    Measured as the screen acts: a picture without a verdict is neither found nor cleared.
    """

    name: str
    """"sensitive", "balanced" or "specific"."""
    threshold: float
    """A score at or above it is positive, where there is no zone."""
    sensitivity: Proportion
    """Share of the pictures with the finding that are called positive."""
    specificity: Proportion
    """Share of the others that are called negative."""
    no_verdict_between: tuple[float, float] | None = None
    """The no-verdict zone: scores strictly between these, with the threshold among them or
    at an end, are too close to call. None: there is a verdict for every score."""
    unanswered: Unanswered | None = None
    """None where nobody has measured it."""

    def calls(self, score: float) -> bool | None:
        """Whether a score is positive; None in the no-verdict zone.

        A higher score never gets a milder answer.
        """
        if self.no_verdict_between is None:
            return score >= self.threshold
        low, high = self.no_verdict_between
        return None if low < score < high else score >= high


@dataclass(frozen=True)
class Channels:
    """An output of pictures, and what each of its channels shows."""

    name: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Outputs:
    """Names of the graph's outputs."""

    probabilities: str
    """(batch, findings), or (batch, 1) for the second of two findings."""
    activation_maps: str | None
    """(batch, rows, columns, findings)."""
    readable: str | None
    """(batch, 1)."""
    maps: Channels | None = None
    """(batch, rows, columns, keys), 0 to 1: what spoke for :data:`ABNORMAL` and for diseases.
    Goes before ``activation_maps``."""
    anatomy: Channels | None = None
    """(batch, rows, columns, 3), 0 to 1: masks of `inference.anatomy.Organ`."""
    measures_heart: bool = True
    """Whether the masks are good enough for a cardiothoracic ratio."""

    @property
    def names(self) -> tuple[str, ...]:
        """All that the graph must have."""
        optional = [name for name in (self.activation_maps, self.readable) if name is not None]
        channels = [item.name for item in (self.maps, self.anatomy) if item is not None]
        return (self.probabilities, *optional, *channels)


@dataclass(frozen=True)
class Population:
    """On which radiographs a model was tested, as far as a file's header can tell them apart."""

    minimum_age: float | None = None
    """Years. None: the card does not say."""
    views: frozenset[View] | None = None
    """Among PA and AP. None: the card does not say."""
    chest_only: bool = False
    """Whether the card says so ("body_part": "CHEST")."""


@dataclass(frozen=True)
class ModelCard:
    """The part of a model card that the program acts on, checked."""

    name: str
    version: str
    findings: tuple[Finding, ...]
    input_name: str
    input: InputContract
    outputs: Outputs
    gate_threshold: float | None
    """A ``readable`` score below it is refused. None: the model has no gate."""
    naming: Mapping[str, float]
    """By the key of each disease that may be named: the share of P(abnormal) from which on it
    is, when it leads. A disease that is not in it is never named."""
    operating_points: Mapping[str, tuple[OperatingPoint, ...]]
    """By finding key or :data:`ABNORMAL`, from most sensitive to most specific."""
    default_operating_point: str
    population: Population
    """Radiographs of another kind are not judged."""
    document: Mapping[str, Any]
    """The whole card as it was read."""

    @property
    def operating_point_names(self) -> frozenset[str]:
        """What a verdict may be asked for; the default even where nothing was measured."""
        measured = (point.name for points in self.operating_points.values() for point in points)
        return frozenset({self.default_operating_point, *measured})

    @property
    def normal(self) -> Finding | None:
        """The finding that stands for no disease, if the model has one."""
        return next((finding for finding in self.findings if finding.is_normal), None)


@dataclass(frozen=True)
class ModelBundle:
    """A verified bundle, ready for :class:`inference.classifier.Classifier`."""

    card: ModelCard
    graph: bytes
    """The ONNX model, of which the SHA-256 was checked."""
    identity: ModelIdentity
    directory: Path
    signed: bool
    """Whether it is proved who trained the model."""
    card_sha256: str
    """Of ``model_card.json``, lower-case hexadecimal."""

    @classmethod
    def open(cls, directory: Path, keys: Path | None = None) -> "ModelBundle":
        """Read a bundle and verify what was read, so that nobody can exchange it in between.

        Parameters
        ----------
        directory : Path
        keys : Path, optional
            A folder of public keys that may sign. Without them nothing is proved: no signature
            is looked at, and the bundle does not count as signed.

        Raises
        ------
        ModelMissingError
            The folder holds no bundle.
        ModelInvalidError
            The card is not understood, or the graph is not the one that it describes.
        WrongSignatureError
            There is a signature, but not of this card by one of the keys.
        """
        content = _read_part(directory / CARD_FILE, limits.MAX_CARD_BYTES)
        signed = keys is not None and _is_signed(directory, content, keys)
        card = parse_card(_parse_json(content))
        graph = _read_part(directory / GRAPH_FILE, limits.MAX_GRAPH_BYTES)
        digest = sha256(graph).hexdigest()
        if digest != card.document.get("onnx_sha256"):
            raise ModelInvalidError("model.onnx is not the file that the card describes")
        identity = ModelIdentity(card.name, card.version, digest)
        return cls(card, graph, identity, directory, signed, sha256(content).hexdigest())


def read_card(directory: Path) -> ModelCard:
    """Only the card of a bundle, whoever wrote it; to tell what is there.

    Raises
    ------
    ModelMissingError, ModelInvalidError
    """
    return parse_card(_parse_json(_read_part(directory / CARD_FILE, limits.MAX_CARD_BYTES)))


def _is_signed(directory: Path, card: bytes, keys: Path) -> bool:
    try:
        signature = _read_part(directory / SIGNATURE_FILE, limits.MAX_SIGNATURE_BYTES)
    except ModelMissingError:
        return False
    verify(card, signature, keys)
    return True


def _read_part(path: Path, most_bytes: int) -> bytes:
    try:
        with open_regular(path) as stream:
            content = stream.read(most_bytes + 1)
    except OSError as error:
        raise ModelMissingError(type(error).__name__) from None
    except InputError:  # a pipe or a device, which would never end
        raise ModelInvalidError(f"{path.name} is not a file") from None
    if len(content) > most_bytes:
        raise ModelInvalidError(f"{path.name} is over {most_bytes} bytes")
    return content


def _parse_json(content: bytes) -> Any:
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise ModelInvalidError("the card is not JSON") from None
    level = [document]
    for _ in range(limits.MAX_CARD_DEPTH):
        level = [inner for outer in level for inner in _inside(outer)]
    if level:
        raise ModelInvalidError(f"the card is nested over {limits.MAX_CARD_DEPTH} deep")
    return document


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def parse_card(document: Any) -> ModelCard:
    """Check a card's operative part.

    Raises
    ------
    ModelInvalidError
        Naming the first thing that is missing or wrong.
    """
    try:
        if document["schema"] not in READ_SCHEMAS:
            raise ModelInvalidError(f"card schema {document['schema']} is not known")
        findings = tuple(
            Finding(
                _parse_name(item["key"]),
                _parse_name(item["name"]),
                bool(item.get("is_normal", False)),
            )
            for item in document["findings"]
        )
        points = {
            str(key): tuple(_parse_operating_point(item) for item in items)
            for key, items in document["operating_points"].items()
        }
        if document["schema"] == 1:
            naming, points = _decisions_of_schema_1(document.get("abstention"), findings, points)
        else:
            naming = {str(key): _parse_share(item) for key, item in document["naming"].items()}
        card = ModelCard(
            name=_parse_name(document["name"]),
            version=_parse_name(document["version"]),
            findings=findings,
            input_name=str(document["input"]["name"]),
            input=_parse_input(document["input"]),
            outputs=Outputs(
                probabilities=str(document["outputs"]["probabilities"]),
                activation_maps=document["outputs"].get("activation_maps"),
                readable=document["outputs"].get("readable"),
                maps=_parse_channels(document["outputs"].get("maps"), "keys"),
                anatomy=_parse_channels(document["outputs"].get("anatomy"), "channels"),
                measures_heart=document["outputs"].get("measures_heart", True) is True,
            ),
            gate_threshold=_parse_gate(document),
            naming=naming,
            operating_points=points,
            default_operating_point=str(document["default_operating_point"]),
            population=_parse_population(document.get("population") or {}),
            document=document,
        )
    except KeyError as error:
        raise ModelInvalidError(f"the card lacks {error}") from None
    except (TypeError, ValueError, AttributeError, OverflowError) as error:
        raise ModelInvalidError(f"the card is malformed: {error}") from None
    _check_consistency(card)
    return card


def _parse_name(value: Any) -> str:
    """Words that fit on one line of a window or a report."""
    name = str(value)
    if not name.strip() or not name.isprintable() or len(name) > MOST_LETTERS:
        raise ValueError(f"a name must be one line of at most {MOST_LETTERS} letters")
    return name


def _parse_share(value: Any) -> float:
    share = float(value)
    if not 0 <= share <= 1:  # nor NaN, which JSON as Python reads it may hold
        raise ValueError(f"{share} is not between 0 and 1")
    return share


def _parse_input(item: Mapping[str, Any]) -> InputContract:
    low, high = (float(value) for value in item["value_range"])
    return InputContract(
        height=int(item["height"]),
        width=int(item["width"]),
        channels=int(item["channels"]),
        value_range=(low, high),
        fit=Fit(item["fit"]),
    )


def _parse_channels(item: Mapping[str, Any] | None, key: str) -> Channels | None:
    return None if item is None else Channels(str(item["name"]), tuple(map(str, item[key])))


def _parse_gate(document: Mapping[str, Any]) -> float | None:
    gate = document.get("gate")
    return None if gate is None else _parse_share(gate["threshold"])


def _decisions_of_schema_1(
    item: Mapping[str, Any] | None,
    findings: tuple[Finding, ...],
    points: Mapping[str, tuple[OperatingPoint, ...]],
) -> tuple[Mapping[str, float], dict[str, tuple[OperatingPoint, ...]]]:
    """Naming and operating points of a card with one zone and one share for everything.

    The zone counts only where it lies around the threshold. Anywhere else radiographs with higher
    scores would get no verdict while lower ones were called abnormal.
    """
    share = 0.0 if item is None else _parse_share(item["naming_share"])
    naming = {finding.key: share for finding in findings if not finding.is_normal}
    if item is None:
        return naming, dict(points)
    low, high = (_parse_share(value) for value in item["abnormal_between"])
    with_zone = (
        replace(point, no_verdict_between=(low, high))
        if low < high and low <= point.threshold <= high
        else point
        for point in points.get(ABNORMAL, ())
    )
    return naming, {**points, ABNORMAL: tuple(with_zone)}


def _parse_operating_point(item: Mapping[str, Any]) -> OperatingPoint:
    return OperatingPoint(
        name=str(item["name"]),
        threshold=_parse_share(item["threshold"]),
        sensitivity=_parse_proportion(item["sensitivity"]),
        specificity=_parse_proportion(item["specificity"]),
        no_verdict_between=_parse_zone(item),
        unanswered=_parse_unanswered(item.get("unanswered")),
    )


def _parse_zone(item: Mapping[str, Any]) -> tuple[float, float] | None:
    zone = item.get("no_verdict_between")
    if zone is None:
        return None
    low, high = (_parse_share(value) for value in zone)
    if not (low < high and low <= float(item["threshold"]) <= high):
        raise ValueError("a no-verdict zone must lie around its threshold")
    return low, high


def _parse_unanswered(item: Mapping[str, Any] | None) -> Unanswered | None:
    if item is None:
        return None
    return Unanswered(_parse_proportion(item["positive"]), _parse_proportion(item["negative"]))


def _parse_population(item: Mapping[str, Any]) -> Population:
    age, views, part = item.get("minimum_age"), item.get("views"), item.get("body_part")
    if age is not None and not 0 <= float(age) <= OLDEST_YEARS:
        raise ValueError(f"a minimum age of {age} years")
    if views is not None and not (views and set(views) <= FRONTAL_VIEWS):
        raise ValueError("the views must be some of PA and AP")
    if part not in (None, "CHEST"):
        raise ValueError("the only body part that is known is CHEST")
    return Population(
        None if age is None else float(age),
        None if views is None else frozenset(View(view) for view in views),
        part == "CHEST",
    )


def _parse_proportion(item: Mapping[str, Any]) -> Proportion:
    value, low, high = (_parse_share(item[key]) for key in ("value", "low", "high"))
    return Proportion(value, low, high)


def _check_consistency(card: ModelCard) -> None:
    keys = [finding.key for finding in card.findings]
    if len(keys) < 2 or len(set(keys)) != len(keys):
        raise ModelInvalidError("a card needs two or more different findings")
    if len(keys) > limits.MAX_FINDINGS:
        raise ModelInvalidError(f"over {limits.MAX_FINDINGS} findings")
    if sum(finding.is_normal for finding in card.findings) > 1:
        raise ModelInvalidError("more than one finding is called normal")
    contract = card.input
    if min(contract.height, contract.width) < 1 or contract.channels not in (1, 3):
        raise ModelInvalidError("the input must be a picture of 1 or 3 channels")
    if max(contract.height, contract.width) > limits.MAX_MODEL_SIDE:
        raise ModelInvalidError(f"the input is over {limits.MAX_MODEL_SIDE} pixels wide or high")
    if (card.gate_threshold is None) != (card.outputs.readable is None):
        raise ModelInvalidError("a gate needs both a threshold and an output")
    unknown = set(card.operating_points) - {*keys, ABNORMAL}
    if unknown:
        raise ModelInvalidError(f"operating points for unknown findings: {sorted(unknown)}")
    _check_channels(card)
    strangers = set(card.naming) - {item.key for item in card.findings if not item.is_normal}
    if strangers:
        raise ModelInvalidError(f"naming of what is no disease here: {sorted(strangers)}")
    for points in card.operating_points.values():
        if card.default_operating_point not in {point.name for point in points}:
            raise ModelInvalidError(f"no operating point {card.default_operating_point!r}")


def _check_channels(card: ModelCard) -> None:
    maps, anatomy = card.outputs.maps, card.outputs.anatomy
    if maps is not None:
        known = {ABNORMAL, *(item.key for item in card.findings if not item.is_normal)}
        if not maps.keys or len(set(maps.keys)) != len(maps.keys) or not set(maps.keys) <= known:
            raise ModelInvalidError("the maps must be of different diseases or of abnormal")
    if anatomy is not None and sorted(anatomy.keys) != sorted(Organ):
        raise ModelInvalidError(f"the anatomy must be of {sorted(Organ)}")
