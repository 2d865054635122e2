"""The networks that recipes name, each up to what its head reads."""

from collections.abc import Callable, Mapping
from pathlib import Path

import keras

from training.errors import NetworkError
from training.model.networks import (
    compact,
    coronahack,
    four_blocks,
    multi_task,
    pretrained,
    small,
)
from training.model.networks.body import Body
from training.model.outputs import FINDINGS, LOGITS, READABLE
from training.recipe import Head, InputRecipe, NetworkRecipe, Recipe

BUILDERS: Mapping[str, Callable[[InputRecipe, NetworkRecipe, Path | None], Body]] = {
    "compact": compact.build,
    "coronahack": coronahack.build,
    "four-blocks": four_blocks.build,
    "small": small.build,
    **pretrained.BUILDERS,
}
"""By the name that a recipe uses."""


def build_network(recipe: Recipe, weights: Path | None) -> tuple[keras.Model, bool]:
    """The network of a recipe, ready to be trained.

    Parameters
    ----------
    recipe : Recipe
    weights : Path or None
        The folder of weight files.

    Returns
    -------
    keras.Model
        With outputs by name: "findings" (probabilities, as
        `inference.model_output.probabilities_of` reads them) and, for a gate,
        "readable".
    bool
        Whether pretrained weights were loaded.

    Raises
    ------
    NetworkError
        The network is not known, or its weights are missing.
    """
    network = recipe.network
    if network.kind in multi_task.VERSIONS:
        file = _find_weights(network, weights)
        return multi_task.build(recipe.input, network, recipe.findings, file), file is not None
    if network.kind not in BUILDERS:
        raise NetworkError(f"network.kind: {network.kind!r} is none of {', '.join(BUILDERS)}.")
    file = _find_weights(network, weights)
    body = BUILDERS[network.kind](recipe.input, network, file)
    regularizer = keras.regularizers.L2(network.l2) if network.l2 else None
    sigmoid = network.head is Head.SIGMOID
    features = body.features
    if network.dropout:
        features = keras.layers.Dropout(network.dropout, seed=recipe.seed)(features)
    logits = keras.layers.Dense(
        1 if sigmoid else len(recipe.findings), kernel_regularizer=regularizer, name=LOGITS
    )(features)
    activation = "sigmoid" if sigmoid else "softmax"
    outputs = {FINDINGS: keras.layers.Activation(activation, name=FINDINGS)(logits)}
    if recipe.gate is not None:
        outputs[READABLE] = keras.layers.Dense(1, "sigmoid", name=READABLE)(body.features)
    name = network.kind.replace("-", "_")
    return keras.Model(body.picture, outputs, name=name), file is not None


def _find_weights(network: NetworkRecipe, folder: Path | None) -> Path | None:
    if not network.weights:
        return None
    file = folder / network.weights if folder is not None else None
    if file is not None and file.is_file():
        return file
    if network.weights_required:
        raise NetworkError(
            f"network.weights: {network.weights!r} is not in the weights folder ({folder})."
        )
    return None
