"""A bundle whose answers are known beforehand, and films for it."""

from typing import Any

import numpy as np
import pytest

from inference.model_bundle import ModelBundle
from tests.training.evaluation.bundle_of_brightness import classifier_in, dataset_of, open_bundle
from training.data.examples import REFUSED


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> ModelBundle:
    return open_bundle(tmp_path_factory.mktemp("bundle"))


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return classifier_in(tmp_path_factory.mktemp("classifier"))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Bright films are ill; the last one is black, and one cannot be read."""
    films = [("north", n % 2, 0.3 + 0.4 * (n % 2)) for n in range(40)] + [("x", REFUSED, 0.0)]
    dataset = dataset_of(tmp_path_factory.mktemp("films"), films)
    dataset.pictures.unreadable[7] = "No picture."
    return dataset


@pytest.fixture
def scored() -> Any:
    """Two findings, the second truer than not."""
    random = np.random.default_rng(0)
    positive = random.random(800) < 0.4
    scores = 1 / (1 + np.exp(-(random.normal(size=800) + 1.8 * positive - 0.9)))
    return positive, scores
