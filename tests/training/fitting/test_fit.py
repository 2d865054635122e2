"""Training stops and goes on; nothing is learnt twice, and nothing is lost."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from tests.training.chest_pictures import class_folders
from tests.training.small_recipe import small_recipe
from training.data.dataset import load_dataset
from training.data.splits import split
from training.errors import RecipeError
from training.fitting.distribution import Workers
from training.fitting.fit import Answers, TrainingJob, fit, validate
from training.fitting.input_pipeline import InputPipeline
from training.model.networks import build_network
from training.recipe import Distribution

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SECOND_STAGE = "[[fit.stages]]\nepochs = 2\nlearning_rate = 1e-4\nfinal_learning_rate = 1e-5\n"


class StopError(Exception):
    """The power goes off."""


def job_in(folder: Path, run: Any, **changes: Any) -> Any:
    recipe = small_recipe(folder, **changes).recipe
    dataset = load_dataset(recipe, recipe.sources, folder, folder / "cache")
    examples = dataset.table.examples
    sides = split(examples, dataset.groups, recipe.split, recipe.findings, recipe.seed)
    pipeline = InputPipeline(recipe, dataset.pictures, examples)
    return TrainingJob(
        recipe,
        pipeline,
        pipeline.samples(sides.training),
        pipeline.samples(sides.validation),
        folder / run,
    )


def train(job: Any) -> Any:
    keras.utils.set_random_seed(job.recipe.seed)
    network, _ = build_network(job.recipe, None)
    state = fit(network, job, Workers(Distribution.NONE))
    return network, state


class StoppingPipeline(InputPipeline):
    """Stops when an epoch is trained and not yet kept, so that the epoch is lost."""

    def __init__(self, whole: Any, epochs: Any) -> None:
        self.__dict__.update(whole.__dict__)
        self._epochs_left = epochs

    def evaluation_stream(self, samples: Any) -> Any:
        self._epochs_left -= 1
        if self._epochs_left < 0:
            raise StopError
        return super().evaluation_stream(samples)


@pytest.fixture
def clinic(tmp_path: Path) -> Any:
    class_folders(tmp_path / "clinic", 24)
    return tmp_path


@pytest.mark.slow
def test_a_stopped_run_ends_where_an_undisturbed_one_does(clinic: Any) -> None:
    whole = job_in(clinic, "whole", epochs=3, end=SECOND_STAGE)
    network, state = train(whole)
    assert [(entry["stage"], entry["epoch"]) for entry in state.history] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
        (2, 2),
    ]
    stopped = job_in(clinic, "stopped", epochs=3, end=SECOND_STAGE)
    for _ in range(4):
        with pytest.raises(StopError):
            train(replace(stopped, pipeline=StoppingPipeline(stopped.pipeline, epochs=1)))
    resumed, again = train(stopped)
    for entry, other in zip(state.history, again.history, strict=True):
        assert entry == pytest.approx(other, rel=1e-4)
    for one, other in zip(network.get_weights(), resumed.get_weights(), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)


@pytest.mark.slow
def test_a_finished_run_is_not_trained_again(clinic: Any) -> None:
    job = job_in(clinic, "run")
    network, _ = train(job)
    never = replace(job, pipeline=StoppingPipeline(job.pipeline, epochs=0))
    again, state = train(never)
    assert len(state.history) == 2
    for one, other in zip(network.get_weights(), again.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.slow
def test_patience_ends_a_stage_also_after_a_stop(clinic: Any) -> None:
    job = job_in(clinic, "run", fit="patience = 0", epochs=30)
    _, state = train(job)
    assert len(state.history) < 30
    values = [entry["val_loss"] for entry in state.history]
    assert min(values[:-1]) <= values[-1]


@pytest.mark.slow
def test_the_best_epoch_is_kept(clinic: Any) -> None:
    job = job_in(clinic, "run", epochs=4)
    network, state = train(job)
    best = min(entry["val_loss"] for entry in state.history)
    measured = validate(Answers(network), job.pipeline, job.validation)
    assert measured["val_loss"] == pytest.approx(best, rel=1e-5)


class Counted(keras.layers.Layer):  # type: ignore[misc]
    """Knows how often a graph was built of it."""

    times = 0

    def call(self, inputs: Any) -> Any:
        self.times += 1
        return inputs


def test_a_network_that_is_asked_again_answers_with_its_new_weights(clinic: Any) -> None:
    job = job_in(clinic, "run")
    pictures = keras.Input((48, 48, 1))
    counted = Counted()
    shares = keras.layers.Dense(2, "softmax")(keras.layers.Flatten()(counted(pictures)))
    network = keras.Model(pictures, {"findings": shares})
    answers, built = Answers(network), counted.times
    first = answers(job.pipeline, job.training)
    assert first["findings"].shape == (len(job.training), 2)
    network.set_weights([2 * weights for weights in network.get_weights()])
    second = answers(job.pipeline, job.validation)
    assert counted.times == built + 1
    again = network(np.concatenate(list(job.pipeline.evaluation_stream(job.validation))))
    np.testing.assert_allclose(second["findings"], again["findings"], atol=1e-6)


def test_multi_worker_without_its_configuration_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TF_CONFIG", raising=False)
    with pytest.raises(RecipeError, match="needs the environment variable TF_CONFIG"):
        Workers(Distribution.MULTI_WORKER)
