"""The one way in which a share becomes a number of per cent that people read.

The window, the printed report, the table and the DICOM objects all say what
comes from here, so no two of them can disagree about the same reading.
"""

from collections.abc import Sequence
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

    @property
    def complement(self) -> "Percentage":
        """The percentage of everything else."""
        return Percentage(100 - self.whole, {"<": ">", ">": "<", "": ""}[self.relation])

    def __str__(self) -> str:
        return f"{self.relation}{self.whole}"


def percentages(shares: Sequence[float]) -> tuple[Percentage, ...]:
    """Percentages of shares that make up a whole; their numbers add up to 100.

    By the largest remainder (Hare and Niemeyer). What is less than 1 % but not nothing
    counts as 1 and is told as "<1"; where that leaves another one more than it may be
    told, its relation says so.

    Parameters
    ----------
    shares : sequence of float
        0 or more each, 1 together but for rounding.

    Returns
    -------
    tuple of Percentage
        In the order of the shares.
    """
    together = sum(shares)
    if not together > 0:
        return tuple(Percentage.of(share) for share in shares)
    values = [100 * share / together for share in shares]
    small = [0 < value < 1 for value in values]
    large = sum(value for value, is_small in zip(values, small, strict=True) if not is_small)
    left = 100 - sum(small)
    quotas = [
        0.0 if is_small else value * left / large
        for value, is_small in zip(values, small, strict=True)
    ]
    wholes = [int(quota) for quota in quotas]
    order = sorted(range(len(shares)), key=lambda place: wholes[place] - quotas[place])
    for place in order[: left - sum(wholes)]:
        wholes[place] += 1
    return tuple(
        Percentage(1, "<") if is_small else Percentage(whole, _relation(value, whole))
        for value, whole, is_small in zip(values, wholes, small, strict=True)
    )


def _relation(value: float, whole: int) -> str:
    return ">" if value - whole >= 1 or whole <= 99 < value < 100 else ""
