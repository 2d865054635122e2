"""The commands of ``hilum-train``, one function each."""

import argparse
import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
from tqdm import tqdm

import assets
from inference.errors import ModelError
from inference.model_bundle import ModelBundle
from training.data.dataset import load_dataset
from training.data.other_pictures import recipe_for
from training.data.splits import split
from training.errors import TrainingError
from training.evaluation.evaluate_bundle import evaluate_bundle
from training.evaluation.results import RunResults, read_results, to_json
from training.export.export_own import export_own
from training.export.own_network import read_own_card, read_own_network
from training.model.backbones.torch_file import read_tensors
from training.paths import EVALUATION, RECIPE_COPY, REPORT, RunPaths
from training.recipe import RecipeFile, read_recipe
from training.report.card import read_card, read_run
from training.report.explore import explore as explore_pictures
from training.report.report import write_report
from training.report.results_table import write_table
from training.run import run as run_recipe
from training.shorter_run import Limits, shortened
from training.writing import written_aside

WEIGHTS, CACHE = "weights", "prepared-pictures"


def run(options: argparse.Namespace) -> int:
    """Train, judge and export one recipe."""
    limits = Limits(options.epochs, options.pictures_per_epoch, options.patience, options.steps)
    bundle = run_recipe(read_recipe(options.recipe), _paths(options), options.quick, limits)
    tqdm.write(f"The bundle is in {bundle}, the report in {options.output / REPORT}.")
    return 0


def evaluate(options: argparse.Namespace) -> int:
    """Judge a bundle on its recipe's test pictures and unseen sources, or on other pictures."""
    try:
        bundle = ModelBundle.open(options.bundle)
    except ModelError as error:
        raise TrainingError(f"{options.bundle}: {error}") from None
    document = dict(bundle.card.document)
    paths = _paths(options)
    paths.output.mkdir(parents=True, exist_ok=True)
    if options.layout is None:
        recipe = _recipe_of(document, options).recipe
        recipe = shortened(recipe) if options.quick else recipe
        if recipe.input.contract != bundle.card.input:
            raise TrainingError("The recipe feeds other pictures than the bundle takes.")
    else:
        recipe = recipe_for(bundle.card, options.layout, options.labels)
    dataset = load_dataset(recipe, recipe.sources, paths.data, paths.cache, options.quick)
    examples = dataset.table.examples
    test = np.arange(len(examples))
    if options.layout is None:
        groups = dataset.groups
        division = split(examples, groups, recipe.split, recipe.findings, recipe.seed)
        test = dataset.readable(division).test
    measured = evaluate_bundle(bundle, recipe, dataset, test, paths, options.quick)
    results = RunResults(**vars(measured))
    if options.layout is None and "results" in document:
        # What only a run can measure, such as leave-one-source-out, stays as it was.
        results = replace(read_results(document["results"]), **vars(measured))
    document["results"] = to_json(results)
    with written_aside(paths.output / EVALUATION) as aside:
        aside.write_text(json.dumps(document["results"], indent=1), encoding="utf-8")
    write_report(read_card(document), paths.output / REPORT)
    tqdm.write(f"The report is in {paths.output / REPORT}.")
    return 0


def export(options: argparse.Namespace) -> int:
    """Turn somebody's own Keras classifier into a bundle."""
    network = read_own_network(options.model, read_own_card(options.card))
    bundle = options.output or options.model.with_name(f"{options.model.stem}-bundle")
    parity = export_own(network, options.pictures or assets.samples_folder(), bundle)
    tqdm.write(
        f"The bundle is in {bundle}. Keras and onnxruntime differ by at most"
        f" {parity.largest_difference:.1e} on {parity.pictures} pictures."
    )
    return 0


def explore(options: argparse.Namespace) -> int:
    """Look at a recipe's pictures before training."""
    recipe = read_recipe(options.recipe).recipe
    paths = _paths(options)
    dataset = load_dataset(recipe, recipe.sources, paths.data, paths.cache)
    page = explore_pictures(recipe, dataset, paths.output)
    tqdm.write(f"The page is {page}.")
    return 0


def report(options: argparse.Namespace) -> int:
    """Write a finished run's report again."""
    write_report(read_run(options.run), options.run / REPORT)
    return 0


def weights(options: argparse.Namespace) -> int:
    """Make the file of pretrained weights that a recipe names."""
    tensors = read_tensors(options.package)
    with written_aside(options.output) as aside:
        np.savez(aside, **tensors)  # type: ignore[arg-type]
    tqdm.write(f"{len(tensors)} tensors are in {options.output}.")
    return 0


def table(options: argparse.Namespace) -> int:
    """Set the published figures beside ours."""
    write_table(options.runs, options.output)
    return 0


def _paths(options: argparse.Namespace) -> RunPaths:
    data: Path = options.data
    return RunPaths(
        data=data,
        output=options.output,
        cache=options.cache or options.output.parent / CACHE,
        weights=options.weights or data.resolve().parent / WEIGHTS,
    )


def _recipe_of(document: dict[str, object], options: argparse.Namespace) -> RecipeFile:
    """The recipe that was named, or the one that the bundle's card names."""
    if options.recipe is not None:
        return read_recipe(options.recipe)
    beside = options.bundle.parent / RECIPE_COPY
    if beside.is_file():
        return read_recipe(beside)
    named = document.get("recipe")
    name = str(named["name"]) if isinstance(named, dict) else ""
    for path in sorted(Path(str(files("training"))).joinpath("recipes").glob("*.toml")):
        file = read_recipe(path)
        if file.recipe.name == name:
            return file
    raise TrainingError("The card names no recipe that comes with Hilum; name one with --recipe.")
