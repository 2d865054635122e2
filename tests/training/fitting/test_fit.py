"""Training stops and goes on; nothing is learnt twice, and nothing is lost."""

from dataclasses import replace

import keras
import numpy as np
import pytest

from tests.training.chest_pictures import class_folders
from tests.training.small_recipe import small_recipe
from training.data.dataset import gather
from training.data.splits import split
from training.errors import RecipeError
from training.fitting.distribution import Workers
from training.fitting.fit import Course, fit, validate
from training.fitting.input_pipeline import InputPipeline
from training.model.networks import build_network
from training.recipe import Distribution

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SECOND_STAGE = "[[fit.stages]]\nepochs = 2\nlearning_rate = 1e-4\nfinal_learning_rate = 1e-5\n"


class StopError(Exception):
    """The power goes off."""


def course_in(folder, run, **changes):
    recipe = small_recipe(folder, **changes).recipe
    materials = gather(recipe, recipe.sources, folder, folder / "cache")
    examples = materials.table.examples
    sides = split(examples, materials.groups, recipe.split, recipe.findings, recipe.seed)
    pipeline = InputPipeline(recipe, materials.pictures, examples)
    return Course(
        recipe,
        pipeline,
        pipeline.lessons(sides.training),
        pipeline.lessons(sides.validation),
        folder / run,
    )


def train(course):
    keras.utils.set_random_seed(course.recipe.seed)
    network, _ = build_network(course.recipe, None)
    state = fit(network, course, Workers(Distribution.NONE))
    return network, state


class StoppingPipeline(InputPipeline):
    """Stops when an epoch is trained and not yet kept, so that the epoch is lost."""

    def __init__(self, whole, epochs):
        self.__dict__.update(whole.__dict__)
        self._epochs_left = epochs

    def evaluation_stream(self, lessons):
        self._epochs_left -= 1
        if self._epochs_left < 0:
            raise StopError
        return super().evaluation_stream(lessons)


@pytest.fixture
def clinic(tmp_path):
    class_folders(tmp_path / "clinic", 24)
    return tmp_path


@pytest.mark.slow
def test_a_stopped_run_ends_where_an_undisturbed_one_does(clinic):
    whole = course_in(clinic, "whole", epochs=3, end=SECOND_STAGE)
    network, state = train(whole)
    assert [(entry["stage"], entry["epoch"]) for entry in state.history] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
        (2, 2),
    ]
    stopped = course_in(clinic, "stopped", epochs=3, end=SECOND_STAGE)
    for _ in range(4):
        with pytest.raises(StopError):
            train(replace(stopped, pipeline=StoppingPipeline(stopped.pipeline, epochs=1)))
    resumed, again = train(stopped)
    for entry, other in zip(state.history, again.history, strict=True):
        assert entry == pytest.approx(other, rel=1e-4)
    for one, other in zip(network.get_weights(), resumed.get_weights(), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)


@pytest.mark.slow
def test_a_finished_run_is_not_trained_again(clinic):
    course = course_in(clinic, "run")
    network, _ = train(course)
    never = replace(course, pipeline=StoppingPipeline(course.pipeline, epochs=0))
    again, state = train(never)
    assert len(state.history) == 2
    for one, other in zip(network.get_weights(), again.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.slow
def test_patience_ends_a_stage_also_after_a_stop(clinic):
    course = course_in(clinic, "run", fit="patience = 0", epochs=30)
    _, state = train(course)
    assert len(state.history) < 30
    values = [entry["val_loss"] for entry in state.history]
    assert min(values[:-1]) <= values[-1]


@pytest.mark.slow
def test_the_best_epoch_is_kept(clinic):
    course = course_in(clinic, "run", epochs=4)
    network, state = train(course)
    best = min(entry["val_loss"] for entry in state.history)
    measured = validate(network, course.pipeline, course.validation)
    assert measured["val_loss"] == pytest.approx(best, rel=1e-5)


@pytest.mark.slow
def test_averages_and_mixtures_of_weights(clinic):
    averaged = course_in(clinic, "averaged", fit="average_epochs = 2")
    network, _ = train(averaged)
    kept = [np.load(averaged.folder / f"stage-1-epoch-{epoch}.npz")["arr_0"] for epoch in (1, 2)]
    np.testing.assert_allclose(network.get_weights()[0], np.mean(kept, axis=0), rtol=1e-6)
    mixed = course_in(clinic, "mixed", fit="keep_of_start = 1.0", end=SECOND_STAGE)
    network, _ = train(mixed)
    start = np.load(mixed.folder / "stage-1.npz")["arr_0"]
    np.testing.assert_allclose(network.get_weights()[0], start, rtol=1e-6)


def test_multi_worker_without_its_configuration_is_one_sentence(monkeypatch):
    monkeypatch.delenv("TF_CONFIG", raising=False)
    with pytest.raises(RecipeError, match="needs the environment variable TF_CONFIG"):
        Workers(Distribution.MULTI_WORKER)
