"""Dates and numbers as the user's place writes them."""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from desktop.look.text_direction import is_right_to_left, left_to_right
from inference.percentage import Percentage


def local_time(moment: datetime) -> str:
    """Date and time of day."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    if _is_nowhere():
        return local.toString("yyyy-MM-dd HH:mm")
    place = QLocale()
    pattern = _with_century(place.dateTimeFormat(QLocale.FormatType.ShortFormat))
    return _unbroken(place.toString(local, pattern))


def local_date(day: date) -> str:
    """A date without a time."""
    if _is_nowhere():
        return day.isoformat()
    place = QLocale()
    pattern = _with_century(place.dateFormat(QLocale.FormatType.ShortFormat))
    return _unbroken(place.toString(QDate(day.year, day.month, day.day), pattern))


def _with_century(pattern: str) -> str:
    """A place's own pattern with the whole year: patients are born in two centuries."""
    return re.sub(r"(?<!y)yy(?!y)", "yyyy", pattern)


def percent(share: float) -> str:
    """A share from 0 to 1 in per cent, rounded as :class:`Percentage` does it."""
    return spoken_percentage(Percentage.of(share))


def spoken_percentage(shown: Percentage) -> str:
    """A percentage that was shared out with others, such as `Reading.percentages`."""
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


def whole_years(years: float) -> str:
    """An age as people say it: the years that are full."""
    return QLocale().toString(int(years))


def _is_nowhere() -> bool:
    """Whether the system does not say where it is; then Qt would write "20 11 2026"."""
    return QLocale().language() is QLocale.Language.C


def _unbroken(date: str) -> str:
    # Arabic dates hold marks of direction, behind which Qt would begin another line.
    return date.replace("/", "/\u2060") if is_right_to_left() else date
