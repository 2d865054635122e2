"""`import hilum`, as it is installed, from scripts and notebooks."""

import subprocess
import sys
from pathlib import Path

import hilum
import numpy as np
import pytest
from PIL import Image

from inference.errors import (
    BlankPictureError,
    FileUnavailableError,
    ModelMissingError,
    NotAFileError,
)
from inference.radiograph import PhotometricInterpretation

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "assets" / "samples"


@pytest.fixture(scope="module")
def classifier(bundle_directory: Path) -> hilum.Classifier:
    return hilum.Classifier(bundle_directory)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.png"
    Image.fromarray(grey_film()).save(path)
    return path


def grey_film() -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    return np.tile(np.linspace(140, 255, 200, dtype=np.uint8), (240, 1))


def test_without_a_name_it_is_the_model_that_ships() -> None:
    assert hilum.Classifier().identity.name
    assert hilum.Classifier().card.document["onnx_sha256"] == hilum.Classifier().identity.sha256


def test_a_path_may_be_text_or_a_path(classifier: hilum.Classifier, film: Path) -> None:
    told = [classifier.predict(source) for source in (film, str(film), hilum.read(str(film)))]
    assert {prediction.abnormal for prediction in told} == {told[0].abnormal}
    assert told[0].abnormal is not None


def test_an_array_is_judged_like_the_file_that_holds_it(
    classifier: hilum.Classifier, film: Path
) -> None:
    assert classifier.predict(grey_film()).probabilities == classifier.predict(film).probabilities


@pytest.mark.parametrize("kind", ["uint8", "int8", "int16", ">u2", "int64", "float32", "float64"])
def test_arrays_of_every_kind_of_number(classifier: hilum.Classifier, kind: str) -> None:
    pixels = (np.tile(np.arange(100), (80, 1))).astype(kind)
    radiograph = hilum.from_array(pixels)
    np.testing.assert_array_equal(radiograph.pixels, pixels)
    assert classifier.predict(pixels, gate=False).abnormal is not None


def test_the_polarity_is_what_the_caller_says(classifier: hilum.Classifier) -> None:
    film = grey_film()
    inverted = hilum.from_array(255 - film, low_is_white=True)
    assert inverted.photometric_interpretation is PhotometricInterpretation.MONOCHROME1
    plain, turned = classifier.predict(film), classifier.predict(255 - film, low_is_white=True)
    assert turned.abnormal == pytest.approx(plain.abnormal, abs=1e-6)
    wrong = classifier.predict(255 - film, gate=False)
    assert wrong.abnormal != pytest.approx(plain.abnormal, abs=0.1)


def test_nobody_freezes_or_changes_the_callers_array(classifier: hilum.Classifier) -> None:
    for film in (grey_film(), grey_film().astype(np.float32)):
        before = film.copy()
        radiograph = hilum.from_array(film)
        classifier.predict(film)
        film[0, 0] = 7
        assert radiograph.pixels[0, 0] == before[0, 0]


@pytest.mark.parametrize(
    ("pixels", "error"),
    [
        (np.zeros((4, 4, 3), np.uint8), ValueError),
        (np.zeros((0, 4), np.uint8), ValueError),
        (np.full((4, 4), np.nan), ValueError),
        (np.array([[0, 2**40]]), ValueError),
        (np.array([[True, False]]), TypeError),
        (np.array([["a"]]), TypeError),
        (np.full((4, 4), 9, np.uint16), BlankPictureError),
    ],
)
def test_what_is_no_picture_is_refused(
    pixels: np.ndarray[tuple[int, ...], np.dtype[np.generic]], error: type[Exception]
) -> None:
    with pytest.raises(error):
        hilum.from_array(pixels)


def test_polarity_is_not_taken_for_files(classifier: hilum.Classifier, film: Path) -> None:
    with pytest.raises(TypeError, match="low_is_white"):
        classifier.predict(film, low_is_white=True)


def test_errors_are_sentences(tmp_path: Path, classifier: hilum.Classifier) -> None:
    with pytest.raises(FileUnavailableError) as missing:
        hilum.read(tmp_path / "nothing.dcm")
    assert missing.value.sentence.endswith(".")
    with pytest.raises(NotAFileError):
        classifier.predict(tmp_path)
    with pytest.raises(ModelMissingError):
        hilum.Classifier(tmp_path)


def test_everything_that_it_offers_is_there_and_typed() -> None:
    assert all(hasattr(hilum, name) for name in hilum.__all__)
    assert Path(hilum.__file__).with_name("py.typed").is_file()
    assert (ROOT / "inference" / "py.typed").is_file()


def run_script(folder: Path, name: str, text: str) -> subprocess.CompletedProcess[str]:
    (folder / name).write_text(text)
    command = [sys.executable, str(folder / name)]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder)


@pytest.mark.parametrize(
    ("name", "hider"), [("inference.py", "inference.py"), ("a.py", "assets.py")]
)
def test_a_namesake_beside_the_script_is_named(tmp_path: Path, name: str, hider: str) -> None:
    (tmp_path / hider).write_text("")
    run = run_script(tmp_path, name, "import hilum\n")
    assert run.returncode == 1
    last = run.stderr.strip().splitlines()[-1]
    assert str(tmp_path / hider) in last
    assert "rename that file" in last


def test_a_folder_without_code_of_the_same_name_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "inference").mkdir()
    (tmp_path / "assets").mkdir()
    run = run_script(tmp_path, "notebook.py", "import hilum\nprint(hilum.Classifier().card.name)\n")
    assert run.returncode == 0, run.stderr
