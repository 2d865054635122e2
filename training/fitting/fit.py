"""Training in stages, with a checkpoint after every epoch and resume at the next one."""

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from inference.model_output import probabilities_of
from training.data.examples import REFUSED
from training.evaluation import metrics
from training.fitting.distribution import Workers
from training.fitting.fit_state import FitState, read_weights
from training.fitting.input_pipeline import InputPipeline, Sample
from training.model.outputs import FINDINGS, READABLE
from training.recipe import Head, Recipe, StageRecipe

LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class TrainingJob:
    """What one network is trained on."""

    recipe: Recipe
    pipeline: InputPipeline
    training: Sequence[Sample]
    validation: Sequence[Sample]
    folder: Path
    """Holds the checkpoints; a job that stopped goes on from what is there."""


def fit(network: keras.Model, job: TrainingJob, workers: Workers) -> FitState:
    """Train a network, or go on where an earlier call stopped.

    Parameters
    ----------
    network : keras.Model
        Built within ``workers.scope()``; ends with the chosen weights.
    job : TrainingJob
    workers : Workers

    Returns
    -------
    FitState
        With the history of every epoch.
    """
    state = FitState.load(job.folder)
    state.folder.mkdir(parents=True, exist_ok=True)
    for number, stage in enumerate(job.recipe.fit.stages):
        if number < state.stage:
            continue
        _train_stage(network, job, workers, state, number, stage)
        if job.validation and state.best.is_file():
            network.set_weights(read_weights(state.best))
        state.next_stage(network, workers)
    network.set_weights(read_weights(state.result))
    return state


def _train_stage(
    network: keras.Model,
    job: TrainingJob,
    workers: Workers,
    state: FitState,
    number: int,
    stage: StageRecipe,
) -> None:
    recipe = job.recipe
    if state.epoch == 0 and number > 0:
        network.set_weights(read_weights(state.stage_result(number - 1)))
    steps = job.pipeline.steps_per_epoch(job.training)
    with workers.scope():
        _compile(network, recipe, stage)
    if state.epoch > 0:
        LOG.info("Resuming stage %d after epoch %d", number + 1, state.epoch)
        state.restore(network)
        if state.epoch >= stage.epochs or _is_exhausted(state, recipe):
            return
    stream = job.pipeline.training_stream(
        job.training, state.epochs_before(number) + state.epoch, workers.index, workers.count
    )
    workers.build(network, next(iter(stream)))
    network.fit(
        workers.distribute(stream, recipe.fit.batch),
        steps_per_epoch=steps,
        initial_epoch=state.epoch,
        epochs=stage.epochs,
        shuffle=False,
        verbose="auto" if workers.is_chief else 0,
        callbacks=[
            keras.callbacks.LearningRateScheduler(lambda epoch: _rate(stage, epoch)),
            _EndOfEpoch(Answers(network), job, workers, state, number),
        ],
    )


class _EndOfEpoch(keras.callbacks.Callback):  # type: ignore[misc]
    """Measures on the validation set, checkpoints, and stops a stage that no longer improves."""

    def __init__(
        self, answers: "Answers", job: TrainingJob, workers: Workers, state: FitState, stage: int
    ) -> None:
        super().__init__()
        self._answers = answers
        self._job = job
        self._workers = workers
        self._state = state
        self._stage = stage

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        recipe = self._job.recipe
        measured = {key: float(value) for key, value in (logs or {}).items()}
        if self._job.validation:
            measured |= validate(self._answers, self._job.pipeline, self._job.validation)
        improved = self._state.record(
            {"stage": self._stage + 1, "epoch": epoch + 1, **measured}, recipe.fit.monitor
        )
        self._state.save(self.model, epoch + 1, improved, self._workers)
        shown = {key: round(value, 4) for key, value in measured.items() if key.startswith("val_")}
        LOG.info("Stage %d, epoch %d: %s", self._stage + 1, epoch + 1, shown)
        if _is_exhausted(self._state, recipe):
            self.model.stop_training = True


