"""Pictures that are left out, each with its reason, from lists that are data.

A list is a CSV file with the columns source, file, reason. ``file`` is the name
of a picture, with ``*`` and ``?`` where the reason holds for many.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.resources import files
from pathlib import Path

from training.data.datasets.csv_table import read_rows
from training.data.datasets.labelled_radiograph import LabelledRadiograph
from training.errors import DatasetError

WILDCARDS = frozenset("*?[")


@dataclass(frozen=True)
class Exclusion:
    """One line of a list."""

    source: str
    file: str
    reason: str


class ExclusionList:
    """Answers why a picture is left out."""

    def __init__(self, exclusions: Iterable[Exclusion]) -> None:
        self._exact: dict[tuple[str, str], str] = {}
        self._patterns: list[Exclusion] = []
        for item in exclusions:
            if WILDCARDS & set(item.file):
                self._patterns.append(item)
            else:
                self._exact.setdefault((item.source, item.file), item.reason)

    def reason_for(self, row: LabelledRadiograph) -> str | None:
        """Why this picture is left out; None when it is not."""
        name = row.path.name
        exact = self._exact.get((row.source, name)) or self._exact.get((row.source, row.file))
        if exact is not None:
            return exact
        for item in self._patterns:
            if item.source == row.source and fnmatchcase(name, item.file):
                return item.reason
        return None


def read_exclusions(lists: Iterable[Path]) -> ExclusionList:
    """Read several lists as one.

    Raises
    ------
    DatasetError
        Naming the file, and the row that lacks a value.
    """
    exclusions = []
    for path in lists:
        for row in read_rows(path, ("source", "file", "reason")):
            if not (row["source"] and row["file"] and row["reason"]):
                raise row.error("an exclusion needs a source, a file and a reason")
            exclusions.append(Exclusion(row["source"], row["file"], row["reason"]))
    return ExclusionList(exclusions)


def find_list(name: str, data: Path) -> Path:
    """A list by name: in the data folder, else one that comes with Hilum.

    Raises
    ------
    DatasetError
        There is no such list.
    """
    shipped = Path(str(files("training"))) / "exclusion_lists" / name
    for path in (data / name, shipped):
        if path.is_file():
            return path
    raise DatasetError(f"There is no exclusion list {name!r}, neither in {data} nor in Hilum.")
