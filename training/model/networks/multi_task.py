"""One network with five answers: abnormal, which disease, where, lungs and heart, readable.

    picture ─▶ EfficientNet-Lite ─┬─▶ decoder ─▶ opacity map ────────┐
                                  │          └─▶ lungs and heart ─┐  │ weigh the pooling
                                  ├─▶ pooled over the lungs ──────┴──┴─▶ abnormal
                                  ├─▶ pooled over the opacity ──────────▶ disease
                                  └─▶ pooled everywhere ────────────────▶ readable

"Abnormal" is the log-odds of everything but the normal finding; the diseases share
what it leaves: P(disease) = P(abnormal) × P(disease | abnormal). So sources that show
only one side can teach the disease without teaching "abnormal", and a film whose
disease nobody named still teaches "abnormal".
"""

from collections.abc import Mapping
from pathlib import Path

import keras
import numpy as np
from keras import layers, ops

from training.errors import NetworkError
from training.model.backbones import efficientnet_lite
from training.model.networks.pretrained import load_backbone
from training.model.outputs import (
    ABNORMAL_LOGIT,
    ANATOMY,
    ANATOMY_LOGITS,
    DISEASE_LOGITS,
    FINDINGS,
    LOGITS,
    OPACITY,
    OPACITY_LOGITS,
    POOLED_DISEASE,
    READABLE,
    READABLE_LOGIT,
)
from training.recipe import FindingRecipe, InputRecipe, NetworkRecipe

VERSIONS: Mapping[str, int] = {
    "multi-task-lite0": 0,
    "multi-task-lite1": 1,
    "multi-task-lite2": 2,
}
"""By the name that a recipe uses: which EfficientNet-Lite it stands on."""
STRUCTURES = 3
"""Of the patient: left lung, right lung, heart."""
OUTSIDE_LUNGS = 0.1
"""What a feature outside the lungs counts for, against 1 inside."""
WITHOUT_OPACITY = 0.1
"""What a feature counts for the disease where there is no opacity, added to the opacity."""
SMALLEST_LUNGS = 0.2
"""Share of the picture below which lungs are not made up for: where none are seen, the
pooled features fade, and with them every opinion."""
SMALLEST_OPACITY = 0.02
RARE = -2.0
"""Log-odds that the opacity map begins with."""
GATE_CELL = 4
"""The gate sees this many fields of the middle map along each side: averages over the whole
picture do not know up from down."""


def build(
    recipe: InputRecipe,
    network: NetworkRecipe,
    findings: tuple[FindingRecipe, ...],
    weights: Path | None,
) -> keras.Model:
    """The network, with every output that `training.model.outputs` names for it.

    Parameters
    ----------
    recipe : InputRecipe
        Sides must be multiples of 32.
    network : NetworkRecipe
    findings : tuple of FindingRecipe
        One of them normal.
    weights : Path or None
        Of the backbone.

    Returns
    -------
    keras.Model
        Outputs: "findings" (batch, findings), "readable" (batch, 1), "opacity"
        (batch, height / 16, width / 16, 1), "anatomy" (batch, height / 4,
        width / 4, 3), all probabilities; their logits are layers of the names in
        `training.model.outputs`.

    Raises
    ------
    NetworkError
        The recipe's findings, input or weights do not suit it.
    """
    if sum(item.is_normal for item in findings) != 1 or recipe.value_range != (0.0, 255.0):
        raise NetworkError(
            f"{network.kind} needs one normal finding and input.value_range [0.0, 255.0]."
        )
    backbone = efficientnet_lite.build(
        recipe.height, recipe.width, recipe.channels, VERSIONS[network.kind]
    )
    if weights is not None:
        load_backbone(backbone, weights)
    top = backbone.network.output
    quarter, eighth, sixteenth = (backbone.stages[index] for index in (1, 2, 4))

    joined = _join(top, sixteenth, 96, "decoder_16")
    opacity = layers.Conv2D(
        1, 1, bias_initializer=keras.initializers.Constant(RARE), name=OPACITY_LOGITS
    )(joined)
    anatomy = layers.Conv2D(STRUCTURES, 1, name=ANATOMY_LOGITS)(
        _join(_join(joined, eighth, 48, "decoder_8"), quarter, 24, "decoder_4")
    )

    lungs = lung_weights(anatomy, 8)
    found = ops.stop_gradient(ops.average_pool(ops.sigmoid(opacity), 2, 2))
    pooled = _pool(top, lungs, SMALLEST_LUNGS)
    pooled_disease = layers.Identity(name=POOLED_DISEASE)(
        _pool(top, lungs * (found + WITHOUT_OPACITY), SMALLEST_OPACITY)
    )
    cells = opacity.shape[1] * opacity.shape[2]
    strongest = ops.logsumexp(opacity, axis=(1, 2)) - float(np.log(cells))
    abnormal = layers.Dense(1)(layers.Dropout(network.dropout)(pooled))
    abnormal = layers.Add(name=ABNORMAL_LOGIT)([abnormal, strongest])
    diseases = sum(not item.is_normal for item in findings)
    disease = layers.Dense(diseases, name=DISEASE_LOGITS)(
        layers.Dropout(network.dropout)(pooled_disease)
    )
    logits = layers.Identity(name=LOGITS)(_in_order(abnormal, disease, findings))

    side = sixteenth.shape[1] // GATE_CELL
    fields = layers.Flatten()(layers.AveragePooling2D(side)(sixteenth))
    seen = layers.Concatenate()([layers.GlobalAveragePooling2D()(top), fields])
    readable = layers.Dense(1, name=READABLE_LOGIT)(layers.Dropout(network.dropout)(seen))
    return keras.Model(
        backbone.network.input,
        {
            FINDINGS: layers.Activation("softmax", name=FINDINGS)(logits),
            READABLE: layers.Activation("sigmoid", name=READABLE)(readable),
            OPACITY: layers.Activation("sigmoid", name=OPACITY)(opacity),
            ANATOMY: layers.Activation("sigmoid", name=ANATOMY)(anatomy),
        },
        name=network.kind.replace("-", "_"),
    )


