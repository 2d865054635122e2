"""One network, trained: for the recipe itself, for each left-out hospital and for baselines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import keras

from training.data.dataset import Dataset
from training.data.splits import Split, anatomy_held_out
from training.fitting.distribution import Workers
from training.fitting.fine_tuning import FineTuningJob, fine_tune
from training.fitting.fit import TrainingJob, fit
from training.fitting.input_pipeline import InputPipeline
from training.fitting.teaching import Teaching
from training.model.networks import build_network
from training.recipe import Recipe


@dataclass(frozen=True)
class Trained:
    """A network and how it came to be."""

    network: keras.Model
    pretrained: bool
    """Whether it began with pretrained weights."""
    history: Sequence[Mapping[str, float]]
    """Losses and figures on the way."""
    pipeline: InputPipeline
    """Feeds it pictures."""
    pictures_shown: int


def train(
    recipe: Recipe,
    dataset: Dataset,
    division: Split,
    folder: Path,
    weights: Path | None,
    workers: Workers,
) -> Trained:
    """Train the network of a recipe, or go on where an earlier call stopped.

    Parameters
    ----------
    recipe : Recipe
    dataset : Dataset
    division : Split
        Its training and validation pictures are used.
    folder : Path
        For checkpoints.
    weights : Path or None
        The folder of pretrained weights.
    workers : Workers

    Raises
    ------
    TrainingError
        The recipe's network cannot be built or taught.
    """
    keras.utils.set_random_seed(recipe.seed)
    with workers.scope():
        network, pretrained = build_network(recipe, weights)
    examples = dataset.table.examples
    pipeline = InputPipeline(recipe, dataset.pictures, examples)
    if recipe.fit.fine_tuning is not None:
        held_out = anatomy_held_out(examples, dataset.groups, recipe.split.anatomy)
        teaching = Teaching(recipe, dataset.pictures, examples, division.training, held_out)
        history = fine_tune(network, FineTuningJob(recipe.fit.fine_tuning, teaching, folder))
        shown = recipe.fit.fine_tuning.steps * recipe.fit.fine_tuning.batch
        return Trained(network, pretrained, history, pipeline, shown)
    job = TrainingJob(
        recipe,
        pipeline,
        pipeline.samples(division.training),
        pipeline.samples(division.validation),
        folder,
    )
    epochs = fit(network, job, workers).history
    shown = len(epochs) * pipeline.steps_per_epoch(job.training) * recipe.fit.batch
    return Trained(network, pretrained, epochs, pipeline, shown)
