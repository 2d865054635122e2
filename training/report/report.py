"""A run as one HTML file that needs nothing else: the readable page of the model card."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from statistics import mean
from typing import Any

from training.report import plots
from training.report.report_format import (
    counts,
    interval,
    number,
    operating_point,
    percent,
    table,
    value,
    words,
)

STYLE = """
body { font: 16px/1.55 system-ui, sans-serif; color: #1b2733; margin: 0; background: #f5f7f9; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 2.5rem 4rem; background: white; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; } h2 { font-size: 1.2rem; margin: 2.4rem 0 .6rem; }
p.lead { font-size: 1.05rem; color: #435160; } p.note { color: #5b6875; font-size: .92rem; }
table { border-collapse: collapse; margin: .6rem 0; font-size: .93rem; }
th, td { padding: .3rem .9rem .3rem 0; text-align: left; border-bottom: 1px solid #e6e9ec;
         vertical-align: top; font-variant-numeric: tabular-nums; }
th { color: #5b6875; font-weight: 600; }
.headline { display: flex; gap: 2.5rem; flex-wrap: wrap; margin: 1.4rem 0; }
.headline b { display: block; font-size: 1.9rem; font-weight: 600; }
.headline span { color: #5b6875; font-size: .92rem; }
.warning { border-left: 4px solid #d1495b; padding: .4rem 1rem; background: #fdf3f4; }
svg { max-width: 100%; height: auto; } .pair { display: flex; flex-wrap: wrap; gap: 1.5rem; }
"""


def write_report(card: Mapping[str, Any], path: Path) -> None:
    """Write the report of a bundle.

    Parameters
    ----------
    card : mapping
        The whole card, with its ``results``.
    path : Path
        An HTML file; written aside, then replaced.
    """
    results = card["results"]
    parts = [
        _beginning(card, results),
        _headline(results),
        _evaluated("Test pictures, divided at random by patient", results["test"]),
        _evaluated("Hospitals that training had not seen", results.get("leave_one_source_out")),
        _evaluated("Unseen sources", results.get("unseen_sources")),
        _same_source(results),
        _view_effect(results),
        _calibration(results),
        _shortcuts(results),
        _gate(results),
        _subgroups(results),
        _failures(results),
        _baselines(results),
        _curves(results),
        _data(card),
        _ending(card, results),
    ]
    title = escape(str(card["title"]))
    page = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style><main>{''.join(parts)}</main></html>"
    )
    aside = path.with_suffix(".unfinished")
    aside.write_text(page, encoding="utf-8")
    aside.replace(path)


def _beginning(card: Mapping[str, Any], results: Mapping[str, Any]) -> str:
    warning = ""
    if results.get("quick_run"):
        warning = (
            '<p class="warning">A quick run of few pictures and one epoch per stage: '
            "it proves the chain, its figures mean nothing.</p>"
        )
    published = card.get("published")
    deviations = card.get("deviations")
    return (
        f"<h1>{escape(card['title'])}</h1>"
        f'<p class="lead">{escape(card["description"])}</p>{warning}'
        f"<p>{escape(card['intended_use'])} Not intended for: "
        f"{escape('; '.join(card['not_intended_for']))}.</p>"
        + (f"<p><b>Published:</b> {escape(published)}.</p>" if published else "")
        + (f"<p><b>Different here:</b> {escape(deviations)}</p>" if deviations else "")
    )


def _headline(results: Mapping[str, Any]) -> str:
    unseen_name, unseen = "unseen hospitals", results.get("leave_one_source_out")
    if unseen is None:
        unseen_name, unseen = "unseen sources", results.get("unseen_sources")
    boxes = []
    test = results["test"]
    scores = {**test["findings"]}
    if "abnormal" in test:
        scores = {"abnormal": test["abnormal"], **scores}
    for name in list(scores)[:3]:
        at_random = value(scores[name]["auc"])
        elsewhere = None if unseen is None else value(_scores(unseen).get(name, {}).get("auc"))
        boxes.append(
            f"<div><b>{number(elsewhere if unseen is not None else at_random)}</b>"
            f"<span>AUC, {words(name)}, {unseen_name if unseen is not None else 'random split'}"
            + (
                f"<br>random split {number(at_random)}{_gap(at_random, elsewhere)}"
                if unseen
                else ""
            )
            + "</span></div>"
        )
    return f'<div class="headline">{"".join(boxes)}</div>'


def _gap(at_random: float | None, elsewhere: float | None) -> str:
    if at_random is None or elsewhere is None:
        return ""
    return f", gap {at_random - elsewhere:+.3f}"


def _evaluated(title: str, evaluated: Mapping[str, Any] | None) -> str:
    if evaluated is None:
        return ""
    rows = [
        (
            words(name),
            score["positive"],
            interval(score["auc"]),
            number(score["calibration_error"]),
            *(operating_point(score["operating_points"], point) for point in _POINTS),
        )
        for name, score in _scores(evaluated).items()
    ]
    head = (
        "score",
        "positive",
        "AUC (95 %)",
        "ECE",
        *(f"{point}: sens. / spec." for point in _POINTS),
    )
    names = list(evaluated["findings"])
    drawn = plots.confusion(evaluated["confusion_matrix"], names)
    report = evaluated["classification_report"]
    per_finding = [
        (
            words(name),
            *(number(report[name][kind]) for kind in ("precision", "recall", "f1-score")),
            int(report[name]["support"]),
        )
        for name in names
    ]
    return (
        f"<h2>{title}</h2><p>{evaluated['pictures']} pictures of {evaluated['patients']}"
        f" patients; accuracy {interval(evaluated['accuracy'])}; Brier score"
        f" {number(evaluated['brier'])}.</p>"
        f"{table(head, rows)}"
        f'<div class="pair"><div>{drawn}</div>'
        f"<div>{table(('finding', 'precision', 'recall', 'F1', 'pictures'), per_finding)}</div>"
        "</div>"
    )


_POINTS = ("sensitive", "balanced", "specific")


_SETS = (
    ("test", "random split"),
    ("leave_one_source_out", "hospital unseen"),
    ("unseen_sources", "source unseen"),
)


def _same_source(results: Mapping[str, Any]) -> str:
    rows = []
    for key, where in _SETS:
        for item in results.get(key, {}).get("same_source", ()):
            pair = " against ".join(words(name) for name in reversed(item["findings"]))
            counts = " and ".join(str(count) for count in reversed(item["pictures"]))
            place = f"{item['source']} ({item['hospital']})"
            rows.append((place, pair, counts, where, interval(item["auc"])))
    if not rows:
        return ""
    return (
        "<h2>Inside one source</h2><p>Comparisons that cannot be solved by recognising"
        " the hospital.</p>"
        + table(("source", "comparison", "pictures", "how", "AUC (95 %)"), rows)
    )


def _view_effect(results: Mapping[str, Any]) -> str:
    rows = [
        (
            f"{item['source']} ({item['hospital']})",
            counts(item["normal"]),
            counts(item["abnormal"]),
            where,
            number(item["auc"]),
            number(item["auc_within"]["AP"]),
            number(item["auc_within"]["PA"]),
            number(item["auc_of_view_alone"]),
            number(item["view_told_in_normal"]),
        )
        for key, where in _SETS
        for item in results.get(key, {}).get("view_effect", ())
    ]
    if not rows:
        return ""
    head = ("source", "normal", "abnormal", "how", "AUC abnormal", "in AP alone", "in PA alone")
    return (
        "<h2>In bed or standing</h2><p>Films taken AP, mostly in bed, and PA, standing, inside"
        " one source. The view by itself, AP taken for abnormal, gives the figure in the last"
        " column but one; the last one is 0.5 where the score does not tell AP from PA among"
        " normal films.</p>" + table((*head, "view by itself", "AP from PA, normal films"), rows)
    )


def _calibration(results: Mapping[str, Any]) -> str:
    best = results.get("leave_one_source_out") or results["test"]
    curves = {
        name: results[key]["risk_coverage"]
        for key, name in (
            ("test", "random split"),
            ("leave_one_source_out", "unseen hospitals"),
            ("unseen_sources", "unseen sources"),
        )
        if key in results
    }
    return (
        "<h2>Calibration and abstention</h2>"
        f'<div class="pair"><div>{plots.reliability(_scores(best))}</div>'
        f"<div>{plots.risk_coverage(curves)}</div></div>"
    )


def _shortcuts(results: Mapping[str, Any]) -> str:
    shortcuts = results["shortcuts"]
    controls = shortcuts["controls"]
    if not controls:
        return ""
    names = list(next(iter(controls.values()))["auc"])
    rows = [
        (
            name,
            entry["pictures"],
            *(number(entry["auc"][key]) for key in names),
            number(entry["mean_change"]),
        )
        for name, entry in controls.items()
    ]
    text = "<h2>Shortcut controls</h2>" + table(
        (
            "picture",
            "pictures",
            *(f"AUC, {words(name)}" for name in names),
            "mean change of the probabilities",
        ),
        rows,
    )
    inside = shortcuts.get("activation_inside_lungs")
    if inside:
        text += (
            f"<p>{inside['share_of_energy']:.0%} of the activation map's energy lies inside the"
            f" lungs, which are {inside['share_of_area']:.0%} of the picture"
            f" ({inside['pictures']} pictures with a lung mask).</p>"
        )
    told = [
        (
            words(item["finding"]),
            ", ".join(item["hospitals"]),
            number(item["balanced_accuracy"]),
            number(item["chance"]),
        )
        for item in results["source_classifier"]
    ]
    if told:
        text += "<p>How well the network's features tell the hospital:</p>"
        text += table(("inside", "hospital groups", "balanced accuracy", "chance"), told)
    return text


def _gate(results: Mapping[str, Any]) -> str:
    evaluated = results.get("leave_one_source_out", {}).get("gate") or results["test"].get("gate")
    if not evaluated:
        return ""
    kinds: dict[str, Any] = {}
    for key in ("leave_one_source_out", "test"):
        for name, entry in results.get(key, {}).get("gate", {}).get("by_hospital", {}).items():
            kinds.setdefault(name, entry)
    rows = [
        (
            name,
            entry["pictures"],
            "yes" if entry["should_be_refused"] else "no",
            percent(entry["refused"]),
        )
        for name, entry in sorted(kinds.items())
    ]
    synthetic = results.get("gate_on_made_pictures", {})
    rows += [
        (f"synthetic: {kind}", entry["pictures"], "yes", percent(entry["refused"]))
        for kind, entry in synthetic.items()
    ]
    return "<h2>The gate</h2>" + table(
        ("hospital group or kind", "pictures", "to be refused", "refused (95 %)"), rows
    )


def _subgroups(results: Mapping[str, Any]) -> str:
    evaluated = results.get("leave_one_source_out") or results["test"]
    rows = [
        (
            kind,
            name,
            cell["pictures"],
            number(cell["accuracy"]),
            number(cell.get("abnormal_auc")),
            ", ".join(f"{words(key)} {number(value)}" for key, value in cell["auc"].items()),
        )
        for kind, cells in evaluated["subgroups"].items()
        for name, cell in cells.items()
    ]
    return (
        "<h2>Sources and subgroups</h2>"
        '<p class="note">Cells of fewer than 30 pictures are not shown.</p>'
        + table(("by", "group", "pictures", "accuracy", "AUC abnormal", "AUC by finding"), rows)
    )


def _failures(results: Mapping[str, Any]) -> str:
    rows = [
        (
            words(item["finding"]),
            words(item["called"]),
            number(item["probability"]),
            item["hospital_group"],
            item["label"],
            item["view"],
        )
        for item in results["failures"]
    ]
    head = ("truth", "called", "probability", "hospital group", "label in the source", "view")
    return "<h2>The surest wrong answers</h2>" + table(head, rows)


def _baselines(results: Mapping[str, Any]) -> str:
    if not results.get("rivals"):
        return ""
    test = results["test"]
    own = {
        "network": "this recipe's",
        "parameters": results["parameters"],
        "pretrained_weights": results["pretrained_weights"],
        "pictures_shown": None,
        "accuracy": value(test["accuracy"]),
        "auc": mean(entry["auc"]["value"] for entry in test["findings"].values()),
    }
    rows = [
        (
            item["network"],
            f"{item['parameters']:,}",
            "pretrained" if item["pretrained_weights"] else "random start",
            item["pictures_shown"] or "see the curves",
            number(item["accuracy"]),
            number(item["auc"]),
        )
        for item in (own, *results["rivals"])
    ]
    head = ("network", "parameters", "weights", "pictures shown", "accuracy", "AUC")
    return "<h2>Other networks on the same split</h2>" + table(head, rows)


def _curves(results: Mapping[str, Any]) -> str:
    if not results.get("history"):
        return ""
    return "<h2>Training</h2>" + plots.learning_curves(results["history"])


def _data(card: Mapping[str, Any]) -> str:
    rows = [
        (
            item["source"],
            item["pictures"],
            item["patients"],
            counts(item["findings"]),
            counts(item["hospital_groups"]),
            counts(item["licences"]),
        )
        for item in card.get("training_data", ())
    ]
    head = ("source", "pictures", "patients", "findings", "hospital groups", "licences")
    text = "<h2>Pictures</h2>" + table(head, rows)
    if card.get("films"):
        text += "<p>What is known of them:</p>" + _films(card)
    left_out = [
        (item["source"], item["reason"], item["pictures"]) for item in card.get("exclusions", ())
    ]
    if left_out:
        text += "<p>Left out:</p>" + table(("source", "reason", "pictures"), left_out)
    return text


def _films(card: Mapping[str, Any]) -> str:
    rows = [
        (
            item["source"],
            words(item["finding"]),
            item["films"],
            item["patients"],
            counts(item["views"]),
            f"{item['with_boxes']} of {item['searched']}" if item["searched"] else "–",
            item["with_lungs"] or "–",
            item["with_heart"] or "–",
        )
        for item in card["films"]
    ]
    head = ("source", "finding", "films", "patients", "views", "opacities marked", "lungs", "heart")
    return table(head, rows)


def _ending(card: Mapping[str, Any], results: Mapping[str, Any]) -> str:
    environment = results["environment"]
    packages = ", ".join(f"{name} {found}" for name, found in environment["packages"].items())
    parity = results.get("parity")
    trained = (
        f" {results['parameters']:,} parameters, {results['seconds']} seconds since the run"
        " was last started."
        f" Keras and onnxruntime differ by at most {parity['largest_difference']:.1e} on"
        f" {parity['pictures']} pictures."
        if parity
        else ""
    )
    return (
        "<h2>How it was made</h2><p>"
        f"Recipe {escape(card['recipe']['name'])}, seed {card['recipe']['seed']},"
        f" {escape(card['date'])}, revision {escape(str(environment['git_revision']))}."
        f"{trained} Python {escape(environment['python'])}, {escape(environment['system'])};"
        f" {escape(packages)}.</p>"
    )


def _scores(evaluated: Mapping[str, Any]) -> dict[str, Any]:
    first = {"abnormal": evaluated["abnormal"]} if "abnormal" in evaluated else {}
    return {**first, **evaluated["findings"]}
