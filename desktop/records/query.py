"""Which entries are asked for, in which order, and the SQL that says so.

Searching walks over all entries with ``instr``: 100,000 take some 30 ms, parts of
words are found in every script, and there is no index that could fall behind.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop.records.record import ANSWERS, Conclusion


class SortBy(StrEnum):
    """What the list is sorted by."""

    ADDED = "added"
    NAME = "name"
    PATIENT_ID = "patient_id"
    CONCLUSION = "conclusion"
    REVIEWED = "reviewed"


_COLUMNS = {
    SortBy.ADDED: "batch",
    SortBy.NAME: "sort_name",
    SortBy.PATIENT_ID: "patient_id",
    SortBy.CONCLUSION: "conclusion",
    SortBy.REVIEWED: "reviewed_at",
}

_ANSWERS = ", ".join(f"'{answer}'" for answer in sorted(ANSWERS))
_HIDDEN = f"impression IS NULL AND conclusion IN ({_ANSWERS})"
"""As `is_hidden` says it for a reader who reads first."""
_SHOWN_CONCLUSION = f"CASE WHEN {_HIDDEN} THEN 'hidden' ELSE conclusion END"
_FOUND = "instr(search_text, ?) OR instr(search_note, ?) OR instr(search_verdict, ?)"
_FOUND_UNHIDDEN = (
    "instr(search_text, ?) OR instr(search_note, ?)"
    f" OR (instr(search_verdict, ?) AND NOT ({_HIDDEN}))"
)


@dataclass(frozen=True)
class Word:
    """One word that an entry must hold: in its texts, or as the name of its conclusion."""

    text: str
    conclusions: frozenset[Conclusion] = frozenset()
    """Conclusions whose words, in the user's language, hold the text."""


@dataclass(frozen=True)
class HistoryQuery:
    """What is wanted; by default everything, the newest first."""

    words: tuple[Word, ...] = ()
    """All of them must be found."""
    added_from: datetime | None = None
    conclusions: frozenset[Conclusion] = field(default_factory=frozenset)
    """Empty for all."""
    reviewed: bool | None = None
    """None for both."""
    sort_by: SortBy = SortBy.ADDED
    descending: bool = True
    read_first: bool = False
    """Neither what is found nor the order tells an answer that is still hidden."""

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.words) or self.filters

    @property
    def filters(self) -> bool:
        """Whether it leaves anything out but for what its words are not found in."""
        return bool(self.added_from or self.conclusions) or self.reviewed is not None


def statement(query: HistoryQuery) -> tuple[str, list[Any]]:
    """SQL that gives the ids, and its parameters."""
    conditions, parameters = ["deleted_at IS NULL"], list[Any]()
    conclusion = _SHOWN_CONCLUSION if query.read_first else "conclusion"
    found = _FOUND_UNHIDDEN if query.read_first else _FOUND
    for word in query.words:
        folded = word.text.casefold()
        conditions.append(f"({found} OR {conclusion} IN ({_marks(word.conclusions)}))")
        parameters += [folded] * found.count("?")
        parameters += sorted(word.conclusions)
    if query.added_from is not None:
        conditions.append("added_at >= ?")
        parameters.append(int(query.added_from.timestamp() * 1000))
    if query.conclusions:
        conditions.append(f"{conclusion} IN ({_marks(query.conclusions)})")
        parameters += sorted(query.conclusions)
    if query.reviewed is not None:
        conditions.append(f"reviewed_at IS {'NOT ' if query.reviewed else ''}NULL")
    direction = "DESC" if query.descending else "ASC"
    # What was opened together keeps its order; otherwise ties run with the list, as the
    # indices do.
    ties = "id" if query.sort_by is SortBy.ADDED else f"id {direction}"
    column = conclusion if query.sort_by is SortBy.CONCLUSION else _COLUMNS[query.sort_by]
    order = f"{column} {direction}, {ties}"
    where = " AND ".join(conditions)
    return f"SELECT id FROM record WHERE {where} ORDER BY {order}", parameters  # noqa: S608


def _marks(values: frozenset[Conclusion]) -> str:
    return ", ".join("?" * len(values))
