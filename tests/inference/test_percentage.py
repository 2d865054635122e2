"""Numbers of per cent that people add up."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference.percentage import Percentage, percentages


def told(*shares: float) -> list[str]:
    return [str(percentage) for percentage in percentages(shares)]


def test_the_numbers_of_the_first_sample_add_up() -> None:
    assert told(0.776, 0.126, 0.098) == ["78", "12", "10"]  # rounded one by one: 78, 13, 10


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ((1.0, 0.0, 0.0), ["100", "0", "0"]),
        ((0.996, 0.004), [">99", "<1"]),
        ((0.996, 0.003, 0.001), [">98", "<1", "<1"]),
        ((0.603, 0.393, 0.004), ["60", "39", "<1"]),
        ((1 / 3, 1 / 3, 1 / 3), ["34", "33", "33"]),
        ((0.5, 0.5), ["50", "50"]),
    ],
)
def test_shares_and_what_is_told(shares: tuple[float, ...], expected: list[str]) -> None:
    assert told(*shares) == expected


@settings(deadline=None)
@given(st.lists(st.floats(0.001, 1), min_size=2, max_size=14))
def test_they_always_add_up_and_never_lie(parts: list[float]) -> None:
    shares = np.array(parts) / sum(parts)
    found = percentages(shares.tolist())
    assert sum(percentage.whole for percentage in found) == 100
    for value, percentage in zip((100 * shares).tolist(), found, strict=True):
        if percentage.relation == "<":
            assert value < percentage.whole
        elif percentage.relation == ">":
            assert value > percentage.whole
        else:
            assert abs(value - percentage.whole) < 1


def test_abnormal_and_normal_are_a_hundred_together() -> None:
    normal, *_ = percentages((0.004, 0.6, 0.396))
    assert str(normal.complement) == ">99"
    assert Percentage(36).complement == Percentage(64)
