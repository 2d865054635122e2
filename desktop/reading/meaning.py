"""What a verdict means for a hundred people, and who decides."""

from PySide6.QtCore import QCoreApplication

from desktop.look import wording
from desktop.records.record import Conclusion, Reading

_CALLED_ABNORMAL = (Conclusion.ABNORMAL, Conclusion.MOST_LIKELY)


def explanation(reading: Reading) -> tuple[str, str]:
    """Why, or how often such a verdict is wrong, and what to do; each may be empty."""
    reason, advice = reading.reason, reading.advice
    return (
        _how_often_wrong(reading) if reason is None else wording.spoken(reason),
        _who_decides(reading) if advice is None else wording.spoken(advice),
    )


def unnamed_disease(reading: Reading) -> str:
    """What to say above the bars of several diseases when "abnormal" is the whole verdict."""
    diseases = [score for score in reading.scores if not score.is_normal]
    unnamed = reading.conclusion is Conclusion.ABNORMAL and reading.named is None
    if not unnamed or len(diseases) < 2:
        return ""
    return QCoreApplication.translate("meaning", "Not reliable enough to name a disease:")


def _how_often_wrong(reading: Reading) -> str:
    score = reading.abnormal
    if score is None:
        return ""
    if reading.conclusion is Conclusion.NORMAL and score.missed is not None:
        template = QCoreApplication.translate(
            "meaning",
            "Disease is not ruled out: of 100 abnormal radiographs, the model misses about "
            "{count}.",
        )
        return template.format(count=_of_hundred(score.missed))
    if reading.conclusion in _CALLED_ABNORMAL and score.false_alarms is not None:
        template = QCoreApplication.translate(
            "meaning",
            "It may be a false alarm: of 100 normal radiographs, the model calls about {count} "
            "abnormal.",
        )
        return template.format(count=_of_hundred(score.false_alarms))
    return ""


def _who_decides(reading: Reading) -> str:
    if not reading.scores:
        return ""
    return QCoreApplication.translate("meaning", "A trained reader must look at the radiograph.")


def _of_hundred(share: float) -> int:
    """Rounded, but never none: nothing is always right."""
    return max(1, round(100 * share))
