"""Where a run reads and writes, and what its folder holds."""

from dataclasses import dataclass
from pathlib import Path

BUNDLE, RECIPE_COPY, EVALUATION, REPORT = (
    "bundle",
    "recipe.toml",
    "evaluation.json",
    "report.html",
)


@dataclass(frozen=True)
class RunPaths:
    """Where a run reads and writes."""

    data: Path
    output: Path
    cache: Path
    """Of prepared pictures; shared between runs."""
    weights: Path | None
    """The folder of pretrained weights."""
