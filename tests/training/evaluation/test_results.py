"""Results go to JSON and come back the same; cards of earlier versions are still read."""

import json
from pathlib import Path
from typing import Any

import pytest

from training.errors import TrainingError
from training.evaluation.results import Figure, PrecisionRecall, read_results, to_json

ROOT = Path(__file__).parents[3]
CARDS = [
    *sorted(ROOT.glob("training/results/*/bundle/model_card.json")),
    ROOT / "assets" / "models" / "hilum" / "model_card.json",
]


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.parts[-3])
def test_there_and_back(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))["results"]
    results = read_results(document)
    written = json.loads(json.dumps(to_json(results)))
    assert read_results(written) == results
    assert results.test.accuracy.value == document["test"]["accuracy"]["value"]
    assert [item.network for item in results.baselines] == [
        item["network"] for item in document.get("rivals", [])
    ]
    assert set(written) <= set(document)


def test_keys_are_those_of_the_cards() -> None:
    assert to_json(Figure(0.5, None, None)) == {"value": 0.5, "low": None, "high": None}
    assert to_json(PrecisionRecall(0.5, 1.0, 0.67, 3))["f1-score"] == 0.67


def test_means_over_findings_are_no_findings() -> None:
    document = json.loads(CARDS[0].read_text(encoding="utf-8"))["results"]
    assert "macro avg" in document["test"]["classification_report"]
    report = read_results(document).test.classification_report
    assert set(report) == set(document["test"]["findings"])


@pytest.mark.parametrize("document", [None, [], {}, {"test": 3}, "results"])
def test_anything_else_is_refused(document: Any) -> None:
    with pytest.raises(TrainingError):
        read_results(document)
