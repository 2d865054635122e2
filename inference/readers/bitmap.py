"""JPEG, PNG, TIFF, BMP and WebP, through Pillow."""

from io import BytesIO

import numpy as np
from PIL import Image, ImageOps

from inference.errors import DamagedFileError
from inference.radiograph import FileFacts, PhotometricInterpretation, PixelArray, Radiograph

FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP")


def recognises(content: bytes) -> bool:
    """Whether the bytes begin like one of :data:`FORMATS`."""
    try:
        with Image.open(BytesIO(content), formats=FORMATS):
            return True
    except Exception:  # noqa: BLE001 - decoders raise anything on hostile bytes
        return False


def read(content: bytes, sha256: str) -> Radiograph:
    """Decode a picture file.

    Raises
    ------
    DamagedFileError
    """
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as image:
            container = image.format or ""
            encoding = f"{image.mode} {container}"
            upright = ImageOps.exif_transpose(image)
            sixteen_bits = upright.mode.startswith("I")
            gray = upright if sixteen_bits else upright.convert("L")
            pixels: PixelArray = (
                np.array(gray, np.uint16) if sixteen_bits else np.array(gray, np.uint8)
            )
    except Exception as error:  # noqa: BLE001 - decoders raise anything on hostile bytes
        raise DamagedFileError(type(error).__name__) from None
    bits = 16 if sixteen_bits else 8
    return Radiograph(
        pixels=pixels,
        photometric_interpretation=PhotometricInterpretation.MONOCHROME2,
        file=FileFacts(container, encoding, sha256, bits),
        value_range=(0, 2**bits - 1),
    )
