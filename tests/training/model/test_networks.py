from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import pytest

from training.errors import NetworkError
from training.model.networks import BUILDERS, build_network
from training.recipe import read_recipe

RECIPES = Path(__file__).parents[3] / "training" / "recipes"


def network_of(name: Any) -> Any:
    recipe = read_recipe(RECIPES / f"{name}.toml").recipe
    return build_network(recipe, None)[0]


def test_the_compact_network_has_the_published_layers() -> None:
    network = network_of("compact")
    assert network.count_params() == 422_177
    layers = [
        (tuple(layer.output.shape[1:]), layer.count_params())
        for layer in network.layers
        if layer.count_params()
        or isinstance(layer, keras.layers.MaxPooling2D | keras.layers.Flatten)
    ]
    assert layers == [
        ((85, 85, 64), 1_792),
        ((42, 42, 64), 0),
        ((14, 14, 32), 18_464),
        ((7, 7, 32), 0),
        ((1_568,), 0),
        ((256,), 401_664),
        ((1,), 257),
    ]


def test_the_coronahack_network_is_as_published() -> None:
    network = network_of("coronahack")
    assert network.input_shape == (None, 256, 256, 3)
    convolutions = [item for item in network.layers if isinstance(item, keras.layers.Conv2D)]
    for layer in convolutions:
        assert layer.padding == "same"
        assert float(layer.kernel_regularizer.l2) == pytest.approx(1e-4)
        follower = network.layers[network.layers.index(layer) + 1]
        assert isinstance(follower, keras.layers.BatchNormalization)
        assert follower.input is layer.output
    assert network.output["findings"].shape == (None, 3)


def test_the_four_class_network_is_as_published() -> None:
    network = network_of("radiography")
    assert network.input_shape == (None, 299, 299, 3)
    kinds = [type(layer).__name__ for layer in network.layers]
    assert kinds.count("Conv2D") == kinds.count("MaxPooling2D") == 4
    widths = [item.filters for item in network.layers if isinstance(item, keras.layers.Conv2D)]
    assert widths == sorted(set(widths))
    assert kinds.count("Dense") == 3


@pytest.mark.parametrize("kind", sorted(set(BUILDERS) - {"vgg16", "resnet50", "densenet121"}))
def test_every_network_can_be_built(kind: Any) -> None:
    recipe = read_recipe(RECIPES / "compact.toml").recipe
    recipe = replace(recipe, network=replace(recipe.network, kind=kind))
    network, pretrained = build_network(recipe, None)
    assert network.output["findings"].shape == (None, 1)
    assert not pretrained


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    recipe = read_recipe(RECIPES / "compact.toml").recipe
    unknown = replace(recipe, network=replace(recipe.network, kind="alexnet"))
    with pytest.raises(NetworkError, match=r"network\.kind: 'alexnet' is none of"):
        build_network(unknown, None)
    absent = replace(recipe, network=replace(recipe.network, kind="mobilenet", weights="w.h5"))
    with pytest.raises(NetworkError, match=r"network\.weights: 'w\.h5' is not in"):
        build_network(absent, tmp_path)
    optional = replace(absent, network=replace(absent.network, weights_required=False))
    assert build_network(optional, tmp_path)[1] is False
    (tmp_path / "w.h5").write_bytes(b"no weights")
    with pytest.raises(NetworkError, match="does not fit MobileNet"):
        build_network(absent, tmp_path)


def test_a_network_of_keras_applications_may_see_a_smaller_picture() -> None:
    recipe = read_recipe(RECIPES / "compact.toml").recipe
    maps = {}
    for reduction in (1, 2):
        kind = replace(recipe.network, kind="mobilenet", reduction=reduction)
        network = build_network(replace(recipe, network=kind), None)[0]
        assert network.input_shape == (None, 256, 256, 3)
        maps[reduction] = network.get_layer("conv_pw_13_relu").output.shape[1:3]
    assert maps == {1: (8, 8), 2: (4, 4)}


def test_a_picture_is_never_enlarged() -> None:
    recipe = read_recipe(RECIPES / "compact.toml").recipe
    with pytest.raises(ValueError, match="reduction"):
        replace(recipe.network, reduction=0)
