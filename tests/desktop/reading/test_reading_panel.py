from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from desktop.application import Desktop
from desktop.history.list_model import Role
from desktop.look.colours import score_colour
from desktop.look.text_label import TextLabel
from desktop.models.model_card_dialog import ModelCardDialog
from desktop.models.model_card_text import CardText
from desktop.reading.meaning import explanation
from desktop.reading.scores_view import ScoresView
from desktop.records.query import HistoryQuery, SortBy, Word
from desktop.records.record import Conclusion, Impression, Reading, Score
from desktop.reports.disclosure import disclose
from desktop.reports.report_document import ReportDocument
from inference.message import Message
from inference.model_bundle import Proportion, parse_card
from tests.desktop.history_of import records
from tests.synthetic_bundle import card_document
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


def press(desktop: Desktop, name: str) -> None:
    desktop.window.findChild(QPushButton, name).click()


def test_the_review_is_kept_and_found_again(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    first = start_desktop()
    first.open_paths([write_film(tmp_path / "film.png")])
    settle(first)
    press(first, "impression_abnormal")
    review = first.reading.review
    review.note.setPlainText("Left costophrenic angle blunted")
    review.reviewed.click()
    first.window.findChild(QWidget, "referenceTest").setCurrentIndex(3)
    first.window.findChild(QLineEdit, "referenceResult").setText("effusion")
    first.window.close()  # what was typed last is saved on the way out

    second = start_desktop()
    (record,) = records(second)
    assert record.review.impression is Impression.ABNORMAL
    assert record.review.note == "Left costophrenic angle blunted"
    assert record.review.reference_test == "ct"
    assert record.review.reference_result == "effusion"
    assert record.review.reviewed_at is not None
    second.history_panel.select(record.id)
    assert second.reading.review.note.toPlainText() == record.review.note
    assert second.window.findChild(QPushButton, "impression_abnormal").isChecked()
    assert second.reading.review.reviewed.isChecked()


def test_a_note_lands_on_the_record_that_it_was_typed_for(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "a.png"), write_film(tmp_path / "b.png")])
    settle(desktop)
    desktop.reading.review.note.setPlainText("for a")
    desktop.actions.next.trigger()  # before typing was saved
    settle(desktop)
    assert desktop.reading.review.note.toPlainText() == ""
    notes = {record.source.path.name: record.review.note for record in records(desktop)}
    assert notes == {"a.png": "for a", "b.png": ""}


