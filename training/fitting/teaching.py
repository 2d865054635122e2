"""What a multi-task network is shown: films, changed, with everything known of them."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from inference.preprocessing import prepare_brightness
from training.data.anatomy_masks import ORGANS, read_anatomy
from training.data.examples import REFUSED, UNNAMED, Example
from training.data.opacity_map import covered_share
from training.data.prepared_pictures import PreparedPictures
from training.data.synthetic_pictures import SYNTHETIC
from training.data.view_weights import view_weights
from training.errors import RecipeError
from training.fitting.sampling import NOT_ASKED, Balance, balance
from training.model.appearance import (
    Film,
    LungRegion,
    change_appearance,
    draw_middle,
    draw_movement,
    exchange_surroundings,
    hide_lungs,
)
from training.recipe import FineTuningRecipe, Recipe

Indices = NDArray[np.int64]
Floats = NDArray[np.float32]
MASK_SIZE, BOX_SIZE = 64, 48
"""Sides at which masks and boxes are kept and moved."""
UNDECIDED = 0.5
REAL_REFUSED = 0.5
"""Of the pictures that the gate must refuse, as far as there are real ones."""
BORDER_ALONE = 0.4
"""Of the films whose lungs are hidden, those of which the border alone is left."""
NORMAL_SEEN = 0.5
"""What "no opacity anywhere" counts for on a normal film that no reader drew boxes for."""


@dataclass(frozen=True)
class Batch:
    """One step's inputs, targets and weights; the first axis is the picture."""

    inputs: Floats
    """Shape (batch, size, size, channels)."""
    abnormal: Floats
    """Shape (batch,): 0 to 1."""
    abnormal_weight: Floats
    disease: Floats
    """Shape (batch, diseases): shares with sum 1."""
    disease_weight: Floats
    opacity: Floats
    """Shape (batch, size / 16, size / 16, 1): share of each cell under boxes."""
    opacity_weight: Floats
    anatomy: Floats
    """Shape (batch, size / 4, size / 4, 3): see `training.data.anatomy_masks.ORGANS`."""
    anatomy_weight: Floats
    """Shape (batch, 3): 1 where somebody drew the structure."""
    readable: Floats
    readable_weight: Floats


