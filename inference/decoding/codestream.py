"""What a compressed picture says of itself, read before any decoder sees it.

JPEG and JPEG-LS (ISO/IEC 14495-1 C.2.2): see :mod:`inference.decoding.jpeg`.
JPEG 2000, also inside a JP2 file: see :mod:`inference.decoding.jpeg_2000`.
"""

import struct
from dataclasses import dataclass
from enum import StrEnum

from inference.decoding import jpeg
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
    progressive: bool = False
    """Whether the coefficients of a JPEG come in several scans."""
    levels: int = 0
    """How often a JPEG 2000 can be halved while it is decoded."""


JP2_START = b"\x00\x00\x00\x0cjP  "
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
        if stream[: len(jpeg.START)] == jpeg.START:
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


def _describe_jpeg(stream: Stream) -> Codestream:
    frame = jpeg.frame_of(stream)
    if frame.arithmetic:
        raise UnsupportedEncodingError("JPEG coded arithmetically")
    return Codestream(
        codec=Codec.JPEG_LS if frame.marker == jpeg.JPEG_LS_FRAME else Codec.JPEG,
        rows=frame.rows,
        columns=frame.columns,
        samples=frame.samples,
        precision=frame.precision,
        lossless=frame.lossless,
        progressive=frame.progressive,
    )


def _describe_jpeg_2000(stream: Stream, start: int) -> Codestream:
    return Codestream(codec=Codec.JPEG_2000, **vars(describe_jpeg_2000(stream, start)))
