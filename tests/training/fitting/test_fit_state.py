"""What a run has reached is on the disk after every epoch, and chosen by the right figure."""

from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from training.fitting.distribution import Workers
from training.fitting.fit_state import BEST, CHECKPOINT, STATE, FitState, read_weights
from training.recipe import Distribution

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
ALONE = Workers(Distribution.NONE)


def network(seed: int = 1) -> Any:
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
    model.compile(keras.optimizers.Adam(0.1), "mse")
    return model


def learn(model: Any) -> None:
    batch = np.random.default_rng(0).random((4, 3))
    model.train_on_batch(batch, batch[:, :2])


def bests(monitor: str, *epochs: dict[str, float]) -> list[bool]:
    state = FitState(Path())
    return [state.record(dict(epoch), monitor) for epoch in epochs]


def test_a_smaller_loss_is_better_and_a_larger_area() -> None:
    loss = [{"val_loss": value} for value in (0.5, 0.6, 0.4)]
    assert bests("loss", *loss) == [True, False, True]
    area = [{"val_auc": value, "val_loss": 1.0} for value in (0.8, 0.7, 0.9)]
    assert bests("auc", *area) == [True, False, True]


def test_between_equal_areas_the_loss_decides() -> None:
    epochs = [{"val_auc": 1.0, "val_loss": value} for value in (0.5, 0.6, 0.4)]
    assert bests("auc", *epochs) == [True, False, True]


@pytest.mark.parametrize("monitor", ["loss", "auc"])
def test_where_the_figure_is_missing_the_smaller_loss_is_better(monitor: str) -> None:
    """No validation pictures, or all of them with one finding."""
    assert bests(monitor, *({"loss": value} for value in (0.5, 0.6, 0.4))) == [True, False, True]
    both = [{"loss": 1 - value, "val_loss": value} for value in (0.5, 0.6, 0.4)]
    assert bests(monitor, *both) == [True, False, True]
    assert bests(monitor, {}) == [False]


def test_epochs_without_gain_are_counted() -> None:
    state = FitState(Path())
    counts = []
    for value in (0.5, 0.6, 0.7, 0.4, 0.9):
        state.record({"val_loss": value}, "loss")
        counts.append(state.epochs_without_gain)
    assert counts == [0, 1, 2, 0, 1]


def test_a_new_process_goes_on_with_weights_and_moments_of_the_optimizer(tmp_path: Path) -> None:
    model = network()
    learn(model)
    state = FitState.load(tmp_path)
    assert (state.stage, state.epoch, state.history) == (0, 0, [])
    improved = state.record({"stage": 1, "epoch": 1, "val_loss": 0.5}, "loss")
    state.save(model, 1, improved, ALONE)

    again, other = FitState.load(tmp_path), network(seed=2)
    assert vars(again) == vars(state)
    again.restore(other)
    learn(model)
    learn(other)
    for one, two in zip(model.get_weights(), other.get_weights(), strict=True):
        np.testing.assert_array_equal(one, two)


def test_the_best_weights_stay_when_an_epoch_is_worse(tmp_path: Path) -> None:
    model, state = network(), FitState(tmp_path)
    best = model.get_weights()
    state.save(model, 1, True, ALONE)
    learn(model)
    state.save(model, 2, False, ALONE)
    for kept, own in zip(read_weights(state.best), best, strict=True):
        np.testing.assert_array_equal(kept, own)


def test_the_next_stage_begins_anew_and_knows_how_the_last_one_ended(tmp_path: Path) -> None:
    model, state = network(), FitState(tmp_path)
    state.record({"stage": 1, "epoch": 1, "val_loss": 0.5}, "loss")
    state.save(model, 1, True, ALONE)
    learn(model)
    state.next_stage(model, ALONE)
    again = FitState.load(tmp_path)
    assert (again.stage, again.epoch, again.best_rank, again.epochs_without_gain) == (1, 0, None, 0)
    assert again.epochs_before(1) == 1
    for kept, own in zip(read_weights(again.result), model.get_weights(), strict=True):
        np.testing.assert_array_equal(kept, own)


def test_only_the_chief_writes(tmp_path: Path) -> None:
    second = Workers(Distribution.NONE)
    second.index = 1
    state = FitState(tmp_path)
    state.save(network(), 1, True, second)
    assert state.epoch == 1
    assert not list(tmp_path.iterdir())
    state.save(network(), 1, True, ALONE)
    assert {path.name for path in tmp_path.iterdir()} == {BEST, CHECKPOINT, STATE}
