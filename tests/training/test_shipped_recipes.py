"""Each recipe in a quick run on the public pictures: the whole chain, not the figures."""

import json
from pathlib import Path
from typing import Any

import pytest

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.readers import read_radiograph
from training.__main__ import main

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
pytestmark = [
    pytest.mark.data,
    pytest.mark.slow,
    pytest.mark.timeout(900),
    pytest.mark.skipif(not DATA.is_dir(), reason="the public X-rays are not in ../shared/data"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning"),
]


@pytest.mark.parametrize(
    "name", ["coronahack", "recall_first", "radiography", "compact", "posteroanterior"]
)
def test_from_data_to_bundle(tmp_path: Path, name: Any) -> None:
    recipe = ROOT / "training" / "recipes" / f"{name}.toml"
    output = tmp_path / "runs" / name
    arguments = ["run", str(recipe), "--data", str(DATA), "--output", str(output), "--quick"]
    assert main(arguments) == 0
    results = json.loads((output / "evaluation.json").read_text())
    assert results["quick_run"]
    assert results["unseen_sources"]["pictures"] >= 40
    assert results["parity"]["largest_difference"] <= 1e-5
    classifier = Classifier(ModelBundle.open(output / "bundle"))
    prediction = classifier.predict(
        read_radiograph(DATA / "hannover" / "png" / "006f3a8a.png"), gate=False
    )
    assert sum(prediction.probabilities.values()) == pytest.approx(1)
    assert prediction.activation_maps and prediction.probabilities
    assert set(prediction.activation_maps) == set(prediction.probabilities)
    assert "A quick run" in (output / "report.html").read_text()
    assert (output / "network.h5").is_file() == (name == "recall_first")
