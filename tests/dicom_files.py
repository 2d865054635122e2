"""Real DICOM files for tests, in every encoding that Hilum claims to read.

write_dicom(tmp_path / "film.dcm", film(12), bits_stored=12, WindowCenter=2048, WindowWidth=4096)
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom import uid
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.pixels.encoders.base import get_encoder

Pixels = NDArray[Any]

NATIVE = (
    uid.ImplicitVRLittleEndian,
    uid.ExplicitVRLittleEndian,
    uid.ExplicitVRBigEndian,
    uid.DeflatedExplicitVRLittleEndian,
)
HTJ2K = (uid.HTJ2KLossless, uid.HTJ2KLosslessRPCL)
LOSSLESS = (
    uid.RLELossless,
    uid.JPEGLossless,
    uid.JPEGLosslessSV1,
    uid.JPEGLSLossless,
    uid.JPEG2000Lossless,
    *HTJ2K,
)
LOSSY = (
    uid.JPEGBaseline8Bit,
    uid.JPEGExtended12Bit,
    uid.JPEGLSNearLossless,
    uid.JPEG2000,
    uid.HTJ2K,
)


def film(bits: int = 8, rows: int = 120, columns: int = 100) -> Pixels:
    """A smooth picture of all values from 0 to the largest, in the smallest type."""
    down, across = np.mgrid[0:rows, 0:columns]
    waves = np.sin(down / rows * 5) + np.cos(across / columns * 4) + down / rows
    waves = (waves - waves.min()) / (waves.max() - waves.min())
    return np.asarray(np.rint(waves * (2**bits - 1)), np.uint8 if bits <= 8 else np.uint16)


def colour_film(rows: int = 120, columns: int = 100) -> Pixels:
    """Three smooth colour channels of 8 bits, shape (rows, columns, 3)."""
    grey = film(8, rows, columns)
    return np.stack([grey, grey[::-1], grey[:, ::-1]], axis=-1)


def write_dicom(path: Path, pixels: Pixels | None, **options: Any) -> Path:
    """Write a DICOM file; the options are those of :func:`dicom_bytes`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(dicom_bytes(pixels, **options))
    return path


def dicom_bytes(
    pixels: Pixels | None,
    *,
    transfer_syntax: str = uid.ExplicitVRLittleEndian,
    photometric_interpretation: str = "MONOCHROME2",
    bits_stored: int | None = None,
    preamble: bytes | None = bytes(128),
    sop_class: str = uid.DigitalXRayImageStorageForPresentation,
    **elements: Any,
) -> bytes:
    """The bytes of a DICOM file.

    Parameters
    ----------
    pixels : ndarray or None
        Stored values, shape (rows, columns), (rows, columns, 3) or (frames, rows, columns);
        None leaves the Image Pixel module out.
    transfer_syntax, photometric_interpretation, sop_class : str
        With a compression that Hilum does not read, the plain pixels are encapsulated.
    bits_stored : int, optional
        As many as the pixels' type has without it.
    preamble : bytes or None
        None leaves it and the file meta information out, as old archives do.
    elements
        Data elements by keyword, which win over all that was made up here; None deletes one.
    """
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = uid.UID(transfer_syntax)
    dataset.SOPClassUID = sop_class
    dataset.SOPInstanceUID = uid.generate_uid()
    dataset.Modality = "DX"
    if pixels is not None:
        _describe(dataset, pixels, photometric_interpretation, bits_stored)
        dataset.PixelData = _pixel_data(dataset, pixels, transfer_syntax)
        native = transfer_syntax in NATIVE
        words = native and (dataset.BitsAllocated > 8 or transfer_syntax == NATIVE[0])
        dataset["PixelData"].VR = "OW" if words else "OB"
        dataset["PixelData"].is_undefined_length = not native
    for keyword, value in elements.items():
        if value is None:
            delattr(dataset, keyword)
        else:
            setattr(dataset, keyword, value)
    return _saved(dataset, preamble)


def _describe(
    dataset: Dataset, pixels: Pixels, photometric_interpretation: str, bits_stored: int | None
) -> None:
    colours = pixels.ndim == 3 and pixels.shape[-1] == 3
    dataset.SamplesPerPixel = 3 if colours else 1
    dataset.PhotometricInterpretation = photometric_interpretation
    if colours:
        dataset.PlanarConfiguration = 0
    if pixels.ndim == 3 and not colours:
        dataset.NumberOfFrames = pixels.shape[0]
    dataset.Rows, dataset.Columns = pixels.shape[:2] if colours else pixels.shape[-2:]
    dataset.BitsAllocated = pixels.itemsize * 8
    dataset.BitsStored = bits_stored or dataset.BitsAllocated
    dataset.HighBit = dataset.BitsStored - 1
    dataset.PixelRepresentation = int(pixels.dtype.kind == "i")