class Teaching:
    """Makes the batches of one training set.

    Parameters
    ----------
    recipe : Recipe
        With ``fit.fine_tuning``.
    pictures : PreparedPictures
    examples : sequence of Example
        Of all pictures.
    training : ndarray of int64
        Indices of those to learn from.
    held_out_anatomy : ndarray of bool, shape (pictures,)
        Films whose masks teach nothing.

    Raises
    ------
    RecipeError
        The recipe's input is not what the networks of this kind take.
    """

    def __init__(
        self,
        recipe: Recipe,
        pictures: PreparedPictures,
        examples: Sequence[Example],
        training: Indices,
        held_out_anatomy: NDArray[np.bool_],
    ) -> None:
        if recipe.fit.fine_tuning is None or recipe.input.height != recipe.input.width:
            raise RecipeError("A multi-task network needs fit.fine_tuning and a square input.")
        self._recipe = recipe
        self._fine_tuning: FineTuningRecipe = recipe.fit.fine_tuning
        self._pictures = pictures
        self._examples = examples
        self._size = recipe.input.height
        self._normal = next(i for i, item in enumerate(recipe.findings) if item.is_normal)
        diseases = [i for i in range(len(recipe.findings)) if i != self._normal]
        self._diseases = {finding: place for place, finding in enumerate(diseases)}
        findings = np.array([examples[index].finding for index in training.tolist()])
        self._films = training[(findings >= 0) | (findings == UNNAMED)]
        self._refused = training[findings == REFUSED]
        self._abnormal = np.array(
            [int(examples[index].finding != self._normal) for index in self._films.tolist()]
        )
        self._masked = np.array(
            [
                index
                for index in training.tolist()
                if examples[index].row.anatomy and not held_out_anatomy[index]
            ],
            np.int64,
        )
        self._masks = {index: self._read_masks(index) for index in self._masked.tolist()}

    @cached_property
    def _balance(self) -> Balance:
        rows = [self._examples[index] for index in self._films.tolist()]
        disease = np.array([self._diseases.get(row.finding, NOT_ASKED) for row in rows])
        # A hospital's films may have been processed differently for each collection.
        domains = [(row.row.source, row.row.hospitals[0]) for row in rows]
        balanced = {source.name for source in self._recipe.sources if source.balance_views}
        views = view_weights(rows, balanced, self._normal)
        return balance(domains, self._abnormal, disease, self._fine_tuning.one_sided, views)

    @cached_property
    def _mask_chance(self) -> NDArray[np.float64]:
        """Of the films with masks: every organ is shown as often as the others."""
        known = np.array([self._masks[index][1] for index in self._masked.tolist()], np.float64)
        shares = (known / np.maximum(known.sum(axis=0), 1)).sum(axis=1)
        return np.asarray(shares / shares.sum())

    @cached_property
    def _boxes(self) -> dict[int, Film]:
        """Films of 8-bit shares, shape (48, 48), where readers looked for opacities."""
        return {
            index: _to_bytes(covered_share(boxes, BOX_SIZE, BOX_SIZE))
            for index in self._films.tolist()
            if (boxes := self._examples[index].row.opacity_boxes) is not None
        }

    @cached_property
    def _lungs(self) -> LungRegion | None:
        lungs = [
            masks[..., :2].max(axis=2) for masks, known in self._masks.values() if known[:2].all()
        ]
        if not lungs:
            return None
        mean = np.asarray(np.mean(lungs, axis=0) / 255, np.float32)
        return LungRegion(np.asarray(cv2.resize(mean, (self._size, self._size)), np.float32))

    def batch(self, step: int) -> Batch:
        """The batch of one step, the same whenever it is made."""
        generator = np.random.default_rng((self._recipe.seed, step))
        tuning = self._fine_tuning
        refused = tuning.refused if self._recipe.gate is not None else 0
        masked = tuning.masked if len(self._masked) else 0
        batch = _empty(tuning.batch, self._size, len(self._diseases), self._recipe.input.channels)
        films = tuning.batch - refused - masked
        for place, drawn in enumerate(
            generator.choice(len(self._films), films, p=self._balance.chance).tolist()
        ):
            self._show_film(batch, place, drawn, generator)
        for place in range(films, films + masked):
            index = int(generator.choice(self._masked, p=self._mask_chance))
            self._show_masked(batch, place, index, generator)
        for place in range(films + masked, tuning.batch):
            self._show_refused(batch, place, generator)
            batch.readable_weight[place] = films / refused / 2
        return batch

    def _show_film(
        self, batch: Batch, place: int, drawn: int, generator: np.random.Generator
    ) -> None:
        index = int(self._films[drawn])
        film, hidden = self._film(index), False
        chance = generator.random()
        if self._lungs is not None and chance < self._fine_tuning.surroundings:
            other = generator.choice(len(self._films), p=self._balance.chance)
            region = self._lungs.draw(generator)
            film = exchange_surroundings(film, self._film(int(self._films[other])), region)
        elif (
            self._lungs is not None
            and chance < self._fine_tuning.surroundings + self._fine_tuning.hidden_lungs
        ):
            only_border = generator.random() < BORDER_ALONE
            region = (
                draw_middle(self._size, generator) if only_border else self._lungs.draw(generator)
            )
            film, hidden = hide_lungs(film, region, generator), True
        movement = draw_movement(self._recipe.appearance, generator)
        self._put(batch, place, movement.apply(film), generator)
        smoothing = self._recipe.fit.label_smoothing
        abnormal = bool(self._abnormal[drawn])
        batch.abnormal[place] = UNDECIDED if hidden else _smoothed(abnormal, smoothing)
        batch.abnormal_weight[place] = self._balance.abnormal[drawn]
        disease = self._diseases.get(self._examples[index].finding)
        if disease is not None:
            count = len(self._diseases)
            batch.disease[place] = 1 / count if hidden else smoothing / count
            if not hidden:
                batch.disease[place, disease] += 1 - smoothing
            batch.disease_weight[place] = self._balance.disease[drawn]
        boxes = self._boxes.get(index)
        if hidden or boxes is not None:
            batch.opacity_weight[place] = 1
        elif not abnormal:
            batch.opacity_weight[place] = NORMAL_SEEN
        if boxes is not None and not hidden:
            _shrink(movement.apply(boxes), batch.opacity[place])
        if not hidden:
            batch.readable[place] = batch.readable_weight[place] = 1
            if index in self._masks:
                self._put_masks(batch, place, index, movement)

    def _show_masked(
        self, batch: Batch, place: int, index: int, generator: np.random.Generator
    ) -> None:
        movement = draw_movement(self._recipe.appearance, generator)
        self._put(batch, place, movement.apply(self._film(index)), generator)
        self._put_masks(batch, place, index, movement)
        batch.readable[place] = batch.readable_weight[place] = 1

    def _show_refused(self, batch: Batch, place: int, generator: np.random.Generator) -> None:
        gate = self._recipe.gate
        assert gate is not None  # noqa: S101 - no picture is to be refused without a gate
        if len(self._refused) and (not gate.synthetic or generator.random() < REAL_REFUSED):
            picture = self._film(int(generator.choice(self._refused)))
        else:
            film = self._film(int(generator.choice(self._films)))
            frontal = np.asarray(film / 255, np.float32)
            kind = str(generator.choice(gate.synthetic))
            made = SYNTHETIC[kind](frontal, generator)
            picture = self._as_film(prepare_brightness(made, self._recipe.input.contract))
        movement = draw_movement(self._recipe.appearance, generator)
        self._put(batch, place, movement.apply(picture), generator)

    def _put(self, batch: Batch, place: int, film: Film, generator: np.random.Generator) -> None:
        black, white = self._recipe.input.value_range
        changed = change_appearance(film, self._recipe.appearance, generator)
        batch.inputs[place] = (changed / 255 * (white - black) + black)[:, :, np.newaxis]

    def _put_masks(self, batch: Batch, place: int, index: int, movement: Any) -> None:
        masks, known = self._masks[index]
        for channel in np.flatnonzero(known).tolist():
            moved = movement.apply(np.ascontiguousarray(masks[..., channel]))
            _shrink(moved, batch.anatomy[place, :, :, channel : channel + 1])
        batch.anatomy_weight[place] = known

    def _film(self, index: int) -> Film:
        return self._as_film(self._pictures.inputs[index])

    def _as_film(self, inputs: Floats) -> Film:
        """A network input of one or three equal channels as an 8-bit film."""
        black, white = self._recipe.input.value_range
        return _to_bytes((inputs[:, :, 0] - black) / (white - black))

    def _read_masks(self, index: int) -> tuple[Film, NDArray[np.bool_]]:
        masks, known = read_anatomy(self._examples[index].row, MASK_SIZE, MASK_SIZE)
        return _to_bytes(masks), known


def _empty(count: int, size: int, diseases: int, channels: int) -> Batch:
    shapes: dict[str, tuple[int, ...]] = {
        "inputs": (size, size, channels),
        "disease": (diseases,),
        "opacity": (size // 16, size // 16, 1),
        "anatomy": (size // 4, size // 4, len(ORGANS)),
        "anatomy_weight": (len(ORGANS),),
    }
    empty = Batch(
        **{
            field.name: np.zeros((count, *shapes.get(field.name, ())), np.float32)
            for field in fields(Batch)
        }
    )
    empty.disease[...] = 1 / diseases
    return empty


def _smoothed(side: bool, smoothing: float) -> float:
    return smoothing + (1 - 2 * smoothing) * side


def _to_bytes(shares: Floats) -> Film:
    return np.asarray(np.round(np.clip(shares, 0, 1) * 255), np.uint8)


def _shrink(moved: Film, target: Floats) -> None:
    """Fill a map of shares, shape (rows, columns, 1), from 8-bit shares of any size."""
    rows, columns = target.shape[:2]
    small = cv2.resize(moved, (columns, rows), interpolation=cv2.INTER_AREA)
    target[..., 0] = small.astype(np.float32) / 255
