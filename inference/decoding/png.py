"""Chunks and scan lines of PNG files (PNG 5.3, 7 and 8)."""

import zlib
from collections.abc import Iterator
from struct import error, unpack_from

from inference.errors import DamagedFileError

SIGNATURE_BYTES = 8
HEADER, DATA, END = b"IHDR", b"IDAT", b"IEND"
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""By colour type (11.2.2)."""
WHOLE = ((0, 0, 1, 1),)
PASSES = (
    *((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4)),
    *((2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)),
)
"""Of an interlaced picture (8.2): first row and column, and the steps between them."""
UNPACKED_AT_A_TIME = 1_000_000


def sound_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of the chunks before the first one whose checksum is wrong."""
    position = SIGNATURE_BYTES
    while True:
        try:
            (length,) = unpack_from(">I", content, position)
            end = position + 8 + length
            (checksum,) = unpack_from(">I", content, end)
        except error:
            return
        if zlib.crc32(content[position + 4 : end]) != checksum:
            return
        yield content[position + 4 : position + 8], content[position + 8 : end]
        position = end + 4


def line_bytes(columns: int, bits: int, colour_type: int) -> int:
    """Of one scan line, unpacked, with the byte that names its filter (7.2)."""
    return 1 + -(-columns * bits * SAMPLES[colour_type] // 8)


def check_length(content: bytes) -> None:
    """Ask whether a PNG holds as many rows as it says, which no checksum tells.

    Raises
    ------
    DamagedFileError
        It holds fewer.
    """
    chunks = list(sound_chunks(content))
    columns, rows, bits, colour_type, _, _, interlaced = unpack_from(">IIBBBBB", chunks[0][1])
    wanted = 0
    for top, left, down, across in PASSES if interlaced else WHOLE:
        lines, pixels = -(-(rows - top) // down), -(-(columns - left) // across)
        if lines > 0 and pixels > 0:
            wanted += lines * line_bytes(pixels, bits, colour_type)
    unpack = zlib.decompressobj()
    there = 0
    packed = b"".join(data for kind, data in chunks if kind == DATA)
    while there < wanted:
        part = unpack.decompress(packed, UNPACKED_AT_A_TIME)
        if not part:
            raise DamagedFileError("the picture ends early")
        there += len(part)
        packed = unpack.unconsumed_tail
