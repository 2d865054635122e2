"""A4, or Letter where the place prints on it."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

_Territory = QLocale.Country
LETTER_PLACES = frozenset(
    {
        _Territory.Belize,
        _Territory.Canada,
        _Territory.Chile,
        _Territory.Colombia,
        _Territory.CostaRica,
        _Territory.ElSalvador,
        _Territory.Guatemala,
        _Territory.Mexico,
        _Territory.Nicaragua,
        _Territory.Panama,
        _Territory.Philippines,
        _Territory.PuertoRico,
        _Territory.UnitedStates,
        _Territory.Venezuela,
    }
)
"""As in CLDR's supplemental data ("paperSize"). The measurement system does not tell:
Mexico is metric and prints on Letter."""


def local_paper() -> QPageSize:
    """The sheet that a report is laid out on."""
    letter = QLocale().territory() in LETTER_PLACES
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
