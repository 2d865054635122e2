"""What a compressed picture says of itself, read before any decoder sees it.

JPEG and JPEG-LS: ISO/IEC 10918-1 B.2.2 and 14495-1 C.2.2, the frame header.
JPEG 2000, also inside a JP2 file: see :mod:`inference.decoding.jpeg_2000`.
"""

import struct
from dataclasses import dataclass
from enum import StrEnum
from struct import unpack_from

from inference.decoding.jpeg_2000 import CODESTREAM_START, Stream, describe_jpeg_2000
from inference.errors import DamagedFileError, UnsupportedEncodingError


class Codec(StrEnum):
    """The families of compressed pictures, by the decoder that they need."""

    JPEG = "JPEG"
    JPEG_LS = "JPEG-LS"
    JPEG_2000 = "JPEG 2000"


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
JP2_START = b"\x00\x00\x00\x0cjP  "
FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
LOSSLESS_MARKERS = frozenset({0xC3, 0xC7, 0xCB, 0xCF})
JPEG_LS_MARKER = 0xF7
STANDALONE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})
SCAN_MARKER = 0xDA
COLOUR_MARKER_BYTES = 64
"""The markers that say so come first."""
JP2_HEADER_BYTES = 4096
"""The codestream of a JP2 file follows boxes that are rarely longer."""


def describe(stream: Stream) -> Codestream:
    """Read the header of a compressed picture.

    Raises
    ------
    UnsupportedEncodingError
        It is of no family that Hilum decodes.
    DamagedFileError, TooLargeError
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
    return Codestream(codec=Codec.JPEG_2000, **vars(describe_jpeg_2000(stream, start)))
