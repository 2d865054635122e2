"""The self-test finds what works and, above all, what does not."""

import json
import shutil
from pathlib import Path

import pytest
from pydicom import dcmread

from inference.__main__ import main
from inference.classifier import Classifier
from inference.model_bundle import ModelBundle
from inference.readers import read_radiograph
from inference.readers.dicom.transfer_syntax import READABLE
from inference.self_test import check_model, check_transfer_syntaxes
from tests.synthetic_bundle import write_bundle

ASSETS = Path(__file__).resolve().parents[2] / "assets"
SAMPLE = "synthetic-normal.dcm"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle whose card promises what its model answers."""
    directory = write_bundle(tmp_path / "bundle")
    classifier = Classifier(ModelBundle.open(directory))
    answer = classifier.predict(read_radiograph(ASSETS / "samples" / SAMPLE), gate=False)
    assert answer.probabilities is not None
    reference = {"file": SAMPLE, "probabilities": dict(answer.probabilities)}
    return write_bundle(directory, reference=reference)


def test_there_is_a_file_for_every_transfer_syntax_that_is_read() -> None:
    files = (ASSETS / "self_test").glob("*.dcm")
    assert {str(dcmread(file).file_meta.TransferSyntaxUID) for file in files} == READABLE


def test_everything_passes_here(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test", "--format", "json", "--model", str(bundle)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["passed"]
    assert len(report["checks"]) == len(READABLE) + 2


def test_a_file_that_cannot_be_decoded_fails_alone(tmp_path: Path) -> None:
    for name in ("JPEGLSLossless.dcm", "RLELossless.dcm"):
        shutil.copy(ASSETS / "self_test" / name, tmp_path)
    damaged = tmp_path / "JPEGLSLossless.dcm"
    damaged.write_bytes(damaged.read_bytes()[:-300])
    passed = {check.name: check.passed for check in check_transfer_syntaxes(tmp_path)}
    assert passed == {
        "transfer syntax JPEGLSLossless": False,
        "transfer syntax RLELossless": True,
    }


def test_a_wrong_picture_fails(tmp_path: Path) -> None:
    dataset = dcmread(ASSETS / "self_test" / "ExplicitVRLittleEndian.dcm")
    changed = bytearray(dataset.PixelData)
    changed[700] ^= 1
    dataset.PixelData = bytes(changed)
    dataset.save_as(tmp_path / "ExplicitVRLittleEndian.dcm")
    assert [check.passed for check in check_transfer_syntaxes(tmp_path)] == [False]


def test_missing_files_fail(tmp_path: Path) -> None:
    assert [check.passed for check in check_transfer_syntaxes(tmp_path)] == [False]
    assert [
        check.passed for check in check_model(tmp_path, ASSETS / "samples", ASSETS / "keys")
    ] == [False]


def test_another_answer_than_promised_fails(bundle: Path) -> None:
    card = json.loads((bundle / "model_card.json").read_text("utf-8"))
    promised = card["reference"]["probabilities"]
    promised["normal"], promised["other_lung_disease"] = 0.0, 1.0
    write_bundle(bundle, reference=card["reference"])
    checks = {
        check.name: check.passed
        for check in check_model(bundle, ASSETS / "samples", ASSETS / "keys")
    }
    assert checks == {"model": True, "reference answer": False}


def test_failure_is_the_exit_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test", "--model", str(tmp_path)]) == 1
    assert "FAILED  model" in capsys.readouterr().out


def test_the_shipped_model_passes() -> None:
    checks = list(check_model(ASSETS / "models" / "hilum", ASSETS / "samples", ASSETS / "keys"))
    # After a new model: python installer/record_reference_answer.py assets/models/hilum
    assert [check for check in checks if not check.passed] == []
    assert len(checks) == 2
