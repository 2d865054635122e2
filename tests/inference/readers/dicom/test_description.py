"""What a DICOM file says besides its pixels: spacing, patient, acquisition, frames, kinds."""

from datetime import date
from io import BytesIO

import numpy as np
import pytest
from pydicom import dcmread, uid
from pydicom.dataset import Dataset

from inference.errors import DamagedFileError
from inference.radiograph import Patient, PixelSpacing, SpacingOrigin
from inference.readers import notices, read_content
from inference.readers.dicom.description import readable_name, stated_years
from tests.dicom_files import LOSSLESS, NATIVE, dicom_bytes, film
from tests.hostile_files import element, with_element

FILM = film()
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def described(**elements: object) -> bytes:
    return dicom_bytes(FILM, **elements)  # type: ignore[arg-type]


def labelled(label: str, name: bytes) -> Patient:
    """The patient of a file whose name and label are these very bytes."""
    content = described(PatientName="@" * 64).replace(b"@" * 64, name.ljust(64))
    label_element = element(0x0008, 0x0005, b"CS", label.encode().ljust(16))
    patient = read_content(with_element(content, label_element)).patient
    assert patient is not None
    return patient


def templates(content: bytes) -> list[str]:
    return [warning.template for warning in read_content(content).warnings]


# Spacing (PS3.3 10.7.1.3)


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ({}, None),
        ({"ImagerPixelSpacing": [0.2, 0.1]}, (0.2, 0.1, SpacingOrigin.DETECTOR)),
        ({"PixelSpacing": [0.2, 0.1]}, (0.2, 0.1, SpacingOrigin.UNKNOWN)),
        (
            {"PixelSpacing": [0.2, 0.2], "ImagerPixelSpacing": [0.2, 0.2]},
            (0.2, 0.2, SpacingOrigin.DETECTOR),
        ),
        (
            {"PixelSpacing": [0.18, 0.18], "ImagerPixelSpacing": [0.2, 0.2]},
            (0.18, 0.18, SpacingOrigin.CALIBRATED),
        ),
        (
            {"PixelSpacing": [0.2, 0.2], "PixelSpacingCalibrationType": "FIDUCIAL"},
            (0.2, 0.2, SpacingOrigin.CALIBRATED),
        ),
        (
            {"PixelSpacing": [0.2, 0.2], "PixelSpacingCalibrationType": "GEOMETRY"},
            (0.2, 0.2, SpacingOrigin.CALIBRATED),
        ),
        (
            {"ImagerPixelSpacing": [0.2, 0.2], "EstimatedRadiographicMagnificationFactor": 1.25},
            (0.16, 0.16, SpacingOrigin.CALIBRATED),
        ),
        (
            {"ImagerPixelSpacing": [0.2, 0.2], "EstimatedRadiographicMagnificationFactor": 99},
            (0.2, 0.2, SpacingOrigin.DETECTOR),
        ),
        ({"NominalScannedPixelSpacing": [0.1, 0.1]}, (0.1, 0.1, SpacingOrigin.DETECTOR)),
        ({"PixelSpacing": [0, 0.1]}, None),
        ({"PixelSpacing": [-1, -1]}, None),
        ({"ImagerPixelSpacing": [1e30, 1]}, None),
        ({"ImagerPixelSpacing": 0.1}, None),
    ],
)
def test_spacing_says_where_it_holds(
    elements: dict[str, object], expected: tuple[float, float, SpacingOrigin] | None
) -> None:
    spacing = read_content(described(**elements)).spacing
    if expected is None:
        assert spacing is None
    else:
        assert spacing is not None
        assert (spacing.row_mm, spacing.column_mm) == pytest.approx(expected[:2])
        assert spacing.origin is expected[2]


def test_a_reduced_picture_has_larger_pixels() -> None:
    content = dicom_bytes(
        film(8, 512, 512), transfer_syntax=uid.JPEG2000Lossless, ImagerPixelSpacing=[0.1, 0.1]
    )
    radiograph = read_content(content, wanted_side=128)
    assert (radiograph.rows, radiograph.columns) == (128, 128)
    assert (radiograph.file.rows, radiograph.file.columns) == (512, 512)
    assert radiograph.spacing == PixelSpacing(0.4, 0.4, SpacingOrigin.DETECTOR)


# Names in every character set


