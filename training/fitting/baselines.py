"""Other networks on the same split, for one table beside the recipe's own."""

import logging
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np

from inference.model_output import probabilities_of
from training.data.dataset import Dataset
from training.data.splits import Split
from training.evaluation import metrics
from training.evaluation.results import Baseline
from training.fitting.distribution import Workers
from training.fitting.fit import predict
from training.fitting.input_pipeline import Sample
from training.fitting.trained import train
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
) -> tuple[Baseline, ...]:
    """Train each of the recipe's baselines and measure it on the test set.

    Returns
    -------
    tuple of Baseline
        In the recipe's order.
    """
    return tuple(
        _measure_one(baseline, recipe, dataset, division, weights, folder, workers)
        for baseline in recipe.baselines
    )


def _measure_one(
    baseline: BaselineRecipe,
    recipe: Recipe,
    dataset: Dataset,
    division: Split,
    weights: Path | None,
    folder: Path,
    workers: Workers,
) -> Baseline:
    LOG.info("Training the baseline %s", baseline.network.kind)
    own = replace(
        recipe,
        network=baseline.network,
        fit=replace(
            recipe.fit,
            fine_tuning=None,
            stages=baseline.stages,
            pictures_per_epoch=baseline.pictures_per_epoch,
        ),
    )
    trained = train(own, dataset, division, folder / baseline.network.kind, weights, workers)
    examples = dataset.table.examples
    samples = [Sample(int(index), examples[index].finding) for index in division.test]
    probabilities = probabilities_of(predict(trained.network, trained.pipeline, samples)[FINDINGS])
    truth = np.array([sample.finding for sample in samples])
    measured = Baseline(
        network=baseline.network.kind,
        parameters=int(trained.network.count_params()),
        pretrained_weights=trained.pretrained,
        pictures_shown=trained.pictures_shown,
        accuracy=metrics.accuracy(truth, probabilities),
        auc=metrics.mean_area(truth, probabilities),
    )
    keras.backend.clear_session()
    return measured
