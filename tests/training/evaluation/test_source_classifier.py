"""Whether a network tells hospitals apart."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inference.model_bundle import ModelBundle
from tests.training.evaluation.bundle_of_brightness import dataset_of, dense_bundle
from training.evaluation import source_classifier
from training.evaluation.source_classifier import classify_sources, read_features


@pytest.fixture
def few_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_classifier, "MINIMUM_PER_HOSPITAL", 10)


@pytest.mark.usefixtures("few_are_enough")
def test_hospitals_are_told_apart_inside_one_finding_alone(tmp_path: Path) -> None:
    films = [("north", 0, 0.2)] * 12 + [("south", 0, 0.8)] * 12 + [("south", 1, 0.8)] * 12
    dataset = dataset_of(tmp_path, films)
    bundle = dense_bundle(tmp_path)
    features = read_features(bundle, dataset.pictures, np.arange(36))
    assert features is not None
    cells = dataset.pictures.inputs[:, :, :, 0].reshape(36, 4, 8, 4, 8).mean(axis=(2, 4))
    np.testing.assert_allclose(features, cells.reshape(36, 16), atol=1e-6)
    (told,) = classify_sources(bundle, dataset, np.arange(36))
    assert (told.finding, told.hospitals, told.pictures) == ("normal", ("north", "south"), 24)
    assert told.balanced_accuracy == 1
    assert told.chance == 0.5


def test_a_head_that_reads_no_vector_is_not_asked(bundle: ModelBundle, dataset: Any) -> None:
    assert read_features(bundle, dataset.pictures, np.arange(3)) is None
