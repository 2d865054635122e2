"""An honest judgement of scores: intervals, calibration, sources apart, small cells hidden.

Everything here is plain values, ready for JSON: the same dictionary goes into
the model card, the run folder and the report.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import classification_report, confusion_matrix

from inference.model_bundle import ABNORMAL, OperatingPoint
from training.data.examples import REFUSED
from training.evaluation import metrics
from training.evaluation.operating_points import measure, risk_coverage
from training.evaluation.scores import Scores
from training.evaluation.views import measure_view_effect

MINIMUM_CELL = 30
"""Cells with fewer pictures are not shown."""
AGE_BANDS = ((18, 40), (40, 60), (60, 75), (75, 120))


def evaluate(
    scores: Scores,
    normal: int | None,
    operating_points: Mapping[str, Sequence[OperatingPoint]],
    gate_threshold: float | None,
    seed: int,
    shares: Mapping[str, float] | None = None,
) -> dict[str, Any]:
    """Judge scores.

    Parameters
    ----------
    scores : Scores
    normal : int or None
        Index of the normal finding.
    operating_points : mapping
        As the card has them; measured again on these scores.
    gate_threshold : float or None
    seed : int
        Of the bootstrap.
    shares : mapping of finding key to share, optional
        How frequent the calibration takes each finding to be. Calibration error,
        reliability and Brier score are given for that mixture; without it for the
        pictures as they are.
    """
    known = scores.of_findings
    judged = scores.of_normal_or_abnormal
    truth = known.truth
    weights = _weights(known, shares)
    result: dict[str, Any] = {
        "pictures": len(known.examples),
        "patients": len({example.row.patient for example in known.examples}),
        "accuracy": _with_interval(
            lambda chosen: metrics.accuracy(truth[chosen], known.probabilities[chosen]),
            known,
            seed,
        ),
        "brier": metrics.brier(truth, known.probabilities, weights),
        "findings": {
            key: _evaluate_score(
                truth == index,
                known.probabilities[:, index],
                known,
                weights,
                operating_points.get(key),
                seed,
            )
            for index, key in enumerate(scores.findings)
        },
        "confusion_matrix": confusion_matrix(
            truth, known.probabilities.argmax(axis=1), labels=range(len(scores.findings))
        ).tolist(),
        "classification_report": classification_report(
            truth,
            known.probabilities.argmax(axis=1),
            labels=range(len(scores.findings)),
            target_names=list(scores.findings),
            output_dict=True,
            zero_division=0,
        ),
        "subgroups": _subgroups(judged, normal),
        "same_source": _same_source(known, seed),
        "risk_coverage": risk_coverage(
            known.probabilities.argmax(axis=1) == truth, known.probabilities.max(axis=1)
        ),
    }
    if normal is not None:
        abnormal = judged.truth != normal
        result["abnormal_in_one_place"] = _abnormal_in_one_place(judged, normal, seed)
        result["abnormal"] = _evaluate_score(
            abnormal,
            1 - judged.probabilities[:, normal],
            judged,
            _weights_of_two(abnormal, None if shares is None else shares[scores.findings[normal]]),
            operating_points.get(ABNORMAL),
            seed,
        )
        result["view_effect"] = [asdict(item) for item in measure_view_effect(scores, normal)]
    if gate_threshold is not None and scores.readable is not None:
        result["gate"] = _evaluate_gate(scores, gate_threshold)
    return result


def _evaluate_score(
    positive: NDArray[np.bool_],
    values: NDArray[np.float64],
    scores: Scores,
    weights: NDArray[np.float64],
    points: Sequence[OperatingPoint] | None,
    seed: int,
) -> dict[str, Any]:
    measured = [
        measure(point.name, point.threshold, positive, values, point.no_verdict_between)
        for point in points or ()
    ]
    return {
        "positive": int(positive.sum()),
        "auc": _with_interval(
            lambda chosen: metrics.area_under_curve(positive[chosen], values[chosen]), scores, seed
        ),
        "calibration_error": metrics.calibration_error(positive, values, weights),
        "reliability": [vars(item) for item in metrics.reliability(positive, values, weights)],
        "operating_points": [as_document(point) for point in measured],
    }


def _weights(scores: Scores, shares: Mapping[str, float] | None) -> NDArray[np.float64]:
    """How much each picture counts, so that the findings are as frequent as they are said to be."""
    if shares is None:
        return np.ones(len(scores.truth))
    numbers = np.bincount(scores.truth, minlength=len(scores.findings))
    each = np.array([shares[key] for key in scores.findings]) / np.maximum(numbers, 1)
    return np.asarray(each[scores.truth])


def _weights_of_two(abnormal: NDArray[np.bool_], normal_share: float | None) -> NDArray[np.float64]:
    """The same where only normal and abnormal are told apart; abnormal films count alike."""
    if normal_share is None:
        return np.ones(len(abnormal))
    each_normal = normal_share / max(int((~abnormal).sum()), 1)
    return np.where(abnormal, (1 - normal_share) / max(int(abnormal.sum()), 1), each_normal)


def _with_interval(
    figure: Callable[[NDArray[np.int64]], float | None], scores: Scores, seed: int
) -> dict[str, Any] | None:
    value = figure(np.arange(len(scores.examples)))
    if value is None:
        return None
    interval = metrics.bootstrap_interval(figure, scores.groups, seed)
    low, high = interval or (None, None)
    return {"value": value, "low": low, "high": high}


def _subgroups(scores: Scores, normal: int | None) -> dict[str, dict[str, Any]]:
    rows = [example.row for example in scores.examples]
    bands = {f"{low} to {high - 1}": (low, high) for low, high in AGE_BANDS}
    memberships: dict[str, dict[str, list[bool]]] = {
        "source": {name: [row.source == name for row in rows] for name in _names(rows, "source")},
        "hospital": {
            name: [row.hospitals[0] == name for row in rows]
            for name in sorted({row.hospitals[0] for row in rows})
        },
        "view": {name: [row.view == name for row in rows] for name in _names(rows, "view")},
        "sex": {name: [row.sex == name for row in rows] for name in _names(rows, "sex")},
        "age": {
            name: [row.age is not None and low <= row.age < high for row in rows]
            for name, (low, high) in bands.items()
        },
    }
    return {
        kind: {
            name: _cell(scores.only(np.array(mask)), normal)
            for name, mask in members.items()
            if sum(mask) >= MINIMUM_CELL
        }
        for kind, members in memberships.items()
    }


def _names(rows: Sequence[Any], attribute: str) -> list[str]:
    return sorted({str(getattr(row, attribute)) for row in rows} - {""})


def _cell(scores: Scores, normal: int | None) -> dict[str, Any]:
    known = scores.of_findings
    cell: dict[str, Any] = {
        "pictures": len(scores.truth),
        "accuracy": metrics.accuracy(known.truth, known.probabilities),
        "auc": {
            key: area
            for index, key in enumerate(scores.findings)
            if (area := _area(known.truth == index, known.probabilities[:, index])) is not None
        },
    }
    if normal is not None:
        cell["abnormal_auc"] = _area(scores.truth != normal, 1 - scores.probabilities[:, normal])
    return cell


def _area(positive: NDArray[np.bool_], values: NDArray[np.float64]) -> float | None:
    """Only where both sides have enough pictures."""
    if min(int(positive.sum()), int((~positive).sum())) < MINIMUM_CELL / 3:
        return None
    return metrics.area_under_curve(positive, values)


def _same_source(scores: Scores, seed: int) -> list[dict[str, Any]]:
    """Pairs of findings inside one source and hospital group.

    No knowledge of the hospital can tell these apart. A dataset is not enough: the
    Radiography Database has its COVID-19 and its normal films from different places.
    """
    found = []
    truth = scores.truth
    rows = [example.row for example in scores.examples]
    places = [(row.source, row.hospitals[0]) for row in rows]
    for place in sorted(set(places)):
        here = np.array([item == place for item in places])
        for first, second in combinations(range(len(scores.findings)), 2):
            own = here & np.isin(truth, (first, second))
            positive = truth[own] == second
            pair = scores.probabilities[own][:, [first, second]]
            values = pair[:, 1] / np.maximum(pair.sum(axis=1), 1e-12)
            if _area(positive, values) is None:
                continue
            chosen = scores.only(own)
            found.append(
                {
                    "source": place[0],
                    "hospital": place[1],
                    "findings": [scores.findings[first], scores.findings[second]],
                    "pictures": [int((~positive).sum()), int(positive.sum())],
                    "auc": _with_interval(_area_of(positive, values), chosen, seed),
                }
            )
    return found


def _abnormal_in_one_place(scores: Scores, normal: int, seed: int) -> dict[str, Any]:
    """Abnormal against normal films, each domain that shows both for itself.

    The ranking of all films in one asks for the hospital as much as for the disease, for
    most collections show only one side; its worst and its median domain do not.
    """
    rows = [example.row for example in scores.examples]
    places = np.array([f"{row.source}, {row.hospitals[0]}" for row in rows])
    areas = []
    for place in sorted(set(places.tolist())):
        own = places == place
        positive = scores.truth[own] != normal
        values = 1 - scores.probabilities[own, normal]
        if _area(positive, values) is None:
            continue
        areas.append(
            {
                "place": place,
                "pictures": [int((~positive).sum()), int(positive.sum())],
                "auc": _with_interval(_area_of(positive, values), scores.only(own), seed),
            }
        )
    found = sorted(item["auc"]["value"] for item in areas)
    return {
        "places": areas,
        "worst": found[0] if found else None,
        "median": float(np.median(found)) if found else None,
    }


def _area_of(
    positive: NDArray[np.bool_], values: NDArray[np.float64]
) -> Callable[[NDArray[np.int64]], float | None]:
    return lambda chosen: metrics.area_under_curve(positive[chosen], values[chosen])


def _evaluate_gate(scores: Scores, threshold: float) -> dict[str, Any]:
    assert scores.readable is not None  # noqa: S101 - the caller looked
    refused = scores.readable < threshold
    truth = scores.truth
    hospitals = np.array([example.row.hospitals[0] for example in scores.examples])
    shares = {}
    for name in sorted(set(hospitals.tolist())):
        own = hospitals == name
        count, total = int(refused[own].sum()), int(own.sum())
        low, high = metrics.wilson_interval(count, total)
        shares[name] = {
            "pictures": total,
            "should_be_refused": bool((truth[own] == REFUSED).all()),
            "refused": {"value": count / total, "low": low, "high": high},
        }
    return {"threshold": threshold, "by_hospital": shares}


def as_document(point: OperatingPoint) -> dict[str, Any]:
    """An operating point as the card writes it."""
    return {
        "name": point.name,
        "threshold": point.threshold,
        "sensitivity": vars(point.sensitivity),
        "specificity": vars(point.specificity),
        "no_verdict_between": point.no_verdict_between and list(point.no_verdict_between),
        "unanswered": None
        if point.unanswered is None
        else {
            "positive": vars(point.unanswered.positive),
            "negative": vars(point.unanswered.negative),
        },
    }
