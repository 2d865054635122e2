"""A stage that solves the head on the features of the backbone as it is."""

import numpy as np
import pytest

from tests.training.chest_pictures import class_folders
from tests.training.fitting.test_fit import job_in, train
from training.fitting.fit import validate
from training.fitting.frozen_features import frozen_features
from training.fitting.linear_probe import body_of
from training.model.networks import build_network

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SOLVED = '[[fit.stages]]\nepochs = 2\ntrainable = "solved"\npenalty = 0.01\n'


@pytest.fixture
def clinic(tmp_path):
    class_folders(tmp_path / "clinic", 24)
    return tmp_path


def test_solving_moves_the_head_alone_and_lowers_the_loss(clinic):
    job = job_in(clinic, "solved", end=SOLVED)
    network, state = train(job)
    with np.load(job.folder / "stage-1.npz") as before:
        trained = [before[name] for name in before.files]
    body, head = trained[:-2], trained[-2:]
    after = network.get_weights()
    assert all(np.array_equal(a, b) for a, b in zip(body, after[:-2], strict=True))
    assert not np.array_equal(head[0], after[-2])
    assert state.history[-1]["stage"] == 2
    solved = validate(network, job.pipeline, job.validation)
    assert solved["val_loss"] < state.history[-2]["val_loss"]


def test_features_are_computed_once_for_all_courses(clinic):
    job = job_in(clinic, "first")
    network, _ = build_network(job.recipe, None)
    samples, features = frozen_features(body_of(network), job.pipeline, 2, clinic / "features")
    assert features["findings"].shape[:2] == (2, len(samples)) == (2, 48)
    kept = list((clinic / "features").iterdir())
    changed = kept[0].stat().st_mtime_ns
    _, again = frozen_features(body_of(network), job.pipeline, 2, clinic / "features")
    assert kept[0].stat().st_mtime_ns == changed
    np.testing.assert_array_equal(again["findings"], features["findings"])
    other, _ = build_network(job.recipe, None)
    frozen_features(body_of(other), job.pipeline, 2, clinic / "features")
    assert len(list((clinic / "features").iterdir())) == 2
