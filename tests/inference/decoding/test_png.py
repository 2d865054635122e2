"""A PNG that says more rows than it holds is damaged, though every checksum is right."""

import zlib
from io import BytesIO
from struct import pack
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inference.decoding.pictures import decode_picture
from inference.errors import DamagedFileError

ROWS, COLUMNS = 61, 43
FILM = np.random.default_rng(0).integers(1, 255, (ROWS, COLUMNS), np.uint8)


def png(mode: str, last_row: int | None = None) -> bytes:
    pixels = FILM.copy()
    if last_row is not None:
        pixels[-1] = last_row
    file = BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, "PNG")
    return file.getvalue()


def with_rows(content: bytes, rows: int) -> bytes:
    header = content[12:20] + pack(">I", rows) + content[24:29]
    return content[:12] + header + pack(">I", zlib.crc32(header)) + content[33:]


def interlaced(rows_said: int, drop: int = 0) -> bytes:
    """Adam7 of grey pixels: each pass is a small picture of its own."""
    lines = b""
    for top, left, down, across in (
        *((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4)),
        *((2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)),
    ):
        for row in FILM[top::down, left::across]:
            lines += b"\0" + row.tobytes()
    body = zlib.compress(lines[: len(lines) - drop])
    header = pack(">IIBBBBB", COLUMNS, rows_said, 8, 0, 0, 0, 1)
    chunks = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


@pytest.mark.parametrize("mode", ["L", "RGB", "P", "RGBA", "LA", "1"])
@pytest.mark.parametrize("last_row", [None, 0, 255])
def test_more_rows_than_data_are_damage(mode: Any, last_row: int | None) -> None:
    sound = png(mode, last_row)
    assert decode_picture(sound, "PNG")[0].shape == (ROWS, COLUMNS)
    for rows in (ROWS + 1, 9 * ROWS):
        with pytest.raises((DamagedFileError, OSError, ValueError)):
            decode_picture(with_rows(sound, rows), "PNG")


def test_a_pass_that_is_missing_is_damage() -> None:
    pixels, _ = decode_picture(interlaced(ROWS), "PNG")
    np.testing.assert_array_equal(pixels, FILM)
    with pytest.raises((DamagedFileError, OSError)):
        decode_picture(interlaced(ROWS, drop=3 * (COLUMNS + 1)), "PNG")
