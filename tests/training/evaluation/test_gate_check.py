"""What the gate says of pictures that are none of a chest."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inference.classifier import Classifier
from tests.training.evaluation.bundle_of_brightness import dense_bundle
from training.data.synthetic_pictures import SYNTHETIC
from training.evaluation.gate_check import PICTURES_PER_KIND, check_gate


def test_the_gate_is_asked_about_every_kind_of_synthetic_picture(
    classifier: Any, dataset: Any
) -> None:
    frontals = np.arange(6)
    refused = check_gate(classifier, dataset.pictures, frontals, seed=1)
    assert set(refused) == set(SYNTHETIC)
    for kind, make in SYNTHETIC.items():
        assert refused[kind].pictures == min(len(frontals), PICTURES_PER_KIND)
        # What the gate says of a picture is whether it is nearly black, and nothing else.
        order = np.random.default_rng(1).permutation(frontals)
        black = [
            make(dataset.pictures.inputs[index][:, :, 0], np.random.default_rng((1, place))).mean()
            < 0.05
            for place, index in enumerate(order.tolist())
        ]
        assert refused[kind].refused.value == pytest.approx(np.mean(black), abs=1 / 6)


def test_a_bundle_without_a_gate_is_not_asked_about_refusals(dataset: Any, tmp_path: Path) -> None:
    classifier = Classifier(dense_bundle(tmp_path))
    assert check_gate(classifier, dataset.pictures, np.arange(3), seed=1) == {}
