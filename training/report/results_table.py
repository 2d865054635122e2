"""Many runs in one table: the published figure, our own random split, and unseen sources."""

from collections.abc import Sequence
from pathlib import Path

from training.evaluation.results import Evaluation, RunResults
from training.report.card import RunCard, read_run
from training.report.report import own_row
from training.report.report_format import interval, number
from training.writing import written_aside

HEAD = (
    "recipe",
    "published",
    "own random split (95 %)",
    "sources that training had not seen (95 %)",
    "different here",
)
COVID19 = "covid19_pneumonia"


def write_table(runs: Sequence[Path], path: Path) -> None:
    """Write a Markdown table of finished runs.

    Raises
    ------
    TrainingError
        A folder holds no finished run.
    """
    lines = [f"| {' | '.join(HEAD)} |", f"|{'---|' * len(HEAD)}"]
    baselines = []
    for folder in runs:
        card = read_run(folder)
        results = card.results
        cells = (
            f"{card.title} (`{_name(card)}`)",
            card.published or "–",
            _summary(results.test) + _while_training(results),
            _summary(results.leave_one_source_out or results.unseen_sources),
            card.deviations or "–",
        )
        lines.append(f"| {' | '.join(cells)} |")
        baselines += _baselines(card)
    if baselines:
        lines += ["", "Other networks on the same split, measured in Keras:", ""]
        lines += ["| recipe | network | parameters | weights | pictures shown | accuracy | AUC |"]
        lines += ["|---|---|---|---|---|---|---|", *baselines]
    text = (
        "# Results of the recipes\n\nWritten by `hilum-train table`; not to be edited by hand."
        " The figures of a recipe's own network are measured on its exported ONNX file.\n\n"
        + "\n".join(lines)
        + "\n"
    )
    with written_aside(path) as aside:
        aside.write_text(text, encoding="utf-8")


def _name(card: RunCard) -> str:
    return card.title if card.recipe is None else card.recipe.name


def _summary(evaluation: Evaluation | None) -> str:
    if evaluation is None:
        return "not measured"
    parts = [f"accuracy {interval(evaluation.accuracy)}"]
    covid19 = evaluation.findings.get(COVID19)
    if covid19 is not None and covid19.auc is not None:
        report = evaluation.classification_report[COVID19]
        parts.append(f"COVID-19: AUC {interval(covid19.auc)}")
        parts.append(f"precision {report.precision:.2f}, recall {report.recall:.2f}")
        parts.append(f"F1 {report.f1:.2f}")
    abnormal = evaluation.abnormal
    if len(evaluation.findings) > 2 and abnormal is not None and abnormal.auc is not None:
        parts.append(f"abnormal: AUC {interval(abnormal.auc)}")
    return "<br>".join([*parts, f"{evaluation.pictures} pictures"])


def _while_training(results: RunResults) -> str:
    """Accuracies of the last epoch, which publications tend to give."""
    last = results.history[-1] if results.history else {}
    own = last.get("findings_accuracy", last.get("accuracy"))
    if own is None or "val_accuracy" not in last:
        return ""
    return f"<br>last epoch: training {own:.3f}, validation {last['val_accuracy']:.3f}"


def _baselines(card: RunCard) -> list[str]:
    results = card.results
    if not results.baselines:
        return []
    own = own_row(results, f"{_name(card)} itself")
    return [
        f"| {_name(card)} | {item.network} | {item.parameters:,} | "
        f"{'pretrained' if item.pretrained_weights else 'random start'} | "
        f"{item.pictures_shown or 'until it stopped improving'} | {item.accuracy:.3f} | "
        f"{number(item.auc)} |"
        for item in (own, *results.baselines)
    ]
