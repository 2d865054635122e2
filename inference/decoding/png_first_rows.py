"""The first rows of a damaged PNG (PNG 5.3, 10.2): what the checksums of its chunks vouch for."""

import zlib
from struct import pack, unpack_from

from inference.decoding.first_rows import FirstRows
from inference.decoding.png import (
    DATA,
    END,
    HEADER,
    SAMPLES,
    SIGNATURE_BYTES,
    line_bytes,
    sound_chunks,
)

FAST = 1


def first_rows_of_png(content: bytes) -> FirstRows | None:
    """The rows before the first chunk that is damaged or incomplete; None where there are none."""
    chunks = list(sound_chunks(content))
    if not chunks or chunks[0][0] != HEADER:
        return None
    header = chunks[0][1]
    columns, rows, bits, colour_type = unpack_from(">IIBB", header)
    if colour_type not in SAMPLES or header[12]:  # interlaced: all rows are there, but not whole
        return None
    row_bytes = line_bytes(columns, bits, colour_type)
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


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
