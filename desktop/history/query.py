"""Which entries are asked for, in which order, and the SQL that says so.

Searching walks over all entries with ``instr``: 100,000 take some 30 ms, parts of
words are found in every script, and there is no index that could fall behind.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop.history.record import Conclusion


class SortBy(StrEnum):
    """What the list is sorted by."""

    ADDED = "added"
    NAME = "name"
    PATIENT_ID = "patient_id"
    CONCLUSION = "conclusion"
    REVIEWED = "reviewed"


_COLUMNS = {
    SortBy.ADDED: "added_at",
    SortBy.NAME: "sort_name",
    SortBy.PATIENT_ID: "patient_id",
    SortBy.CONCLUSION: "conclusion",
    SortBy.REVIEWED: "reviewed_at",
}


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

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        filters = (self.words, self.added_from, self.conclusions)
        return any(filters) or self.reviewed is not None


def statement(query: HistoryQuery) -> tuple[str, list[Any]]:
    """SQL that gives the ids, and its parameters."""
    conditions, parameters = ["deleted_at IS NULL"], list[Any]()
    for word in query.words:
        folded = word.text.casefold()
        found = "instr(search_text, ?) OR instr(search_note, ?)"
        conditions.append(f"({found} OR conclusion IN ({_marks(word.conclusions)}))")
        parameters += [folded, folded, *sorted(word.conclusions)]
    if query.added_from is not None:
        conditions.append("added_at >= ?")
        parameters.append(int(query.added_from.timestamp() * 1000))
    if query.conclusions:
        conditions.append(f"conclusion IN ({_marks(query.conclusions)})")
        parameters += sorted(query.conclusions)
    if query.reviewed is not None:
        conditions.append(f"reviewed_at IS {'NOT ' if query.reviewed else ''}NULL")
    direction = "DESC" if query.descending else "ASC"
    # What was opened together keeps its order; otherwise ties run with the list, as the
    # indices do.
    ties = "id" if query.sort_by is SortBy.ADDED else f"id {direction}"
    order = f"{_COLUMNS[query.sort_by]} {direction}, {ties}"
    where = " AND ".join(conditions)
    return f"SELECT id FROM record WHERE {where} ORDER BY {order}", parameters  # noqa: S608


def _marks(values: frozenset[Conclusion]) -> str:
    return ", ".join("?" * len(values))
