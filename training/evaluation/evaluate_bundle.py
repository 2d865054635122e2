"""A bundle evaluated through `inference.Classifier`, as it ships."""

import numpy as np
from numpy.typing import NDArray

from inference.classifier import Classifier
from inference.model_bundle import ModelBundle, ModelCard
from training.data.dataset import Dataset, load_unseen
from training.data.examples import REFUSED, Example
from training.data.splits import anatomy_held_out
from training.evaluation.anatomy_check import check_anatomy
from training.evaluation.calibration import Calibration
from training.evaluation.calibration import probabilities as probabilities_from
from training.evaluation.environment import describe_environment
from training.evaluation.evaluate import evaluate
from training.evaluation.failures import describe_failures
from training.evaluation.gate_check import check_gate
from training.evaluation.results import BundleResults, Evaluation
from training.evaluation.scores import Scores, score, write_csv
from training.evaluation.shortcut_controls import measure_shortcuts
from training.evaluation.source_classifier import classify_sources
from training.paths import RunPaths
from training.recipe import Head, Recipe


def evaluate_bundle(
    bundle: ModelBundle,
    recipe: Recipe,
    dataset: Dataset,
    test: NDArray[np.int64],
    paths: RunPaths,
    quick: bool = False,
) -> BundleResults:
    """Evaluate a bundle on test pictures and on the recipe's unseen sources.

    Parameters
    ----------
    bundle : ModelBundle
    recipe : Recipe
    dataset : Dataset
    test : ndarray of int64
        Indices into the dataset that took no part in training.
    paths : RunPaths
        The predictions are written to ``output`` as CSV.
    quick : bool, optional
        Whether the unseen sources are cut down too.
    """
    classifier = Classifier(bundle)
    examples = dataset.table.examples
    scores = score(classifier, dataset, test)
    write_csv(scores, paths.output / "predictions.csv")
    frontals = np.array([index for index in test.tolist() if examples[index].finding != REFUSED])
    return BundleResults(
        test=evaluate_scores(scores, recipe, bundle.card),
        shortcuts=measure_shortcuts(classifier, scores.examples, normal_index(recipe), recipe.seed),
        source_classifier=classify_sources(bundle, dataset, test),
        gate_on_synthetic_pictures=check_gate(classifier, dataset.pictures, frontals, recipe.seed),
        failures=describe_failures(scores),
        anatomy=check_anatomy(classifier, _with_outlines(dataset, recipe), recipe.seed),
        quick_run=quick,
        environment=describe_environment(),
        unseen_sources=_evaluate_unseen(classifier, recipe, dataset, paths, quick),
    )


def _evaluate_unseen(
    classifier: Classifier, recipe: Recipe, dataset: Dataset, paths: RunPaths, quick: bool
) -> Evaluation | None:
    if not recipe.unseen_sources:
        return None
    other, indices = load_unseen(recipe, dataset, paths.data, paths.cache, quick)
    if not len(indices):
        return None
    scores = score(classifier, other, indices)
    write_csv(scores, paths.output / "predictions-unseen-sources.csv")
    return evaluate_scores(scores, recipe, classifier.card)


def _with_outlines(dataset: Dataset, recipe: Recipe) -> list[Example]:
    """Films with outlines of lungs or heart that taught no network where these are."""
    examples = dataset.table.examples
    held_out = anatomy_held_out(examples, dataset.groups, recipe.split.anatomy)
    return [example for example, held in zip(examples, held_out, strict=True) if held]


def evaluate_scores(scores: Scores, recipe: Recipe, card: ModelCard) -> Evaluation:
    """Evaluate scores at the operating points of a bundle's card."""
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
