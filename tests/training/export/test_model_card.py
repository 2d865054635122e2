"""The card says what the graph gives, what was chosen, and what the network learnt from."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from inference.errors import ModelInvalidError
from inference.model_bundle import ModelBundle, OperatingPoint, Proportion, parse_card
from tests.synthetic_bundle import brightness_graph
from tests.training.data.made_examples import examples
from tests.training.fitting.fine_tuning_job import recipe_of
from tests.training.small_recipe import small_recipe
from training.data.examples import COPY, REFUSED
from training.evaluation.calibration import Calibration
from training.export.export_onnx import ACTIVATION_MAPS, INPUT, MAPS, PROBABILITIES
from training.export.model_card import (
    Decisions,
    describe_bundle,
    describe_data,
    unwritten_bundle,
    write_card,
)
from training.model.outputs import ANATOMY, READABLE
from training.recipe import InputRecipe

GRAPH = brightness_graph().SerializeToString()
MEASURED = Proportion(0.9, 0.8, 0.95)
POINT = OperatingPoint("balanced", 0.5, MEASURED, MEASURED, no_verdict_between=(0.4, 0.6))
DECISIONS = Decisions(
    calibration=Calibration(0.5, (0.0, 0.1, -0.2)),
    shares={"normal": 0.5, "covid": 0.25, "other": 0.25},
    gate_threshold=0.3,
    naming={"covid": 0.7},
    operating_points={"abnormal": (POINT,), "covid": (POINT,), "other": ()},
    chosen_on="hospitals that took no part in training",
)


@pytest.fixture
def card(tmp_path: Path) -> dict[str, Any]:
    return described(tmp_path, [PROBABILITIES, READABLE, ACTIVATION_MAPS])


def described(folder: Path, outputs: list[str], **decisions: Any) -> dict[str, Any]:
    recipe = replace(recipe_of(), input=InputRecipe(32, 32, 1))
    return describe_bundle(
        GRAPH, small_recipe(folder), recipe, outputs, replace(DECISIONS, **decisions), {"films": []}
    )


def test_the_program_understands_what_was_decided(card: dict[str, Any], tmp_path: Path) -> None:
    read = parse_card(json.loads(json.dumps(card)))
    assert [finding.key for finding in read.findings] == ["normal", "covid", "other"]
    assert [finding.is_normal for finding in read.findings] == [True, False, False]
    assert read.gate_threshold == 0.3
    assert read.naming == {"covid": 0.7}
    # A finding for which no threshold could be chosen has no empty list of them.
    assert read.operating_points == {"abnormal": (POINT,), "covid": (POINT,)}
    assert read.input == InputRecipe(32, 32, 1).contract
    assert read.input_name == INPUT
    assert card["calibration"] | {"method": ""} == {
        "method": "",
        "scale": 0.5,
        "offsets": [0.0, 0.1, -0.2],
        "shares": DECISIONS.shares,
        "fitted_on": DECISIONS.chosen_on,
    }
    assert card["recipe"]["sha256"] == sha256((tmp_path / "small.toml").read_bytes()).hexdigest()
    assert card["onnx_sha256"] == sha256(GRAPH).hexdigest()
    assert card["films"] == []


def test_only_outputs_that_the_graph_has_are_promised(tmp_path: Path) -> None:
    bare = described(tmp_path, [PROBABILITIES], gate_threshold=None)
    assert bare["outputs"] == {
        "probabilities": PROBABILITIES,
        "activation_maps": None,
        "readable": None,
        "maps": None,
        "anatomy": None,
    }
    assert bare["gate"] is None
    rich = described(tmp_path, [PROBABILITIES, READABLE, MAPS, ANATOMY])["outputs"]
    assert rich["readable"] == READABLE
    assert rich["maps"] == {"name": MAPS, "keys": ["abnormal", "covid", "other"]}
    assert rich["anatomy"]["channels"] == ["left_lung", "right_lung", "heart"]


def test_a_bundle_before_it_is_written_is_the_one_that_is_opened(
    card: dict[str, Any], tmp_path: Path
) -> None:
    unwritten = unwritten_bundle(card, GRAPH, tmp_path)
    (tmp_path / "model.onnx").write_bytes(GRAPH)
    write_card(card, tmp_path)
    opened = ModelBundle.open(tmp_path)
    assert opened.identity == unwritten.identity
    assert opened.card_sha256 == unwritten.card_sha256
    # JSON knows no tuples; what the program reads of both is the same.
    assert replace(opened.card, document={}) == replace(unwritten.card, document={})
    assert not unwritten.signed


def test_a_card_that_the_program_would_refuse_replaces_none(
    card: dict[str, Any], tmp_path: Path
) -> None:
    write_card(card, tmp_path)
    before = (tmp_path / "model_card.json").read_bytes()
    with pytest.raises(ModelInvalidError):
        write_card(card | {"naming": {"covid": 2}}, tmp_path)
    assert (tmp_path / "model_card.json").read_bytes() == before
    assert [path.name for path in tmp_path.glob("*.json*")] == ["model_card.json"]


def test_what_was_learnt_from_is_counted_by_source(tmp_path: Path) -> None:
    rows = [(0, "north", "p1", ""), (1, "north", "p1", ""), (REFUSED, "south", "p2", "")]
    table = examples(tmp_path, [*rows, (COPY, "south", "p3", "")])
    licences = ("CC0", "CC0", "CC BY 4.0", "CC BY 4.0")
    table = [
        replace(item, row=replace(item.row, licence=licence, source=licence))
        for item, licence in zip(table, licences, strict=True)
    ]
    row = table[0].row
    excluded = [
        (row, "same picture as nih 0001.png, opposite label"),
        (row, "same picture as nih 0002.png, opposite label"),
        (row, "a lateral view"),
    ]
    found = describe_data(recipe_of(), table, excluded)
    free, other = found["training_data"]
    assert free == {
        "source": "CC0",
        "pictures": 2,
        "patients": 1,
        "findings": {"normal": 1, "covid": 1},
        "hospital_groups": {"north": 2},
        "licences": {"CC0": 2},
    }
    assert other["findings"] == {"not readable": 1, "film of another source, not used twice": 1}
    # No name of another patient's file goes into a card.
    assert found["exclusions"] == [
        {"source": "CC0", "reason": "a lateral view", "pictures": 1},
        {"source": "CC0", "reason": "same picture in nih, opposite label", "pictures": 2},
    ]
    assert sum(item["films"] for item in found["films"]) == len(table)
