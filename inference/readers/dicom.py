"""DICOM files, through pydicom."""

from io import BytesIO

import numpy as np
from pydicom import dcmread
from pydicom.pixels.processing import apply_modality_lut

from inference.errors import DamagedFileError
from inference.radiograph import FileFacts, PhotometricInterpretation, Radiograph, Window

PREAMBLE_LENGTH = 128


def recognises(content: bytes) -> bool:
    """Whether the bytes carry the DICOM prefix (PS3.10 7.1)."""
    return content[PREAMBLE_LENGTH : PREAMBLE_LENGTH + 4] == b"DICM"


def read(content: bytes, sha256: str) -> Radiograph:
    """Decode a DICOM file.

    Raises
    ------
    DamagedFileError
    """
    try:
        dataset = dcmread(BytesIO(content))
        values = apply_modality_lut(dataset.pixel_array, dataset)
        windows: tuple[Window, ...] = ()
        if "WindowCenter" in dataset:
            windows = (Window(float(dataset.WindowCenter), float(dataset.WindowWidth)),)
        return Radiograph(
            pixels=values if values.dtype.kind in "iu" else values.astype(np.float32),
            photometric_interpretation=PhotometricInterpretation(dataset.PhotometricInterpretation),
            file=FileFacts(
                "DICOM", dataset.file_meta.TransferSyntaxUID.name, sha256, int(dataset.BitsStored)
            ),
            windows=windows,
        )
    except Exception as error:  # noqa: BLE001 - decoders raise anything on hostile bytes
        raise DamagedFileError(type(error).__name__) from None
