"""The pictures of a recipe: sources read, filtered, cleared of exclusions, sorted into findings."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.data.datasets import read_dataset
from training.data.datasets.exclusions import ExclusionList, find_list, read_exclusions
from training.data.datasets.labelled_radiograph import NOT_READABLE, LabelledRadiograph
from training.errors import DatasetError
from training.recipe import FindingRecipe, Recipe, SourceRecipe

REFUSED = -1
"""Finding index of a picture that the gate must refuse."""


@dataclass(frozen=True)
class Example:
    """A picture with the finding that the network shall learn."""

    row: LabelledRadiograph
    finding: int
    """Index into the recipe's findings, or :data:`REFUSED`."""


@dataclass(frozen=True)
class Table:
    """The pictures of a recipe."""

    examples: tuple[Example, ...]
    excluded: tuple[tuple[LabelledRadiograph, str], ...]
    """Pictures that were left out, each with its reason."""


def collect(
    recipe: Recipe, sources: Sequence[SourceRecipe], data: Path, limit: int | None = None
) -> Table:
    """Read the sources of a recipe.

    Parameters
    ----------
    recipe : Recipe
    sources : sequence of SourceRecipe
        The recipe's ``sources`` or ``unseen_sources``.
    data : Path
        The folder that holds the sources' folders.
    limit : int, optional
        Pictures per source and label, for a quick run.

    Raises
    ------
    DatasetError
        A source is not as its layout says.
    """
    exclusions = read_exclusions(find_list(name, data) for name in recipe.exclusions)
    examples: list[Example] = []
    excluded: list[tuple[LabelledRadiograph, str]] = []
    for source in sources:
        rows = read_dataset(source.layout, data / source.folder, source.name)
        kept, dropped = _without_exclusions(_select(rows, source), exclusions)
        excluded += dropped
        sorted_in = [
            Example(row, finding)
            for row in kept
            if (finding := finding_of(row.label, recipe.findings)) is not None
            and (finding != REFUSED or recipe.gate is not None)
        ]
        examples += _limit(sorted_in, _smaller(source.maximum_per_label, limit), recipe.seed)
    return Table(tuple(examples), tuple(excluded))


def require_every_finding(table: Table, recipe: Recipe) -> None:
    """Refuse a table that a recipe's network cannot be trained on.

    Raises
    ------
    DatasetError
        A finding, or the gate, has no picture.
    """
    present = {example.finding for example in table.examples}
    for index, finding in enumerate(recipe.findings):
        if index not in present:
            raise DatasetError(f"No source has a picture of the finding {finding.key!r}.")
    if recipe.gate is not None and REFUSED not in present and not recipe.gate.synthetic:
        raise DatasetError("The gate has no picture to refuse.")


def finding_of(label: str | None, findings: Sequence[FindingRecipe]) -> int | None:
    """Index of the finding that a label stands for; None when it stands for none."""
    if label is None:
        return None
    if _below(label, NOT_READABLE):
        return REFUSED
    named = [
        (len(own), index)
        for index, finding in enumerate(findings)
        for own in finding.labels
        if _below(label, own)
    ]
    return max(named)[1] if named else None


def _below(label: str, ancestor: str) -> bool:
    return label == ancestor or label.startswith(f"{ancestor}/")


def _select(rows: Iterable[LabelledRadiograph], source: SourceRecipe) -> list[LabelledRadiograph]:
    return [
        row
        for row in rows
        if (not source.labels or any(_below(row.label or "", label) for label in source.labels))
        and (not source.views or row.view in source.views)
        and (not source.hospitals or row.hospitals[0] in source.hospitals)
        and (source.minimum_age is None or row.age is None or row.age >= source.minimum_age)
    ]


def _without_exclusions(
    rows: Iterable[LabelledRadiograph], exclusions: ExclusionList
) -> tuple[list[LabelledRadiograph], list[tuple[LabelledRadiograph, str]]]:
    kept, dropped = [], []
    for row in rows:
        reason = exclusions.reason_for(row)
        if reason is None:
            kept.append(row)
        else:
            dropped.append((row, reason))
    return kept, dropped


def _smaller(one: int | None, other: int | None) -> int | None:
    given = [value for value in (one, other) if value is not None]
    return min(given) if given else None


def _limit(examples: list[Example], maximum: int | None, seed: int) -> list[Example]:
    """A random choice of whole patients until ``maximum`` pictures of each finding."""
    if maximum is None:
        return examples
    patients = sorted({example.row.patient for example in examples})
    order = np.random.default_rng(seed).permutation(len(patients))
    rank = {patients[index]: place for place, index in enumerate(order)}
    counts: Counter[int] = Counter()
    chosen = []
    for example in sorted(examples, key=lambda item: (rank[item.row.patient], item.row.key)):
        if counts[example.finding] < maximum:
            counts[example.finding] += 1
            chosen.append(example)
    return sorted(chosen, key=lambda item: item.row.key)
