"""Training, validation and test: by group, in proportion, the same on every machine."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from training.data.examples import COPY, Example
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
    everything = _apart_from_copies(np.arange(len(examples)), examples)
    if recipe.division is Division.PUBLISHED:
        in_test = np.array([examples[index].row.subset == "test" for index in everything.tolist()])
        rest, test = everything[~in_test], everything[in_test]
    else:
        masked = groups[anatomy_held_out(examples, groups, recipe.anatomy)]
        rest, test = _take_share(
            everything, recipe.test, examples, groups, seed, frozenset(masked.tolist())
        )
    training, validation = _take_share(rest, recipe.validation, examples, groups, seed + 1)
    result = Split(training, validation, test)
    _check(result, examples, findings, recipe)
    return result


def anatomy_held_out(
    examples: Sequence[Example], groups: Indices, share: float
) -> NDArray[np.bool_]:
    """Which films' masks of lungs and heart must teach nothing, for masks are judged on them.

    The patient's name alone decides, so that they are the same in every fold, run and recipe.

    Parameters
    ----------
    examples : sequence of Example
    groups : ndarray of int64, shape (examples,)
    share : float
        ``split.anatomy`` of the recipe.

    Returns
    -------
    ndarray of bool, shape (examples,)
    """
    masked = np.array([bool(item.row.anatomy) for item in examples], np.bool_)
    drawn = np.array([crc32(item.row.patient.encode()) < share * 2**32 for item in examples])
    return np.asarray(masked & np.isin(groups, groups[masked & drawn]))


def leave_out(
    left_out: str, examples: Sequence[Example], groups: Indices, validation: float, seed: int
) -> Split:
    """Keep one hospital group out of training, or several: "siim + valencia".

    The test set holds what most likely comes from there. Whatever might come from
    there, or shares a patient or a copy with the test set, is in neither set.
    Refused pictures of other kinds stay in training.

    Raises
    ------
    SplitError
        Nothing comes from this hospital.
    """
    hospitals = {name.strip() for name in left_out.split("+")}
    everything = _apart_from_copies(np.arange(len(examples)), examples)
    likeliest = np.array([_likeliest(examples[index]) for index in everything.tolist()])
    for hospital in sorted(hospitals):
        if hospital not in likeliest:
            raise SplitError(f"No picture comes from the hospital group {hospital!r}.")
    test = everything[np.isin(likeliest, sorted(hospitals))]
    closed = set(groups[test].tolist())
    rest = np.array(
        [
            index
            for index in everything.tolist()
            if hospitals.isdisjoint(examples[index].row.hospitals)
            and int(groups[index]) not in closed
        ]
    )
    training, validation_set = _take_share(rest, validation, examples, groups, seed)
    return Split(training, validation_set, test)


def _apart_from_copies(indices: Indices, examples: Sequence[Example]) -> Indices:
    return indices[[examples[index].finding != COPY for index in indices.tolist()]]


def _likeliest(example: Example) -> str:
    return example.row.hospitals[0]


def _take_share(
    indices: Indices,
    share: float,
    examples: Sequence[Example],
    groups: Indices,
    seed: int,
    certain: frozenset[int] = frozenset(),
) -> tuple[Indices, Indices]:
    """The rest, and a share of whole groups from every finding of every hospital.

    The groups ``certain`` are taken before all others, and in any case.
    """
    members: dict[int, list[int]] = defaultdict(list)
    for index in indices.tolist():
        members[int(groups[index])].append(index)
    strata: dict[tuple[int, str], list[list[int]]] = defaultdict(list)
    for group in members.values():
        example = examples[group[0]]
        strata[example.finding, _likeliest(example)].append(group)
    generator = np.random.default_rng(seed)
    rest: list[int] = []
    taken: list[int] = []
    for stratum in sorted(strata):
        wanted = share * sum(len(group) for group in strata[stratum])
        got = 0
        shuffled = [strata[stratum][i] for i in generator.permutation(len(strata[stratum]))]
        for group in sorted(shuffled, key=lambda item: groups[item[0]] not in certain):
            if groups[group[0]] in certain or got + len(group) / 2 <= wanted:
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
        present = {examples[index].finding for index in indices.tolist()}
        missing = [item.key for number, item in enumerate(findings) if number not in present]
        if needed and missing:
            raise SplitError(
                f"The {name} set has no picture of {', '.join(missing)}"
                f" (split.division is {recipe.division.value!r})."
            )
