"""How the gate fares on synthetic pictures: noise, documents, inverted and turned films."""

import numpy as np
from numpy.typing import NDArray

from inference.classifier import Classifier
from inference.preprocessing import prepare_brightness
from training.data.prepared_pictures import PreparedPictures
from training.data.synthetic_pictures import SYNTHETIC
from training.evaluation.metrics import share
from training.evaluation.results import Refusals

PICTURES_PER_KIND = 100
"""Of each kind, from as many different radiographs."""


def check_gate(
    classifier: Classifier, pictures: PreparedPictures, frontals: NDArray[np.int64], seed: int
) -> dict[str, Refusals]:
    """Share of synthetic pictures that is refused, by kind.

    Parameters
    ----------
    classifier : Classifier
    pictures : PreparedPictures
    frontals : ndarray of int64
        Indices of readable radiographs that took no part in training.
    seed : int
        Of the choice and of the making.

    Returns
    -------
    dict
        Empty for a bundle without a gate. Kinds that the recipe did not train on
        are measured too.
    """
    card = classifier.card
    if card.outputs.readable is None or card.gate_threshold is None:
        return {}
    black, white = card.input.value_range
    chosen = np.random.default_rng(seed).permutation(frontals)[:PICTURES_PER_KIND]
    results = {}
    for kind, make in SYNTHETIC.items():
        refused = 0
        for place, index in enumerate(chosen.tolist()):
            brightness = (pictures.inputs[index][:, :, 0] - black) / (white - black)
            picture = make(brightness, np.random.default_rng((seed, place)))
            outputs = classifier.run(prepare_brightness(picture, card.input)[np.newaxis])
            refused += bool(outputs[card.outputs.readable].reshape(-1)[0] < card.gate_threshold)
        results[kind] = Refusals(len(chosen), share(refused, len(chosen)))
    return results
