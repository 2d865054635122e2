"""Numbers, intervals and tables as the report and the table of results write them."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any


def table(head: Sequence[Any], rows: Iterable[Sequence[Any]]) -> str:
    """An HTML table of texts and numbers."""
    cells = "".join(f"<th>{escape(str(cell))}</th>" for cell in head)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><tr>{cells}</tr>{body}</table>"


def counts(numbers: Mapping[str, int]) -> str:
    """How many of each: "normal 12; other 3"."""
    return "; ".join(f"{words(name)} {count}" for name, count in numbers.items())


def words(key: str) -> str:
    """A key for people."""
    return key.replace("_", " ")


def value(figure: Mapping[str, Any] | None) -> float | None:
    """The value of a figure with an interval."""
    return None if figure is None else figure["value"]


def number(figure: float | None) -> str:
    """Three digits, or a dash for what was not measured."""
    return "–" if figure is None else f"{figure:.3f}"


def interval(figure: Mapping[str, Any] | None) -> str:
    """A figure with its 95 % interval."""
    if figure is None:
        return "–"
    if figure["low"] is None:
        return f"{figure['value']:.3f} (no interval)"
    return f"{figure['value']:.3f} ({figure['low']:.3f} to {figure['high']:.3f})"


def percent(figure: Mapping[str, Any]) -> str:
    """A share with its 95 % interval, in percent."""
    return f"{figure['value']:.1%} ({figure['low']:.1%} to {figure['high']:.1%})"


def operating_point(points: Sequence[Mapping[str, Any]], name: str) -> str:
    """Sensitivity and specificity of a named operating point."""
    for point in points:
        if point["name"] == name:
            return f"{point['sensitivity']['value']:.2f} / {point['specificity']['value']:.2f}"
    return "–"
