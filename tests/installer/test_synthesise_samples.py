import importlib.util
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "assets" / "samples"
SPEC = importlib.util.spec_from_file_location(
    "synthesise_samples", ROOT / "installer" / "synthesise_samples.py"
)
assert SPEC is not None and SPEC.loader is not None
samples = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(samples)


@pytest.fixture(scope="module")
def films() -> Any:
    """Forty blurred "chests": two dark lungs in a bright body, each placed a little differently."""
    random = np.random.default_rng(0)
    side = samples.SIDE
    y, x = np.mgrid[:side, :side] / side
    pictures = []
    for _ in range(40):
        film = 0.8 - 0.1 * np.abs(y - random.uniform(0.4, 0.6))
        for centre in (0.3, 0.7):
            dx = (x - centre - random.normal(0, 0.02)) / random.uniform(0.1, 0.14)
            dy = (y - 0.45 - random.normal(0, 0.03)) / random.uniform(0.22, 0.3)
            film = film - 0.5 * np.exp(-(dx**2) - dy**2)
        pictures.append(film.astype(np.float32))
    return np.stack(pictures)


@pytest.fixture(scope="module")
def model(films: Any) -> Any:
    return samples.fit_model(films, np.array(["normal", "pneumonia"] * 20), components=10)


def test_a_draw_is_repeatable_and_is_no_film_of_the_model(model: Any) -> None:
    sample = samples.Sample("x.png", "normal", 1.0, 0.0, 3, 512)
    drawn = samples.draw(model, sample)
    np.testing.assert_array_equal(drawn, samples.draw(model, sample))
    assert samples.closest(samples.deviations(drawn[np.newaxis], model.mean), model.thumbnails) < 1


def test_a_copy_of_a_film_is_found(model: Any) -> None:
    copy = (model.mean + (model.scores[7] @ model.components).reshape(model.mean.shape))[np.newaxis]
    found = samples.deviations(copy, model.mean) @ model.thumbnails.T
    assert found.argmax() == 7
    assert found.max() > 0.95


def test_opacity_lifts_the_lungs_only(model: Any) -> None:
    clear, shadowed = (
        samples.draw(model, samples.Sample("x.png", "normal", 0.5, opacity, 3, 512))
        for opacity in (0.0, 0.9)
    )
    difference = shadowed - clear
    assert difference[115, 76] > 0.2
    assert np.abs(difference[-20:]).max() < 1e-3


def test_dicom_sample_names_nobody(model: Any, tmp_path: Path) -> None:
    sample = samples.Sample("x.dcm", "normal", 1.0, 0.0, 3, 512)
    samples.write(samples.render(samples.draw(model, sample), sample), tmp_path / "x.dcm")
    dataset = pydicom.dcmread(tmp_path / "x.dcm")
    assert dataset.PatientName == "Synthetic^Sample"
    assert dataset.BurnedInAnnotation == "NO"
    assert dataset.pixel_array.shape == (512, 512)


@pytest.mark.parametrize("sample", samples.SAMPLES, ids=lambda sample: sample.file)
def test_shipped_samples_are_large_enough_to_look_at(sample: Any) -> None:
    path = SHIPPED / sample.file
    assert path.stat().st_size < 600_000
    if path.suffix == ".dcm":
        dataset = pydicom.dcmread(path)
        assert (dataset.Modality, dataset.PatientName) == ("DX", "Synthetic^Sample")
        assert min(dataset.Rows, dataset.Columns) >= 512
    else:
        with Image.open(path) as picture:
            assert min(picture.size) >= 512
