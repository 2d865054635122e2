"""The scores of a bundle are those of its readable pictures, in order."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training.evaluation.scores import score, write_csv

NORMAL, COVID19 = 0, 1


def test_scores_are_those_of_the_readable_pictures_in_order(
    classifier: Any, dataset: Any, tmp_path: Path
) -> None:
    scores = score(classifier, dataset, np.array([40, 3, 7, 2]))
    assert [example.row.file for example in scores.examples] == [
        "0040.png",
        "0003.png",
        "0002.png",
    ]
    assert scores.groups.tolist() == [40, 3, 2]
    assert scores.findings == ("normal", "covid19_pneumonia", "other_lung_disease")
    assert scores.readable is not None
    assert scores.readable[0] < 0.5 < scores.readable[1]
    assert scores.probabilities[1].argmax() == COVID19
    assert scores.probabilities[2].argmax() == NORMAL
    write_csv(scores, tmp_path / "scores.csv")
    with (tmp_path / "scores.csv").open(newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert [line["finding"] for line in lines] == ["", "covid19_pneumonia", "normal"]
    assert float(lines[1]["covid19_pneumonia"]) == pytest.approx(
        scores.probabilities[1, COVID19], abs=1e-6
    )
