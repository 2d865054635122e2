"""A bundle evaluated through `inference.Classifier`, as it ships."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from training.data.dataset import Dataset, load_unseen
from training.data.examples import REFUSED, Example
from training.data.splits import anatomy_held_out
from training.evaluation.anatomy_check import check_anatomy
from training.evaluation.calibration import Calibration
from training.evaluation.calibration import probabilities as probabilities_from
from training.evaluation.evaluate import evaluate
from training.evaluation.failures import describe_failures
from training.evaluation.gate_check import check_gate
from training.evaluation.scores import Scores, score, write_csv
from training.evaluation.shortcut_controls import measure_shortcuts
from training.evaluation.source_classifier import tell_sources
from training.recipe import Head, Recipe


def evaluate_bundle(
    recipe: Recipe,
    dataset: Dataset,
    test: NDArray[np.int64],
    bundle: Path,
    data: Path,
    cache: Path,
    output: Path,
    quick: bool = False,
) -> dict[str, Any]:
    """Evaluate a bundle on test pictures and on the recipe's unseen sources.

    Parameters
    ----------
    recipe : Recipe
    dataset : Dataset
    test : ndarray of int64
        Indices into the dataset that took no part in training.
    bundle : Path
    data, cache : Path
        Of the unseen sources.
    output : Path
        Where the predictions are written as CSV.
    quick : bool, optional
        Whether the unseen sources are cut down too.

    Returns
    -------
    dict
        ``test``, ``shortcuts``, ``source_classifier``, ``gate_on_made_pictures``,
        ``failures`` and, where the recipe has them, ``unseen_sources``; ready for JSON.
    """
    classifier = Classifier(ModelBundle.open(bundle))
    examples = dataset.table.examples
    scores = score(classifier, dataset.pictures, test, examples, dataset.groups)
    write_csv(scores, output / "predictions.csv")
    results = {
        "test": evaluate_scores(scores, recipe, bundle),
        "shortcuts": measure_shortcuts(
            classifier, scores.examples, normal_index(recipe), recipe.seed
        ),
        "source_classifier": tell_sources(
            bundle,
            classifier.card.outputs.probabilities,
            dataset.pictures,
            test,
            examples,
            dataset.groups,
            scores.findings,
        ),
        "gate_on_made_pictures": check_gate(
            classifier,
            dataset.pictures,
            np.array([index for index in test.tolist() if examples[index].finding != REFUSED]),
            recipe.seed,
        ),
        "failures": describe_failures(scores),
        "anatomy": check_anatomy(classifier, _with_outlines(dataset, recipe), recipe.seed),
    }
    if recipe.unseen_sources:
        other, indices = load_unseen(recipe, dataset, data, cache, quick)
        if len(indices):
            elsewhere = score(
                classifier, other.pictures, indices, other.table.examples, other.groups
            )
            write_csv(elsewhere, output / "predictions-unseen-sources.csv")
            results["unseen_sources"] = evaluate_scores(elsewhere, recipe, bundle)
    return results


def _with_outlines(dataset: Dataset, recipe: Recipe) -> list[Example]:
    """Films with outlines of lungs or heart that taught no network where these are."""
    examples = dataset.table.examples
    held_out = anatomy_held_out(examples, dataset.groups, recipe.split.anatomy)
    return [example for example, held in zip(examples, held_out, strict=True) if held]


def evaluate_scores(scores: Scores, recipe: Recipe, bundle: Path) -> dict[str, Any]:
    """Evaluate scores at the operating points of a bundle's card."""
    card = ModelBundle.open(bundle).card
    return evaluate(
        scores,
        normal_index(recipe),
        card.operating_points,
        card.gate_threshold,
        recipe.seed,
        card.document.get("calibration", {}).get("shares"),
    )


def normal_index(recipe: Recipe) -> int | None:
    """Index of the normal finding."""
    return next((i for i, finding in enumerate(recipe.findings) if finding.is_normal), None)


def calibrate_scores(scores: Scores, calibration: Calibration, recipe: Recipe) -> Scores:
    """Scores as the calibrated graph would have given them."""
    logits = calibration.apply(logits_of(scores.probabilities, recipe))
    return Scores(
        scores.examples,
        scores.findings,
        probabilities_from(logits),
        scores.readable,
        scores.groups,
    )


def logits_of(probabilities: NDArray[np.float64], recipe: Recipe) -> NDArray[np.float64]:
    """Logits of the recipe's head, up to a constant, from probabilities of all findings."""
    logarithms = np.log(np.maximum(probabilities, np.finfo(np.float32).tiny))
    if recipe.network.head is Head.SIGMOID:
        return np.asarray(logarithms[:, 1:] - logarithms[:, :1])
    return np.asarray(logarithms)
