"""Scores of pictures from hospitals that a network has never seen: one network per hospital."""

import logging
from pathlib import Path

import keras
import numpy as np

from inference.model_output import probabilities_of
from training.data.dataset import Dataset
from training.data.splits import leave_out
from training.evaluation.scores import Scores, join
from training.fitting.distribution import Workers
from training.fitting.fit import predict
from training.fitting.input_pipeline import Sample
from training.fitting.trained import train
from training.model.outputs import FINDINGS, READABLE
from training.recipe import Recipe
from training.writing import written_aside

LOG = logging.getLogger(__name__)
SCORES = "scores.npz"


def score_unseen_hospitals(
    recipe: Recipe, dataset: Dataset, weights: Path | None, folder: Path, workers: Workers
) -> Scores | None:
    """Train one network per hospital group of ``split.unseen``, each without that group.

    Parameters
    ----------
    recipe : Recipe
    dataset : Dataset
    weights : Path or None
        The folder of weight files.
    folder : Path
        Holds one folder per hospital; those that are finished are not repeated.
    workers : Workers

    Returns
    -------
    Scores or None
        Uncalibrated, of every hospital by the network that has not seen it. None
        when the recipe names no hospital.
    """
    parts = [
        _score_hospital(hospital, recipe, dataset, weights, folder / hospital, workers)
        for hospital in recipe.split.unseen
    ]
    return join(parts) if parts else None


def _score_hospital(
    hospital: str,
    recipe: Recipe,
    dataset: Dataset,
    weights: Path | None,
    folder: Path,
    workers: Workers,
) -> Scores:
    examples = dataset.table.examples
    split = dataset.readable(
        leave_out(hospital, examples, dataset.groups, recipe.split.validation, recipe.seed)
    )
    if not (folder / SCORES).is_file():
        LOG.info("Training without the hospital %s", hospital)
        trained = train(recipe, dataset, split, folder, weights, workers)
        samples = [Sample(int(index), examples[index].finding) for index in split.test]
        outputs = predict(trained.network, trained.pipeline, samples)
        with written_aside(folder / SCORES) as aside:
            np.savez(aside, **outputs)  # type: ignore[arg-type]
        keras.backend.clear_session()
    with np.load(folder / SCORES) as saved:
        readable = saved[READABLE][:, 0].astype(np.float64) if READABLE in saved else None
        probabilities = probabilities_of(saved[FINDINGS])
    return Scores(
        tuple(examples[index] for index in split.test.tolist()),
        tuple(finding.key for finding in recipe.findings),
        probabilities,
        readable,
        dataset.groups[split.test],
    )
