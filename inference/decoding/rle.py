"""DICOM's RLE (PS3.5 annex G): one segment for each byte of each sample of all pixels.

Decoded in the program itself. The header, which a decoder could be led astray by, is checked
here; what is left to the library is the unpacking of one segment, two loops that copy bytes and
look at both ends.
"""

from struct import unpack_from
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference.decoding.jpeg_2000 import Stream
from inference.errors import DamagedFileError

STRIP_PIXELS = 1 << 17
"""That are put together at a time, so that they stay in the processor's cache."""
HEADER_BYTES = 64
"""The number of segments and the offset of each, 32 bits little endian (G.5)."""


def decode_rle(frame: Stream, pixels: int, samples: int, sample_bytes: int) -> NDArray[np.uint]:
    """Decode one frame.

    Parameters
    ----------
    frame : bytes or memoryview
    pixels : int
    samples : int
        Of each pixel.
    sample_bytes : int
        1, 2 or 4.

    Returns
    -------
    ndarray of unsigned integers, shape (samples, pixels)

    Raises
    ------
    DamagedFileError
        A header that is none, or a segment that holds more or less than the picture.
    """
    segments = segments_of(frame, samples * sample_bytes)
    values = np.empty((samples, pixels), f"u{sample_bytes}")
    unpacked = np.empty(pixels, np.uint8)
    for number, segment in enumerate(segments):
        unpack_segment(segment, unpacked)
        sample = values[number // sample_bytes]
        if number % sample_bytes == 0:  # the most significant byte comes first (G.2)
            sample[...] = unpacked
        else:
            for start in range(0, pixels, STRIP_PIXELS):
                strip = slice(start, start + STRIP_PIXELS)
                sample[strip] <<= 8
                sample[strip] |= unpacked[strip]
    return values


def segments_of(frame: Stream, count: int) -> list[Any]:
    """The packed bytes of each segment, after a look at the header (G.5).

    Raises
    ------
    DamagedFileError
    """
    if len(frame) < HEADER_BYTES:
        raise DamagedFileError("RLE header breaks off")
    found, *offsets = unpack_from(f"<{1 + count}I", frame)
    ends = [*offsets[1:], len(frame)]
    if found != count or offsets[0] < HEADER_BYTES:
        raise DamagedFileError(f"RLE header with {found} segments in place of {count}")
    if any(start >= end for start, end in zip(offsets, ends, strict=True)):
        raise DamagedFileError("RLE segments that overlap or lie beyond the frame")
    return [frame[start:end] for start, end in zip(offsets, ends, strict=True)]


def unpack_segment(segment: Any, plane: NDArray[np.uint8]) -> None:
    """Fill a plane, shape (pixels,), with the bytes that a segment packs (G.3).

    Raises
    ------
    DamagedFileError
        They are more or fewer, or the segment breaks off.
    """
    import imagecodecs  # here, for it takes its time and few radiographs are compressed so

    room: Any = plane
    try:
        unpacked = imagecodecs.packbits_decode(segment, out=room)
    except imagecodecs.PackbitsError as error:
        raise DamagedFileError(f"RLE segment: {error}") from None
    if len(unpacked) != plane.size:
        raise DamagedFileError(f"RLE segment of {len(unpacked)} bytes in place of {plane.size}")
