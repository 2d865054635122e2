from desktop.reading.meaning import explanation
from desktop.records.record import Conclusion, Reading, Score
from inference.message import Message
from inference.model_bundle import Proportion, Unanswered


def share(value: float) -> Proportion:
    return Proportion(value, value, value)


def reading(conclusion: Conclusion, unanswered: Unanswered | None) -> Reading:
    score = Score(
        "abnormal",
        "Abnormal",
        0.6,
        0.5,
        sensitivity=share(0.70),
        specificity=share(0.75),
        unanswered=unanswered,
    )
    return Reading(conclusion, Message("x"), abnormal=score, scores=(score,), signed=True)


def test_films_without_a_verdict_are_neither_missed_nor_false_alarms() -> None:
    unanswered = Unanswered(share(0.10), share(0.11))
    assert "misses about 20" in explanation(reading(Conclusion.NORMAL, unanswered))[0]
    assert "about 14 abnormal" in explanation(reading(Conclusion.ABNORMAL, unanswered))[0]


def test_where_nobody_measured_them_all_others_are_wrong() -> None:
    assert "misses about 30" in explanation(reading(Conclusion.NORMAL, None))[0]
    assert "about 25 abnormal" in explanation(reading(Conclusion.ABNORMAL, None))[0]
