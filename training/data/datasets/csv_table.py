"""Tables of labels, with errors that name the row."""

import csv
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from training.errors import DatasetError


@dataclass(frozen=True)
class Row:
    """One row of a CSV file."""

    table: Path
    number: int
    """Line of the file, counted from 1 with the header."""
    values: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def error(self, problem: str) -> DatasetError:
        """An error that names this row."""
        return DatasetError(f"{self.table}, row {self.number}: {problem}.")

    def age(self, column: str = "age") -> float | None:
        """Years; None when empty. ``040Y``, as NIH writes it, is understood.

        Raises
        ------
        DatasetError
        """
        text = self.values.get(column, "").strip().upper().removesuffix("Y")
        if text in ("", "NA", "NAN", "?"):
            return None
        try:
            years = float(text)
        except ValueError:
            raise self.error(f"{text!r} in column {column!r} is no age in years") from None
        return years

    def sex(self, column: str = "sex") -> str:
        """Either "F", "M" or empty."""
        return {"f": "F", "m": "M"}.get(self.values.get(column, "").strip().lower()[:1], "")


def read_rows(table: Path, columns: Collection[str]) -> Iterator[Row]:
    """Rows of a CSV file with at least the given columns.

    Raises
    ------
    DatasetError
        The file is missing, is no text, or lacks a column or a value's place.
    """
    try:
        with table.open(newline="", encoding="utf-8-sig") as stream:
            reader = csv.DictReader(stream)
            absent = [name for name in columns if name not in (reader.fieldnames or ())]
            if absent:
                raise DatasetError(f"{table} has no column {absent[0]!r}.")
            for values in reader:
                row = Row(table, reader.line_num, values)
                if any(values[name] is None for name in columns):
                    raise row.error("the row ends too early")
                yield row
    except OSError as error:
        raise DatasetError(f"{table} cannot be read ({type(error).__name__}).") from None
    except UnicodeDecodeError:
        raise DatasetError(f"{table} is not UTF-8 text.") from None
