"""What a stored reading must be, so that a damaged row never passes for a result.

A byte that flips on a disk can leave a number that still is one; SQLite then finds nothing wrong.
"""

import math
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from desktop.records.record import PictureFacts, Reading, Score

SUM_TOLERANCE = 1e-3
"""By how much stored probabilities may miss what they must sum to."""


def require_sound_reading(reading: Reading) -> None:
    """Check what was decoded.

    Raises
    ------
    ValueError
        A value is not of its type, a share is not between 0 and 1, or the probabilities do not
        belong together.
    KeyError
        A message has no value for one of its fields.
    """
    require_types(reading, Reading)
    for message in (reading.verdict, reading.reason, reading.advice):
        str(message)  # or its values are not those of its template
    for score in reading.all_scores:
        _require_shares(_shares(score))
    probabilities = {score.key: score.probability for score in reading.scores}
    if reading.scores:
        _require_equal(sum(probabilities.values()), 1.0)
    normal = [score.probability for score in reading.scores if score.is_normal]
    if reading.abnormal is not None and normal:
        _require_equal(reading.abnormal.probability, 1.0 - sum(normal))
    if reading.named is not None and reading.named not in probabilities:
        raise ValueError("the finding that the verdict names has no score")


def require_sound_facts(facts: PictureFacts) -> None:
    """Check what was decoded.

    Raises
    ------
    ValueError
        A value is not of its type, or no picture has it.
    """
    require_types(facts, PictureFacts)
    lengths = [float(facts.rows), float(facts.columns), facts.pixel_aspect]
    if facts.spacing is not None:
        lengths += [facts.spacing.row_mm, facts.spacing.column_mm]
    if not all(0 < length < math.inf for length in lengths):
        raise ValueError("a picture without extent")
    if not 0 <= facts.missing_rows < facts.rows:
        raise ValueError("more rows missing than there are")


def require_types(value: Any, wanted: Any) -> None:
    """Raise `ValueError` where a value, or one inside it, is not what its dataclass says."""
    arguments = get_args(wanted)
    if get_origin(wanted) in (Union, UnionType):
        if value is not None or NoneType not in arguments:
            (kind,) = (one for one in arguments if one is not NoneType)
            require_types(value, kind)
    elif get_origin(wanted) is tuple:
        if not isinstance(value, tuple):
            raise ValueError("no list where there must be one")
        kinds = arguments[:1] * len(value) if arguments[-1] is ... else arguments
        for part, kind in zip(value, kinds, strict=True):
            require_types(part, kind)
    elif wanted is float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError("no number where there must be one")
    elif type(value) is not wanted:
        raise ValueError(f"{type(value).__name__} in place of {wanted.__name__}")
    elif is_dataclass(wanted):
        for name, kind in _fields(wanted):
            require_types(getattr(value, name), kind)


def _shares(score: Score) -> Iterable[float]:
    yield score.probability
    if score.threshold is not None:
        yield score.threshold
    left = score.unanswered
    open_shares = () if left is None else (left.positive, left.negative)
    for measured in (score.sensitivity, score.specificity, *open_shares):
        if measured is not None:
            yield from (measured.value, measured.low, measured.high)


def _require_shares(values: Iterable[float]) -> None:
    if not all(0 <= value <= 1 for value in values):  # what is no number is not either
        raise ValueError("a share that is not between 0 and 1")


def _require_equal(value: float, wanted: float) -> None:
    if abs(value - wanted) > SUM_TOLERANCE:
        raise ValueError("probabilities that do not belong together")


@lru_cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in fields(kind))
