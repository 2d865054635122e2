"""A radiograph as Hilum holds it: pixels, how to show them, and what is known about them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from inference.message import Message

OLDEST_YEARS = 130
"""Beyond it an age is a mistake, or a stand-in for one that was removed."""

PixelArray: TypeAlias = NDArray[np.uint8 | np.uint16 | np.int16 | np.int32 | np.float32]


class PhotometricInterpretation(StrEnum):
    """How pixel values map to brightness (PS3.3 C.7.6.3.1.2)."""

    MONOCHROME1 = "MONOCHROME1"
    """The smallest value is white."""
    MONOCHROME2 = "MONOCHROME2"
    """The smallest value is black."""


class VoiFunction(StrEnum):
    """VOI LUT Function (0028,1056), PS3.3 C.11.2.1.2 and C.11.2.1.3."""

    LINEAR = "LINEAR"
    LINEAR_EXACT = "LINEAR_EXACT"
    SIGMOID = "SIGMOID"


@dataclass(frozen=True)
class Window:
    """Window Center (0028,1050) and Window Width (0028,1051), in units of ``Radiograph.pixels``."""

    center: float
    width: float
    function: VoiFunction = VoiFunction.LINEAR
    explanation: str = ""


@dataclass(frozen=True)
class VoiLut:
    """One item of the VOI LUT Sequence (0028,3010), PS3.3 C.11.2.1.1."""

    table: NDArray[np.uint16]
    """Shape (entries,): the output for each input value from ``first_mapped`` on."""
    first_mapped: int
    bits: int
    """Significant bits of each entry; full scale is ``2**bits - 1``."""
    explanation: str = ""


class SpacingOrigin(StrEnum):
    """What a pixel spacing was measured on (PS3.3 10.7.1.3)."""

    DETECTOR = "detector"
    """Imager Pixel Spacing: at the detector, magnified against the patient."""
    CALIBRATED = "calibrated"
    """Pixel Spacing corrected for magnification, by geometry or by a fiducial."""
    UNKNOWN = "unknown"
    """A spacing of which nobody says where it holds."""


@dataclass(frozen=True)
class PixelSpacing:
    """Distance between the centres of neighbouring pixels, in mm."""

    row_mm: float
    """Between rows, that is along a column."""
    column_mm: float
    """Between columns, that is along a row."""
    origin: SpacingOrigin


@dataclass(frozen=True)
class Patient:
    """Who was imaged. Kept apart from the pixels so that anonymous use can drop it whole."""

    name: str = ""
    """Readable text, "Family, Given"; never a raw DICOM PN string."""
    patient_id: str = ""
    birth_date: date | None = None
    age_years: float | None = None
    """As the file gives it; without that by the dates."""
    sex: str = ""
    """"F", "M", "O" or empty, as in Patient's Sex (0010,0040)."""
    age_by_dates: float | None = None
    """From the date of birth to that of the study; the file may contradict itself."""


@dataclass(frozen=True)
class Acquisition:
    """How, when and where the picture was taken, as far as the file says."""

    modality: str = ""
    view_position: str = ""
    """"PA", "AP", "LL" and so on, as in View Position (0018,5101)."""
    laterality: str = ""
    patient_orientation: str = ""
    """Where rows and columns run to, "L\\F", as in Patient Orientation (0020,0020)."""
    body_part: str = ""
    study_date: date | None = None
    institution: str = ""
    manufacturer: str = ""
    station: str = ""
    study_description: str = ""


@dataclass(frozen=True)
class DicomReference:
    """What a DICOM object that is made from this one must repeat (PS3.3 C.7.1.1, C.7.2.1).

    As stored. Values that are against the rules of PS3.5 are empty here. Names the patient:
    anonymous use drops it whole, like :class:`Patient`.
    """

    sop_class_uid: str
    sop_instance_uid: str
    series_instance_uid: str
    study_instance_uid: str
    frame: int | None = None
    """The frame that was read, counted from 1, of an object with several."""
    patient_name: str = ""
    """Patient's Name (0010,0010) with its "^" and "="."""
    patient_id: str = ""
    issuer_of_patient_id: str = ""
    patient_birth_date: str = ""
    """"YYYYMMDD", as all dates here."""
    patient_sex: str = ""
    study_date: str = ""
    study_time: str = ""
    """"HHMMSS.FFFFFF" or the beginning of it."""
    study_id: str = ""
    study_description: str = ""
    accession_number: str = ""
    referring_physician_name: str = ""


@dataclass(frozen=True)
class FileFacts:
    """What the file itself is; for the reader's panel, the history and ``--inspect``."""

    container: str
    """"DICOM", "JPEG", "PNG", "TIFF", "BMP" or "WebP"."""
    encoding: str
    """The transfer syntax or the bit depth and colour model, in words."""
    sha256: str
    """Of the file's bytes, lower-case hexadecimal."""
    bits_stored: int
    frame: int = 1
    """The frame that was taken, counted from 1."""
    frame_count: int = 1
    rows: int = 0
    """Height in pixels as stored, also where only a reduced picture was decoded."""
    columns: int = 0
    """Width in pixels as stored."""
    colour_model: str = ""
    """Photometric Interpretation (0028,0004) as written, or the picture format's mode."""


@dataclass(frozen=True)
class Radiograph:
    """One projection X-ray picture, decoded and not yet windowed.

    ``pixels`` has shape (rows, columns), rows from the top of the picture as it
    is meant to be seen (EXIF orientation is applied), after the Modality LUT
    (PS3.3 C.11.1); integers stay integers so that the viewer can window by table.
    The array is read-only.
    """

    pixels: PixelArray
    photometric_interpretation: PhotometricInterpretation
    file: FileFacts
    windows: tuple[Window, ...] = ()
    """Windows that the file offers, in its order."""
    voi_luts: tuple[VoiLut, ...] = ()
    """VOI LUTs that the file offers; the first one goes before any window."""
    value_range: tuple[float, float] | None = None
    """Lowest and highest value that ``pixels`` can take when the file says so: what
    is shown of a picture without a usable window, such as a JPEG. None: look at the values."""
    padding: tuple[float, float] | None = None
    """Lowest and highest Pixel Padding Value after the Modality LUT, no part of the picture."""
    initial_voi: Window | VoiLut | None = None
    """How it is first shown, where the reader has decided it: the question takes a look at the
    pixels. Ask :func:`inference.grayscale.default_voi`."""
    spacing: PixelSpacing | None = None
    missing_rows: int = 0
    """Rows below ``pixels`` that a damaged file has lost. With any, the radiograph is shown as
    damaged and never judged."""
    pixel_aspect: float = 1.0
    """Height of a pixel by its width. For whoever shows the picture: the network is fed pixels."""
    acquisition: Acquisition = field(default_factory=Acquisition)
    patient: Patient | None = None
    warnings: tuple[Message, ...] = ()
    """Sentences about anything unusual that reading had to settle."""
    dicom: DicomReference | None = None
    """None for other formats, and for a DICOM file without the UIDs to refer to it."""

    def __post_init__(self) -> None:
        if self.pixels.ndim != 2 or 0 in self.pixels.shape:
            raise ValueError(f"pixels must be a picture, not an array of {self.pixels.shape}")
        self.pixels.flags.writeable = False

    @property
    def rows(self) -> int:
        """Height in pixels."""
        return int(self.pixels.shape[0])

    @property
    def columns(self) -> int:
        """Width in pixels."""
        return int(self.pixels.shape[1])
