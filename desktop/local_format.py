"""Dates and numbers as the user's place writes them."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from inference.percentage import Percentage


def local_time(moment: datetime) -> str:
    """Date and time of day."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def local_date(day: date) -> str:
    """A date without a time."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def percent(share: float) -> str:
    """A share from 0 to 1 in per cent, rounded as :class:`Percentage` does it."""
    shown = Percentage.of(share)
    number = whole_percent(shown.whole)
    if not shown.relation:
        return number
    # Among words from right to left the sign would be mirrored, and say the opposite.
    return left_to_right(f"{shown.relation} {number}")


def whole_percent(number: int) -> str:
    """A number with the sign for per cent, and the space that the language leaves."""
    words = QCoreApplication.translate("percentage", "{number} %")
    return words.format(number=QLocale().toString(number))


def local_number(value: float, decimals: int) -> str:
    """A number with so many decimals."""
    return QLocale().toString(float(value), "f", decimals)


def left_to_right(text: str) -> str:
    """What is never written from right to left, such as a path: else its first sign goes last."""
    return f"\u2066{text}\u2069" if _right_to_left() else text


def joined(parts: Iterable[str]) -> str:
    """What is known of a picture, on one line; empty parts are left out."""
    known = [part for part in parts if part]
    if _right_to_left():
        # Each part in its own direction: a date must not be torn apart by the name before it.
        known = [f"\u2068{part}\u2069" for part in known]
    return "  ·  ".join(known)


def _right_to_left() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
