"""A higher score never gets a milder verdict, whatever the card says."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inference.decision import decide
from inference.model_bundle import ModelCard, parse_card
from inference.prediction import Verdict
from tests.synthetic_bundle import card_document

SEVERITY = {Verdict.NORMAL: 0, Verdict.NONE: 1, Verdict.ABNORMAL: 2, Verdict.NAMED: 2}
NAMES = ("sensitive", "balanced", "specific")
MEASURED = {"value": 0.9, "low": 0.8, "high": 0.95}

shares = st.floats(0, 1)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def points(draw: st.DrawFn, zones: bool) -> list[dict[str, Any]]:
    found = []
    for name, threshold in zip(NAMES, sorted(draw(st.tuples(shares, shares, shares))), strict=True):
        point = {"name": name, "threshold": threshold}
        point |= {"sensitivity": MEASURED, "specificity": MEASURED}
        if zones and draw(st.booleans()):
            low, high = draw(st.floats(0, threshold)), draw(st.floats(threshold, 1))
            if low < high:
                point["no_verdict_between"] = [low, high]
        found.append(point)
    return found


@st.composite
def cards(draw: st.DrawFn) -> ModelCard:
    """Cards of today and of yesterday, sensible or not."""
    document = card_document() | {"onnx_sha256": "0"}
    if draw(st.booleans()):
        naming = draw(st.dictionaries(st.sampled_from(["covid19_pneumonia"]), shares))
        return parse_card(
            document | {"operating_points": {"abnormal": draw(points(True))}, "naming": naming}
        )
    del document["naming"]
    zone = sorted(draw(st.tuples(shares, shares)))
    abstention = {"abnormal_between": zone, "naming_share": draw(shares)}
    return parse_card(
        document
        | {
            "schema": 1,
            "operating_points": {"abnormal": draw(points(False))},
            "abstention": draw(st.sampled_from([abstention, None])),
        }
    )


def scores(abnormal: float, covid: float) -> dict[str, float]:
    """Probabilities with so much for "abnormal", of which so much for COVID-19."""
    return {
        "normal": 1 - abnormal,
        "covid19_pneumonia": abnormal * covid,
        "other_lung_disease": abnormal * (1 - covid),
    }


@unhurried
@given(cards(), st.sampled_from(NAMES), st.lists(st.tuples(shares, shares), min_size=2))
def test_a_higher_score_never_gets_a_milder_verdict(
    card: ModelCard, point: str, films: list[tuple[float, float]]
) -> None:
    verdicts = [decide(scores(*film), card, point).verdict for film in sorted(films)]
    for milder, severer in pairwise(SEVERITY[verdict] for verdict in verdicts):
        assert milder <= severer


@unhurried
@given(cards(), st.sampled_from(NAMES), shares, st.tuples(shares, shares))
def test_a_surer_name_is_never_lost(
    card: ModelCard, point: str, abnormal: float, covid: tuple[float, float]
) -> None:
    less, more = (
        decide(scores(abnormal, share), card, point)
        for share in sorted(max(share, 1 - share) for share in covid)
    )
    if less.named is not None and less.named.key == "covid19_pneumonia":
        assert more.verdict is Verdict.NAMED
        assert more.named == less.named


@unhurried
@given(cards(), st.sampled_from(NAMES), shares, st.tuples(shares, shares))
def test_a_name_outlasts_a_higher_score(
    card: ModelCard, point: str, covid: float, abnormal: tuple[float, float]
) -> None:
    low, high = sorted(abnormal)
    share = max(covid, 1 - covid)
    # Rounding decides where the share is exactly the one that is asked for.
    if low < 1e-3 or any(abs(share - asked) < 1e-9 for asked in card.naming.values()):
        return
    lower = decide(scores(low, covid), card, point)
    if lower.verdict is Verdict.NAMED:
        assert decide(scores(high, covid), card, point).named == lower.named


def of_schema_1(zone: list[float], threshold: float) -> ModelCard:
    document = card_document() | {"onnx_sha256": "0", "schema": 1}
    del document["naming"]
    point = {"name": "balanced", "threshold": threshold}
    point |= {"sensitivity": MEASURED, "specificity": MEASURED}
    abstention = {"abnormal_between": zone, "naming_share": 0.6}
    return parse_card(
        document | {"operating_points": {"abnormal": [point]}, "abstention": abstention}
    )


@pytest.mark.parametrize(
    ("threshold", "verdicts"),
    [
        (0.32, ("normal", "abnormal", "abnormal", "abnormal")),
        (0.54, ("normal", "normal", "none", "abnormal")),
        (0.74, ("normal", "normal", "normal", "abnormal")),
    ],
)
def test_the_zone_of_an_old_card_counts_where_its_threshold_lies(
    threshold: float, verdicts: tuple[str, ...]
) -> None:
    """The model that shipped called 45 % abnormal and 57 % "no verdict", in one setting."""
    card = of_schema_1([0.497, 0.581], threshold)
    films = [scores(abnormal, 0.5) for abnormal in (0.2, 0.45, 0.57, 0.76)]
    assert tuple(decide(film, card, "balanced").verdict for film in films) == verdicts


def test_an_old_card_names_from_its_share_on() -> None:
    card = of_schema_1([0.5, 0.5], 0.5)
    assert decide(scores(0.9, 0.7), card, "balanced").verdict is Verdict.NAMED
    assert decide(scores(0.9, 0.55), card, "balanced").verdict is Verdict.ABNORMAL


def test_a_disease_without_a_share_is_never_named() -> None:
    document = card_document() | {"onnx_sha256": "0", "naming": {"covid19_pneumonia": 0.6}}
    card = parse_card(document)
    assert decide(scores(1.0, 1.0), card, "sensitive").verdict is Verdict.NAMED
    assert decide(scores(1.0, 0.0), card, "sensitive").verdict is Verdict.ABNORMAL
