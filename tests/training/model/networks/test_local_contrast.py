import keras
import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from training.model.networks.local_contrast import GREY, LocalContrast


@pytest.fixture
def film():
    """A batch of one smooth random picture, 96 × 96, values 60 to 190."""
    clouds = gaussian_filter(np.random.default_rng(0).normal(size=(96, 96)), 4)
    clouds = (clouds - clouds.min()) / np.ptp(clouds)
    return (60 + 130 * clouds).astype(np.float32)[np.newaxis, :, :, np.newaxis]


@pytest.fixture
def layer():
    return LocalContrast(detail=0.01, surround=0.09, gain=45.0)


def test_two_scanners_of_one_film_become_alike(film, layer):
    slope = np.linspace(0, 40, 96, dtype=np.float32)[np.newaxis, np.newaxis, :, np.newaxis]
    other = film * 0.5 + slope
    difference = np.abs(layer(film).numpy() - layer(other).numpy())
    assert np.abs(film - other).mean() > 30
    assert difference.mean() < 6


def test_structure_stays(film, layer):
    seen = layer(film).numpy()[0, :, :, 0]
    detail = film[0, :, :, 0] - gaussian_filter(film[0, :, :, 0], 0.09 * 96)
    assert np.corrcoef(seen[10:-10, 10:-10].ravel(), detail[10:-10, 10:-10].ravel())[0, 1] > 0.9


@pytest.mark.parametrize("level", [0.0, 128.0, 255.0])
def test_nothing_is_made_of_a_blank_picture(layer, level):
    blank = np.full((1, 64, 64, 1), level, np.float32)
    np.testing.assert_allclose(layer(blank).numpy(), GREY, atol=0.1)


def test_survives_saving(film, layer, tmp_path):
    picture = keras.Input((96, 96, 1))
    network = keras.Model(picture, layer(picture))
    network.save(tmp_path / "network.keras")
    loaded = keras.models.load_model(tmp_path / "network.keras")
    np.testing.assert_allclose(loaded(film), network(film))


def test_size_must_be_reducible(layer):
    with pytest.raises(ValueError, match="multiples of 4"):
        layer(np.zeros((1, 62, 64, 1), np.float32))