def lung_weights(anatomy_logits: keras.KerasTensor, reduction: int) -> keras.KerasTensor:
    """What each cell counts for: 1 in the lungs and one cell around, little outside.

    Parameters
    ----------
    anatomy_logits : tensor of float32, shape (batch, rows, columns, 3)
    reduction : int
        Its sides against those of the result, at least 4.

    Returns
    -------
    tensor of float32, shape (batch, rows / reduction, columns / reduction, 1)
    """
    either = ops.max(
        ops.sigmoid(ops.stop_gradient(anatomy_logits[..., :2])), axis=-1, keepdims=True
    )
    near = ops.max_pool(ops.average_pool(either, 4, 4), 3, 1, padding="same")
    if reduction > 4:
        near = ops.average_pool(near, reduction // 4, reduction // 4)
    return OUTSIDE_LUNGS + (1 - OUTSIDE_LUNGS) * near


def _pool(
    features: keras.KerasTensor, weights: keras.KerasTensor, smallest: float
) -> keras.KerasTensor:
    """Weighted mean over the picture; fades where the weights hold less than ``smallest`` of it."""
    cells = features.shape[1] * features.shape[2]
    total = ops.maximum(ops.sum(weights, axis=(1, 2)), smallest * cells)
    return ops.sum(features * weights, axis=(1, 2)) / total


def _join(
    coarse: keras.KerasTensor, fine: keras.KerasTensor, channels: int, name: str
) -> keras.KerasTensor:
    """A coarse map, enlarged twofold, with a finer one (Lin et al., "Feature Pyramids", 2017)."""
    enlarged = layers.UpSampling2D(2, interpolation="bilinear")(layers.Conv2D(channels, 1)(coarse))
    x = layers.ReLU()(layers.Add()([enlarged, layers.Conv2D(channels, 1)(fine)]))
    x = layers.DepthwiseConv2D(3, padding="same")(x)
    return layers.Conv2D(channels, 1, activation="relu", name=name)(x)


def _in_order(
    abnormal: keras.KerasTensor, disease: keras.KerasTensor, findings: tuple[FindingRecipe, ...]
) -> keras.KerasTensor:
    """Logits of all findings: 0 for normal, the rest shared out among the diseases."""
    shared = abnormal + ops.log_softmax(disease, axis=-1)
    columns = []
    place = 0
    for item in findings:
        if item.is_normal:
            columns.append(ops.zeros_like(abnormal))
        else:
            columns.append(shared[:, place : place + 1])
            place += 1
    return ops.concatenate(columns, axis=-1)
