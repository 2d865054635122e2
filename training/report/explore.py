"""A look at the pictures before anything is trained: what brightness alone would tell."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import numpy as np
from numpy.typing import NDArray

mpl.use("svg")
from markupsafe import Markup
from matplotlib import pyplot as plt
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score
from sklearn.model_selection import StratifiedGroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from training.data.dataset import Dataset
from training.recipe import Recipe
from training.report.pages import render
from training.report.plots import COLOURS, STYLE, as_svg
from training.writing import written_aside

SHEET = 12
"""Pictures on the sample sheet of each finding."""
DOTS = 1500
"""Most dots of one finding in the scatter."""


@dataclass(frozen=True)
class Look:
    """The films of one finding."""

    name: str
    pictures: int
    brightness: str
    """Mean and standard deviation over the films, 0 to 1."""
    contrast: str
    sheet: Markup
    """Some of them, drawn."""


def explore(recipe: Recipe, dataset: Dataset, folder: Path) -> Path:
    """Write one HTML page.

    The page shows pictures of patients: it belongs beside the data, not into a
    repository.

    Returns
    -------
    Path
        The page.
    """
    folder.mkdir(parents=True, exist_ok=True)
    truth = np.array([item.finding for item in dataset.table.examples])
    mean, deviation = _brightness(recipe, dataset)
    names = [finding.name for finding in recipe.findings]
    counted = Counter(truth.tolist())
    told = _told_by_brightness(truth, mean, deviation, dataset.groups)
    looks = [
        Look(
            name,
            counted[index],
            _spread(mean[truth == index]),
            _spread(deviation[truth == index]),
            _sheet(recipe, dataset, truth == index),
        )
        for index, name in enumerate(names)
    ]
    page = folder / "explore.html"
    text = render(
        "explore.html.j2",
        title=recipe.title,
        looks=looks,
        told=told,
        scatter=_scatter(truth, mean, deviation, names),
    )
    with written_aside(page) as aside:
        aside.write_text(text, encoding="utf-8")
    return page


def _spread(values: NDArray[np.float64]) -> str:
    return f"{values.mean():.3f} ± {values.std():.3f}"


def _brightness(
    recipe: Recipe, dataset: Dataset
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean and standard deviation of each picture, 0 to 1."""
    black, white = recipe.input.value_range
    inputs = dataset.pictures.inputs
    facts = np.array([(np.mean(picture), np.std(picture)) for picture in inputs], np.float64)
    return (facts[:, 0] - black) / (white - black), facts[:, 1] / (white - black)


def _told_by_brightness(
    truth: NDArray[np.int64],
    mean: NDArray[np.float64],
    deviation: NDArray[np.float64],
    groups: NDArray[np.int64],
) -> float:
    known = truth >= 0
    features = np.stack([mean, deviation, mean * deviation], axis=1)[known]
    model = make_pipeline(StandardScaler(), LogisticRegression(class_weight="balanced"))
    told = cross_val_predict(
        model, features, truth[known], groups=groups[known], cv=StratifiedGroupKFold(4)
    )
    return float(balanced_accuracy_score(truth[known], told))


def _scatter(
    truth: NDArray[np.int64],
    mean: NDArray[np.float64],
    deviation: NDArray[np.float64],
    names: list[str],
) -> Markup:
    with mpl.rc_context(STYLE):
        figure, axes = plt.subplots(figsize=(7, 4.5))
        for index, name in enumerate(names):
            own = np.nonzero(truth == index)[0][:DOTS]
            colour = COLOURS[index % len(COLOURS)]
            axes.scatter(mean[own], deviation[own], s=6, alpha=0.5, label=name, color=colour)
        axes.set(xlabel="mean brightness", ylabel="standard deviation")
        axes.legend(frameon=False)
        return as_svg(figure)


def _sheet(recipe: Recipe, dataset: Dataset, mask: NDArray[np.bool_]) -> Markup:
    """Some pictures as the network is fed them."""
    black, white = recipe.input.value_range
    indices = np.nonzero(mask)[0]
    chosen = np.random.default_rng(recipe.seed).permutation(indices)[:SHEET]
    with mpl.rc_context({**STYLE, "axes.grid": False}):
        figure, rows = plt.subplots(2, SHEET // 2, figsize=(9, 3.2))
        for axes in rows.flat:
            axes.axis("off")
        for axes, index in zip(rows.flat, chosen.tolist(), strict=False):
            picture = dataset.pictures.inputs[index][:, :, 0]
            axes.imshow(picture, cmap="gray", vmin=black, vmax=white)
        return as_svg(figure)
