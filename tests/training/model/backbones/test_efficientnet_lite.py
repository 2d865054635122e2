from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training.model.backbones import efficientnet_lite

WEIGHTS = Path(__file__).parents[5] / "shared" / "weights" / "efficientnet_lite0_imagenet.npz"
PUBLISHED = {0: 4_652_008, 1: 5_416_680, 2: 6_092_072}
"""Parameters with the classifier of 1,000 answers and batch normalisation."""

needs_weights = pytest.mark.skipif(
    not WEIGHTS.exists(), reason="the ImageNet weights are not in ../shared/weights"
)


def test_maps_are_so_many_times_smaller_than_the_picture() -> None:
    backbone = efficientnet_lite.build(96, 64)
    assert backbone.network.output_shape == (None, 3, 2, efficientnet_lite.FEATURES)
    assert [96 // stage.shape[1] for stage in backbone.stages] == [2, 4, 8, 16, 16, 32, 32]


@pytest.mark.parametrize("version", PUBLISHED)
def test_has_the_published_number_of_parameters(version: Any) -> None:
    network = efficientnet_lite.build(64, 64, 3, version).network
    folded = sum(np.prod(weight.shape) for weight in network.trainable_weights)
    # A bias stands for the scale and the offset of each channel.
    biases = sum(w.shape[0] for w in network.trainable_weights if len(w.shape) == 1)
    classifier = (efficientnet_lite.FEATURES + 1) * 1000
    assert folded + biases + classifier == PUBLISHED[version]


@pytest.mark.data
@needs_weights
def test_features_are_those_of_the_published_network() -> None:
    network = efficientnet_lite.build(224, 224, channels=3).network
    efficientnet_lite.load_weights(network, WEIGHTS)
    with np.load(WEIGHTS) as archive:
        scaled = archive["reference_input_nchw"].transpose(0, 2, 3, 1)
        expected = archive["reference_features_nchw"].transpose(0, 2, 3, 1)
    values = scaled * efficientnet_lite.SCALE + efficientnet_lite.MEAN
    np.testing.assert_allclose(network(values).numpy(), expected, atol=1e-3)


@pytest.mark.data
@needs_weights
def test_grey_network_equals_the_colour_network_on_grey_pictures() -> None:
    grey = np.random.default_rng(0).uniform(0, 255, (1, 64, 64, 1)).astype(np.float32)
    features = []
    for channels in (1, 3):
        network = efficientnet_lite.build(64, 64, channels).network
        efficientnet_lite.load_weights(network, WEIGHTS)
        features.append(network(np.repeat(grey, channels, axis=3)).numpy())
    np.testing.assert_allclose(features[0], features[1], atol=1e-3)


def test_missing_tensor_is_named(tmp_path: Path) -> None:
    np.savez(tmp_path / "weights.npz", nothing=np.zeros(1))
    network = efficientnet_lite.build(32, 32).network
    with pytest.raises(KeyError, match="_bn0"):
        efficientnet_lite.load_weights(network, tmp_path / "weights.npz")
