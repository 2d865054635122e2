"""What a JPEG 2000 codestream says of itself (ISO/IEC 15444-1 A), and whether all of it is there.

OpenJPEG fills tiles that are missing with grey, and spends memory on every tile that is
promised, so both are looked at before it sees anything.
"""

from dataclasses import dataclass
from struct import unpack_from
from typing import TypeAlias

import numpy as np

from inference import limits
from inference.errors import DamagedFileError, TooLargeError

Stream: TypeAlias = bytes | memoryview

CODESTREAM_START = b"\xff\x4f\xff\x51"
CODING_STYLE_MARKER, TILE_MARKER, DATA_MARKER = 0xFF52, 0xFF90, 0xFF93
FIRST_MARKER = 0x90
"""What follows an FF in the data is less (B.10.1, D.4), but for two markers that may be there."""
MARKERS_IN_DATA = (0x91, 0x92)
ZEROS = bytes(256)
"""More than the packets of an empty part of a picture (B.10.3). A sector of a disk has 512."""
END = b"\xff\xd9"
TILE_HEADER_BYTES = 12
"""The marker that begins a part of a tile, and what belongs to it (A.4.2)."""


@dataclass(frozen=True)
class Jpeg2000:
    """The main header."""

    rows: int
    columns: int
    samples: int
    precision: int
    signed: bool
    levels: int
    """How often it can be halved while it is decoded."""


def describe_jpeg_2000(stream: Stream, start: int) -> Jpeg2000:
    """Read the main header of the codestream that begins there, and see that it is complete.

    Raises
    ------
    DamagedFileError
        It breaks off, or tiles are missing.
    TooLargeError
        It promises more than so many bytes can hold.
    struct.error
        It breaks off within a marker.
    """
    right, bottom, left, top = unpack_from(">IIII", stream, start + 8)
    tile_columns, tile_rows, tile_left, tile_top = unpack_from(">IIII", stream, start + 24)
    (samples,) = unpack_from(">H", stream, start + 40)
    depth, step_x, step_y = unpack_from(">BBB", stream, start + 42)
    if 0 in (step_x, step_y, tile_columns, tile_rows) or right <= left or bottom <= top:
        raise DamagedFileError("JPEG 2000 of no size")
    tiles = -(-(right - tile_left) // tile_columns) * -(-(bottom - tile_top) // tile_rows)
    if not 0 < tiles <= limits.MAX_TILES:
        raise DamagedFileError(f"JPEG 2000 of {tiles} tiles")
    decoded_bytes = (right - left) * (bottom - top) * samples * ((depth & 0x7F) // 8 + 1)
    if decoded_bytes > max(len(stream) * limits.MAX_COMPRESSION_RATIO, limits.MEGABYTE):
        raise TooLargeError("packed beyond belief")
    levels, first_tile = _main_header(stream, start + len(CODESTREAM_START))
    _check_tiles(stream, first_tile, tiles)
    return Jpeg2000(
        rows=bottom - top,
        columns=right - left,
        samples=samples,
        precision=(depth & 0x7F) + 1,
        signed=bool(depth & 0x80),
        levels=levels,
    )


def _main_header(stream: Stream, position: int) -> tuple[int, int]:
    """Decomposition levels of the COD marker (A.6.1), and where the first tile begins."""
    levels = None
    while True:
        (length,) = unpack_from(">H", stream, position)
        (marker,) = unpack_from(">H", stream, position + length)
        if marker == TILE_MARKER:
            break
        position += length + 2
        if marker == CODING_STYLE_MARKER:
            levels = stream[position + 7]
    if levels is None:
        raise DamagedFileError("JPEG 2000 without a coding style")
    return levels, position + length


def _check_tiles(stream: Stream, position: int, tiles: int) -> None:
    """Walk the parts of tiles to the end, and see that no tile is missing or overwritten."""
    found = set()
    while unpack_from(">H", stream, position) == (TILE_MARKER,):
        tile, length = unpack_from(">HI", stream, position + 4)
        found.add(tile)
        start = position
        if length == 0:  # the last part, up to the end, which a byte may follow (PS3.5 A.4)
            last = bytes(stream[-3:])
            position = len(stream) - len(last) + max(last.rfind(END), 0)
        elif length <= TILE_HEADER_BYTES:
            raise DamagedFileError("JPEG 2000 with a tile of no size")
        else:
            position += length
        _check_data(stream, start + TILE_HEADER_BYTES, position)
        if length == 0:
            break
    if stream[position : position + 2] != END or found != set(range(tiles)):
        raise DamagedFileError(f"JPEG 2000 with {len(found)} of {tiles} tiles")


def _check_data(stream: Stream, position: int, end: int) -> None:
    """See that the data of a part of a tile look like data, behind its header (A.4.2)."""
    while unpack_from(">H", stream, position) != (DATA_MARKER,):
        (length,) = unpack_from(">H", stream, position + 2)
        position += 2 + length
    data = np.frombuffer(stream, np.uint8)[position + 2 : end]
    following = data[np.flatnonzero(data[:-1] == 0xFF) + 1]
    if np.any((following >= FIRST_MARKER) & ~np.isin(following, MARKERS_IN_DATA)):
        raise DamagedFileError("JPEG 2000 with a marker within its data")
    if data.tobytes().find(ZEROS) >= 0:
        raise DamagedFileError("JPEG 2000 data overwritten with zeros")