def test_an_impression_can_be_changed_and_taken_back(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    for button, impression in (
        ("impression_normal", Impression.NORMAL),
        ("impression_unsure", Impression.UNSURE),
        ("impression_unsure", None),
    ):
        press(desktop, button)
        settle(desktop)
        assert records(desktop)[0].review.impression is impression


def test_reading_first_hides_the_answer_until_the_impression_is_entered(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    desktop = start_desktop()
    desktop.actions.read_first.trigger()
    desktop.actions.heat_map.setChecked(True)
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)

    def visible_words() -> str:
        labels = desktop.window.findChildren(TextLabel)
        return " ".join(label.text() for label in labels if label.isVisible())

    index = desktop.history_model.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Abnormal" not in visible_words()
    assert "COVID" not in visible_words()
    assert "Abnormal" not in spoken
    assert index.data(Role.SUMMARY).hidden
    assert desktop.viewer.view.overlay is None
    assert not desktop.actions.heat_map.isEnabled()
    press(desktop, "impression_normal")
    settle(desktop)
    assert "Abnormal. Most likely finding: COVID-19 pneumonia." in visible_words()
    assert "Abnormal" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert desktop.viewer.view.overlay is not None
    desktop.window.close()
    assert start_desktop().actions.read_first.isChecked()


def test_reading_first_does_not_hide_a_failure(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.actions.read_first.trigger()
    note = tmp_path / "note.txt"
    note.write_text("not a picture")
    desktop.open_paths([note])
    settle(desktop)
    assert desktop.reading.verdict_card.verdict.text().startswith("No verdict")


def test_the_facts_of_the_file_are_shown(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", NORMAL)])
    settle(desktop)
    labels = desktop.reading.facts.findChildren(TextLabel)
    words = [label.text() for label in labels if label.isVisible()]
    assert "96 × 96 pixels, 8 bits" in words
    assert "film.png" in words


def test_the_model_card_opens_in_plain_words(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    press(desktop, "trustButton")
    dialog = desktop.window.findChild(ModelCardDialog)
    assert dialog is not None
    words = " ".join(label.text() for label in dialog.findChildren(TextLabel))
    assert "Of 100 people with an abnormal radiograph, it calls 90 abnormal" in words
    assert "(95 % interval 80 to 95)" in words
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_full_card_is_said_and_a_strange_one_does_no_harm() -> None:
    full = card_document() | {
        "intended_use": "Second opinion.",
        "not_intended_for": ["children", "CT"],
        "training_data": [{"source": "NIH", "pictures": 1000, "patients": 900}],
        "calibration": {"fitted_on": "unseen hospitals"},
        "results": {
            "leave_one_source_out": {"abnormal": {"auc": {"value": 0.8, "low": 0.7, "high": 0.9}}}
        },
    }
    sections = {
        section.heading: section.paragraphs
        for section in CardText().sections(parse_card(full), "balanced")
    }
    assert sections["What it is not for, and was never tested on"] == ("• children", "• CT")
    assert sections["What it is for"] == ("Second opinion.",)
    assert any("80 of 100 pairs" in words for words in sections["How far these numbers carry"])
    strange = card_document() | {
        "intended_use": 7,
        "not_intended_for": None,
        "training_data": ["x", {"source": "y"}],
        "calibration": [],
        "results": {"leave_one_source_out": {"abnormal": {"auc": None}}},
    }
    assert CardText().sections(parse_card(strange), "unheard of")


def ask(desktop: Desktop, **query: object) -> list[str]:
    """The files that are listed for a query, from top to bottom."""
    desktop.history_model.ask(HistoryQuery(**query))  # type: ignore[arg-type]
    found = [desktop.store.record(record_id) for record_id in desktop.history_panel.listed_ids()]
    return [record.source.path.name for record in found if record is not None]


def test_reading_first_neither_search_filter_nor_order_tell_the_answer(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    films = {"a.png": NORMAL, "b.png": ABNORMAL, "c.png": NORMAL, "covid.png": NORMAL}
    (tmp_path / "z.txt").write_text("not a picture")
    desktop.open_paths(
        [*(write_film(tmp_path / name, gray) for name, gray in films.items()), tmp_path / "z.txt"]
    )
    settle(desktop)
    by_verdict = {"sort_by": SortBy.CONCLUSION, "descending": False}
    abnormal = frozenset({Conclusion.ABNORMAL})
    pneumonia, covid = (Word("pneumonia"),), (Word("COVID"),)
    assert ask(desktop, words=pneumonia) == ["b.png"]
    assert ask(desktop, conclusions=abnormal) == ["b.png"]
    assert ask(desktop, **by_verdict)[0] == "b.png"

    desktop.actions.read_first.trigger()
    assert ask(desktop, words=pneumonia) == []
    assert ask(desktop, words=covid) == ["covid.png"]
    assert ask(desktop, words=(Word("abnormal", abnormal),)) == []
    assert ask(desktop, conclusions=abnormal) == []
    assert ask(desktop, conclusions=frozenset({Conclusion.FAILED})) == ["z.txt"]
    hidden = [name for name in ask(desktop, **by_verdict) if name != "z.txt"]
    assert hidden == ["a.png", "b.png", "c.png", "covid.png"]

    desktop.history_panel.select(desktop.store.find()[1])
    settle(desktop)
    press(desktop, "impression_normal")
    settle(desktop)
    assert ask(desktop, words=pneumonia) == ["b.png"]
    assert ask(desktop, conclusions=abnormal) == ["b.png"]
    assert ask(desktop, **by_verdict)[0] == "b.png"


def test_a_note_on_a_hidden_answer_is_found(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.actions.read_first.trigger()
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    desktop.reading.review.note.setPlainText("Ask about pneumonia")
    desktop.reading.review.flush()
    settle(desktop)
    assert ask(desktop, words=(Word("pneumonia"),)) == ["film.png"]


@pytest.mark.parametrize(
    ("conclusion", "said"),
    [
        (Conclusion.NORMAL, "of 100 abnormal radiographs, the model misses about 31."),
        (Conclusion.ABNORMAL, "of 100 normal radiographs, the model calls about 21 abnormal."),
        (Conclusion.MOST_LIKELY, "of 100 normal radiographs, the model calls about 21 abnormal."),
    ],
)
def test_a_verdict_says_how_often_it_is_wrong(conclusion: Conclusion, said: str) -> None:
    measured = Proportion(0.69, 0.68, 0.70), Proportion(0.79, 0.77, 0.80)
    abnormal = Score("abnormal", "Abnormal", 0.5, 0.54, False, *measured)
    normal = Score("normal", "Normal", 0.5, is_normal=True)
    reading = Reading(
        conclusion, Message("Verdict."), abnormal=abnormal, scores=(normal,), signed=True
    )
    reason, advice = explanation(reading)
    assert reason.endswith(said)
    assert advice == "A trained reader must look at the radiograph."
    unmeasured = replace(reading, abnormal=replace(abnormal, sensitivity=None, specificity=None))
    assert explanation(unmeasured) == ("", advice)
    always = Proportion(0.999, 0.99, 1.0)
    proud = replace(reading, abnormal=replace(abnormal, sensitivity=always, specificity=always))
    assert "about 1" in explanation(proud)[0]


def test_reasons_and_advice_of_the_program_itself_go_first() -> None:
    failed = Reading(
        Conclusion.FAILED, Message("No."), Message("Why."), Message("What to do."), signed=False
    )
    assert explanation(failed) == ("Why.", "What to do.")
    waiting = Reading(Conclusion.NOT_ANALYSED, Message("Not judged."), signed=False)
    assert explanation(waiting) == ("", "")


def test_what_is_shown_adds_up_to_a_hundred() -> None:
    scores = (
        Score("normal", "Normal", 0.224, is_normal=True),
        Score("a", "A", 0.65),
        Score("b", "B", 0.126),
    )
    abnormal = Score("abnormal", "Abnormal", 0.776, 0.5)
    reading = Reading(
        Conclusion.ABNORMAL, Message("Verdict."), abnormal=abnormal, scores=scores, signed=True
    )
    shown = {key: str(percentage) for key, percentage in reading.percentages.items()}
    assert shown == {"abnormal": "78", "normal": "22", "a": "65", "b": "13"}
    assert sum(reading.percentages[score.key].whole for score in scores) == 100


def test_bars_of_diseases_say_that_none_is_named(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "a.png", ABNORMAL)])
    settle(desktop)
    scores, (record,) = desktop.reading.findChild(ScoresView), records(desktop)
    assert record.reading is not None
    two = (Score("a", "A", 0.4), Score("b", "B", 0.3))

    def said() -> list[str]:
        QApplication.processEvents()
        labels = scores.findChildren(TextLabel, "noDiseaseNamed")
        return [label.text() for label in labels if not label.isHidden()]

    unnamed = replace(record.reading, named=None, scores=two)
    reached = (replace(two[0], threshold=0.4), two[1])
    for conclusion in (Conclusion.MOST_LIKELY, Conclusion.NORMAL, Conclusion.ABSTAINED):
        scores.show_reading(replace(unnamed, conclusion=conclusion))
        assert said() == []
        # Where the verdict speaks of no disease, nothing is said of naming one.
        reading = replace(unnamed, conclusion=conclusion, scores=reached)
        scores.show_reading(reading)
        assert said() == []
        colours = desktop.theme.colours
        assert score_colour(reached[0], colours) == colours.accent
    scores.show_reading(replace(unnamed, conclusion=Conclusion.ABNORMAL))
    assert said() == ["Not reliable enough to name a disease:"]
    disclosed = disclose(replace(record, reading=replace(unnamed, conclusion=Conclusion.ABNORMAL)))
    report = ReportDocument(disclosed, None, QPageSize(QPageSize.PageSizeId.A4))
    assert said()[0] in report.toPlainText()
    named = replace(unnamed, conclusion=Conclusion.ABNORMAL, named=two[0].key)
    scores.show_reading(named)
    assert said() == []
    scores.show_reading(replace(unnamed, conclusion=Conclusion.ABNORMAL, scores=two[:1]))
    assert said() == []
