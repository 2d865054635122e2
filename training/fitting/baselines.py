"""Other networks on the same split, for one table beside the recipe's own."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np

from inference.classifier import probabilities_of
from training.data.dataset import Materials
from training.data.splits import Split
from training.evaluation import metrics
from training.fitting.distribution import Workers
from training.fitting.fit import Course, fit, predict
from training.fitting.input_pipeline import InputPipeline, Lesson
from training.model.networks import build_network
from training.model.outputs import FINDINGS
from training.recipe import Recipe, RivalRecipe

LOG = logging.getLogger(__name__)


def compare(
    recipe: Recipe,
    materials: Materials,
    division: Split,
    weights: Path | None,
    folder: Path,
    workers: Workers,
) -> list[dict[str, Any]]:
    """Train each of the recipe's rivals and measure it on the test set.

    Returns
    -------
    list of dict
        One row per rival, for the results.
    """
    return [
        _compare_one(rival, recipe, materials, division, weights, folder, workers)
        for rival in recipe.rivals
    ]


def _compare_one(
    rival: RivalRecipe,
    recipe: Recipe,
    materials: Materials,
    division: Split,
    weights: Path | None,
    folder: Path,
    workers: Workers,
) -> dict[str, Any]:
    LOG.info("Training the rival %s", rival.network.kind)
    own = replace(
        recipe,
        network=rival.network,
        fit=replace(recipe.fit, stages=rival.stages, pictures_per_epoch=rival.pictures_per_epoch),
    )
    keras.utils.set_random_seed(recipe.seed)
    with workers.scope():
        network, pretrained = build_network(own, weights)
    examples = materials.table.examples
    pipeline = InputPipeline(own, materials.pictures, examples)
    course = Course(
        own,
        pipeline,
        pipeline.lessons(division.training),
        pipeline.lessons(division.validation),
        folder / rival.network.kind,
    )
    state = fit(network, course, workers)
    lessons = [Lesson(int(index), examples[index].finding) for index in division.test]
    probabilities = probabilities_of(predict(network, pipeline, lessons)[FINDINGS])
    truth = np.array([lesson.finding for lesson in lessons])
    row = {
        "network": rival.network.kind,
        "parameters": int(network.count_params()),
        "pretrained_weights": pretrained,
        "pictures_shown": len(state.history)
        * pipeline.steps_per_epoch(course.training)
        * recipe.fit.batch,
        "accuracy": metrics.accuracy(truth, probabilities),
        "auc": metrics.mean_area(truth, probabilities),
    }
    keras.backend.clear_session()
    return row
