"""Fine-tuning of a multi-task network: one loop over steps, with checkpoints and averaged weights.

What step 700 shows depends on the seed and on the number 700 alone, so a resumed run
sees what the interrupted one would have seen, and ends with the same weights.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from tqdm import tqdm

from training.fitting.teaching import Batch, Teaching
from training.model.outputs import (
    ABNORMAL_LOGIT,
    ANATOMY_LOGITS,
    DISEASE_LOGITS,
    OPACITY_LOGITS,
    READABLE_LOGIT,
)
from training.recipe import FineTuningRecipe, LossRecipe
from training.writing import written_aside

LOG = logging.getLogger(__name__)
CHECKPOINT = "checkpoint.npz"
SHOWN_OVER = 50
"""Steps over which the losses that are shown and recorded are averaged."""
LOSSES = ("abnormal", "disease", "opacity", "anatomy", "readable")


@dataclass(frozen=True)
class FineTuningJob:
    """What one network is fine-tuned on."""

    recipe: FineTuningRecipe
    teaching: Teaching
    folder: Path
    """Holds the checkpoint; a job that stopped goes on from there."""


def fine_tune(network: keras.Model, job: FineTuningJob) -> list[dict[str, float]]:
    """Train a network of `training.model.networks.multi_task`, or go on where it stopped.

    Parameters
    ----------
    network : keras.Model
        Ends with the averaged weights.
    job : FineTuningJob

    Returns
    -------
    list of dict
        The losses, every :data:`SHOWN_OVER` steps.
    """
    job.folder.mkdir(parents=True, exist_ok=True)
    training = _Training(network, job.recipe)
    history: list[dict[str, float]] = []
    done = training.restore(job.folder, history)
    if done < job.recipe.steps:
        _run(training, job, done, history)
    training.use_average()
    return history


def _run(
    training: "_Training", job: FineTuningJob, done: int, history: list[dict[str, float]]
) -> None:
    recipe = job.recipe
    shown = np.zeros(len(LOSSES))
    progress = tqdm(
        _ahead(job.teaching, done, recipe.steps),
        desc="Fine-tuning",
        unit="step",
        total=recipe.steps,
        initial=done,
    )
    for number, batch in progress:
        shown += training.step(number, batch)
        if number % SHOWN_OVER == 0:
            losses = dict(zip(LOSSES, (shown / SHOWN_OVER).tolist(), strict=True))
            history.append({"step": float(number), **losses})
            progress.set_postfix({name: f"{value:.3f}" for name, value in losses.items()})
            shown[:] = 0
        if number % recipe.checkpoint == 0 or number == recipe.steps:
            training.save(job.folder, number, history)


def _ahead(teaching: Teaching, done: int, steps: int) -> Iterator[tuple[int, Batch]]:
    """Batches from the step after ``done``, each made while the one before is learnt from."""
    with ThreadPoolExecutor(1) as worker:
        coming = worker.submit(teaching.batch, done + 1)
        for number in range(done + 1, steps + 1):
            batch = coming.result()
            if number < steps:
                coming = worker.submit(teaching.batch, number + 1)
            yield number, batch


class _Training:
    """Network, optimizers and averaged weights: all that a checkpoint holds."""

    def __init__(self, network: keras.Model, recipe: FineTuningRecipe) -> None:
        self._recipe = recipe
        self._network = network
        _freeze(network, recipe.first_block)
        names = (ABNORMAL_LOGIT, DISEASE_LOGITS, OPACITY_LOGITS, ANATOMY_LOGITS, READABLE_LOGIT)
        self._logits = keras.Model(
            network.input, {name: network.get_layer(name).output for name in names}
        )
        backbone = {
            id(variable)
            for layer in network.layers
            if _is_backbone(layer)
            for variable in layer.trainable_variables
        }
        variables = network.trainable_variables
        # What begins with random weights may move faster than what ImageNet taught.
        self._parts = tuple(
            (own, _optimizer(recipe, rate))
            for own, rate in (
                ([v for v in variables if id(v) in backbone], recipe.learning_rate),
                ([v for v in variables if id(v) not in backbone], recipe.head_learning_rate),
            )
        )
        for own, optimizer in self._parts:
            optimizer.build(own)
        self._variables = [variable for own, _ in self._parts for variable in own]
        self._average = [tf.Variable(variable, trainable=False) for variable in self._variables]
        self._compiled = tf.function(self._update)

    def step(self, number: int, batch: Batch) -> np.ndarray[Any, np.dtype[np.float64]]:
        """Learn from one batch; the losses in the order of :data:`LOSSES`."""
        keep = min(self._recipe.averaging, (1 + number) / (10 + number))
        tensors = {name: tf.constant(value) for name, value in vars(batch).items()}
        return np.asarray(self._compiled(tensors, tf.constant(keep, tf.float32)), np.float64)

    def _update(self, batch: Mapping[str, Any], keep: Any) -> Any:
        with tf.GradientTape() as tape:
            logits = self._logits(batch["inputs"], training=True)
            losses = losses_of(logits, batch)
            total = tf.reduce_sum(losses * loss_weights(self._recipe.losses))
        gradients = tape.gradient(total, self._variables)
        gradients, _ = tf.clip_by_global_norm(gradients, self._recipe.clip)
        place = 0
        for own, optimizer in self._parts:
            optimizer.apply(gradients[place : place + len(own)], own)
            place += len(own)
        for average, variable in zip(self._average, self._variables, strict=True):
            average.assign(keep * average + (1 - keep) * variable)
        return losses

    def use_average(self) -> None:
        """Leave the network with the averaged weights."""
        for average, variable in zip(self._average, self._variables, strict=True):
            variable.assign(average)

    def _state(self) -> list[Any]:
        optimizers = [variable for _, item in self._parts for variable in item.variables]
        # Among what is not trained are the seeds of dropout.
        return [
            *self._variables,
            *self._average,
            *optimizers,
            *self._network.non_trainable_variables,
        ]

    def save(self, folder: Path, number: int, history: Sequence[Mapping[str, float]]) -> None:
        """Keep everything that the next step depends on; the checkpoint before stays until then."""
        values = {f"v{place}": np.asarray(value) for place, value in enumerate(self._state())}
        table = np.array([[row["step"], *(row[name] for name in LOSSES)] for row in history])
        with written_aside(folder / CHECKPOINT) as aside:
            np.savez(aside, number=number, history=table, **values)  # type: ignore[arg-type]

    def restore(self, folder: Path, history: list[dict[str, float]]) -> int:
        """Steps that were done before; 0 without a checkpoint."""
        path = folder / CHECKPOINT
        if not path.is_file():
            return 0
        with np.load(path) as saved:
            for place, variable in enumerate(self._state()):
                variable.assign(saved[f"v{place}"])
            rows = saved["history"].reshape(-1, 1 + len(LOSSES)).tolist()
            history += [dict(zip(("step", *LOSSES), row, strict=True)) for row in rows]
            number = int(saved["number"])
        LOG.info("Resuming after step %d", number)
        return number


def loss_weights(recipe: LossRecipe) -> Any:
    """In the order of :data:`LOSSES`."""
    return tf.constant([float(getattr(recipe, name)) for name in LOSSES])


def losses_of(logits: Mapping[str, Any], batch: Mapping[str, Any]) -> Any:
    """Losses of a batch.

    Parameters
    ----------
    logits : mapping of tensors
        By the layer names of `training.model.outputs`.
    batch : mapping of tensors
        The fields of `training.fitting.teaching.Batch`.

    Returns
    -------
    tensor of float32, shape (5,)
        In the order of :data:`LOSSES`.
    """
    films = float(batch["inputs"].shape[0] or 1)
    cross_entropy = tf.nn.sigmoid_cross_entropy_with_logits
    abnormal = cross_entropy(batch["abnormal"], logits[ABNORMAL_LOGIT][:, 0])
    disease = tf.nn.softmax_cross_entropy_with_logits(batch["disease"], logits[DISEASE_LOGITS])
    opacity = tf.reduce_mean(cross_entropy(batch["opacity"], logits[OPACITY_LOGITS]), (1, 2, 3))
    readable = cross_entropy(batch["readable"], logits[READABLE_LOGIT][:, 0])
    return tf.stack(
        [
            tf.reduce_sum(abnormal * batch["abnormal_weight"]) / films,
            tf.reduce_sum(disease * batch["disease_weight"]) / films,
            tf.reduce_sum(opacity * batch["opacity_weight"]) / films,
            _anatomy_loss(batch["anatomy"], logits[ANATOMY_LOGITS], batch["anatomy_weight"]),
            tf.reduce_sum(readable * batch["readable_weight"]) / films,
        ]
    )


def _anatomy_loss(masks: Any, logits: Any, weight: Any) -> Any:
    """Cross-entropy and Dice of each structure that somebody drew (Isensee 2021)."""
    entropy = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(masks, logits), axis=(1, 2))
    found = tf.sigmoid(logits)
    overlap = 2 * tf.reduce_sum(found * masks, (1, 2)) + 1
    dice = 1 - overlap / (tf.reduce_sum(found + masks, (1, 2)) + 1)
    total = tf.maximum(tf.reduce_sum(weight), 1.0)
    return tf.reduce_sum((entropy + dice) * weight) / total


def _is_backbone(layer: keras.layers.Layer) -> bool:
    return bool(layer.name.startswith(("_conv_stem", "_blocks.", "_conv_head")))


def _freeze(network: keras.Model, first_block: int) -> None:
    """Leave the backbone's lowest blocks as ImageNet taught them: edges are edges."""
    still = first_block > 0
    for layer in network.layers:
        if layer.name.startswith(f"_blocks.{first_block}."):
            still = False
        if _is_backbone(layer):
            layer.trainable = not still


def _optimizer(recipe: FineTuningRecipe, rate: float) -> keras.optimizers.Optimizer:
    """AdamW along a cosine (Loshchilov & Hutter 2019) after a linear start."""
    warm_up = min(recipe.warm_up, max(1, recipe.steps // 4))
    schedule = keras.optimizers.schedules.CosineDecay(
        0.0,
        max(1, recipe.steps - warm_up),
        alpha=recipe.final_rate,
        warmup_target=rate,
        warmup_steps=warm_up,
    )
    return keras.optimizers.AdamW(schedule, weight_decay=recipe.weight_decay)
