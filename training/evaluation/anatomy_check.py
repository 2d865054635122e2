"""Masks of lungs and heart against outlines that people drew, on films that taught none."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from tqdm import tqdm

from inference.anatomy import LUNGS, Organ, cardiothoracic_ratio
from inference.classifier import Classifier
from inference.errors import InputError
from inference.readers import read_radiograph
from training.data.anatomy_masks import ORGANS, read_anatomy
from training.data.examples import Example
from training.evaluation import metrics

SIDE = 256
"""Both outlines are compared on a grid of this side."""
INSIDE = 0.5
WITHIN = 0.03
"""Difference of cardiothoracic ratios that a reader would not measure either."""

Outline = NDArray[np.bool_]


def check_anatomy(classifier: Classifier, examples: Sequence[Example], seed: int) -> dict[str, Any]:
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
    dict
        ``dice`` of "lungs" (both as one area) and "heart", each with its number of films,
        mean, 95 % interval and worst film (Dice 1945); ``cardiothoracic_ratio``: how far it is
        from that of the reference outlines. Empty for a bundle without masks.
    """
    if classifier.card.outputs.anatomy is None:
        return {}
    overlaps: dict[str, list[float]] = {"lungs": [], "heart": []}
    differences: list[float] = []
    for example in tqdm(examples, desc="Anatomy", unit="film"):
        try:
            prediction = classifier.predict(read_radiograph(example.row.path), gate=False)
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
            differences += _difference(reference, prediction.anatomy.cardiothoracic_ratio)
    return {
        "dice": {name: _mean(values, seed) for name, values in overlaps.items() if values},
        "cardiothoracic_ratio": {
            "films": len(differences),
            "mean_difference": float(np.mean(differences)) if differences else None,
            "largest_difference": float(np.max(differences)) if differences else None,
            "within": WITHIN,
            "share_within": float(np.mean(np.array(differences) <= WITHIN))
            if differences
            else None,
        },
    }


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


def _mean(values: Sequence[float], seed: int) -> dict[str, Any]:
    numbers = np.array(values)
    interval = metrics.bootstrap_interval(
        lambda chosen: float(numbers[chosen].mean()), np.arange(len(numbers)), seed
    )
    low, high = interval or (None, None)
    return {
        "films": len(values),
        "mean": float(numbers.mean()),
        "low": low,
        "high": high,
        "worst": float(numbers.min()),
    }
