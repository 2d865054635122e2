"""A run as one HTML file that needs nothing else: the readable page of the model card."""

from dataclasses import replace
from pathlib import Path

from training.evaluation.results import Baseline, HospitalRefusals, RunResults
from training.report import plots
from training.report.card import RunCard
from training.report.pages import render
from training.writing import written_aside

POINTS = ("sensitive", "balanced", "specific")
BOXES = 3
"""Scores that the page begins with."""
TITLES = {
    "random split": "Test pictures, divided at random by patient",
    "unseen hospitals": "Hospitals that training had not seen",
    "unseen sources": "Unseen sources",
}


def write_report(card: RunCard, path: Path) -> None:
    """Write the report of a bundle.

    Parameters
    ----------
    card : RunCard
    path : Path
        An HTML file; written aside, then replaced.
    """
    results = card.results
    sets = results.sets
    elsewhere = results.leave_one_source_out or results.unseen_sources
    judged = results.leave_one_source_out or results.test
    page = render(
        "report.html.j2",
        card=card,
        results=results,
        sets=sets,
        titles=TITLES,
        points=POINTS,
        headline=list(results.test.scores)[:BOXES],
        elsewhere=elsewhere,
        elsewhere_name=list(sets)[1] if elsewhere else "",
        judged=judged,
        refusals=_refusals(results),
        baselines=_with_own(results),
        confusion={
            name: plots.confusion(item.confusion_matrix, list(item.findings))
            for name, item in sets.items()
        },
        reliability=plots.reliability(judged.scores),
        risk_coverage=plots.risk_coverage(
            {name: item.risk_coverage for name, item in sets.items()}
        ),
        curves=plots.learning_curves(results.history) if results.history else None,
    )
    with written_aside(path) as aside:
        aside.write_text(page, encoding="utf-8")


def _refusals(results: RunResults) -> dict[str, HospitalRefusals]:
    """Of every hospital group, by a network that has not seen it where there is one."""
    kinds: dict[str, HospitalRefusals] = {}
    for part in (results.test, results.leave_one_source_out):
        if part is not None and part.gate is not None:
            kinds |= part.gate.by_hospital
    return dict(sorted(kinds.items()))


def _with_own(results: RunResults) -> tuple[Baseline, ...]:
    """The recipe's own network before its baselines."""
    own = own_row(results, "this recipe's")
    return (replace(own, pictures_shown=None), *results.baselines) if results.baselines else ()


def own_row(results: RunResults, name: str) -> Baseline:
    """The recipe's own network as a row among its baselines."""
    test = results.test
    areas = [score.auc.value for score in test.findings.values() if score.auc is not None]
    return Baseline(
        network=name,
        parameters=results.parameters,
        pretrained_weights=results.pretrained_weights,
        pictures_shown=None,
        accuracy=test.accuracy.value,
        auc=sum(areas) / len(areas) if areas else None,
    )
