"""One recipe from data to bundle: the steps in the order that they run."""

import json
import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from inference.classifier import Classifier
from inference.model_bundle import ABNORMAL, GRAPH_FILE, OperatingPoint
from inference.model_output import probabilities_of
from training.data.dataset import Dataset, load_dataset
from training.data.examples import REFUSED, require_every_finding
from training.data.splits import Split, split
from training.errors import RecipeError
from training.evaluation.calibration import even_shares, fit_calibration, uncalibrated
from training.evaluation.environment import describe_environment
from training.evaluation.evaluate_bundle import (
    calibrate_scores,
    evaluate_bundle,
    evaluate_scores,
    logits_of,
    normal_index,
)
from training.evaluation.gate import choose_threshold
from training.evaluation.operating_points import choose_naming, choose_operating_points
from training.evaluation.results import RunResults, Shortcuts, to_json
from training.evaluation.scores import Scores, write_csv
from training.evaluation.shortcut_controls import measure_shortcuts
from training.export.export_onnx import PROBABILITIES, export_network, keras_probabilities
from training.export.model_card import (
    DEFAULT_OPERATING_POINT,
    Decisions,
    describe_bundle,
    describe_data,
    unwritten_bundle,
    write_card,
)
from training.export.parity import check_parity
from training.export.unseen_bundle import export_unseen
from training.fitting.baselines import measure_baselines
from training.fitting.distribution import Workers
from training.fitting.fit import predict
from training.fitting.input_pipeline import InputPipeline
from training.fitting.trained import train
from training.fitting.unseen_hospitals import score_unseen_hospitals
from training.model.outputs import FINDINGS, READABLE
from training.paths import BUNDLE, EVALUATION, RECIPE_COPY, REPORT, RunPaths
from training.recipe import Head, Recipe, RecipeFile
from training.report.card import read_card
from training.report.report import write_report
from training.shorter_run import NO_LIMITS, Limits, shortened
from training.writing import written_aside

LOG = logging.getLogger(__name__)
UNANSWERED_SHARE = 0.1
"""Of the held-out pictures, those nearest to the threshold get no verdict."""
PARITY_PICTURES = 64
UNSEEN = "unseen"
"""In the run folder, one folder for each left-out hospital."""


def run(file: RecipeFile, paths: RunPaths, quick: bool = False, limits: Limits = NO_LIMITS) -> Path:
    """Train, judge and export one recipe; goes on where an earlier run stopped.

    Parameters
    ----------
    file : RecipeFile
    paths : RunPaths
    quick : bool, optional
        Few pictures and one epoch per stage: proves the chain, not the network.
    limits : Limits, optional
        A run that is shorter than the recipe says.

    Returns
    -------
    Path
        The bundle's folder.

    Raises
    ------
    TrainingError
        With one sentence that names what is wrong.
    """
    started = time.monotonic()
    _claim(paths.output, file, "# quick run" if quick else f"# {limits}" if str(limits) else "")
    recipe = shortened(file.recipe) if quick else limits.apply(file.recipe)
    used = replace(file, recipe=recipe)
    workers = Workers(recipe.fit.distribution)
    dataset = load_dataset(recipe, recipe.sources, paths.data, paths.cache, quick)
    require_every_finding(dataset.table, recipe)
    examples = dataset.table.examples
    division = dataset.readable(
        split(examples, dataset.groups, recipe.split, recipe.findings, recipe.seed)
    )
    _write_json(paths.output / "environment.json", to_json(describe_environment()))
    unseen = score_unseen_hospitals(recipe, dataset, paths.weights, paths.output / UNSEEN, workers)
    trained = train(recipe, dataset, division, paths.output / "fit", paths.weights, workers)
    network = trained.network
    decisions = _decide(recipe, dataset, division, network, unseen)
    bundle = paths.output / BUNDLE
    if not workers.is_chief:
        return bundle
    bundle.mkdir(parents=True, exist_ok=True)
    outputs = export_network(network, decisions.calibration, bundle / GRAPH_FILE)
    graph = (bundle / GRAPH_FILE).read_bytes()
    parity = check_parity(
        graph,
        lambda batch: keras_probabilities(network, decisions.calibration, batch),
        _some(dataset, division),
        PROBABILITIES,
    )
    network.save(paths.output / "network.keras")
    if recipe.legacy_h5:
        network.save(paths.output / "network.h5")
    facts = describe_data(recipe, examples, dataset.table.excluded)
    document = describe_bundle(graph, file, recipe, outputs, decisions, facts)
    opened = unwritten_bundle(document, graph, bundle)
    measured = evaluate_bundle(opened, recipe, dataset, division.test, paths, quick)
    elsewhere = never_chosen_on = None
    if unseen is not None:
        calibrated = calibrate_scores(unseen, decisions.calibration, recipe)
        write_csv(calibrated, paths.output / "predictions-unseen-hospitals.csv")
        elsewhere = evaluate_scores(calibrated, recipe, opened.card)
        if recipe.split.only_judged:
            never_chosen_on = evaluate_scores(
                _scores_of(calibrated, recipe, judging=True), recipe, opened.card
            )
    results = RunResults(
        **vars(measured),
        leave_one_source_out=elsewhere,
        never_chosen_on=never_chosen_on,
        unseen_shortcuts={
            hospital: _evaluate_unseen(hospital, used, dataset, decisions, paths, workers)
            for hospital in recipe.split.only_judged
        },
        baselines=measure_baselines(
            recipe, dataset, division, paths.weights, paths.output / "rivals", workers
        ),
        parity=parity,
        pretrained_weights=trained.pretrained,
        parameters=int(network.count_params()),
        history=tuple(dict(entry) for entry in trained.history),
        seconds=round(time.monotonic() - started),
    )
    document["results"] = to_json(results)
    document["outputs"]["measures_heart"] = _measures_heart(results)
    write_card(document, bundle)
    write_report(read_card(document), paths.output / REPORT)
    _write_json(paths.output / EVALUATION, document["results"])
    return bundle


