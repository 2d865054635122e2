"""Expected failures of the desktop itself, spoken of like those of `inference.errors`.

::

    HilumError
    └── HistoryError                    nothing can be remembered at the moment
        └── HistoryTooNewError              written by a later Hilum
"""

from inference.errors import HilumError


class HistoryError(HilumError):
    """The history's database cannot be read or written."""

    sentence = "The history cannot be read or saved."
    advice = "Check that the disk is not full and that you may write to the history's folder."


class HistoryTooNewError(HistoryError):
    """The database has a schema that this version does not know."""

    sentence = "The history was written by a newer version of Hilum."
    advice = "Install that version again, or choose another folder for the history."
