from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inference.classifier import Classifier
from inference.input_item import InputItem
from inference.model_bundle import ModelBundle
from inference.outcome import classify_file
from inference.prediction import Status, Verdict


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.png"
    pixels = np.linspace(0, 255, 48 * 40).reshape(48, 40).astype(np.uint8)
    Image.fromarray(pixels).save(path)
    return path


def test_without_a_model_the_picture_is_only_read(film: Path) -> None:
    outcome = classify_file(InputItem(film), None)
    assert outcome.status is Status.NOT_ANALYSED
    assert outcome.verdict is Verdict.NONE
    assert outcome.radiograph is not None
    assert outcome.radiograph.pixels.shape == (48, 40)
    assert outcome.as_record()["model"] is None


def test_without_a_model_a_broken_file_is_still_told(film: Path) -> None:
    film.write_bytes(film.read_bytes()[:60])
    outcome = classify_file(film, None)
    assert outcome.status is Status.FAILED
    assert outcome.radiograph is None
    assert outcome.reason == "This file is damaged or incomplete."


def test_a_bug_is_not_taken_for_an_outcome(film: Path, bundle_directory: Path) -> None:
    """Whoever runs a batch keeps bugs from spoiling it; here they are not hidden."""

    class Mistaken(Classifier):
        def predict(self, *_: object, **__: object) -> None:  # type: ignore[override]
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        classify_file(film, Mistaken(ModelBundle.open(bundle_directory)))
