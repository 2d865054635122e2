import keras
import numpy as np
import pytest

from training.model.networks import pretrained
from training.recipe import InputRecipe, NetworkRecipe

LITE0 = pretrained.BUILDERS["efficientnet-lite0"]
INPUT = InputRecipe(224, 224, 1, (0.0, 255.0))


@pytest.fixture(scope="module")
def seen_by_gate():
    body = LITE0(INPUT, NetworkRecipe("efficientnet-lite0"), None)
    return keras.Model(body.picture, body.gate_features)


def test_the_gate_sees_fields_and_a_thumbnail(seen_by_gate):
    assert seen_by_gate.output_shape == (None, 4 * 4 * 112 + 14 * 14)


def test_the_gate_knows_up_from_down(seen_by_gate):
    picture = np.zeros((1, 224, 224, 1), np.float32)
    picture[:, :80] = 200
    thumbnails = [seen_by_gate(view).numpy()[0, -196:] for view in (picture, picture[:, ::-1])]
    assert np.abs(thumbnails[0] - thumbnails[1]).max() > 1
    np.testing.assert_allclose(
        thumbnails[0].reshape(14, 14)[::-1], thumbnails[1].reshape(14, 14), atol=1e-4
    )


def test_a_thumbnail_has_no_brightness_and_contrast(seen_by_gate):
    picture = np.tile(np.linspace(0, 160, 224, dtype=np.float32), (1, 224, 1))[..., np.newaxis]
    plain, other = (seen_by_gate(view).numpy()[0, -196:] for view in (picture, picture * 0.8 + 40))
    np.testing.assert_allclose(plain, other, atol=0.05)
