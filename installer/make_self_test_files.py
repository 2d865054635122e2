"""Writes the tiny DICOM files of the self-test: one for each transfer syntax that Hilum reads.

    python installer/make_self_test_files.py

Run by hand, in the development environment, when a transfer syntax is added.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from pydicom import uid
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate

from inference.self_test import ramp

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "self_test"
Picture = NDArray[np.uint8 | np.uint16]
NATIVE = (
    "ImplicitVRLittleEndian",
    "ExplicitVRLittleEndian",
    "ExplicitVRBigEndian",
    "DeflatedExplicitVRLittleEndian",
)
jpeg = partial(imagecodecs.jpeg8_encode, bitspersample=12)
jpeg_2000 = partial(imagecodecs.jpeg2k_encode, codecformat="J2K", bitspersample=12)
ENCODERS: dict[str, Callable[[Picture], bytes | bytearray]] = {
    "JPEGBaseline8Bit": partial(imagecodecs.jpeg8_encode, level=95),
    "JPEGExtended12Bit": partial(jpeg, level=95),
    "JPEGLossless": partial(jpeg, lossless=True, predictor=4),
    "JPEGLosslessSV1": partial(jpeg, lossless=True, predictor=1),
    "JPEGLSLossless": imagecodecs.jpegls_encode,
    "JPEGLSNearLossless": partial(imagecodecs.jpegls_encode, level=3),
    "JPEG2000Lossless": partial(jpeg_2000, reversible=True),
    "JPEG2000": partial(jpeg_2000, level=60, reversible=False),
    # Part 2 of JPEG 2000 joins the components of a picture, of which a radiograph has one.
    "JPEG2000MCLossless": partial(jpeg_2000, reversible=True),
    "JPEG2000MC": partial(jpeg_2000, level=60, reversible=False),
    "HTJ2KLossless": partial(imagecodecs.htj2k_encode, reversible=True),
    "HTJ2KLosslessRPCL": partial(imagecodecs.htj2k_encode, reversible=True, tlm=True),
    "HTJ2K": partial(imagecodecs.htj2k_encode, level=0.001, reversible=False),
}


def main() -> None:
    """Write every file."""
    FOLDER.mkdir(exist_ok=True)
    for name in (*NATIVE, "RLELossless", *ENCODERS):
        write(name, bits=8 if name == "JPEGBaseline8Bit" else 12)


def write(name: str, bits: int) -> None:
    """Write one file, named by its transfer syntax."""
    picture: Picture = ramp(bits).astype(np.uint8) if bits == 8 else ramp(bits)
    dataset = describe(picture, bits)
    transfer_syntax = getattr(uid, name)
    dataset.file_meta.TransferSyntaxUID = transfer_syntax
    if name in ENCODERS:
        dataset.PixelData = encapsulate([bytes(ENCODERS[name](picture))])
    elif name == "RLELossless":
        dataset.file_meta.TransferSyntaxUID = uid.ExplicitVRLittleEndian
        dataset.PixelData = picture.tobytes()
        dataset.compress(uid.RLELossless, generate_instance_uid=False)
    else:
        order = ">" if name == "ExplicitVRBigEndian" else "<"
        dataset.PixelData = picture.astype(f"{order}u{picture.itemsize}").tobytes()
    dataset["PixelData"].VR = "OW" if name in NATIVE else "OB"
    dataset.save_as(FOLDER / f"{name}.dcm", enforce_file_format=True)


def describe(picture: Picture, bits: int) -> Dataset:
    """A digital radiograph of nobody."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.SOPClassUID = uid.DigitalXRayImageStorageForPresentation
    # Fixed, so that the same program writes the same bytes.
    dataset.SOPInstanceUID = uid.generate_uid(entropy_srcs=["Hilum", "self-test"])
    dataset.Modality = "DX"
    dataset.PatientName = "Self^Test"
    dataset.PatientID = "SELF-TEST"
    dataset.Rows, dataset.Columns = picture.shape
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated = picture.itemsize * 8
    dataset.BitsStored = bits
    dataset.HighBit = bits - 1
    dataset.PixelRepresentation = 0
    return dataset


if __name__ == "__main__":
    main()
