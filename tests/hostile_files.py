"""Files that mean harm or are broken, each with the error that it deserves."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import imagecodecs
import numpy as np
from PIL import Image
from pydicom import uid
from pydicom.encaps import encapsulate

from inference.errors import (
    ArchiveKindError,
    BlankPictureError,
    CollectionError,
    DamagedFileError,
    DocumentError,
    InputError,
    NotARadiographError,
    OtherModalityError,
    ProgramError,
    TooLargeError,
    UnsupportedEncodingError,
    UnsupportedFileError,
)
from tests.dicom_files import dicom_bytes, film

MEGABYTE = 1 << 20
TILE = b"\xff\x90\x00\x0a"
"""What a part of a tile begins with in JPEG 2000."""
UNDEFINED = 0xFFFFFFFF


def picture_bytes(container: str, pixels: np.ndarray | None = None, **options: object) -> bytes:
    stream = BytesIO()
    Image.fromarray(film() if pixels is None else pixels).save(stream, container, **options)
    return stream.getvalue()


def with_element(content: bytes, element: bytes) -> bytes:
    """Put an element between file meta information and data set."""
    start = content.index(b"\x08\x00\x16\x00UI")
    return content[:start] + element + content[start:]


def element(group: int, number: int, vr: bytes, value: bytes, length: int | None = None) -> bytes:
    size = len(value) if length is None else length
    if vr in (b"OB", b"OW", b"SQ", b"UN", b"UT"):
        return struct.pack("<HH2sHI", group, number, vr, 0, size) + value
    return struct.pack("<HH2sH", group, number, vr, size) + value


def nested_sequences(depth: int) -> bytes:
    opening = element(0x0008, 0x1140, b"SQ", b"", UNDEFINED) + struct.pack(
        "<HHI", 0xFFFE, 0xE000, UNDEFINED
    )
    return with_element(dicom_bytes(film()), opening * depth)


def nested_sequences_of_known_length(depth: int) -> bytes:
    value = b""
    for _ in range(depth):
        item = struct.pack("<HHI", 0xFFFE, 0xE000, len(value)) + value
        value = element(0x0054, 0x0220, b"SQ", item)
    return with_element(dicom_bytes(film()), value)


def many_elements(count: int) -> bytes:
    return with_element(dicom_bytes(film()), element(0x0008, 0x0009, b"LO", b"") * count)


def many_fragments(count: int) -> bytes:
    content = dicom_bytes(film(), transfer_syntax=uid.JPEGBaseline8Bit)
    start = content.index(b"\xe0\x7f\x10\x00OB") + 12
    return content[:start] + struct.pack("<HHI", 0xFFFE, 0xE000, 0) * count


def deflate_bomb(megabytes: int) -> bytes:
    content = dicom_bytes(film(), transfer_syntax=uid.DeflatedExplicitVRLittleEndian)
    start = content.index(b"\x02\x00\x10\x00") + 8 + 22
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = [packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)]
    return content[:start] + b"".join(packed) + packer.flush()


def with_size(container: str, width: int, height: int) -> bytes:
    """A picture file whose header promises another size than it has."""
    content = bytearray(picture_bytes(container))
    if container == "PNG":
        content[16:24] = struct.pack(">II", width, height)
        content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    elif container == "BMP":
        content[18:26] = struct.pack("<ii", width, height)
    elif container == "JPEG":
        start = content.index(b"\xff\xc0") + 5
        content[start : start + 4] = struct.pack(">HH", height, width)
    elif container == "TIFF":
        for tag, value in ((256, width), (257, height)):
            start = content.index(struct.pack("<HHI", tag, 4, 1))
            content[start + 8 : start + 12] = struct.pack("<I", value)
    return bytes(content)


def compressed_dicom(stream: bytes, syntax: str, **elements: Any) -> bytes:
    plain = dicom_bytes(film(), transfer_syntax=syntax)
    return (
        dicom_bytes(film(), transfer_syntax=syntax, PixelData=encapsulate([stream]), **elements)
        if stream
        else plain
    )


def jpeg_2000(**changes: int) -> bytes:
    """A codestream with other numbers in its SIZ marker."""
    stream = bytearray(imagecodecs.jpeg2k_encode(film(), codecformat="j2k", reversible=True))
    offsets = {"right": 8, "bottom": 12, "tile_width": 24, "tile_height": 28}
    for name, value in changes.items():
        struct.pack_into(">I", stream, offsets[name], value)
    return bytes(stream)


def jpeg_2000_without_a_tile() -> bytes:
    """Half of its tiles are there, and each of them is whole."""
    stream = BytesIO()
    Image.fromarray(film(8, 128, 128)).save(stream, "JPEG2000", no_jp2=True, tile_size=(64, 64))
    codestream = stream.getvalue()
    third = [place for place in range(len(codestream)) if codestream[place:].startswith(TILE)][2]
    return compressed_dicom(
        codestream[:third] + b"\xff\xd9", uid.JPEG2000Lossless, Rows=128, Columns=128
    )


def jpeg_2000_of_tiny_precincts(rows: int) -> bytes:
    """A decoder spends memory on each of its precincts, of two by two pixels (A.6.1)."""
    noise = np.random.default_rng(0).integers(0, 255, (rows, rows), np.uint8)
    stream = bytes(imagecodecs.jpeg2k_encode(noise, level=0, codecformat="j2k", reversible=True))
    start = stream.index(b"\xff\x52")
    (length,) = struct.unpack_from(">H", stream, start + 2)
    style = bytearray(stream[start : start + 2 + length]) + b"\x11" * (stream[start + 9] + 1)
    style[4] |= 1
    struct.pack_into(">H", style, 2, len(style) - 2)
    return compressed_dicom(
        stream[:start] + bytes(style) + stream[start + 2 + length :],
        uid.JPEG2000Lossless,
        Rows=rows,
        Columns=rows,
    )


def rle_bomb() -> bytes:
    header = struct.pack("<16I", 1, 64, *[0] * 14)
    return compressed_dicom(header + b"\x81\x00" * (8 * MEGABYTE), uid.RLELossless)


def png_text_bomb() -> bytes:
    content = picture_bytes("PNG")
    body = b"zTXtComment\x00\x00" + zlib.compress(bytes(64 * MEGABYTE), 9)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return content[:33] + chunk * 20 + content[33:]


def floats(value: float) -> bytes:
    pixels = film().astype(np.float32)
    pixels[3, 3] = value
    return dicom_bytes(
        film(),
        PixelData=None,
        FloatPixelData=pixels.tobytes(),
        BitsAllocated=32,
        BitsStored=32,
        HighBit=31,
    )


def pdf_in_dicom() -> bytes:
    return dicom_bytes(
        None,
        sop_class=uid.EncapsulatedPDFStorage,
        Modality="DOC",
        EncapsulatedDocument=b"%PDF-1.4 something",
    )


def lying_length(change: int) -> bytes:
    content = dicom_bytes(film())
    start = content.index(b"\xe0\x7f\x10\x00OB\x00\x00") + 8
    (length,) = struct.unpack_from("<I", content, start)
    return content[:start] + struct.pack("<I", length + change) + content[start + 4 :]


HOSTILE: dict[str, tuple[Callable[[], bytes], type[InputError]]] = {
    "html": (lambda: b"<!DOCTYPE html><html><body>x-ray.jpg</body></html>", UnsupportedFileError),
    "text": (lambda: b"Dear colleague, " * 20, UnsupportedFileError),
    "one byte": (lambda: b"\xff", UnsupportedFileError),
    "zeros": (lambda: bytes(5000), UnsupportedFileError),
    "windows program": (lambda: b"MZ" + bytes(500), ProgramError),
    "linux program": (lambda: b"\x7fELF" + bytes(500), ProgramError),
    "script": (lambda: b"#!/bin/sh\necho hello\n", ProgramError),
    "program in a preamble": (
        lambda: dicom_bytes(film(), preamble=b"MZ" + bytes(126)),
        ProgramError,
    ),
    "rar": (lambda: b"Rar!\x1a\x07\x00" + bytes(50), ArchiveKindError),
    "zip": (lambda: b"PK\x03\x04" + bytes(50), CollectionError),
    "pdf": (lambda: b"%PDF-1.7" + bytes(50), DocumentError),
    "pdf in DICOM": (pdf_in_dicom, DocumentError),
    "CT": (lambda: dicom_bytes(film(), Modality="CT"), OtherModalityError),
    "CT without modality": (
        lambda: dicom_bytes(film(), Modality=None, sop_class=uid.CTImageStorage),
        OtherModalityError,
    ),
    "no pixels": (lambda: dicom_bytes(None), NotARadiographError),
    "sequences 10,000 deep": (lambda: nested_sequences(10_000), DamagedFileError),
    "a million elements": (lambda: many_elements(1_000_000), TooLargeError),
    "a million fragments": (lambda: many_fragments(1_000_000), DamagedFileError),
    "character sets without end": (
        lambda: with_element(dicom_bytes(film()), element(8, 5, b"UN", b"x\\" * MEGABYTE)),
        TooLargeError,
    ),
    "a billion frames": (
        lambda: dicom_bytes(film(), NumberOfFrames="1000000000"),
        TooLargeError,
    ),
    "more frames than there are": (
        lambda: dicom_bytes(film(), NumberOfFrames="7"),
        DamagedFileError,
    ),
    "deflate bomb": (lambda: deflate_bomb(600), TooLargeError),
    "RLE bomb": (rle_bomb, DamagedFileError),
    "65,000 rows and columns": (
        lambda: dicom_bytes(film(), Rows=65000, Columns=65000),
        TooLargeError,
    ),
    "no rows": (lambda: dicom_bytes(film(), Rows=0), DamagedFileError),
    "17 samples": (lambda: dicom_bytes(film(), SamplesPerPixel=17), DamagedFileError),
    "more bits than there is room": (
        lambda: dicom_bytes(film(), BitsStored=300, HighBit=299),
        DamagedFileError,
    ),
    "unknown colours": (
        lambda: dicom_bytes(film(), photometric_interpretation="ULTRAVIOLET"),
        UnsupportedEncodingError,
    ),
    "pixel data too long": (lambda: lying_length(100), DamagedFileError),
    "pixel data too short": (lambda: lying_length(-100), DamagedFileError),
    "constant": (lambda: dicom_bytes(np.full((50, 50), 7, np.uint8)), BlankPictureError),
    "constant PNG": (
        lambda: picture_bytes("PNG", np.zeros((50, 50), np.uint8)),
        BlankPictureError,
    ),
    "not a number": (lambda: floats(float("nan")), DamagedFileError),
    "infinite": (lambda: floats(float("inf")), DamagedFileError),
    "huge JPEG": (lambda: with_size("JPEG", 65000, 65000), TooLargeError),
    "huge PNG": (lambda: with_size("PNG", 65000, 65000), TooLargeError),
    "endless PNG": (lambda: with_size("PNG", 2**31 - 1, 2**31 - 1), TooLargeError),
    "huge TIFF": (lambda: with_size("TIFF", 65000, 65000), TooLargeError),
    "huge BMP": (lambda: with_size("BMP", 65000, -65000), TooLargeError),
    "PNG larger than its data": (lambda: with_size("PNG", 7000, 7000), DamagedFileError),
    "PNG text bomb": (png_text_bomb, DamagedFileError),
    "huge JPEG 2000": (
        lambda: compressed_dicom(jpeg_2000(right=65000, bottom=65000), uid.JPEG2000Lossless),
        DamagedFileError,
    ),
    "JPEG 2000 of a tile for each pixel": (
        lambda: compressed_dicom(jpeg_2000(tile_width=1, tile_height=1), uid.JPEG2000Lossless),
        DamagedFileError,
    ),
    "JPEG 2000 without half of its tiles": (jpeg_2000_without_a_tile, DamagedFileError),
    "JPEG 2000 of tiny precincts": (lambda: jpeg_2000_of_tiny_precincts(2000), DamagedFileError),
    "JPEG 2000 that breaks off": (
        lambda: compressed_dicom(jpeg_2000()[:-100], uid.JPEG2000Lossless),
        DamagedFileError,
    ),
    "JPEG 2000 packed beyond belief": (
        lambda: compressed_dicom(
            jpeg_2000(right=7000, bottom=7000, tile_width=7000, tile_height=7000),
            uid.JPEG2000Lossless,
            Rows=7000,
            Columns=7000,
        ),
        TooLargeError,
    ),
    "JPEG 2000 of no size": (
        lambda: compressed_dicom(jpeg_2000(right=0), uid.JPEG2000Lossless),
        DamagedFileError,
    ),
    "noise for a JPEG": (
        lambda: compressed_dicom(b"\xff\xd8\xff" + bytes(900), uid.JPEGBaseline8Bit),
        DamagedFileError,
    ),
    "nothing for a JPEG": (
        lambda: compressed_dicom(bytes(2), uid.JPEGBaseline8Bit),
        UnsupportedEncodingError,
    ),
}
