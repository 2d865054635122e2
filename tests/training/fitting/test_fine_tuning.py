from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from tests.training.fitting.fine_tuning_job import network_of, recipe_of, teaching_of
from training.fitting.fine_tuning import CHECKPOINT, LOSSES, FineTuningJob, fine_tune, losses_of
from training.fitting.teaching import Teaching
from training.model.outputs import (
    ABNORMAL_LOGIT,
    ANATOMY_LOGITS,
    DISEASE_LOGITS,
    OPACITY_LOGITS,
    READABLE_LOGIT,
)


class PowerCutError(Exception):
    pass


class Interrupted(Teaching):
    """Teaching that ends in the middle, as a power cut would."""

    def __init__(self, teaching: Any, last: Any) -> None:
        self._teaching, self._last = teaching, last

    def batch(self, step: Any) -> Any:
        if step > self._last:
            raise PowerCutError
        return self._teaching.batch(step)


def seeded_network(recipe: Any) -> Any:
    tf.keras.utils.set_random_seed(recipe.seed)
    return network_of(recipe)


@pytest.fixture
def eager() -> Iterator[Any]:
    """Six small steps are done before a graph of them would be built."""
    tf.config.run_functions_eagerly(True)
    yield
    tf.config.run_functions_eagerly(False)


@pytest.mark.slow
@pytest.mark.usefixtures("eager")
def test_a_resumed_run_ends_with_the_weights_of_an_uninterrupted_one(tmp_path: Path) -> None:
    recipe = recipe_of(steps=6, first_block=3, surroundings=0.3, hidden_lungs=0.2)
    tuning = recipe.fit.fine_tuning
    teaching = teaching_of(tmp_path, recipe)
    whole, resumed, begun = (seeded_network(recipe) for _ in range(3))
    start = begun.get_weights()
    fine_tune(whole, FineTuningJob(tuning, teaching, tmp_path / "whole"))
    with pytest.raises(PowerCutError):
        fine_tune(begun, FineTuningJob(tuning, Interrupted(teaching, 5), tmp_path / "cut"))
    assert (tmp_path / "cut" / CHECKPOINT).is_file()
    fine_tune(resumed, FineTuningJob(tuning, teaching, tmp_path / "cut"))
    moved = 0
    for one, other, before in zip(whole.get_weights(), resumed.get_weights(), start, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)
        moved += not np.array_equal(one, before)
    assert moved > 50
    stem = whole.get_layer("_conv_stem").get_weights()[0]
    assert np.array_equal(stem, begun.get_layer("_conv_stem").get_weights()[0])


def made_logits(batch: Any, diseases: Any = 2) -> Any:
    return {
        ABNORMAL_LOGIT: tf.zeros((batch, 1)),
        DISEASE_LOGITS: tf.zeros((batch, diseases)),
        OPACITY_LOGITS: tf.zeros((batch, 4, 4, 1)),
        ANATOMY_LOGITS: tf.zeros((batch, 16, 16, 3)),
        READABLE_LOGIT: tf.zeros((batch, 1)),
    }


def test_losses_are_those_of_a_network_that_knows_nothing(tmp_path: Path) -> None:
    recipe = recipe_of()
    batch = teaching_of(tmp_path, recipe).batch(1)
    values = dict(zip(LOSSES, losses_of(made_logits(8), vars(batch)).numpy(), strict=True))
    assert values["abnormal"] == pytest.approx(np.log(2) * batch.abnormal_weight.sum() / 8)
    assert values["disease"] == pytest.approx(np.log(2) * batch.disease_weight.sum() / 8)
    assert values["readable"] == pytest.approx(np.log(2) * batch.readable_weight.sum() / 8)
    assert values["anatomy"] > np.log(2)


def test_a_film_without_a_weight_changes_no_loss(tmp_path: Path) -> None:
    batch = dict(vars(teaching_of(tmp_path, recipe_of()).batch(1)))
    logits = made_logits(8)
    before = losses_of(logits, batch).numpy()
    for name in ("abnormal", "disease", "opacity", "anatomy", "readable"):
        batch[f"{name}_weight"] = batch[f"{name}_weight"].copy()
        batch[f"{name}_weight"][7] = 0
        batch[name] = batch[name].copy()
    quiet = losses_of(logits, batch).numpy()
    for name in ("abnormal", "disease", "opacity", "anatomy", "readable"):
        batch[name][7] = 1 - batch[name][7]
    np.testing.assert_allclose(losses_of(logits, batch).numpy(), quiet)
    assert before.shape == (len(LOSSES),)
