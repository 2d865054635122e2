"""Weights that others trained do not ship inside a model without their terms."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"


@pytest.fixture
def inside_models(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(INSTALLER))
    path = INSTALLER / "inside_models.py"
    spec = importlib.util.spec_from_file_location("inside_models", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.delitem(sys.modules, "shipped_component")
    return module


def test_the_shipped_model_brings_the_terms_of_the_weights_it_began_with(
    inside_models: ModuleType,
) -> None:
    cards = list((ROOT / "assets" / "models").glob("*/model_card.json"))
    [weights] = inside_models.find_weights(cards)
    assert weights.name == "efficientnet-lite0 in the model hilum"
    assert weights.licence == "Apache-2.0"
    assert "ML Illustrated" in weights.licence_text
    assert "TERMS AND CONDITIONS" in weights.licence_text


def test_a_model_that_nobody_has_looked_into_stops_the_build(
    inside_models: ModuleType, tmp_path: Path
) -> None:
    card = tmp_path / "model_card.json"
    card.write_text(json.dumps({"name": "stranger"}), encoding="utf-8")
    with pytest.raises(inside_models.UnknownOriginError, match="model stranger began with"):
        list(inside_models.find_weights([card]))