class Answers:
    """What a network says of pictures, by a graph that is built once, however often it is asked.

    Parameters
    ----------
    network : keras.Model
        Its weights may change between two calls.
    """

    def __init__(self, network: keras.Model) -> None:
        pictures = tf.TensorSpec((None, *network.input_shape[1:]), tf.float32)

        @tf.function(input_signature=[pictures])  # type: ignore[untyped-decorator]
        def answer(inputs: Any) -> dict[str, Any]:
            outputs = network(inputs, training=False)
            return {name: value for name, value in outputs.items() if len(value.shape) == 2}

        self._answer = answer

    def __call__(
        self, pipeline: InputPipeline, samples: Sequence[Sample]
    ) -> dict[str, NDArray[np.float32]]:
        """The answers to samples by output name; maps and masks are left out."""
        batches = [
            {name: np.asarray(value) for name, value in self._answer(inputs).items()}
            for inputs in pipeline.evaluation_stream(samples)
        ]
        return {name: np.concatenate([batch[name] for batch in batches]) for name in batches[0]}


def validate(
    answers: Answers, pipeline: InputPipeline, samples: Sequence[Sample]
) -> dict[str, float]:
    """Figures of a network's answers to samples, with names that begin with ``val_``."""
    outputs = answers(pipeline, samples)
    truth = np.array([sample.finding for sample in samples])
    known = truth >= 0
    probabilities = probabilities_of(outputs[FINDINGS])[known]
    result = {
        "val_loss": metrics.cross_entropy(truth[known], probabilities),
        "val_accuracy": metrics.accuracy(truth[known], probabilities),
        "val_recall": metrics.mean_recall(truth[known], probabilities),
    }
    area = metrics.mean_area(truth[known], probabilities)
    if area is not None:
        result["val_auc"] = area
    if READABLE in outputs:
        gate = metrics.area_under_curve(
            truth != REFUSED, outputs[READABLE][:, 0].astype(np.float64)
        )
        if gate is not None:
            result["val_gate_auc"] = gate
    return result


def predict(
    network: keras.Model, pipeline: InputPipeline, samples: Sequence[Sample]
) -> dict[str, NDArray[np.float32]]:
    """What a network says of each sample, for whoever asks once; see :class:`Answers`."""
    return Answers(network)(pipeline, samples)


def _compile(network: keras.Model, recipe: Recipe, stage: StageRecipe) -> None:
    smoothing = recipe.fit.label_smoothing
    sigmoid = recipe.network.head is Head.SIGMOID
    losses: dict[str, Any] = {
        FINDINGS: keras.losses.BinaryCrossentropy(label_smoothing=smoothing)
        if sigmoid
        else keras.losses.CategoricalCrossentropy(label_smoothing=smoothing)
    }
    metrics: dict[str, Any] = {FINDINGS: ["accuracy"]}
    weights = {FINDINGS: 1.0}
    if recipe.gate is not None:
        losses[READABLE] = keras.losses.BinaryCrossentropy()
        metrics[READABLE] = ["accuracy"]
        weights[READABLE] = recipe.gate.weight
    decay = recipe.fit.weight_decay
    optimizer = (
        keras.optimizers.AdamW(stage.learning_rate, weight_decay=decay)
        if decay
        else keras.optimizers.Adam(stage.learning_rate)
    )
    network.compile(optimizer, losses, loss_weights=weights, weighted_metrics=metrics)


def _is_exhausted(state: FitState, recipe: Recipe) -> bool:
    patience = recipe.fit.patience
    return patience is not None and state.epochs_without_gain > patience


def _rate(stage: StageRecipe, epoch: int) -> float:
    """Learning rate of an epoch: constant, or along a half cosine."""
    if stage.final_learning_rate is None:
        return stage.learning_rate
    done = epoch / max(1, stage.epochs - 1)
    span = stage.learning_rate - stage.final_learning_rate
    return stage.final_learning_rate + span * (1 + math.cos(math.pi * done)) / 2
