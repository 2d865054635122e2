"""Numbers and intervals as the reports and the table of results write them."""

from collections.abc import Mapping, Sequence

from inference.model_bundle import OperatingPoint
from training.evaluation.results import Figure


def counts(numbers: Mapping[str, int]) -> str:
    """How many of each: "normal 12; other 3"."""
    return "; ".join(f"{words(name)} {count}" for name, count in numbers.items())


def words(key: str) -> str:
    """A key for people."""
    return key.replace("_", " ")


def number(value: float | None) -> str:
    """Three digits, or a dash for what was not measured."""
    return "–" if value is None else f"{value:.3f}"


def interval(figure: Figure | None) -> str:
    """A figure with its 95 % interval."""
    if figure is None:
        return "–"
    if figure.low is None or figure.high is None:
        return f"{figure.value:.3f} (no interval)"
    return f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"


def percent(figure: Figure) -> str:
    """A share with its 95 % interval, in percent."""
    if figure.low is None or figure.high is None:
        return f"{figure.value:.1%} (no interval)"
    return f"{figure.value:.1%} ({figure.low:.1%} to {figure.high:.1%})"


def operating_point(points: Sequence[OperatingPoint], name: str) -> str:
    """Sensitivity and specificity of a named operating point."""
    for point in points:
        if point.name == name:
            return f"{point.sensitivity.value:.2f} / {point.specificity.value:.2f}"
    return "–"
