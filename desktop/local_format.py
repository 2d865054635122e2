"""Dates and numbers as the user's place writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale


def local_time(moment: datetime) -> str:
    """Date and time of day."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def local_date(day: date) -> str:
    """A date without a time."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def percent(share: float) -> str:
    """A share from 0 to 1 in per cent, without pretending to more than the model knows.

    What is not quite nothing or everything is never rounded to it.
    """
    value = 100 * share
    if 0 < value < 1:
        return f"< {QLocale().toString(1)} %"
    if 99 < value < 100:
        return f"> {QLocale().toString(99)} %"
    return f"{QLocale().toString(round(value))} %"


def local_number(value: float, decimals: int) -> str:
    """A number with so many decimals."""
    return QLocale().toString(float(value), "f", decimals)
