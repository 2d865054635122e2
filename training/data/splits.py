"""Training, validation and test: by group, in proportion, the same on every machine."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.data.examples import REFUSED, Example
from training.errors import SplitError
from training.recipe import Division, FindingRecipe, SplitRecipe

Indices = NDArray[np.int64]


@dataclass(frozen=True)
class Split:
    """Indices into a table; no group is on two sides."""

    training: Indices
    validation: Indices
    test: Indices


def split(
    examples: Sequence[Example],
    groups: Indices,
    recipe: SplitRecipe,
    findings: Sequence[FindingRecipe],
    seed: int,
) -> Split:
    """Divide a table as a recipe says.

    Raises
    ------
    SplitError
        A finding would be missing in training or test.
    """
    everything = np.arange(len(examples))
    if recipe.division is Division.PUBLISHED:
        in_test = np.array([example.row.subset == "test" for example in examples])
        rest, test = everything[~in_test], everything[in_test]
    else:
        rest, test = _take_share(everything, recipe.test, examples, groups, seed)
    training, validation = _take_share(rest, recipe.validation, examples, groups, seed + 1)
    result = Split(training, validation, test)
    _check(result, examples, findings, recipe)
    return result


def leave_out(
    hospital: str, examples: Sequence[Example], groups: Indices, validation: float, seed: int
) -> Split:
    """Keep one hospital group out of training.

    The test set holds what most likely comes from the hospital. Whatever might
    come from it, or shares a patient or a copy with the test set, is in neither
    set. Refused pictures of other kinds stay in training.

    Raises
    ------
    SplitError
        Nothing comes from this hospital.
    """
    test = np.array([index for index, item in enumerate(examples) if _likeliest(item) == hospital])
    if not len(test):
        raise SplitError(f"No picture comes from the hospital group {hospital!r}.")
    closed = set(groups[test].tolist())
    rest = np.array(
        [
            index
            for index, item in enumerate(examples)
            if hospital not in item.row.hospitals and int(groups[index]) not in closed
        ]
    )
    training, validation_set = _take_share(rest, validation, examples, groups, seed)
    return Split(training, validation_set, test)


def _likeliest(example: Example) -> str:
    return example.row.hospitals[0]


def _take_share(
    indices: Indices, share: float, examples: Sequence[Example], groups: Indices, seed: int
) -> tuple[Indices, Indices]:
    """The rest, and a share of whole groups from every finding of every hospital."""
    members: dict[int, list[int]] = defaultdict(list)
    for index in indices.tolist():
        members[int(groups[index])].append(index)
    strata: dict[tuple[int, str], list[list[int]]] = defaultdict(list)
    for group in members.values():
        first = examples[group[0]]
        strata[first.finding, _likeliest(first)].append(group)
    generator = np.random.default_rng(seed)
    rest: list[int] = []
    taken: list[int] = []
    for stratum in sorted(strata):
        wanted = share * sum(len(group) for group in strata[stratum])
        got = 0
        for place in generator.permutation(len(strata[stratum])):
            group = strata[stratum][place]
            if got + len(group) / 2 <= wanted:
                got += len(group)
                taken += group
            else:
                rest += group
    return np.array(sorted(rest), np.int64), np.array(sorted(taken), np.int64)


def _check(
    result: Split,
    examples: Sequence[Example],
    findings: Sequence[FindingRecipe],
    recipe: SplitRecipe,
) -> None:
    for name, indices, needed in (
        ("training", result.training, True),
        ("test", result.test, recipe.test > 0 or recipe.division is Division.PUBLISHED),
        ("validation", result.validation, recipe.validation > 0),
    ):
        present = {examples[index].finding for index in indices.tolist()} - {REFUSED}
        missing = [item.key for number, item in enumerate(findings) if number not in present]
        if needed and missing:
            raise SplitError(
                f"The {name} set has no picture of {', '.join(missing)}"
                f" (split.division is {recipe.division.value!r})."
            )
