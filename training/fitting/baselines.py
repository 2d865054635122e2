"""Other networks on the same split, for one table beside the recipe's own."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np

from inference.model_output import probabilities_of
from training.data.dataset import Dataset
from training.data.splits import Split
from training.evaluation import metrics
from training.fitting.distribution import Workers
from training.fitting.fit import TrainingJob, fit, predict
from training.fitting.input_pipeline import InputPipeline, Sample
from training.model.networks import build_network
from training.model.outputs import FINDINGS
from training.recipe import BaselineRecipe, Recipe

LOG = logging.getLogger(__name__)


def measure_baselines(
    recipe: Recipe,
    dataset: Dataset,
    division: Split,
    weights: Path | None,
    folder: Path,
    workers: Workers,
) -> list[dict[str, Any]]:
    """Train each of the recipe's baselines and measure it on the test set.

    Returns
    -------
    list of dict
        One row per baseline, for the results.
    """
    return [
        _measure_one(baseline, recipe, dataset, division, weights, folder, workers)
        for baseline in recipe.baselines
    ]


def _measure_one(
    baseline: BaselineRecipe,
    recipe: Recipe,
    dataset: Dataset,
    division: Split,
    weights: Path | None,
    folder: Path,
    workers: Workers,
) -> dict[str, Any]:
    LOG.info("Training the baseline %s", baseline.network.kind)
    own = replace(
        recipe,
        network=baseline.network,
        fit=replace(
            recipe.fit, stages=baseline.stages, pictures_per_epoch=baseline.pictures_per_epoch
        ),
    )
    keras.utils.set_random_seed(recipe.seed)
    with workers.scope():
        network, pretrained = build_network(own, weights)
    examples = dataset.table.examples
    pipeline = InputPipeline(own, dataset.pictures, examples)
    job = TrainingJob(
        own,
        pipeline,
        pipeline.samples(division.training),
        pipeline.samples(division.validation),
        folder / baseline.network.kind,
    )
    state = fit(network, job, workers)
    samples = [Sample(int(index), examples[index].finding) for index in division.test]
    probabilities = probabilities_of(predict(network, pipeline, samples)[FINDINGS])
    truth = np.array([sample.finding for sample in samples])
    row = {
        "network": baseline.network.kind,
        "parameters": int(network.count_params()),
        "pretrained_weights": pretrained,
        "pictures_shown": len(state.history)
        * pipeline.steps_per_epoch(job.training)
        * recipe.fit.batch,
        "accuracy": metrics.accuracy(truth, probabilities),
        "auc": metrics.mean_area(truth, probabilities),
    }
    keras.backend.clear_session()
    return row