def _measures_heart(results: RunResults) -> bool:
    """Whether a cardiothoracic ratio may be told: it is as near as two readers' would be."""
    if results.anatomy is None:
        return False
    off = results.anatomy.cardiothoracic_ratio
    return off.mean_difference is not None and off.mean_difference <= off.within


def _decide(
    recipe: Recipe,
    dataset: Dataset,
    division: Split,
    network: keras.Model,
    unseen: Scores | None,
) -> Decisions:
    """Calibration, gate, operating points and naming: on unseen hospitals where there are any."""
    validation = _score_validation(recipe, dataset, division, network)
    chosen_on = None if unseen is None else _scores_of(unseen, recipe, judging=False)
    judged = (chosen_on or validation).of_normal_or_abnormal
    held_out = judged.of_findings
    single = recipe.network.head is Head.SIGMOID
    normal = normal_index(recipe)
    calibration = uncalibrated(1 if single else len(recipe.findings))
    shares = None
    if recipe.calibrate:
        logits = logits_of(held_out.probabilities, recipe)
        # Which hospitals were left out decides how frequent a finding is among the unseen.
        if unseen is not None:
            shares = even_shares(len(recipe.findings), normal)
        calibration = fit_calibration(logits, held_out.truth, shares)
    calibrated = calibrate_scores(held_out, calibration, recipe)
    truth = calibrated.truth
    points = {
        key: choose_operating_points(truth == index, calibrated.probabilities[:, index])
        for index, key in enumerate(calibrated.findings)
    }
    judged = calibrate_scores(judged, calibration, recipe)
    if normal is not None:
        abnormal = 1 - judged.probabilities[:, normal]
        points[ABNORMAL] = choose_operating_points(
            judged.truth != normal, abnormal, UNANSWERED_SHARE
        )
    naming = choose_naming(
        truth,
        calibrated.probabilities,
        normal,
        _called_abnormal(calibrated.probabilities, normal, points.get(ABNORMAL, ())),
        np.array([example.row.source for example in calibrated.examples]),
    )
    gate_threshold = None
    if recipe.gate is not None and validation.readable is not None:
        parts = [validation] if chosen_on is None else [validation, chosen_on]
        gate_threshold = min(_gate_threshold(part, recipe.gate.maximum_refused) for part in parts)
    return Decisions(
        calibration,
        None if shares is None else dict(zip(calibrated.findings, shares.tolist(), strict=True)),
        gate_threshold,
        {calibrated.findings[index]: share for index, share in naming.items()},
        points,
        "validation pictures of the same sources"
        if unseen is None
        else "hospitals that took no part in training, each scored by a network without it: "
        + ", ".join(name for name in recipe.split.unseen if name not in recipe.split.only_judged),
    )


