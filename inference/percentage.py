"""The one way in which a share becomes a number of per cent that people read.

The window, the printed report, the table and the DICOM objects all say what
comes from here, so no two of them can disagree about the same reading.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Percentage:
    """Whole per cent, and whether the share is really less or more than that."""

    whole: int
    """0 to 100."""
    relation: str = ""
    """"<" below 1 and ">" above 99: what is not quite nothing or everything is never
    rounded to it, and no more digits are shown than the model knows."""

    @classmethod
    def of(cls, share: float) -> "Percentage":
        """The percentage of a share from 0 to 1."""
        value = 100 * share
        if 0 < value < 1:
            return cls(1, "<")
        if 99 < value < 100:
            return cls(99, ">")
        return cls(round(value))

    def __str__(self) -> str:
        return f"{self.relation}{self.whole}"