@pytest.mark.parametrize(
    ("label", "name", "expected"),
    [
        ("", b"Doe^Jane^M", "Doe, Jane M"),
        ("ISO_IR 100", "Müller^Jörg".encode("latin-1"), "Müller, Jörg"),
        ("ISO_IR 101", "Łoś^Żaneta".encode("iso8859-2"), "Łoś, Żaneta"),
        ("ISO_IR 144", "Люксембург^Роза".encode("iso8859-5"), "Люксембург, Роза"),
        ("ISO_IR 127", "قباني^نزار".encode("iso8859-6"), "قباني, نزار"),
        ("ISO_IR 192", "王^小東".encode(), "王, 小東"),
        ("GB18030", "王^小东".encode("gb18030"), "王, 小东"),
        ("GB18030", "联^通".encode("gb18030"), "联, 通"),
        ("GBK", "王^小东".encode("gbk"), "王, 小东"),
        (
            "\\ISO 2022 IR 87",
            b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B",
            "Yamada, Tarou (山田, 太郎)",
        ),
        (
            "\\ISO 2022 IR 149",
            b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7",
            "Hong, Gildong (洪, 吉洞)",
        ),
        # Labels that are wrong, missing or misspelt
        ("", b"\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B", "山田, 太郎"),
        ("ISO_IR 100", "Łoś^Żaneta".encode(), "Łoś, Żaneta"),
        ("", "Müller".encode(), "Müller"),
        ("iso-ir 100", "Müller".encode("latin-1"), "Müller"),
        ("ISO 2022 IR 144", "Роза".encode("iso8859-5"), "Роза"),
        ("UTF-8", "Müller".encode(), "Müller"),
        ("NONSENSE", "Müller".encode("latin-1"), f"M{REPLACEMENT}ller"),
        ("", "Müller".encode("latin-1"), f"M{REPLACEMENT}ller"),
        ("ISO_IR 192", "Müller".encode("latin-1"), f"M{REPLACEMENT}ller"),
        ("ISO_IR 100", b"A\x00B\x85C", f"A{REPLACEMENT}B C"),
    ],
)
def test_names_are_right_or_visibly_replaced(label: str, name: bytes, expected: str) -> None:
    assert labelled(label, name).name == expected


def test_replaced_letters_are_said() -> None:
    content = described(PatientName="M@ller").replace(b"M@ller", b"M\xfcller")
    assert notices.TEXT_REPLACED in templates(content)


@pytest.mark.parametrize("name", [bytes(range(256)), b"\x1b" * 60, b"\x1b$B\xff\xfe^=\\" * 8])
@pytest.mark.parametrize(
    "label", ["", "ISO_IR 192", "GB18030", "\\ISO 2022 IR 87", "ISO_IR 13", "x" * 16]
)
def test_no_bytes_of_a_name_are_an_error(name: bytes, label: str) -> None:
    assert labelled(label, name[-64:]).name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("^^^^", ""),
        ("Doe", "Doe"),
        ("^Jane", "Jane"),
        ("Doe^Jane^Mary^Dr^PhD", "Doe, Jane Mary"),
        ("=山田^太郎", "山田, 太郎"),
    ],
)
def test_names_are_written_as_people_write_them(text: str, expected: str) -> None:
    assert readable_name(text) == expected


# Patient and acquisition


def test_patient_and_acquisition_are_kept_apart_from_pixels() -> None:
    radiograph = read_content(
        described(
            PatientName="Doe^Jane",
            PatientID="4711",
            PatientBirthDate="19800229",
            PatientSex="F",
            StudyDate="20200301",
            ViewPosition="PA",
            ImageLaterality="U",
            PatientOrientation=["L", "F"],
            BodyPartExamined="CHEST",
            InstitutionName="Clinic",
            Manufacturer="Maker",
            StationName="Room 1",
            StudyDescription="Chest",
        )
    )
    patient, acquisition = radiograph.patient, radiograph.acquisition
    assert patient is not None
    assert (patient.name, patient.patient_id, patient.sex) == ("Doe, Jane", "4711", "F")
    assert patient.birth_date == date(1980, 2, 29)
    assert patient.age_years == pytest.approx(40, abs=0.01)
    assert acquisition.study_date == date(2020, 3, 1)
    assert acquisition.view_position == "PA"
    assert acquisition.laterality == "U"
    assert acquisition.patient_orientation == "L\\F"
    assert acquisition.body_part == "CHEST"
    assert acquisition.institution == "Clinic"
    assert acquisition.manufacturer == "Maker"
    assert acquisition.station == "Room 1"
    assert acquisition.study_description == "Chest"


def test_a_file_about_nobody_has_no_patient() -> None:
    assert read_content(described()).patient is None


