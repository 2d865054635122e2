"""Radiographs for tests of the viewer: arrays in memory, and DICOM files of one patient."""

from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import (
    DigitalXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
    generate_uid,
)

from inference.radiograph import FileFacts, PhotometricInterpretation, PixelArray, Radiograph


def radiograph(pixels: PixelArray, monochrome1: bool = False, **more: object) -> Radiograph:
    kind = PhotometricInterpretation
    return Radiograph(
        pixels,
        kind.MONOCHROME1 if monochrome1 else kind.MONOCHROME2,
        FileFacts("DICOM", "test", "0" * 64, 16),
        **more,  # type: ignore[arg-type]
    )


def ramp(dtype: type, low: float, high: float, rows: int = 64, columns: int = 48) -> PixelArray:
    return np.linspace(low, high, rows * columns).reshape(rows, columns).astype(dtype)


def write_dicom(path: Path, pixels: PixelArray | None = None, **elements: object) -> Path:
    """A 12-bit radiograph of Jane Doe; ``elements`` replace DICOM elements by keyword."""
    values = ramp(np.uint16, 500, 3000, 120, 100) if pixels is None else pixels
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID = (
        DigitalXRayImageStorageForPresentation
    )
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID = generate_uid()
    plain = {
        "PatientName": "Doe^Jane",
        "PatientID": "PID-1",
        "StudyDate": "20240503",
        "Modality": "DX",
        "ViewPosition": "PA",
        "PatientOrientation": ["L", "F"],
        "SamplesPerPixel": 1,
        "PhotometricInterpretation": "MONOCHROME2",
        "Rows": values.shape[0],
        "Columns": values.shape[1],
        "BitsAllocated": 16,
        "BitsStored": 12,
        "HighBit": 11,
        "PixelRepresentation": 0,
        "WindowCenter": [2048, 1500],
        "WindowWidth": [4096, 1000],
        "WindowCenterWidthExplanation": ["WIDE", "HARD"],
        "PixelData": values.astype("<u2").tobytes(),
    }
    for keyword, value in (plain | elements).items():
        setattr(dataset, keyword, value)
    path.parent.mkdir(parents=True, exist_ok=True)
    dataset.save_as(path, enforce_file_format=True)
    return path
