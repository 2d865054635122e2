"""The drawings of the report, each as one SVG element without any picture of a patient."""

from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

import matplotlib as mpl
import numpy as np

mpl.use("svg")
from markupsafe import Markup
from matplotlib import pyplot as plt

from training.evaluation.results import RiskCoverage, ScoreEvaluation

STYLE: Any = {
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.color": "#e6e9ec",
    "figure.constrained_layout.use": True,
    "svg.hashsalt": "hilum",
    "svg.fonttype": "none",
}
COLOURS = ("#1f6f8b", "#d1495b", "#8d6a9f", "#66a182", "#edae49", "#5c677d")


def learning_curves(history: Sequence[Mapping[str, float]]) -> Markup:
    """Loss and accuracy over the epochs of all stages, or the losses of a fine-tuning's steps."""
    if "step" in history[0]:
        return _losses_by_step(history)
    with mpl.rc_context(STYLE):
        figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.2))
        epochs = np.arange(1, len(history) + 1)
        for axes, kind in ((left, "loss"), (right, "accuracy")):
            own = [entry.get(f"findings_{kind}", entry.get(kind)) for entry in history]
            other = [entry.get(f"val_{kind}") for entry in history]
            for values, label, colour in ((own, "training", 0), (other, "validation", 1)):
                if any(value is not None for value in values):
                    numbers = [np.nan if value is None else value for value in values]
                    axes.plot(epochs, numbers, ".-", label=label, color=COLOURS[colour])
            axes.set(xlabel="epoch", title=kind)
            axes.legend(frameon=False)
        stages = [entry["stage"] for entry in history]
        for place in range(1, len(stages)):
            if stages[place] != stages[place - 1]:
                for axes in (left, right):
                    axes.axvline(place + 0.5, color="#9aa5b1", linewidth=1, linestyle=":")
        return as_svg(figure)


def _losses_by_step(history: Sequence[Mapping[str, float]]) -> Markup:
    """Each answer's loss for itself; their sizes are not comparable."""
    names = [name for name in history[0] if name != "step"]
    steps = [entry["step"] for entry in history]
    with mpl.rc_context(STYLE):
        figure, axes = plt.subplots(1, len(names), figsize=(2.2 * len(names), 2.4), squeeze=False)
        for one, name, place in zip(axes[0], names, range(len(names)), strict=True):
            values = [entry[name] for entry in history]
            one.plot(steps, values, ".-", color=COLOURS[place % len(COLOURS)])
            one.set(xlabel="step", title=name, ylim=(0, None))
        return as_svg(figure)


def confusion(matrix: Sequence[Sequence[int]], names: Sequence[str]) -> Markup:
    """Rows are the truth, columns what was called; the shade is the share of the row."""
    counts = np.array(matrix)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    with mpl.rc_context({**STYLE, "axes.grid": False}):
        size = 1.6 + 0.9 * len(names)
        figure, axes = plt.subplots(figsize=(size + 1.2, size))
        axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
        labels = [name.replace("_", "\n") for name in names]
        axes.set_xticks(range(len(names)), labels)
        axes.set_yticks(range(len(names)), labels)
        axes.set(xlabel="called", ylabel="truth")
        for (row, column), count in np.ndenumerate(counts):
            colour = "white" if shares[row, column] > 0.55 else "#1b2733"
            text = f"{count}\n{shares[row, column]:.0%}"
            axes.text(column, row, text, ha="center", va="center", color=colour)
        return as_svg(figure)


def reliability(findings: Mapping[str, ScoreEvaluation]) -> Markup:
    """Observed share against mean probability, one line per finding."""
    with mpl.rc_context(STYLE):
        figure, axes = plt.subplots(figsize=(4.6, 4.2))
        axes.plot([0, 1], [0, 1], color="#9aa5b1", linewidth=1)
        for (name, score), colour in zip(findings.items(), COLOURS * 2, strict=False):
            predicted = [entry.predicted for entry in score.reliability]
            observed = [entry.observed for entry in score.reliability]
            axes.plot(predicted, observed, ".-", label=name.replace("_", " "), color=colour)
        axes.set(xlabel="probability", ylabel="observed share", xlim=(0, 1), ylim=(0, 1))
        axes.legend(frameon=False)
        return as_svg(figure)


def risk_coverage(curves: Mapping[str, Sequence[RiskCoverage]]) -> Markup:
    """Share of wrong answers when only the surest pictures are answered."""
    with mpl.rc_context(STYLE):
        figure, axes = plt.subplots(figsize=(4.6, 4.2))
        for (name, curve), colour in zip(curves.items(), COLOURS, strict=False):
            coverage = [point.coverage for point in curve]
            axes.plot(coverage, [point.risk for point in curve], label=name, color=colour)
        axes.set(xlabel="share of pictures answered", ylabel="share wrong", xlim=(0, 1))
        axes.set_ylim(bottom=0)
        axes.legend(frameon=False)
        return as_svg(figure)


def as_svg(figure: Any) -> Markup:
    """A matplotlib figure as an SVG element; closes the figure."""
    text = StringIO()
    figure.savefig(text, format="svg", metadata={"Date": None})
    plt.close(figure)
    svg = text.getvalue()
    return Markup(svg[svg.index("<svg") :])  # noqa: S704 - matplotlib escapes what it draws
