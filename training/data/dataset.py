"""Everything that a recipe's networks learn from and are evaluated on, read and prepared."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.data.examples import COPY, Table, collect
from training.data.near_duplicates import group
from training.data.prepared_pictures import PreparedPictures, prepare_pictures
from training.data.splits import Split
from training.recipe import FitRecipe, Recipe, SourceRecipe

QUICK_PER_LABEL = 24
QUICK_PICTURES = 96
QUICK_HOSPITALS = 2
QUICK_STEPS = 3


@dataclass(frozen=True)
class Dataset:
    """Pictures in the order of the table."""

    table: Table
    pictures: PreparedPictures
    groups: NDArray[np.int64]
    """Shape (pictures,): one number per patient and near-duplicate group."""

    def readable(self, split: Split) -> Split:
        """A split without the pictures that could not be read."""
        lost = np.array(sorted(self.pictures.unreadable), np.int64)
        return Split(
            *(np.setdiff1d(part, lost) for part in (split.training, split.validation, split.test))
        )


def load_dataset(
    recipe: Recipe, sources: tuple[SourceRecipe, ...], data: Path, cache: Path, quick: bool = False
) -> Dataset:
    """Read and prepare the pictures of a recipe's sources.

    Raises
    ------
    DatasetError
        A source is not as its layout says.
    """
    table = collect(recipe, sources, data, QUICK_PER_LABEL if quick else None)
    paths = [example.row.path for example in table.examples]
    pictures = prepare_pictures(paths, recipe.input.contract, cache)
    hashes = pictures.hashes if recipe.split.near_duplicates else None
    return Dataset(table, pictures, group([example.row for example in table.examples], hashes))


def load_unseen(
    recipe: Recipe, seen: Dataset, data: Path, cache: Path, quick: bool = False
) -> tuple[Dataset, NDArray[np.int64]]:
    """The pictures of ``unseen_sources``, and which of them are unseen indeed.

    A picture with a patient or a copy in training is not, nor one from a hospital group
    that training saw, unless the source says ``seen_hospitals``.
    """
    other = load_dataset(recipe, recipe.unseen_sources, data, cache, quick)
    hospitals = {name for item in seen.table.examples for name in item.row.hospitals}
    anywhere = {source.name for source in recipe.unseen_sources if source.seen_hospitals}
    own = len(other.table.examples)
    both = group(
        [item.row for item in (*other.table.examples, *seen.table.examples)],
        np.concatenate([other.pictures.hashes, seen.pictures.hashes]),
    )
    known = set(both[own:].tolist())
    unseen = [
        index
        for index, item in enumerate(other.table.examples)
        if item.finding != COPY
        and (item.row.source in anywhere or hospitals.isdisjoint(item.row.hospitals))
        and int(both[index]) not in known
    ]
    return other, np.array(unseen, np.int64)


@dataclass(frozen=True)
class Limits:
    """A shorter run of a recipe, where the whole one would take too long."""

    epochs: int | None = None
    """At most this many in each stage."""
    pictures_per_epoch: int | None = None
    patience: int | None = None
    """Epochs without improvement after which a stage ends."""

    def __str__(self) -> str:
        said = []
        if self.epochs is not None:
            said.append(f"at most {self.epochs} epochs in each stage")
        if self.pictures_per_epoch is not None:
            said.append(f"{self.pictures_per_epoch} pictures per epoch")
        if self.patience is not None:
            said.append(f"a stage ends after {self.patience} epochs without improvement")
        return f"Shorter run: {', '.join(said)}." if said else ""

    def apply(self, recipe: Recipe) -> Recipe:
        """The recipe within these limits, which it names among its deviations."""
        stages = tuple(
            replace(stage, epochs=min(stage.epochs, self.epochs or stage.epochs))
            for stage in recipe.fit.stages
        )
        fit: FitRecipe = replace(
            recipe.fit,
            stages=stages,
            pictures_per_epoch=self.pictures_per_epoch or recipe.fit.pictures_per_epoch,
            patience=recipe.fit.patience if self.patience is None else self.patience,
        )
        return replace(recipe, fit=fit, deviations=f"{recipe.deviations} {self}".strip())


NO_LIMITS = Limits()


def shortened(recipe: Recipe) -> Recipe:
    """The same recipe for a run of a minute or two, which proves the chain and nothing else."""
    unseen = recipe.split.unseen[:QUICK_HOSPITALS]
    judged = tuple(name for name in recipe.split.only_judged if name in unseen)
    split = replace(recipe.split, unseen=unseen, only_judged=judged)
    limited = Limits(epochs=1, pictures_per_epoch=QUICK_PICTURES).apply(recipe)
    tuning = limited.fit.fine_tuning
    if tuning is not None:
        tuning = replace(tuning, steps=min(QUICK_STEPS, tuning.steps))
    fit = replace(limited.fit, fine_tuning=tuning)
    return replace(limited, split=split, fit=fit, baselines=())
