"""JPEG, PNG, TIFF, BMP and WebP."""

import struct
import zlib
from dataclasses import replace
from struct import unpack_from

import numpy as np

from inference.decoding.codestream import Codec, describe
from inference.decoding.picture_size import check_picture_size
from inference.decoding.pictures import DEEP_COLOURS, PNG_DEPTH, PictureFacts, decode_picture
from inference.decoding.process import (
    decode_picture_apart,
    find_first_rows_apart,
    seconds_for,
)
from inference.errors import (
    BlankPictureError,
    DamagedFileError,
    IncompletePictureError,
    InputError,
    TooLargeError,
    UnsupportedEncodingError,
)
from inference.message import Message
from inference.radiograph import FileFacts, PhotometricInterpretation, PixelArray, Radiograph
from inference.readers.aspect import sensible_aspect
from inference.readers.notices import COLOUR, LESS_DEPTH, PAGE, PHOTOGRAPH, notice
from inference.value_sample import is_blank

SIGNATURES = {
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"II+\x00": "TIFF",
    b"MM\x00+": "TIFF",
}
WEBP_PARTS = (b"RIFF", b"WEBP")
BMP_HEADER_SIZES = (12, 40, 52, 56, 64, 108, 124)
SIMPLE = frozenset({"JPEG", "PNG", "BMP"})
"""Formats whose decoders are small and attacked every day by everybody's browser."""
PNG_FIRST_CHUNK = 8
PNG_LAST_CHUNK = b"IEND"
MAX_PNG_CHUNKS = 100_000
JPEG_BITS = 8
"""All that JPEG files have outside of DICOM."""
DEPTHS = (10, 12, 14, 16)
"""Bits that modalities give a pixel, and exports put into sixteen."""
TINTED = 8.0
"""Mean chroma above which a picture was seen by a camera, not made of grey values."""
COLOURED = 0.5
"""Mean chroma above which something in the picture has a colour."""
ENCODINGS = {
    "1": "black and white",
    "L": "8 bits grey",
    "I;16": "16 bits grey",
    "LA;16": "16 bits grey",
    "RGB;16": "16 bits RGB",
    "RGBA;16": "16 bits RGBA",
}
"""Pillow's modes in words; of others the mode itself is shown."""


def container_of(content: bytes) -> str | None:
    """The picture format that the content begins like, in Pillow's spelling."""
    for signature, container in SIGNATURES.items():
        if content.startswith(signature):
            return container
    if content[:4] == WEBP_PARTS[0] and content[8:12] == WEBP_PARTS[1]:
        return "WEBP"
    if content[:2] == b"BM" and int.from_bytes(content[14:18], "little") in BMP_HEADER_SIZES:
        return "BMP"
    return None


def read(
    content: bytes, container: str, wanted_side: int | None = None, any_picture: bool = False
) -> Radiograph:
    """Decode a picture file.

    Parameters
    ----------
    content : bytes
    container : str
        What :func:`container_of` said.
    wanted_side : int, optional
        The shorter side may be reduced to no less than this where that saves work.
    any_picture : bool, optional
        Accept a picture without any contrast, too.

    Raises
    ------
    InputError
        An `IncompletePictureError` where at least the first rows are whole.
    """
    try:
        return _read(content, container, wanted_side, any_picture)
    except DamagedFileError:
        part = _read_first_rows(content, container)
        if part is None:
            raise
    raise IncompletePictureError(part)


def _read_first_rows(content: bytes, container: str) -> Radiograph | None:
    found = find_first_rows_apart(content, container)
    if found is None:
        return None
    try:
        part = _read(found.content, container)
    except InputError:
        return None
    file = replace(part.file, rows=part.file.rows + found.missing_rows)
    return replace(part, file=file, missing_rows=found.missing_rows)


def _read(
    content: bytes, container: str, wanted_side: int | None = None, any_picture: bool = False
) -> Radiograph:
    try:
        check_completeness(content, container)
        if _is_simple(content, container):
            decoded, facts = decode_picture(content, container, wanted_side)
        else:
            more = seconds_for(describe(content)) if container == "JPEG" else 0.0
            decoded, facts = decode_picture_apart(content, container, wanted_side, more)
    except InputError:
        raise
    except MemoryError:
        raise TooLargeError("out of memory") from None
    except Exception as error:  # noqa: BLE001 - decoders raise anything on hostile bytes
        raise DamagedFileError(f"{container} decoder: {type(error).__name__}") from None
    pixels = _pixels(decoded, any_picture)
    bits, value_range = depth_of(pixels)
    low_is_white = facts.low_is_white
    return Radiograph(
        pixels=pixels,
        photometric_interpretation=PhotometricInterpretation.MONOCHROME1
        if low_is_white
        else PhotometricInterpretation.MONOCHROME2,
        file=FileFacts(
            container="WebP" if container == "WEBP" else container,
            encoding=ENCODINGS.get(facts.mode, facts.mode),
            sha256="",
            bits_stored=bits,
            frame_count=facts.pages,
            rows=facts.rows,
            columns=facts.columns,
            colour_model=facts.mode,
        ),
        pixel_aspect=sensible_aspect(facts.aspect),
        value_range=value_range,
        warnings=tuple(_remarks(facts, bits, pixels)),
    )


