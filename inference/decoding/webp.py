"""Whether the data of a WebP (RFC 9649, RFC 6386) are whole.

Its decoder takes any bytes for data and says something only when it runs out of them. Where
some were missing or overwritten, it has lost its way, and hardly ever ends where the data do.
So the data are cut a little short: of a whole picture that must be noticed.
"""

from collections.abc import Iterator
from struct import pack, unpack_from

import imagecodecs

from inference.errors import DamagedFileError

CHUNKS_START = 12
ANIMATION_FRAME, ANIMATION_HEADER_BYTES = b"ANMF", 16
PICTURES = (b"VP8 ", b"VP8L")
MOST_SPARE_BYTES = 8
"""Behind the last that is needed; encoders spend two to end with."""


def check_webp(content: bytes) -> None:
    """See that the picture, or the first of several, ends where its data end.

    Raises
    ------
    DamagedFileError
    """
    kind, data = next(_pictures(content, CHUNKS_START), (b"", b""))
    if len(data) <= MOST_SPARE_BYTES:
        raise DamagedFileError("WebP without a picture")
    shorter = data[:-MOST_SPARE_BYTES]
    try:
        imagecodecs.webp_decode(_chunk(b"RIFF", b"WEBP" + _chunk(kind, shorter)))
    except imagecodecs.WebpError:
        return
    raise DamagedFileError("WebP with data left over")


def _pictures(content: bytes, start: int) -> Iterator[tuple[bytes, bytes]]:
    position = start
    while position + 8 <= len(content):
        kind, (size,) = content[position : position + 4], unpack_from("<I", content, position + 4)
        data = content[position + 8 : position + 8 + size]
        if kind == ANIMATION_FRAME:
            yield from _pictures(data, ANIMATION_HEADER_BYTES)
        elif kind in PICTURES:
            yield kind, data
        position += 8 + size + size % 2


def _chunk(kind: bytes, data: bytes) -> bytes:
    return kind + pack("<I", len(data)) + data + bytes(len(data) % 2)
