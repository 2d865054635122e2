"""How many films there are of each source and finding, and what is known of them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from training.data.examples import ANATOMY_ONLY, COPY, REFUSED, UNNAMED, Example

OTHER_KINDS = {
    REFUSED: "not readable",
    UNNAMED: "abnormal, finding unknown",
    ANATOMY_ONLY: "for the anatomy only",
    COPY: "film of another source, not used twice",
}
"""What :attr:`Example.finding` says where it is no finding."""


@dataclass(frozen=True)
class FilmCounts:
    """Of the films of one source with one finding."""

    source: str
    finding: str
    """Its key, or what :data:`OTHER_KINDS` calls it."""
    films: int
    patients: int
    views: dict[str, int]
    """By view; "unknown" where nobody said."""
    searched: int
    """Films on which readers looked for opacities to mark."""
    with_boxes: int
    """Films on which they marked one or more."""
    with_lungs: int
    """Films with the outlines of the lungs."""
    with_heart: int


def count_films(examples: Sequence[Example], findings: Sequence[str]) -> list[FilmCounts]:
    """Count the films of a table.

    Parameters
    ----------
    examples : sequence of Example
    findings : sequence of str
        Keys of the recipe's findings, in their order.

    Returns
    -------
    list of FilmCounts
        In the order of the sources, then of the findings.
    """
    parts: dict[tuple[str, int], list[Example]] = defaultdict(list)
    for example in examples:
        parts[example.row.source, example.finding].append(example)
    names = {**OTHER_KINDS, **dict(enumerate(findings))}
    sources = list(dict.fromkeys(example.row.source for example in examples))
    order = sorted(parts, key=lambda key: (sources.index(key[0]), key[1] < 0, abs(key[1])))
    return [_counts(source, names[finding], parts[source, finding]) for source, finding in order]


def _counts(source: str, finding: str, examples: Sequence[Example]) -> FilmCounts:
    rows = [example.row for example in examples]
    return FilmCounts(
        source,
        finding,
        films=len(rows),
        patients=len({row.patient for row in rows}),
        views=dict(sorted(Counter(row.view or "unknown" for row in rows).items())),
        searched=sum(row.opacity_boxes is not None for row in rows),
        with_boxes=sum(bool(row.opacity_boxes) for row in rows),
        with_lungs=sum(bool(row.anatomy.of_lungs) for row in rows),
        with_heart=sum(row.anatomy.heart is not None for row in rows),
    )
