"""Many runs in one table: the published figure, our own random split, and unseen sources."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from inference.model_bundle import CARD_FILE
from training.errors import TrainingError
from training.paths import BUNDLE
from training.report.report_format import interval

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
        card = _read(folder)
        results = card["results"]
        cells = (
            f"{card['title']} (`{card['recipe']['name']}`)",
            card.get("published") or "–",
            _summary(results["test"]) + _while_training(results),
            _summary(results.get("leave_one_source_out") or results.get("unseen_sources")),
            card.get("deviations") or "–",
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
    path.write_text(text, encoding="utf-8")


def _read(folder: Path) -> Mapping[str, Any]:
    try:
        text = (folder / BUNDLE / CARD_FILE).read_text(encoding="utf-8")
    except OSError:
        raise TrainingError(f"{folder} holds no finished run.") from None
    card: Mapping[str, Any] = json.loads(text)
    if "results" not in card:
        raise TrainingError(f"{folder} holds no finished run.")
    return card


def _summary(evaluated: Mapping[str, Any] | None) -> str:
    if evaluated is None:
        return "not measured"
    parts = [f"accuracy {interval(evaluated['accuracy'])}"]
    if evaluated["findings"].get(COVID19, {}).get("auc"):
        report = evaluated["classification_report"][COVID19]
        parts.append(f"COVID-19: AUC {interval(evaluated['findings'][COVID19]['auc'])}")
        parts.append(f"precision {report['precision']:.2f}, recall {report['recall']:.2f}")
        parts.append(f"F1 {report['f1-score']:.2f}")
    if len(evaluated["findings"]) > 2 and evaluated.get("abnormal", {}).get("auc"):
        parts.append(f"abnormal: AUC {interval(evaluated['abnormal']['auc'])}")
    return "<br>".join([*parts, f"{evaluated['pictures']} pictures"])


def _while_training(results: Mapping[str, Any]) -> str:
    """Accuracies of the last epoch, which publications tend to give."""
    last = results["history"][-1]
    own = last.get("findings_accuracy", last.get("accuracy"))
    if own is None or "val_accuracy" not in last:
        return ""
    return f"<br>last epoch: training {own:.3f}, validation {last['val_accuracy']:.3f}"


def _baselines(card: Mapping[str, Any]) -> list[str]:
    results = card["results"]
    if not results["rivals"]:
        return []
    test = results["test"]
    own = {
        "network": f"{card['recipe']['name']} itself",
        "parameters": results["parameters"],
        "pretrained_weights": results["pretrained_weights"],
        "pictures_shown": "until it stopped improving",
        "accuracy": test["accuracy"]["value"],
        "auc": mean(entry["auc"]["value"] for entry in test["findings"].values()),
    }
    return [
        f"| {card['recipe']['name']} | {item['network']} | {item['parameters']:,} | "
        f"{'pretrained' if item['pretrained_weights'] else 'random start'} | "
        f"{item['pictures_shown']} | {item['accuracy']:.3f} | {item['auc']:.3f} |"
        for item in (own, *results["rivals"])
    ]