def _pixel_data(dataset: Dataset, pixels: Pixels, transfer_syntax: str) -> bytes:
    if transfer_syntax in NATIVE:
        order: Literal[">", "<"] = ">" if transfer_syntax == uid.ExplicitVRBigEndian else "<"
        content = pixels.astype(pixels.dtype.newbyteorder(order)).tobytes()
        return content + bytes(len(content) % 2)
    frames = pixels if "NumberOfFrames" in dataset else pixels[np.newaxis]
    if transfer_syntax == uid.RLELossless:
        encode = get_encoder(uid.RLELossless).encode
        streams = [encode(frame, **_encoder_options(dataset)) for frame in frames]
    elif transfer_syntax not in ENCODERS:
        streams = [frame.tobytes() for frame in frames]
    else:
        # A decoder sees two's complement; only JPEG 2000 and HTJ2K know a sign.
        keeps_sign = transfer_syntax in (uid.JPEG2000Lossless, uid.JPEG2000, *HTJ2K)
        streams = [
            ENCODERS[transfer_syntax](
                frame if keeps_sign else _without_sign(frame, dataset.BitsStored),
                dataset.BitsStored,
            )
            for frame in frames
        ]
    return bytes(encapsulate(streams))


def _without_sign(frame: Pixels, bits: int) -> Pixels:
    if frame.dtype.kind == "u":
        return frame
    return frame.view(f"u{frame.itemsize}") & ((1 << bits) - 1)


def _encoder_options(dataset: Dataset) -> dict[str, Any]:
    return {
        "rows": dataset.Rows,
        "columns": dataset.Columns,
        "samples_per_pixel": dataset.SamplesPerPixel,
        "bits_allocated": dataset.BitsAllocated,
        "bits_stored": dataset.BitsStored,
        "pixel_representation": dataset.PixelRepresentation,
        "photometric_interpretation": dataset.PhotometricInterpretation,
        "planar_configuration": dataset.get("PlanarConfiguration", 0),
        "number_of_frames": 1,
        "encoding_plugin": "pydicom",
    }


def _saved(dataset: Dataset, preamble: bytes | None) -> bytes:
    stream = BytesIO()
    if preamble is not None:
        dataset.preamble = preamble
        dataset.save_as(stream, enforce_file_format=True)
        return stream.getvalue()
    transfer_syntax = dataset.file_meta.TransferSyntaxUID
    dataset.file_meta = FileMetaDataset()
    dataset.save_as(
        stream,
        implicit_vr=transfer_syntax.is_implicit_VR,
        little_endian=transfer_syntax.is_little_endian,
    )
    return stream.getvalue()


def _jpeg(frame: Pixels, bits: int) -> bytes:
    if frame.ndim == 3:
        stream = BytesIO()
        Image.fromarray(frame).save(stream, "JPEG", quality=95, subsampling=0)
        return stream.getvalue()
    return bytes(imagecodecs.jpeg8_encode(frame, 95, bitspersample=8 if bits <= 8 else 12))


def _lossless_jpeg(predictor: int) -> Callable[[Pixels, int], bytes]:
    return lambda frame, bits: bytes(
        imagecodecs.jpeg8_encode(frame, lossless=True, predictor=predictor, bitspersample=bits)
    )


def _jpeg_2000(frame: Pixels, bits: int, *, reversible: bool) -> bytes:
    return bytes(
        imagecodecs.jpeg2k_encode(
            frame,
            level=0 if reversible else 60,
            codecformat="j2k",
            reversible=reversible,
            bitspersample=bits,
            mct=False,
        )
    )


ENCODERS: dict[str, Callable[[Pixels, int], bytes]] = {
    uid.JPEGBaseline8Bit: _jpeg,
    uid.JPEGExtended12Bit: _jpeg,
    uid.JPEGLossless: _lossless_jpeg(4),
    uid.JPEGLosslessSV1: _lossless_jpeg(1),
    uid.JPEGLSLossless: lambda frame, _: bytes(imagecodecs.jpegls_encode(frame)),
    uid.JPEGLSNearLossless: lambda frame, _: bytes(imagecodecs.jpegls_encode(frame, 1)),
    uid.JPEG2000Lossless: lambda frame, bits: _jpeg_2000(frame, bits, reversible=True),
    uid.JPEG2000: lambda frame, bits: _jpeg_2000(frame, bits, reversible=False),
    uid.HTJ2KLossless: lambda frame, _: bytes(imagecodecs.htj2k_encode(frame, reversible=True)),
    uid.HTJ2KLosslessRPCL: lambda frame, _: bytes(imagecodecs.htj2k_encode(frame, reversible=True)),
    uid.HTJ2K: lambda frame, _: bytes(imagecodecs.htj2k_encode(frame, reversible=False)),
}
