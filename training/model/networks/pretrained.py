"""Backbones that may start from pretrained weights, each with global average pooling."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import keras

from training.errors import NetworkError
from training.model.backbones import efficientnet_lite0
from training.model.networks.body import Body
from training.recipe import InputRecipe, NetworkRecipe

IMAGENET_MEAN = (103.939, 116.779, 123.68)
"""Of 8-bit values in the order of VGG and ResNet (blue, green, red); a grey
picture's channels are equal, so only the order of the means matters."""
GATE_LAYER = "_blocks.10.add"
THUMBNAIL_DEVIATION = 13.0
"""Of 255: keeps the noise of a blank picture small."""


def _lite0(recipe: InputRecipe, _network: NetworkRecipe, weights: Path | None) -> Body:
    if recipe.value_range != (0.0, 255.0):
        raise NetworkError("input.value_range: efficientnet-lite0 expects [0.0, 255.0].")
    backbone = efficientnet_lite0.build(recipe.height, recipe.width, recipe.channels)
    if weights is not None:
        try:
            efficientnet_lite0.load_weights(backbone, weights)
        except (KeyError, ValueError, OSError) as error:
            raise NetworkError(f"{weights} does not fit EfficientNet-Lite0: {error}.") from None
    features = keras.layers.GlobalAveragePooling2D()(backbone.output)
    return Body(backbone.input, features, _layout(backbone))


def _layout(backbone: keras.Model) -> keras.KerasTensor:
    """What is where in the picture: global averages cannot tell a film from one upside down.

    Features of medium depth in 4 × 4 overlapping fields, and a thumbnail of 14 × 14.
    """
    middle = backbone.get_layer(GATE_LAYER).output
    _, rows, columns, _ = middle.shape
    fields = keras.layers.AveragePooling2D(
        (max(1, 3 * rows // 8), max(1, 3 * columns // 8)), (max(1, rows // 4), max(1, columns // 4))
    )(middle)
    _, height, width, _ = backbone.input.shape
    thumbnail = keras.layers.AveragePooling2D((height // rows, width // columns))(backbone.input)
    standardised = keras.layers.LayerNormalization(
        epsilon=THUMBNAIL_DEVIATION**2, center=False, scale=False, name="thumbnail"
    )(keras.layers.Flatten()(thumbnail))
    return keras.layers.Concatenate()([keras.layers.Flatten()(fields), standardised])


def _application(
    constructor: str, recipe: InputRecipe, network: NetworkRecipe, weights: Path | None
) -> Body:
    """One of keras.applications, with weights from a local H5 file or none.

    VGG16 and ResNet were trained on 8-bit values less their means, the others on
    −1 to 1, so what the recipe feeds is brought to that.
    """
    picture = keras.Input((recipe.height, recipe.width, recipe.channels), name="image")
    x = keras.layers.AveragePooling2D(network.reduction)(picture)
    black, white = recipe.value_range
    unit = 1 / (white - black)
    if constructor in ("VGG16", "ResNet50"):
        offsets = [-black * unit * 255 - mean for mean in IMAGENET_MEAN[: recipe.channels]]
        x = keras.layers.Rescaling(255 * unit, offsets)(x)
    else:
        x = keras.layers.Rescaling(2 * unit, -2 * black * unit - 1)(x)
    build = getattr(keras.applications, constructor)
    backbone = build(include_top=False, weights=None, input_tensor=x)
    if weights is not None:
        try:
            backbone.load_weights(weights)
        except (ValueError, OSError) as error:
            raise NetworkError(f"{weights} does not fit {constructor}: {error}.") from None
    return Body(picture, keras.layers.GlobalAveragePooling2D()(backbone.output))


BUILDERS: Mapping[str, Callable[[InputRecipe, NetworkRecipe, Path | None], Body]] = {
    "efficientnet-lite0": _lite0,
    "vgg16": partial(_application, "VGG16"),
    "mobilenet": partial(_application, "MobileNet"),
    "resnet50": partial(_application, "ResNet50"),
    "densenet121": partial(_application, "DenseNet121"),
}