def _is_simple(content: bytes, container: str) -> bool:
    """Whether it is decoded here; all else takes the way through the process that may die."""
    if container == "JPEG":
        return not describe(content).progressive
    if container == "PNG":
        return content[PNG_DEPTH] not in DEEP_COLOURS
    return container in SIMPLE


def check_completeness(content: bytes, container: str) -> None:
    """Refuse what breaks off or promises too much, before a decoder sees it.

    Decoders show what there is and fill the rest with grey, which nobody must read.

    Raises
    ------
    DamagedFileError, TooLargeError, UnsupportedEncodingError
    """
    try:
        if container == "JPEG":
            header = describe(content)
            check_picture_size(header.columns, header.rows, header.samples)
            if header.codec is not Codec.JPEG or header.lossless or header.precision != JPEG_BITS:
                raise UnsupportedEncodingError(f"{header.codec} of {header.precision} bits")
        elif container == "PNG":
            width, height = unpack_from(">II", content, 16)
            check_picture_size(width, height, 1)
            _check_png(content)
        elif container == "BMP":
            width, height = unpack_from("<ii", content, 18)
            if unpack_from("<I", content, 14) == (12,):
                width, height = unpack_from("<HH", content, 18)
            check_picture_size(abs(width), abs(height), 1)
        elif container == "TIFF":
            _check_tiff(content)
        elif container == "WEBP" and unpack_from("<I", content, 4)[0] + 8 > len(content):
            raise DamagedFileError("WebP breaks off")
    except struct.error:
        raise DamagedFileError(f"{container} breaks off") from None


def _check_tiff(content: bytes) -> None:
    """See that the first directory is all there (TIFF 6.0, section 2; BigTIFF)."""
    order = "<" if content.startswith(b"II") else ">"
    if content[2:4] in (b"*\x00", b"\x00*"):
        (directory,) = unpack_from(f"{order}I", content, 4)
        (entries,) = unpack_from(f"{order}H", content, directory)
        unpack_from(f"{order}I", content, directory + 2 + 12 * entries)
    else:
        (directory,) = unpack_from(f"{order}Q", content, 8)
        (entries,) = unpack_from(f"{order}Q", content, directory)
        unpack_from(f"{order}Q", content, directory + 8 + 20 * entries)


def _check_png(content: bytes) -> None:
    """Walk the chunks to the last one and verify their checksums (PNG 5.3)."""
    position = PNG_FIRST_CHUNK
    view = memoryview(content)
    for _ in range(MAX_PNG_CHUNKS):
        (length,) = unpack_from(">I", content, position)
        end = position + 8 + length
        (checksum,) = unpack_from(">I", content, end)
        if zlib.crc32(view[position + 4 : end]) != checksum:
            raise DamagedFileError("PNG checksum")
        if content[position + 4 : position + 8] == PNG_LAST_CHUNK:
            return
        position = end + 4
    raise TooLargeError("more PNG chunks than any picture has")


def _pixels(decoded: PixelArray, any_picture: bool) -> PixelArray:
    if decoded.dtype.kind == "f" and not np.isfinite(decoded).all():
        raise DamagedFileError("pixels that are not numbers")
    if is_blank(decoded) and not any_picture:
        raise BlankPictureError()
    return decoded


def depth_of(pixels: PixelArray) -> tuple[int, tuple[float, float] | None]:
    """Significant bits, and the range to be shown where it is known."""
    if pixels.dtype == np.uint8:
        return 8, (0, 255)
    if pixels.dtype == np.uint16:
        needed = int(pixels.max()).bit_length()
        bits = next(depth for depth in DEPTHS if needed <= depth)
        return bits, (0, 2**bits - 1)
    bits = 8 * pixels.itemsize
    if pixels.dtype.kind == "f" and pixels.min() >= 0 and pixels.max() <= 1:
        return bits, (0, 1)
    return bits, None


def _remarks(facts: PictureFacts, bits: int, pixels: PixelArray) -> list[Message]:
    remarks = []
    if facts.from_camera or facts.chroma > TINTED:
        remarks.append(notice(PHOTOGRAPH))
    elif facts.chroma > COLOURED:
        remarks.append(notice(COLOUR))
    if facts.pages > 1:
        remarks.append(notice(PAGE, count=facts.pages))
    if pixels.dtype == np.uint16 and bits < 16:
        remarks.append(notice(LESS_DEPTH, bits=bits, available=16))
    return remarks
