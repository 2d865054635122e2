"""Everything that a recipe's networks learn from and are evaluated on, read and prepared."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.data.examples import COPY, Table, collect
from training.data.near_duplicates import group
from training.data.prepared_pictures import PreparedPictures, prepare_pictures
from training.data.splits import Split
from training.recipe import Recipe, SourceRecipe

QUICK_PER_LABEL = 24


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

    A picture from a hospital group that training saw, or with a patient or a copy
    there, is not.
    """
    other = load_dataset(recipe, recipe.unseen_sources, data, cache, quick)
    hospitals = {name for item in seen.table.examples for name in item.row.hospitals}
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
        and hospitals.isdisjoint(item.row.hospitals)
        and int(both[index]) not in known
    ]
    return other, np.array(unseen, np.int64)
