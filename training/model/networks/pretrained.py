"""Backbones that may start from pretrained weights, each with global average pooling."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import keras

from training.errors import NetworkError
from training.model.backbones import efficientnet_lite
from training.model.networks.body import Body
from training.recipe import InputRecipe, NetworkRecipe

IMAGENET_MEAN = (103.939, 116.779, 123.68)
"""Of 8-bit values in the order of VGG and ResNet (blue, green, red); a grey
picture's channels are equal, so only the order of the means matters."""


def _lite(version: int, recipe: InputRecipe, network: NetworkRecipe, weights: Path | None) -> Body:
    """EfficientNet-Lite; it was trained on 8-bit values, so what the recipe feeds becomes those."""
    picture = keras.Input((recipe.height, recipe.width, recipe.channels), name="picture")
    x = keras.layers.AveragePooling2D(network.reduction)(picture)
    black, white = recipe.value_range
    unit = 255 / (white - black)
    x = keras.layers.Rescaling(unit, -black * unit)(x)
    backbone = efficientnet_lite.build(x.shape[1], x.shape[2], recipe.channels, version)
    if weights is not None:
        load_backbone(backbone, weights)
    features = keras.layers.GlobalAveragePooling2D()(backbone.network(x))
    return Body(picture, features)


def load_backbone(backbone: efficientnet_lite.Backbone, weights: Path) -> None:
    """Fill an EfficientNet-Lite from a file.

    Raises
    ------
    NetworkError
        The file is not one of weights, or of another network.
    """
    try:
        efficientnet_lite.load_weights(backbone.network, weights)
    except (KeyError, ValueError, OSError) as error:
        raise NetworkError(f"{weights} does not fit {backbone.network.name}: {error}.") from None


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
    **{
        f"efficientnet-lite{version}": partial(_lite, version)
        for version in efficientnet_lite.SCALES
    },
    "vgg16": partial(_application, "VGG16"),
    "mobilenet": partial(_application, "MobileNet"),
    "resnet50": partial(_application, "ResNet50"),
    "densenet121": partial(_application, "DenseNet121"),
}
