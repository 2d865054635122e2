"""What is told of a file: everything that was understood, and nobody's name."""

from pathlib import Path

import numpy as np
import pytest
from pydicom import uid
from pydicom.dataset import Dataset

from inference.errors import TooLargeError
from inference.input_item import InputItem
from inference.inspection import inspect
from tests.dicom_files import dicom_bytes, film

SECRETS = ("Doe", "Jane", "4711", "Clinic", "1980")


def told(tmp_path: Path, content: bytes, with_patient: bool = False) -> dict[str, str]:
    path = tmp_path / "file"
    path.write_bytes(content)
    return dict(inspect(path, with_patient))


def named(**elements: object) -> bytes:
    return dicom_bytes(
        film(12),
        bits_stored=12,
        PatientName="Doe^Jane",
        PatientID="4711",
        PatientBirthDate="19800101",
        InstitutionName="Clinic",
        **elements,  # type: ignore[arg-type]
    )


def test_everything_that_was_understood_is_told(tmp_path: Path) -> None:
    facts = told(
        tmp_path,
        named(
            transfer_syntax=uid.JPEGLSLossless,
            photometric_interpretation="MONOCHROME1",
            WindowCenter=2000,
            WindowWidth=4000,
            ImagerPixelSpacing=[0.2, 0.2],
            ViewPosition="PA",
        ),
    )
    assert facts["format"] == "DICOM"
    assert facts["encoding"] == uid.JPEGLSLossless.name
    assert facts["size"] == "100 x 120 pixels"
    assert facts["bits"] == "12"
    assert facts["contrast"] == "window 1 of 1 of the file: center 2000, width 4000, LINEAR"
    assert facts["polarity"] == "low values are white, inverted once (written: MONOCHROME1)"
    assert facts["spacing"] == "0.2 x 0.2 mm, at the detector, magnified against the patient"
    assert facts["view"] == "PA"


def test_nobody_is_named_unless_asked(tmp_path: Path) -> None:
    text = " ".join(told(tmp_path, named()).values())
    assert not any(secret in text for secret in SECRETS)
    asked = told(tmp_path, named(), with_patient=True)
    assert asked["patient"] == "Doe, Jane"
    assert asked["patient ID"] == "4711"
    assert asked["institution"] == "Clinic"


@pytest.mark.parametrize(
    ("elements", "beginning"),
    [
        ({}, "all possible values"),
        ({"WindowCenter": 9, "WindowWidth": 0}, "all possible values"),
        ({"BitsStored": 16, "HighBit": 15}, "the bulk of the values"),
    ],
)
def test_the_source_of_the_contrast_is_told(
    elements: dict[str, object], beginning: str, tmp_path: Path
) -> None:
    assert told(tmp_path, named(**elements))["contrast"].startswith(beginning)


def test_a_voi_lut_is_told(tmp_path: Path) -> None:
    item = Dataset()
    item.add_new("LUTDescriptor", "US", [4096, 0, 12])
    item.add_new("LUTData", "OW", np.arange(4096).astype("<u2").tobytes())
    item.LUTExplanation = "hard"
    facts = told(tmp_path, named(VOILUTSequence=[item]))
    assert facts["contrast"] == 'VOI LUT of the file, 4096 entries of 12 bits, "hard"'


def test_warnings_are_told(tmp_path: Path) -> None:
    facts = told(tmp_path, named(PresentationIntentType="FOR PROCESSING"))
    assert facts["warning"].startswith("These are a detector's raw values")


def test_a_refusal_says_why_and_what_to_do(tmp_path: Path) -> None:
    facts = told(tmp_path, named(Modality="CT"))
    assert facts["kind"] == "OtherModalityError"
    assert facts["detail"] == "modality CT"
    assert facts["refused"]
    assert facts["advice"]


def test_an_item_that_must_not_be_opened_is_told(tmp_path: Path) -> None:
    item = InputItem(tmp_path / "x", refusal=TooLargeError())
    assert dict(inspect(item))["kind"] == "TooLargeError"
