from pathlib import Path

import numpy as np
import pytest

from training.model.backbones import efficientnet_lite0

WEIGHTS = Path(__file__).parents[5] / "shared" / "weights" / "efficientnet_lite0_imagenet.npz"

needs_weights = pytest.mark.skipif(
    not WEIGHTS.exists(), reason="the ImageNet weights are not in ../shared/weights"
)


def test_map_is_32_times_smaller_than_the_picture():
    network = efficientnet_lite0.build(96, 64)
    assert network.output_shape == (None, 3, 2, efficientnet_lite0.FEATURES)


def test_has_the_published_number_of_parameters():
    trainable = efficientnet_lite0.build(64, 64, channels=3).trainable_weights
    classifier = (efficientnet_lite0.FEATURES + 1) * 1000
    assert sum(np.prod(weight.shape) for weight in trainable) + classifier == 4_652_008


@pytest.mark.data
@needs_weights
def test_features_are_those_of_the_published_network():
    network = efficientnet_lite0.build(224, 224, channels=3)
    efficientnet_lite0.load_weights(network, WEIGHTS)
    with np.load(WEIGHTS) as archive:
        scaled = archive["reference_input_nchw"].transpose(0, 2, 3, 1)
        expected = archive["reference_features_nchw"].transpose(0, 2, 3, 1)
    values = scaled * efficientnet_lite0.SCALE + efficientnet_lite0.MEAN
    np.testing.assert_allclose(network(values).numpy(), expected, atol=1e-3)


@pytest.mark.data
@needs_weights
def test_grey_network_equals_the_colour_network_on_grey_pictures():
    grey = np.random.default_rng(0).uniform(0, 255, (1, 64, 64, 1)).astype(np.float32)
    features = []
    for channels in (1, 3):
        network = efficientnet_lite0.build(64, 64, channels)
        efficientnet_lite0.load_weights(network, WEIGHTS)
        features.append(network(np.repeat(grey, channels, axis=3)).numpy())
    np.testing.assert_allclose(features[0], features[1], atol=1e-3)


def test_missing_tensor_is_named(tmp_path):
    np.savez(tmp_path / "weights.npz", nothing=np.zeros(1))
    network = efficientnet_lite0.build(32, 32)
    with pytest.raises(KeyError, match="_conv_stem"):
        efficientnet_lite0.load_weights(network, tmp_path / "weights.npz")