def _scores_of(unseen: Scores, recipe: Recipe, judging: bool) -> Scores:
    """The left-out hospitals that only judge, or those on which something is chosen."""
    only_judged = {
        hospital.strip() for name in recipe.split.only_judged for hospital in name.split("+")
    }
    own = [example.row.hospitals[0] in only_judged for example in unseen.examples]
    return unseen.only(np.array(own) == judging)


def _evaluate_unseen(
    hospital: str,
    file: RecipeFile,
    dataset: Dataset,
    decisions: Decisions,
    paths: RunPaths,
    workers: Workers,
) -> Shortcuts:
    """Shortcut controls on a hospital by the network that has not seen it."""
    bundle = export_unseen(
        hospital,
        file,
        dataset,
        decisions,
        paths.output / UNSEEN / hospital,
        paths.weights,
        workers,
    )
    wanted = {name.strip() for name in hospital.split("+")}
    examples = [item for item in dataset.table.examples if item.row.hospitals[0] in wanted]
    recipe = file.recipe
    return measure_shortcuts(Classifier(bundle), examples, normal_index(recipe), recipe.seed)


def _called_abnormal(
    probabilities: NDArray[np.float64], normal: int | None, points: Sequence[OperatingPoint]
) -> NDArray[np.bool_]:
    """What the program calls abnormal with the default settings."""
    default = next((point for point in points if point.name == DEFAULT_OPERATING_POINT), None)
    if normal is None or default is None:
        return np.zeros(len(probabilities), bool)
    return np.array([default.calls(1 - score) is True for score in probabilities[:, normal]], bool)


def _gate_threshold(scores: Scores, most: float) -> float:
    assert scores.readable is not None  # noqa: S101 - the caller looked
    hospitals = [example.row.hospitals[0] for example in scores.examples]
    return choose_threshold(scores.readable, hospitals, scores.truth != REFUSED, most)


def _score_validation(
    recipe: Recipe, dataset: Dataset, division: Split, network: keras.Model
) -> Scores:
    """Validation pictures, or the training pictures of a recipe without a validation set."""
    examples = dataset.table.examples
    indices = division.validation if len(division.validation) else division.training
    pipeline = InputPipeline(recipe, dataset.pictures, examples)
    real = [sample for sample in pipeline.samples(indices) if not sample.synthetic]
    outputs = predict(network, pipeline, real)
    readable = outputs[READABLE][:, 0].astype(np.float64) if READABLE in outputs else None
    return Scores(
        tuple(examples[sample.picture] for sample in real),
        tuple(finding.key for finding in recipe.findings),
        probabilities_of(outputs[FINDINGS]),
        readable,
        dataset.groups[indices],
    )


def _some(dataset: Dataset, division: Split) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Real pictures for the parity check, spread over the test or training set."""
    indices = division.test if len(division.test) else division.training
    step = max(1, len(indices) // PARITY_PICTURES)
    return dataset.pictures.batch(indices[::step][:PARITY_PICTURES])


def _claim(output: Path, file: RecipeFile, remark: str) -> None:
    """Refuse to mix two recipes, or two lengths of a run, in one folder."""
    output.mkdir(parents=True, exist_ok=True)
    copy = output / RECIPE_COPY
    text = f"{remark}\n{file.text}" if remark else file.text
    if copy.is_file() and copy.read_text(encoding="utf-8") != text:
        raise RecipeError(f"{output} holds a run of another recipe; choose another folder.")
    copy.write_text(text, encoding="utf-8")


def _write_json(path: Path, document: Mapping[str, Any]) -> None:
    with written_aside(path) as aside:
        aside.write_text(json.dumps(document, indent=1), encoding="utf-8")
