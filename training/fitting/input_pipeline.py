"""From prepared pictures to batches for Keras, deterministic to the last digit.

What is drawn in epoch 7 depends on the seed and on the number 7 alone, so a
resumed run sees the pictures that the interrupted one would have seen.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from inference.preprocessing import prepare_brightness
from training.data.examples import REFUSED, Example
from training.data.prepared_pictures import PreparedPictures
from training.data.synthetic_pictures import SYNTHETIC
from training.data.view_weights import view_weights
from training.model.augmentation import Augmentation
from training.model.outputs import FINDINGS, READABLE
from training.recipe import Head, Recipe

Indices = NDArray[np.int64]
ENDLESS = 2**31


@dataclass(frozen=True)
class Sample:
    """One picture as it is learnt from."""

    picture: int
    """Index into the prepared pictures."""
    finding: int
    """Index into the findings, or below 0 as `Example.finding` has it."""
    synthetic: str = ""
    """A kind of `training.data.synthetic_pictures` made from the picture; empty for itself."""


class InputPipeline:
    """Batches of one recipe's pictures.

    Parameters
    ----------
    recipe : Recipe
    pictures : PreparedPictures
        Of the same order as ``examples``.
    examples : sequence of Example
    """

    def __init__(
        self, recipe: Recipe, pictures: PreparedPictures, examples: Sequence[Example]
    ) -> None:
        self.recipe = recipe
        self._pictures = pictures
        self._examples = examples
        self._augmentation = Augmentation(recipe.augmentation)

    def samples(self, indices: Indices) -> list[Sample]:
        """Real pictures and, for a gate, the synthetic ones that go with them."""
        real = [Sample(int(index), self._examples[index].finding) for index in indices]
        gate = self.recipe.gate
        if gate is None or not gate.synthetic:
            return real
        # Which picture gives which synthetic one depends on the picture alone, so that it is
        # the same in every division of the table.
        step = max(1, round(1 / max(gate.synthetic_share, 1e-6)))
        synthetic = [
            Sample(
                item.picture, REFUSED, gate.synthetic[item.picture // step % len(gate.synthetic)]
            )
            for item in real
            if item.finding != REFUSED and item.picture % step == 0
        ]
        return real + synthetic

    def steps_per_epoch(self, samples: Sequence[Sample]) -> int:
        """Whole batches of one epoch, at least one."""
        wanted = self.recipe.fit.pictures_per_epoch or len(samples)
        return max(1, wanted // self.recipe.fit.batch)

    def domain(self, sample: Sample) -> str:
        """Source and hospital, for one hospital's films may have been processed twice, differently.

        For a synthetic picture, its kind.
        """
        row = self._examples[sample.picture].row
        return sample.synthetic or f"{row.source}, {row.hospitals[0]}"

    def training_stream(
        self, samples: Sequence[Sample], first_epoch: int, worker: int = 0, workers: int = 1
    ) -> Any:
        """An endless `tf.data.Dataset` of augmented (inputs, targets, weights).

        Parameters
        ----------
        samples : sequence of Sample
        first_epoch : int
            Epochs that were already trained.
        worker, workers : int, optional
            This process takes every ``workers``-th picture of each batch.
        """
        steps = self.steps_per_epoch(samples)
        batch = self.recipe.fit.batch
        weights = self.drawing_weights(samples)

        def batches() -> Any:
            for epoch in range(first_epoch, ENDLESS):
                order = _draw(len(samples), steps * batch, weights, self.recipe.seed, epoch)
                for step in range(steps):
                    drawn = order[step * batch : (step + 1) * batch][worker::workers]
                    inputs, findings, masks = self._load(samples, drawn, (epoch, step))
                    seed = np.array([self.recipe.seed, epoch * steps + step], np.int32)
                    yield inputs, findings, masks, seed

        stream = tf.data.Dataset.from_generator(batches, output_signature=self._signature())
        return stream.map(self._augmented, num_parallel_calls=1).prefetch(4)

    def evaluation_stream(self, samples: Sequence[Sample]) -> Any:
        """A `tf.data.Dataset` of inputs in order, as prepared and nothing else."""
        batch = self.recipe.fit.batch
        channels = self.recipe.input.channels

        def batches() -> Any:
            for start in range(0, len(samples), batch):
                chosen = np.arange(start, min(start + batch, len(samples)))
                inputs, _, _ = self._load(samples, chosen, (ENDLESS, start))
                yield np.repeat(inputs, channels, axis=3)

        shape = (None, self.recipe.input.height, self.recipe.input.width, channels)
        signature = tf.TensorSpec(shape, tf.float32)
        return tf.data.Dataset.from_generator(batches, output_signature=signature).prefetch(2)

    def _signature(self) -> Any:
        shape = (self.recipe.input.height, self.recipe.input.width)
        return (
            tf.TensorSpec((None, *shape, 1), tf.float32),
            tf.TensorSpec((None, len(self.recipe.findings)), tf.float32),
            tf.TensorSpec((None, 1), tf.float32),
            tf.TensorSpec((2,), tf.int32),
        )

    def drawing_weights(self, samples: Sequence[Sample]) -> NDArray[np.float64] | None:
        """How often each sample is drawn in training; sum 1. None: all alike."""
        balance = self.recipe.fit.balance
        views = self._view_weights(samples)
        if balance == "none":
            return None if views is None else views / views.sum()
        by_hospital = balance == "finding and hospital"
        strata = [
            (item.finding, item.synthetic, self.domain(item) if by_hospital else "")
            for item in samples
        ]
        counts = Counter(strata)
        per_finding = Counter(finding for finding, _, _ in counts)
        weights = np.array([1 / counts[key] / per_finding[key[0]] for key in strata])
        if views is not None:
            weights *= views
        return np.asarray(weights / weights.sum())

    def _view_weights(self, samples: Sequence[Sample]) -> NDArray[np.float64] | None:
        recipe = self.recipe
        balanced = {source.name for source in recipe.sources if source.balance_views}
        normal = next((i for i, item in enumerate(recipe.findings) if item.is_normal), None)
        if not balanced or normal is None:
            return None
        real = [place for place, sample in enumerate(samples) if not sample.synthetic]
        weights = np.ones(len(samples))
        films = [self._examples[samples[place].picture] for place in real]
        weights[real] = view_weights(films, balanced, normal)
        return weights

    def _load(
        self, samples: Sequence[Sample], chosen: Indices, moment: tuple[int, int]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Inputs of one channel, findings one-hot (all 0 where none is named), 1 where readable."""
        picked = [samples[index] for index in chosen]
        inputs = np.array(self._pictures.inputs[np.array([item.picture for item in picked])])
        findings = np.zeros((len(picked), len(self.recipe.findings)), np.float32)
        readable = np.ones((len(picked), 1), np.float32)
        for place, sample in enumerate(picked):
            if sample.synthetic:
                seed = (self.recipe.seed, *moment, place)
                inputs[place] = self._synthesised(
                    sample, inputs[place], np.random.default_rng(seed)
                )
            if sample.finding >= 0:
                findings[place, sample.finding] = 1
            elif sample.finding == REFUSED:
                readable[place] = 0
        return inputs, findings, readable

    def _synthesised(
        self, sample: Sample, frontal: NDArray[np.float32], generator: np.random.Generator
    ) -> NDArray[np.float32]:
        black, white = self.recipe.input.value_range
        brightness = (frontal[:, :, 0] - black) / (white - black)
        picture = SYNTHETIC[sample.synthetic](brightness, generator)
        return prepare_brightness(picture, self.recipe.input.contract)[:, :, :1]

    def _augmented(self, inputs: Any, findings: Any, readable: Any, seed: Any) -> Any:
        black, white = self.recipe.input.value_range
        brightness = (inputs - black) / (white - black)
        changed = self._augmentation(brightness, seed) * (white - black) + black
        changed = tf.repeat(changed, self.recipe.input.channels, axis=3)
        single = self.recipe.network.head is Head.SIGMOID
        targets = {FINDINGS: findings[:, 1:] if single else findings}
        weights = {FINDINGS: tf.reduce_sum(findings, axis=1)}
        if self.recipe.gate is not None:
            targets[READABLE] = readable
            weights[READABLE] = tf.ones_like(readable[:, 0])
        return changed, targets, weights


def _draw(
    count: int, wanted: int, weights: NDArray[np.float64] | None, seed: int, epoch: int
) -> Indices:
    """Which pictures one epoch shows, in order."""
    generator = np.random.default_rng((seed, epoch))
    if weights is not None:
        return generator.choice(count, wanted, p=weights)
    rounds = [generator.permutation(count) for _ in range(-(-wanted // count))]
    return np.concatenate(rounds)[:wanted]
