"""Who learns from which picture, and who is judged by it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.training.data.made_examples import FINDINGS, examples
from training.data.datasets.annotations import AnatomyMasks
from training.data.examples import (
    ANATOMY_ONLY,
    COPY,
    Example,
)
from training.data.near_duplicates import group
from training.data.splits import anatomy_held_out, leave_out, split
from training.errors import SplitError
from training.recipe import Division, SplitRecipe


@pytest.fixture
def many(tmp_path: Path) -> Any:
    random = np.random.default_rng(5)
    return examples(
        tmp_path,
        [
            (finding, hospital, f"{hospital}-{finding}-{random.integers(60)}", "")
            for finding in range(3)
            for hospital in ("a", "b")
            for _ in range(100)
        ],
    )


def test_no_patient_is_on_two_sides(many: Any) -> None:
    groups = group([item.row for item in many], None)
    sides = split(many, groups, SplitRecipe(validation=0.2, test=0.2), FINDINGS, 1)
    patients = [
        {many[index].row.patient for index in side.tolist()}
        for side in (sides.training, sides.validation, sides.test)
    ]
    assert not patients[0] & patients[1] | patients[0] & patients[2] | patients[1] & patients[2]
    assert len(sides.training) + len(sides.validation) + len(sides.test) == len(many)
    for finding in range(3):
        share = np.mean([many[index].finding == finding for index in sides.test.tolist()])
        assert share == pytest.approx(1 / 3, abs=0.03)
    assert len(sides.test) == pytest.approx(0.2 * len(many), rel=0.1)


def test_a_split_depends_on_the_seed_alone(many: Any) -> None:
    groups = group([item.row for item in many], None)
    recipe = SplitRecipe()
    first, second = (split(many, groups, recipe, FINDINGS, 7) for _ in range(2))
    np.testing.assert_array_equal(first.test, second.test)
    other = split(many, groups, recipe, FINDINGS, 8)
    assert not np.array_equal(first.test, other.test)


def test_a_published_split_without_a_finding_is_an_error(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [
        (finding, "a", f"p{finding}{side}{number}", side)
        for finding in range(3)
        for side in ("train", "test")
        for number in range(9)
    ]
    published = SplitRecipe(division=Division.PUBLISHED)
    whole = examples(tmp_path, rows)
    split(whole, np.arange(len(whole)), published, FINDINGS, 1)
    lacking = examples(tmp_path, [row for row in rows if (row[0], row[3]) != (1, "test")])
    with pytest.raises(SplitError, match=r"test set has no picture of covid .*'published'"):
        split(lacking, np.arange(len(lacking)), published, FINDINGS, 1)


def test_an_unseen_hospital_leaves_no_trace_in_training(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [(0, "a", f"a{n}", "") for n in range(20)]
    rows += [(1, "b", f"b{n}", "") for n in range(20)]
    rows += [(1, ("b", "a"), f"ab{n}", "") for n in range(10)]
    rows += [(1, "b", "a3", "")]
    table = examples(tmp_path, rows)
    groups = group([item.row for item in table], None)
    sides = leave_out("a", table, groups, 0.2, 1)
    np.testing.assert_array_equal(sides.test, np.arange(20))
    seen = {*sides.training.tolist(), *sides.validation.tolist()}
    assert seen == set(range(20, 40))  # neither what may be a's, nor a patient of a's
    with pytest.raises(SplitError, match="hospital group 'z'"):
        leave_out("z", table, groups, 0.2, 1)


def test_several_hospitals_can_be_one_fold(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [(0, "a", f"a{n}", "") for n in range(10)]
    rows += [(1, ("b", "a"), f"b{n}", "") for n in range(10)]
    rows += [(0, "c", f"c{n}", "") for n in range(10)]
    table = examples(tmp_path, rows)
    sides = leave_out("a + b", table, np.arange(30), 0.2, 1)
    np.testing.assert_array_equal(sides.test, np.arange(20))
    assert {*sides.training.tolist(), *sides.validation.tolist()} == set(range(20, 30))
    with pytest.raises(SplitError, match="hospital group 'z'"):
        leave_out("a + z", table, np.arange(30), 0.2, 1)


def test_a_copy_is_in_no_set_but_closes_what_belongs_to_it(tmp_path: Path) -> None:
    """Film 0 of hospital a is film 20 of hospital b, of whose patient film 21 is another."""
    rows: list[tuple[Any, ...]] = [(0, "a", f"a{n}", "") for n in range(20)]
    rows += [(COPY, ("b", "a"), "twin", ""), (1, "b", "twin", "")]
    rows += [(1, "b", f"b{n}", "") for n in range(18)]
    table = examples(tmp_path, rows)
    original = replace(table[0].row, copies=(table[20].row.path,))
    table[0] = Example(original, table[0].finding)
    groups = group([item.row for item in table], None)
    assert groups[0] == groups[20] == groups[21]
    without_a = leave_out("a", table, groups, 0.2, 1)
    seen = {*without_a.training.tolist(), *without_a.validation.tolist()}
    assert seen == set(range(22, 40))
    without_b = leave_out("b", table, groups, 0.2, 1)
    assert 20 not in without_b.test
    assert 0 not in {*without_b.training.tolist(), *without_b.validation.tolist()}
    sides = split(table, groups, SplitRecipe(validation=0.2, test=0.2), FINDINGS[:2], 1)
    parts = [set(part.tolist()) for part in (sides.training, sides.validation, sides.test)]
    assert sum(20 in part for part in parts) == 0
    assert [0 in part for part in parts] == [21 in part for part in parts]
    assert sum(map(len, parts)) == 39


def test_the_same_masks_are_held_out_whatever_the_seed(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [(number % 3, "a", f"p{number}", "") for number in range(300)]
    rows += [(ANATOMY_ONLY, "m", f"m{number}", "") for number in range(200)]
    masks = AnatomyMasks(heart=tmp_path / "heart.png")
    table = [
        Example(replace(item.row, anatomy=masks), item.finding) if number >= 150 else item
        for number, item in enumerate(examples(tmp_path, rows))
    ]
    groups = np.arange(len(table))
    held_out = anatomy_held_out(table, groups, 0.2)
    assert not held_out[:150].any()
    assert held_out.sum() == pytest.approx(0.2 * 350, rel=0.25)
    # Another table has the same ones.
    np.testing.assert_array_equal(anatomy_held_out(table[300:], groups[:200], 0.2), held_out[300:])
    for seed in (1, 2):
        recipe = SplitRecipe(validation=0.1, test=0.15, anatomy=0.2)
        sides = split(table, groups, recipe, FINDINGS, seed)
        assert set(np.flatnonzero(held_out)) <= set(sides.test.tolist())
    assert not anatomy_held_out(table, groups, 0).any()
