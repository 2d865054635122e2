"""What a compressed picture says of itself, read before any decoder sees it.

JPEG and JPEG-LS: ISO/IEC 10918-1 B.2.2 and 14495-1 C.2.2, the frame header.
JPEG 2000: ISO/IEC 15444-1 A.5.1, the SIZ marker, also inside a JP2 file.
"""

import struct
from dataclasses import dataclass
from enum import StrEnum
from struct import unpack_from
from typing import TypeAlias

from inference.errors import DamagedFileError, UnsupportedEncodingError

Stream: TypeAlias = bytes | memoryview


class Codec(StrEnum):
    """The families of compressed pictures, by the decoder that they need."""

    JPEG = "JPEG"
    JPEG_LS = "JPEG-LS"
    JPEG_2000 = "JPEG 2000"
    RLE = "RLE"
    """DICOM's own, PS3.5 G; it says nothing of itself."""


@dataclass(frozen=True)
class Codestream:
    """The header of one compressed picture."""

    codec: Codec
    rows: int
    columns: int
    samples: int
    """Components of each pixel."""
    precision: int
    """Bits of each component."""
    signed: bool = False
    lossless: bool = False
    """Whether a JPEG is of the lossless process; of the others nothing is said."""
    levels: int = 0
    """How often a JPEG 2000 can be halved while it is decoded."""


JPEG_START = b"\xff\xd8"
JPEG_END = b"\xff\xd9"
CODESTREAM_START = b"\xff\x4f\xff\x51"
JP2_START = b"\x00\x00\x00\x0cjP  "
FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
LOSSLESS_MARKERS = frozenset({0xC3, 0xC7, 0xCB, 0xCF})
JPEG_LS_MARKER = 0xF7
STANDALONE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})
SCAN_MARKER = 0xDA
SMALLEST_TILE = 16
"""Rows and columns; a decoder spends memory on every tile that is promised."""
COLOUR_MARKER_BYTES = 64
"""The markers that say so come first."""
CODING_STYLE_MARKER, TILE_MARKER = 0x52, 0x90
JP2_HEADER_BYTES = 4096
"""The codestream of a JP2 file follows boxes that are rarely longer."""


def describe(stream: Stream) -> Codestream:
    """Read the header of a compressed picture.

    Raises
    ------
    UnsupportedEncodingError
        It is of no family that Hilum decodes.
    DamagedFileError
    """
    try:
        if stream[: len(JPEG_START)] == JPEG_START:
            return _describe_jpeg(stream)
        if stream[: len(JP2_START)] == JP2_START:
            start = bytes(stream[:JP2_HEADER_BYTES]).find(CODESTREAM_START)
            if start < 0:
                raise DamagedFileError("JP2 without a codestream")
            return _describe_jpeg_2000(stream, start)
        if stream[: len(CODESTREAM_START)] == CODESTREAM_START:
            return _describe_jpeg_2000(stream, 0)
    except (struct.error, IndexError):
        raise DamagedFileError("compressed picture breaks off in its header") from None
    raise UnsupportedEncodingError("compressed picture of an unknown kind")


def names_its_colours(stream: Stream) -> bool:
    """Whether a JPEG itself says which colours its components are."""
    beginning = bytes(stream[:COLOUR_MARKER_BYTES])
    return b"JFIF" in beginning or b"Adobe" in beginning


def _describe_jpeg(stream: Stream) -> Codestream:
    position = len(JPEG_START)
    while True:
        if stream[position] != 0xFF:
            raise DamagedFileError("JPEG marker expected")
        marker = stream[position + 1]
        if marker == 0xFF:  # a fill byte
            position += 1
            continue
        if marker in STANDALONE_MARKERS:
            position += 2
            continue
        if marker in FRAME_MARKERS or marker == JPEG_LS_MARKER:
            precision, rows, columns, samples = unpack_from(">BHHB", stream, position + 4)
            is_jpeg_ls = marker == JPEG_LS_MARKER
            return Codestream(
                codec=Codec.JPEG_LS if is_jpeg_ls else Codec.JPEG,
                rows=rows,
                columns=columns,
                samples=samples,
                precision=precision,
                lossless=marker in LOSSLESS_MARKERS,
            )
        if marker == SCAN_MARKER:
            raise DamagedFileError("JPEG without a frame header")
        (length,) = unpack_from(">H", stream, position + 2)
        position += 2 + length


def _describe_jpeg_2000(stream: Stream, start: int) -> Codestream:
    right, bottom, left, top = unpack_from(">IIII", stream, start + 8)
    (samples,) = unpack_from(">H", stream, start + 40)
    depth, step_x, step_y = unpack_from(">BBB", stream, start + 42)
    tile_columns, tile_rows = unpack_from(">II", stream, start + 24)
    if 0 in (step_x, step_y) or right <= left or bottom <= top:
        raise DamagedFileError("JPEG 2000 of no size")
    if tile_columns < min(SMALLEST_TILE, right) or tile_rows < min(SMALLEST_TILE, bottom):
        raise DamagedFileError("JPEG 2000 of countless tiles")
    return Codestream(
        codec=Codec.JPEG_2000,
        rows=bottom - top,
        columns=right - left,
        samples=samples,
        precision=(depth & 0x7F) + 1,
        signed=bool(depth & 0x80),
        levels=_decomposition_levels(stream, start + len(CODESTREAM_START)),
    )


def _decomposition_levels(stream: Stream, position: int) -> int:
    """Of the COD marker (15444-1 A.6.1), which follows SIZ in the main header."""
    while True:
        (length,) = unpack_from(">H", stream, position)
        marker, position = stream[position + length + 1], position + length + 2
        if marker == CODING_STYLE_MARKER:
            return stream[position + 7]
        if marker == TILE_MARKER:
            raise DamagedFileError("JPEG 2000 without a coding style")
