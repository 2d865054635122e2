"""The model card: what a bundle can do, what it learnt from, and how well it does it."""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from inference.model_bundle import (
    ABNORMAL,
    CARD_FILE,
    SCHEMA_VERSION,
    ModelBundle,
    OperatingPoint,
    parse_card,
)
from inference.prediction import ModelIdentity
from training.data.anatomy_masks import ORGANS
from training.data.examples import Example
from training.data.film_counts import OTHER_KINDS, count_films
from training.evaluation.calibration import Calibration
from training.evaluation.results import to_json
from training.export.export_onnx import ACTIVATION_MAPS, INPUT, MAPS, PROBABILITIES
from training.model.outputs import ANATOMY, READABLE
from training.recipe import Recipe, RecipeFile
from training.writing import written_aside

NOT_INTENDED_FOR = (
    "diagnosis without a trained reader",
    "children",
    "lateral views, CT and other body parts",
    "finding anything but what is named under findings",
    "screening without a local test on the clinic's own films",
)
DEFAULT_OPERATING_POINT = "balanced"


@dataclass(frozen=True)
class Decisions:
    """What was chosen on held-out scores."""

    calibration: Calibration
    shares: Mapping[str, float] | None
    """How frequent the calibration takes each finding to be; None: as among its pictures."""
    gate_threshold: float | None
    naming: Mapping[str, float]
    """As in the card."""
    operating_points: Mapping[str, Sequence[OperatingPoint]]
    chosen_on: str
    """"hospitals that took no part in training" or "validation pictures of the same sources"."""


def describe_bundle(
    graph: bytes,
    file: RecipeFile,
    recipe: Recipe,
    outputs: Sequence[str],
    decisions: Decisions,
    facts: Mapping[str, Any],
) -> dict[str, Any]:
    """The card of a bundle, as JSON has it, without results.

    Parameters
    ----------
    graph : bytes
        The ONNX model.
    file, recipe : RecipeFile, Recipe
        The recipe as it was read and as it was run.
    outputs : sequence of str
        The graph's.
    decisions : Decisions
    facts : mapping
        For people: training data.
    """
    points = {key: items for key, items in decisions.operating_points.items() if items}
    return {
        "schema": SCHEMA_VERSION,
        "name": recipe.name,
        "version": recipe.version,
        "title": recipe.title,
        "date": datetime.now(UTC).date().isoformat(),
        "onnx_sha256": sha256(graph).hexdigest(),
        "size_megabytes": round(len(graph) / 1e6, 1),
        "findings": [
            {"key": item.key, "name": item.name, "is_normal": item.is_normal}
            for item in recipe.findings
        ],
        "input": {"name": INPUT, **asdict(recipe.input), "fit": str(recipe.input.fit)},
        "outputs": {
            "probabilities": PROBABILITIES,
            "activation_maps": ACTIVATION_MAPS if ACTIVATION_MAPS in outputs else None,
            "readable": READABLE if READABLE in outputs else None,
            "maps": {"name": MAPS, "keys": _map_keys(recipe)} if MAPS in outputs else None,
            "anatomy": {"name": ANATOMY, "channels": list(ORGANS)} if ANATOMY in outputs else None,
        },
        "gate": None
        if decisions.gate_threshold is None
        else {"threshold": decisions.gate_threshold},
        "naming": dict(decisions.naming),
        "operating_points": {key: to_json(list(items)) for key, items in points.items()},
        "default_operating_point": DEFAULT_OPERATING_POINT,
        "calibration": {
            "method": "temperature scaling with offsets, part of the graph",
            "scale": decisions.calibration.scale,
            "offsets": list(decisions.calibration.offsets),
            "shares": decisions.shares and dict(decisions.shares),
            "fitted_on": decisions.chosen_on,
        },
        "population": asdict(recipe.population),
        "intended_use": recipe.intended_use,
        "not_intended_for": list(NOT_INTENDED_FOR),
        "description": recipe.description,
        "published": recipe.published or None,
        "deviations": recipe.deviations or None,
        "recipe": {"name": recipe.name, "sha256": file.sha256, "seed": recipe.seed},
        **facts,
    }


def unwritten_bundle(document: Mapping[str, Any], graph: bytes, directory: Path) -> ModelBundle:
    """The bundle that a card and a graph will be, checked as one that is opened; not signed."""
    card = parse_card(document)
    identity = ModelIdentity(card.name, card.version, str(document["onnx_sha256"]))
    digest = sha256(_encode(document)).hexdigest()
    return ModelBundle(card, graph, identity, directory, signed=False, card_sha256=digest)


def write_card(document: Mapping[str, Any], directory: Path) -> None:
    """Write a bundle's card, once `inference` has understood it."""
    parse_card(document)
    with written_aside(directory / CARD_FILE) as aside:
        aside.write_bytes(_encode(document))


def _encode(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, indent=1, ensure_ascii=False).encode()


def _map_keys(recipe: Recipe) -> list[str]:
    """Which map is whose: "abnormal" first, then the diseases in the order of the findings."""
    return [ABNORMAL, *(item.key for item in recipe.findings if not item.is_normal)]


def describe_data(
    recipe: Recipe, examples: Sequence[Example], excluded: Sequence[tuple[Any, str]]
) -> dict[str, Any]:
    """Training data with licences, and exclusions with reasons, for the card."""
    by_source: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_source[example.row.source].append(example)
    keys = [finding.key for finding in recipe.findings]
    names = {**OTHER_KINDS, **dict(enumerate(keys))}
    reasons = Counter((row.source, _general(reason)) for row, reason in excluded)
    return {
        "training_data": [
            {
                "source": source,
                "pictures": len(items),
                "patients": len({item.row.patient for item in items}),
                "findings": dict(Counter(names[item.finding] for item in items)),
                "hospital_groups": dict(Counter(item.row.hospitals[0] for item in items)),
                "licences": dict(Counter(item.row.licence for item in items)),
            }
            for source, items in by_source.items()
        ],
        "films": [asdict(counts) for counts in count_films(examples, keys)],
        "exclusions": [
            {"source": source, "reason": reason, "pictures": count}
            for (source, reason), count in sorted(reasons.items())
        ],
    }


def _general(reason: str) -> str:
    """A reason without the name of the other picture."""
    before, marker, after = reason.partition("same picture as ")
    return (
        f"same picture in {after.split()[0]}, opposite label" if marker and not before else reason
    )
