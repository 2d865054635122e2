"""The first rows of a damaged PNG (PNG 5.3, 10.2): what the checksums of its chunks vouch for."""

import zlib
from collections.abc import Iterator
from struct import error, pack, unpack_from

from inference.decoding.first_rows import FirstRows

SIGNATURE_BYTES = 8
HEADER, DATA, END = b"IHDR", b"IDAT", b"IEND"
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""By colour type (PNG 11.2.2)."""
FAST = 1


def first_rows_of_png(content: bytes) -> FirstRows | None:
    """The rows before the first chunk that is damaged or incomplete; None where there are none."""
    chunks = list(_sound_chunks(content))
    if not chunks or chunks[0][0] != HEADER:
        return None
    header = chunks[0][1]
    columns, rows, bits, colour_type = unpack_from(">IIBB", header)
    if colour_type not in SAMPLES or header[12]:  # interlaced: all rows are there, but not whole
        return None
    row_bytes = 1 + -(-columns * bits * SAMPLES[colour_type] // 8)
    packed = b"".join(data for kind, data in chunks if kind == DATA)
    unpack = zlib.decompressobj()
    try:
        scanlines = unpack.decompress(packed, rows * row_bytes)
    except zlib.error:
        return None
    if unpack.eof:  # nothing was lost: the header says something else than the data
        return None
    whole = min(len(scanlines) // row_bytes, rows - 1)
    if whole == 0:
        return None
    before = [_chunk(kind, data) for kind, data in chunks[1:] if kind not in (DATA, END)]
    parts = (
        content[:SIGNATURE_BYTES],
        _chunk(HEADER, header[:4] + pack(">I", whole) + header[8:]),
        *before,
        _chunk(DATA, zlib.compress(scanlines[: whole * row_bytes], FAST)),
        _chunk(END, b""),
    )
    return FirstRows(b"".join(parts), rows - whole)


def _sound_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
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


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
