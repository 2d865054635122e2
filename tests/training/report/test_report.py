"""Reports say what the cards say, and what a card says is text."""

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from training.errors import TrainingError
from training.evaluation.results import AbnormalInOnePlace, ViewEffect
from training.report.card import RunCard, read_card, read_run
from training.report.report import write_report

RESULTS = Path(__file__).parents[3] / "training" / "results"
RUNS = ("compact", "coronahack", "posteroanterior", "radiography", "recall_first")


def words_of(path: Path) -> list[str]:
    """What a reader of the page sees, but for the drawings."""
    text = re.sub(r"(?s)<svg.*?</svg>|<style>.*?</style>", " ", path.read_text(encoding="utf-8"))
    return unescape(re.sub(r"<[^>]+>", " ", text)).split()


@pytest.mark.parametrize("name", RUNS)
def test_a_kept_report_is_written_again_word_for_word(tmp_path: Path, name: str) -> None:
    write_report(read_run(RESULTS / name), tmp_path / "report.html")
    assert words_of(tmp_path / "report.html") == words_of(RESULTS / name / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.count("<svg") == (RESULTS / name / "report.html").read_text().count("<svg") > 3
    assert "src=" not in page  # one file, nothing beside it


@pytest.fixture
def card() -> RunCard:
    return read_run(RESULTS / "compact")


def test_nothing_that_a_card_says_becomes_markup(card: RunCard, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    findings = {evil: card.results.test.findings["covid19_pneumonia"]}
    test = replace(card.results.test, findings=findings)
    results = replace(card.results, test=test)
    harmless = replace(
        card, title=evil, description=evil, published=evil, deviations=evil, results=results
    )
    write_report(harmless, tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 6


def test_unseen_hospitals_come_first(card: RunCard, tmp_path: Path) -> None:
    test = card.results.test
    worse = replace(test.findings["covid19_pneumonia"], auc=replace(FIGURE, value=0.7))
    unseen = replace(test, findings={**test.findings, "covid19_pneumonia": worse})
    results = replace(card.results, leave_one_source_out=unseen)
    write_report(replace(card, results=results), tmp_path / "report.html")
    text = " ".join(words_of(tmp_path / "report.html"))
    assert "0.700 AUC, covid19 pneumonia, unseen hospitals random split 0.969, gap +0.269" in text
    assert "Hospitals that training had not seen" in text


def test_views_are_told_where_they_were_measured(card: RunCard, tmp_path: Path) -> None:
    effect = ViewEffect(
        "nih", "clinic", {"AP": 3}, {"PA": 4}, 0.8, {"AP": 0.7, "PA": 0.6}, 0.4, 0.5
    )
    test = replace(
        card.results.test, view_effect=(effect,), abnormal_in_one_place=AbnormalInOnePlace((), 0, 0)
    )
    write_report(replace(card, results=replace(card.results, test=test)), tmp_path / "r.html")
    text = " ".join(words_of(tmp_path / "r.html"))
    assert "nih (clinic) AP 3 PA 4 random split 0.800 0.700 0.600 0.400 0.500" in text


def test_somebody_s_own_network_has_a_report_too(card: RunCard, tmp_path: Path) -> None:
    """Its card names no recipe, no numbers of pictures and nothing that it is not for."""
    own = replace(card, recipe=None, not_intended_for=(), training_data=(), published=None)
    write_report(own, tmp_path / "report.html")
    text = " ".join(words_of(tmp_path / "report.html"))
    assert "Not intended for" not in text
    assert "Recipe" not in text


def test_what_is_no_card_is_one_sentence(tmp_path: Path) -> None:
    document = json.loads((RESULTS / "compact" / "bundle" / "model_card.json").read_text())
    del document["results"]["test"]["brier"]
    others: list[Any] = [document, {}, [], {"results": {}}]
    for damaged in others:
        with pytest.raises(TrainingError, match="no card of a run"):
            read_card(damaged)
    with pytest.raises(TrainingError, match="holds no finished run"):
        read_run(tmp_path)


FIGURE = read_run(RESULTS / "compact").results.test.accuracy
