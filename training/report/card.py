"""A model card as its readers see it: what the run was for, what it learnt from, what it gave."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inference.model_bundle import CARD_FILE
from training.data.film_counts import FilmCounts
from training.errors import TrainingError
from training.evaluation.results import RunResults, from_json
from training.paths import BUNDLE


@dataclass(frozen=True)
class RecipeIdentity:
    """Which recipe was run."""

    name: str
    seed: int


@dataclass(frozen=True)
class TrainingSource:
    """One source, as it was learnt from; of somebody's own network only the name is known."""

    source: str
    pictures: int | None = None
    patients: int | None = None
    findings: dict[str, int] = field(default_factory=dict)
    hospital_groups: dict[str, int] = field(default_factory=dict)
    licences: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Exclusion:
    """Pictures of one source that were left out for one reason."""

    source: str
    reason: str
    pictures: int


@dataclass(frozen=True)
class RunCard:
    """The part of a card that reports are written from."""

    title: str
    date: str
    description: str
    intended_use: str
    results: RunResults
    recipe: RecipeIdentity | None = None
    """None for somebody's own network."""
    not_intended_for: tuple[str, ...] = ()
    published: str | None = None
    deviations: str | None = None
    training_data: tuple[TrainingSource, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    films: tuple[FilmCounts, ...] = ()


def read_card(document: Any) -> RunCard:
    """A card with results, from JSON.

    Raises
    ------
    TrainingError
        It is something else.
    """
    return from_json(document, RunCard)


def read_run(folder: Path) -> RunCard:
    """The card of a finished run.

    Raises
    ------
    TrainingError
        The folder holds none.
    """
    try:
        text = (folder / BUNDLE / CARD_FILE).read_text(encoding="utf-8")
        return read_card(json.loads(text))
    except (OSError, ValueError, TrainingError):
        raise TrainingError(f"{folder} holds no finished run.") from None
