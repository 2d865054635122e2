"""The pictures of a recipe: sources read, filtered, cleared of exclusions, sorted into findings."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from training.data.datasets import labelled_radiograph, read_dataset
from training.data.datasets.exclusions import ExclusionList, find_list, read_exclusions
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.errors import DatasetError
from training.recipe import FindingRecipe, Recipe, SourceRecipe

REFUSED = -1
"""Finding index of a picture that the gate must refuse."""
UNNAMED = -2
"""Of a film that is abnormal, nobody knows by which finding: it counts for "abnormal" alone."""
ANATOMY_ONLY = -3
"""Of a film that teaches where lungs and heart are: in no figure but theirs."""
COPY = -4
"""Of another picture of a film that is in the table already, with all that its own
source knows. It takes part in nothing; it is here so that whatever shares a patient or
a look with it stays with that film."""


@dataclass(frozen=True)
class Example:
    """A picture with the finding that the network shall learn."""

    row: LabelledRadiograph
    finding: int
    """Index into the recipe's findings, or :data:`REFUSED`, :data:`UNNAMED`,
    :data:`ANATOMY_ONLY` or :data:`COPY`, which are below 0."""


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
    by_source: list[list[Example]] = []
    excluded: list[tuple[LabelledRadiograph, str]] = []
    for source in sources:
        rows = read_dataset(source.layout, data / source.folder, source.name)
        kept, dropped = _without_exclusions(_select(rows, source), exclusions)
        excluded += dropped
        by_source.append(
            [
                Example(row, finding)
                for row in kept
                if (finding := finding_of(row.label, recipe.findings, recipe.unnamed)) is not None
                and (finding != REFUSED or recipe.gate is not None)
            ]
        )
    originals = {
        copy: example.row for part in by_source for example in part for copy in example.row.copies
    }
    examples = [
        example
        for source, part in zip(sources, by_source, strict=True)
        for example in _limit(
            [_marked_if_copy(example, originals) for example in part],
            _smaller(source.maximum_per_label, limit),
            recipe.seed,
        )
    ]
    return Table(tuple(examples), tuple(excluded))


def _marked_if_copy(example: Example, originals: Mapping[Path, LabelledRadiograph]) -> Example:
    """The copy comes from wherever the original comes from, whatever its own source says."""
    row = example.row
    original = originals.get(row.path)
    if original is None:
        return example
    further = [name for name in original.hospitals if name not in row.hospitals]
    return Example(replace(row, hospitals=(*row.hospitals, *further)), COPY)


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


def finding_of(
    label: str | None, findings: Sequence[FindingRecipe], unnamed: Sequence[str] = ()
) -> int | None:
    """Index of the finding that a label stands for; None when it stands for none.

    Parameters
    ----------
    label : str or None
    findings : sequence of FindingRecipe
    unnamed : sequence of str, optional
        The recipe's labels of abnormal films whose finding nobody knows.
    """
    if label is None:
        return None
    if _below(label, labelled_radiograph.NOT_READABLE):
        return REFUSED
    if _below(label, labelled_radiograph.ANATOMY_ONLY):
        return ANATOMY_ONLY
    named = [
        (len(own), index)
        for index, labels in ((UNNAMED, unnamed), *((i, f.labels) for i, f in enumerate(findings)))
        for own in labels
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
