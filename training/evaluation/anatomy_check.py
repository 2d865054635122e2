"""Masks of lungs and heart against outlines that people drew, on films that taught none."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from tqdm import tqdm

from inference.anatomy import LUNGS, Organ, cardiothoracic_ratio, describe
from inference.classifier import Classifier
from inference.errors import InputError
from inference.readers import read_radiograph
from training.data.anatomy_masks import ORGANS, read_anatomy
from training.data.examples import Example
from training.evaluation import metrics
from training.evaluation.results import AnatomyEvaluation, OutlineOverlap, RatioDifference

SIDE = 256
"""Both outlines are compared on a grid of this side."""
INSIDE = 0.5
WITHIN = 0.03
"""Difference of cardiothoracic ratios that a reader would not measure either."""

Outline = NDArray[np.bool_]


def check_anatomy(
    classifier: Classifier, examples: Sequence[Example], seed: int
) -> AnatomyEvaluation | None:
    """Compare a bundle's masks with reference outlines.

    Parameters
    ----------
    classifier : Classifier
    examples : sequence of Example
        Films with outlines that took no part in training.
    seed : int
        Of the bootstrap.

    Returns
    -------
    AnatomyEvaluation or None
        None for a bundle without masks.
    """
    if classifier.card.outputs.anatomy is None:
        return None
    overlaps: dict[str, list[float]] = {"lungs": [], "heart": []}
    differences: list[float] = []
    for example in tqdm(examples, desc="Anatomy", unit="film"):
        try:
            radiograph = read_radiograph(example.row.path)
            prediction = classifier.predict(radiograph, gate=False)
        except InputError:
            continue
        masks, known = read_anatomy(example.row, SIDE, SIDE)
        reference = {
            Organ(name): masks[..., channel] > INSIDE
            for channel, name in enumerate(ORGANS)
            if known[channel]
        }
        if prediction.anatomy is None:
            continue
        found = {organ: _outline(mask) for organ, mask in prediction.anatomy.masks.items()}
        if all(side in reference for side in LUNGS):
            overlaps["lungs"].append(
                dice(
                    *(np.any([item[side] for side in LUNGS], axis=0) for item in (reference, found))
                )
            )
        if Organ.HEART in reference:
            overlaps["heart"].append(dice(reference[Organ.HEART], found[Organ.HEART]))
            # Measured anew: a card may keep a ratio that is too far off from being told.
            measured = describe(
                prediction.anatomy.masks, {}, radiograph.pixels.shape, classifier.card.input
            )
            differences += _difference(reference, measured.cardiothoracic_ratio)
    off = np.array(differences)
    return AnatomyEvaluation(
        dice={name: _overlap(values, seed) for name, values in overlaps.items() if values},
        cardiothoracic_ratio=RatioDifference(
            films=len(differences),
            mean_difference=float(off.mean()) if differences else None,
            largest_difference=float(off.max()) if differences else None,
            within=WITHIN,
            share_within=float(np.mean(off <= WITHIN)) if differences else None,
        ),
    )


def dice(one: Outline, other: Outline) -> float:
    """Twice the common area by the sum of both; 1 where both are empty."""
    total = int(one.sum()) + int(other.sum())
    return 2 * int((one & other).sum()) / total if total else 1.0


def _outline(mask: NDArray[np.float32]) -> Outline:
    picture = Image.fromarray(np.ascontiguousarray(mask, np.float32))
    return np.asarray(picture.resize((SIDE, SIDE), Image.Resampling.BILINEAR)) > INSIDE


def _difference(reference: Mapping[Organ, Outline], found: float | None) -> list[float]:
    """Empty where the reference has no ratio; a film without a ratio of ours is 1 off."""
    if len(reference) < len(Organ):
        return []
    wanted = cardiothoracic_ratio(reference)
    if wanted is None:
        return []
    return [1.0 if found is None else abs(found - wanted)]


def _overlap(values: Sequence[float], seed: int) -> OutlineOverlap:
    numbers = np.array(values)
    interval = metrics.bootstrap_interval(
        lambda chosen: float(numbers[chosen].mean()), np.arange(len(numbers)), seed
    )
    low, high = interval or (None, None)
    return OutlineOverlap(len(values), float(numbers.mean()), low, high, float(numbers.min()))
