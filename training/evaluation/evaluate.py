"""An honest judgement of scores: intervals, calibration, sources apart, small cells hidden."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

from inference.model_bundle import ABNORMAL, OperatingPoint
from training.data.examples import REFUSED
from training.evaluation import metrics
from training.evaluation.operating_points import measure, risk_coverage
from training.evaluation.results import (
    AbnormalInOnePlace,
    Evaluation,
    Figure,
    GateEvaluation,
    HospitalRefusals,
    OnePlace,
    PrecisionRecall,
    SameSource,
    ScoreEvaluation,
    Subgroup,
)
from training.evaluation.scores import Scores
from training.evaluation.views import measure_view_effect

Indices = NDArray[np.int64]
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
) -> Evaluation:
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
    called = known.probabilities.argmax(axis=1)
    numbers = range(len(scores.findings))
    result = Evaluation(
        pictures=len(known.examples),
        patients=len({example.row.patient for example in known.examples}),
        accuracy=_figure(
            lambda chosen: metrics.accuracy(truth[chosen], known.probabilities[chosen]),
            known,
            seed,
        ),
        brier=metrics.brier(truth, known.probabilities, weights),
        findings={
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
        confusion_matrix=tuple(
            tuple(row) for row in confusion_matrix(truth, called, labels=numbers).tolist()
        ),
        classification_report=_classification_report(truth, called, scores.findings),
        subgroups=_subgroups(judged, normal),
        same_source=_same_source(known, seed),
        risk_coverage=risk_coverage(called == truth, known.probabilities.max(axis=1)),
        gate=_evaluate_gate(scores, gate_threshold),
    )
    if normal is None:
        return result
    abnormal = judged.truth != normal
    return replace(
        result,
        abnormal=_evaluate_score(
            abnormal,
            1 - judged.probabilities[:, normal],
            judged,
            _weights_of_two(abnormal, None if shares is None else shares[scores.findings[normal]]),
            operating_points.get(ABNORMAL),
            seed,
        ),
        abnormal_in_one_place=_abnormal_in_one_place(judged, normal, seed),
        view_effect=tuple(measure_view_effect(scores, normal)),
    )


def _classification_report(
    truth: NDArray[np.int64], called: NDArray[np.int64], findings: Sequence[str]
) -> dict[str, PrecisionRecall]:
    figures = precision_recall_fscore_support(
        truth, called, labels=range(len(findings)), zero_division=0
    )
    return {
        key: PrecisionRecall(*(float(figure[index]) for figure in figures))
        for index, key in enumerate(findings)
    }


def _evaluate_score(
    positive: NDArray[np.bool_],
    values: NDArray[np.float64],
    scores: Scores,
    weights: NDArray[np.float64],
    points: Sequence[OperatingPoint] | None,
    seed: int,
) -> ScoreEvaluation:
    return ScoreEvaluation(
        positive=int(positive.sum()),
        auc=_figure(_area_of(positive, values), scores, seed),
        calibration_error=metrics.calibration_error(positive, values, weights),
        reliability=tuple(metrics.reliability(positive, values, weights)),
        operating_points=tuple(
            measure(point.name, point.threshold, positive, values, point.no_verdict_between)
            for point in points or ()
        ),
    )


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


@overload
def _figure(figure: Callable[[Indices], float], scores: Scores, seed: int) -> Figure: ...
@overload
def _figure(
    figure: Callable[[Indices], float | None], scores: Scores, seed: int
) -> Figure | None: ...
def _figure(figure: Callable[[Indices], float | None], scores: Scores, seed: int) -> Figure | None:
    """A figure of all pictures with its interval; None where it is not defined."""
    value = figure(np.arange(len(scores.examples)))
    if value is None:
        return None
    low, high = metrics.bootstrap_interval(figure, scores.groups, seed) or (None, None)
    return Figure(value, low, high)


def _subgroups(scores: Scores, normal: int | None) -> dict[str, dict[str, Subgroup]]:
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


def _cell(scores: Scores, normal: int | None) -> Subgroup:
    known = scores.of_findings
    return Subgroup(
        pictures=len(scores.truth),
        accuracy=metrics.accuracy(known.truth, known.probabilities),
        auc={
            key: area
            for index, key in enumerate(scores.findings)
            if (area := _area(known.truth == index, known.probabilities[:, index])) is not None
        },
        abnormal_auc=None
        if normal is None
        else _area(scores.truth != normal, 1 - scores.probabilities[:, normal]),
    )


def _area(positive: NDArray[np.bool_], values: NDArray[np.float64]) -> float | None:
    """Only where both sides have enough pictures."""
    if min(int(positive.sum()), int((~positive).sum())) < MINIMUM_CELL / 3:
        return None
    return metrics.area_under_curve(positive, values)


def _same_source(scores: Scores, seed: int) -> tuple[SameSource, ...]:
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
                SameSource(
                    source=place[0],
                    hospital=place[1],
                    findings=(scores.findings[first], scores.findings[second]),
                    pictures=(int((~positive).sum()), int(positive.sum())),
                    auc=_figure(_area_of(positive, values), chosen, seed),
                )
            )
    return tuple(found)


def _abnormal_in_one_place(scores: Scores, normal: int, seed: int) -> AbnormalInOnePlace:
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
            OnePlace(
                place=place,
                pictures=(int((~positive).sum()), int(positive.sum())),
                auc=_figure(_area_of(positive, values), scores.only(own), seed),
            )
        )
    found = sorted(item.auc.value for item in areas if item.auc is not None)
    return AbnormalInOnePlace(
        places=tuple(areas),
        worst=found[0] if found else None,
        median=float(np.median(found)) if found else None,
    )


def _area_of(
    positive: NDArray[np.bool_], values: NDArray[np.float64]
) -> Callable[[Indices], float | None]:
    return lambda chosen: metrics.area_under_curve(positive[chosen], values[chosen])


def _evaluate_gate(scores: Scores, threshold: float | None) -> GateEvaluation | None:
    if threshold is None or scores.readable is None:
        return None
    refused = scores.readable < threshold
    truth = scores.truth
    hospitals = np.array([example.row.hospitals[0] for example in scores.examples])
    shares = {}
    for name in sorted(set(hospitals.tolist())):
        own = hospitals == name
        shares[name] = HospitalRefusals(
            pictures=int(own.sum()),
            should_be_refused=bool((truth[own] == REFUSED).all()),
            refused=metrics.share(int(refused[own].sum()), int(own.sum())),
        )
    return GateEvaluation(threshold, shares)