@pytest.mark.parametrize(
    "elements",
    [
        {"PatientBirthDate": "19801332"},
        {"PatientAge": "999Y"},
        {"PatientAge": "abcY"},
        {"PatientSex": "X"},
        {"StudyDate": "yesterday"},
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning:pydicom")
def test_values_against_the_rules_are_left_out(elements: dict[str, str]) -> None:
    assert read_content(described(**elements)).patient is None


@pytest.mark.filterwarnings("ignore::UserWarning:pydicom")
def test_old_dates_have_dots() -> None:
    content = described(StudyDate="2020.03.01")
    assert read_content(content).acquisition.study_date == date(2020, 3, 1)


@pytest.mark.parametrize(
    ("code", "years"),
    [("045Y", 45), ("018M", 1.5), ("002W", 0.0383), ("010D", 0.0274), ("", None), ("Y", None)],
)
def test_ages_have_units(code: str, years: float | None) -> None:
    assert stated_years(code) == (None if years is None else pytest.approx(years, 1e-2))


def test_the_view_may_be_a_code() -> None:
    view = Dataset()
    view.CodeMeaning = "postero-anterior"
    assert read_content(described(ViewCodeSequence=[view])).acquisition.view_position == "PA"


# Ways to begin a file


@pytest.mark.parametrize("syntax", NATIVE[:3], ids=lambda syntax: syntax.name)
def test_files_without_preamble_and_meta_are_recognised(syntax: uid.UID) -> None:
    content = dicom_bytes(FILM, transfer_syntax=syntax, preamble=None)
    assert np.array_equal(read_content(content).pixels, FILM)


def test_a_prefix_without_preamble_is_recognised() -> None:
    assert np.array_equal(read_content(described()[128:]).pixels, FILM)


def test_a_tiff_in_the_preamble_is_allowed() -> None:
    content = dicom_bytes(FILM, preamble=b"II*\x00".ljust(128, b"\0"))
    assert read_content(content).file.container == "DICOM"


# Frames


@pytest.mark.parametrize("syntax", [*NATIVE, *LOSSLESS], ids=lambda syntax: syntax.name)
def test_the_representative_frame_is_shown_and_said(syntax: uid.UID) -> None:
    frames = np.stack([FILM, FILM[::-1], FILM[:, ::-1]])
    content = dicom_bytes(
        frames, transfer_syntax=syntax, Modality="RF", RepresentativeFrameNumber=2
    )
    radiograph = read_content(content)
    assert np.array_equal(radiograph.pixels, FILM[::-1])
    assert (radiograph.file.frame, radiograph.file.frame_count) == (2, 3)
    assert str(radiograph.warnings[-1]) == "This file holds 3 frames; frame 2 is shown."


def test_the_first_frame_is_shown_otherwise() -> None:
    radiograph = read_content(dicom_bytes(np.stack([FILM, FILM[::-1]]), Modality="RF"))
    assert np.array_equal(radiograph.pixels, FILM)


def test_frames_of_single_bits_follow_each_other() -> None:
    bits = np.random.default_rng(0).integers(0, 2, (3, 7, 5), dtype=np.uint8)
    packed = np.packbits(bits.ravel(), bitorder="little").tobytes()
    content = dicom_bytes(
        bits,
        BitsAllocated=1,
        BitsStored=1,
        HighBit=0,
        RepresentativeFrameNumber=2,
        PixelData=packed + bytes(len(packed) % 2),
    )
    assert np.array_equal(read_content(content).pixels, bits[1])


# Remarks


@pytest.mark.parametrize(
    ("elements", "template"),
    [
        ({"PresentationIntentType": "FOR PROCESSING"}, notices.FOR_PROCESSING),
        ({"Modality": "SC"}, notices.SECONDARY_CAPTURE),
        ({"Modality": None, "SOPClassUID": "1.2.3.4"}, notices.MODALITY_MISSING),
        ({"PhotometricInterpretation": None}, notices.POLARITY_ASSUMED),
    ],
)
def test_what_is_unusual_is_said(elements: dict[str, object], template: str) -> None:
    assert template in templates(described(**elements))


def test_every_notice_can_be_filled_in() -> None:
    values = {"bits": 1, "available": 2, "count": 3, "frame": 4, "sign": "x"}
    for template in notices.NOTICES:
        names = [name for name in values if "{" + name + "}" in template]
        message = notices.notice(template, **{name: values[name] for name in names})
        assert "{" not in str(message)


def test_an_icon_is_not_taken_for_the_picture() -> None:
    icon = Dataset()
    icon.Rows = icon.Columns = 2
    icon.SamplesPerPixel, icon.PhotometricInterpretation = 1, "MONOCHROME2"
    icon.BitsAllocated = icon.BitsStored = 8
    icon.HighBit, icon.PixelRepresentation = 7, 0
    icon.PixelData = b"\x00\xff\x00\xff"
    content = described(IconImageSequence=[icon])
    assert np.array_equal(read_content(content).pixels, FILM)
    dataset = dcmread(BytesIO(content))
    del dataset.PixelData
    stream = BytesIO()
    dataset.save_as(stream)
    with pytest.raises(DamagedFileError):
        read_content(stream.getvalue())
