"""Outcomes as a table, JSON Lines or CSV.

Every writer hands each line to the system at once, so that what has been
written survives whatever happens to the program afterwards.
"""

import csv
import json
from typing import Protocol, TextIO

from inference.outcome import Outcome
from inference.percentage import percentages
from inference.prediction import Finding, Status

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that make a spreadsheet compute a cell instead of showing it; the wide
ones do so where East Asian text is typed."""

STATUS_WIDTH = max(map(len, Status))
"""Characters of a table's first column."""


class ResultWriter(Protocol):
    """Writes outcomes in the order in which they come."""

    def write(self, outcome: Outcome) -> None:
        """Write one outcome."""


class JsonLinesWriter:
    """One object per line, as :meth:`Outcome.as_record` defines it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, outcome: Outcome) -> None:
        """Write one outcome."""
        self._stream.write(json.dumps(outcome.as_record(), allow_nan=False) + "\n")
        self._stream.flush()


class CsvWriter:
    """RFC 4180, one column per finding; a column is empty where there is no number."""

    def __init__(self, stream: TextIO, findings: tuple[Finding, ...]) -> None:
        self._stream = stream
        self._keys = [finding.key for finding in findings]
        self._csv = csv.writer(stream)
        self._csv.writerow(
            [
                *("path", "status", "verdict_key", "named", "verdict", "reason", "remarks"),
                *("abnormal", *self._keys, "location", "cardiothoracic_ratio", "operating_point"),
                *("model", "model_version", "model_sha256", "model_signed", "input_sha256"),
            ]
        )

    def write(self, outcome: Outcome) -> None:
        """Write one outcome."""
        record = outcome.as_record()
        probabilities = record["probabilities"] or {}
        row = [
            record["path"],
            record["status"],
            record["verdict_key"],
            record["named"],
            record["verdict"],
            record["reason"],
            " ".join(record["remarks"]),
            record["abnormal"],
            *(probabilities.get(key) for key in self._keys),
            record["location"],
            record["cardiothoracic_ratio"],
            record["operating_point"],
            record["model"]["name"],
            record["model"]["version"],
            record["model"]["sha256"],
            "yes" if record["model"]["signed"] else "no",
            record["input_sha256"],
        ]
        self._csv.writerow([defuse(cell) for cell in row])
        self._stream.flush()


class TableWriter:
    """For people: a line per file, the sentence last."""

    def __init__(self, stream: TextIO, findings: tuple[Finding, ...]) -> None:
        self._stream = stream
        self._findings = findings
        headings = [finding.name for finding in findings]
        self._widths = [max(len(heading), 6) for heading in headings]
        cells = [heading.rjust(width) for heading, width in self._columns(headings)]
        self._line("Status".ljust(STATUS_WIDTH), cells, "File and verdict")

    def write(self, outcome: Outcome) -> None:
        """Write one outcome."""
        record = outcome.as_record()
        probabilities = record["probabilities"] or {}
        values = [probabilities[finding.key] for finding in self._findings if probabilities]
        shown = [f"{percentage} %" for percentage in percentages(values)] if values else []
        texts = shown or [""] * len(self._findings)
        cells = [text.rjust(width) for text, width in self._columns(texts)]
        said = (record["verdict"], record["reason"], *record["remarks"])
        sentences = [text for text in said if text]
        self._line(
            record["status"].ljust(STATUS_WIDTH),
            cells,
            f"{printable(record['path'])}: {' '.join(sentences)}",
        )

    def _columns(self, texts: list[str]) -> list[tuple[str, int]]:
        return list(zip(texts, self._widths, strict=True))

    def _line(self, status: str, cells: list[str], rest: str) -> None:
        self._stream.write("  ".join([status, *cells, rest]) + "\n")
        self._stream.flush()


def defuse(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def printable(path: str) -> str:
    """A path without characters that would move a terminal's cursor."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in path)
