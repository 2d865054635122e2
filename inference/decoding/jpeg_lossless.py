"""Whether the data of a lossless JPEG (ISO/IEC 10918-1 annex H) are all there.

libjpeg makes up what is missing and says nothing. But of a lossless JPEG it is known how many
bits its pixels take: those of each difference's code. Where data are missing or overwritten,
the decoder comes out with other pixels, which take more or fewer bits than there are.
"""

from collections.abc import Iterator
from struct import unpack_from
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference.decoding.jpeg import (
    HUFFMAN_TABLES,
    RESTART,
    SCAN,
    Frame,
    Stream,
    checked_scan,
    frame_of,
    segments,
    shortest_symbols,
)
from inference.errors import DamagedFileError

STRIP_ROWS = 32
"""Looked at together, so that they stay in the processor's cache."""
LARGEST_CATEGORY = 16
"""Of differences (table H.2): 32768, which needs no bits besides its code."""
MOST_SURPLUS_BYTES = 2
"""Behind the data that are needed; some encoders fill up."""
NO_CODE = 255
"""Cost of a difference that no code stands for: more than any has."""


def check_lossless(stream: Stream, pixels: NDArray[Any]) -> None:
    """See that the data of a lossless JPEG are as many as its pixels take.

    Parameters
    ----------
    stream : bytes or memoryview
        Huffman coded.
    pixels : ndarray of uint8 or uint16, shape (rows, columns) or (rows, columns, samples)
        What a decoder made of it.

    Raises
    ------
    DamagedFileError
    """
    frame = frame_of(stream)
    planes = pixels.reshape(*pixels.shape[:2], -1)
    if int(planes.max()) >> frame.precision:
        raise DamagedFileError("lossless JPEG with values beyond its bits")
    shortest: dict[int, int] = {}
    costs: dict[int, NDArray[np.uint8]] = {}
    restart_interval = 0
    for segment in segments(stream):
        content = bytes(stream[segment.start : segment.end])
        if segment.marker == HUFFMAN_TABLES:
            shortest |= shortest_symbols(content)
            costs |= dict(_costs(content))
        elif segment.marker == RESTART:
            (restart_interval,) = unpack_from(">H", content, 4)
        elif segment.marker == SCAN:
            checked_scan(content, frame.marker, shortest)
            _check_scan(content, frame, planes, costs, restart_interval)


def _check_scan(
    content: bytes,
    frame: Frame,
    planes: NDArray[Any],
    costs: dict[int, NDArray[np.uint8]],
    restart_interval: int,
) -> None:
    (header,) = unpack_from(">H", content, 2)
    count = content[4]
    predictor, shift = content[5 + 2 * count], content[7 + 2 * count] & 0x0F
    if count not in (1, planes.shape[2]) or restart_interval % frame.columns:
        raise DamagedFileError("lossless JPEG of a strange order")
    rows = restart_interval // frame.columns or frame.rows
    lengths = _interval_lengths(content[header + 2 :])
    needed = -(-frame.rows // rows)
    if len(lengths) != needed:
        raise DamagedFileError(f"lossless JPEG with {len(lengths)} of {needed} intervals")
    for number, length in enumerate(lengths):
        bits = 0
        for index in range(count):
            plane = planes[number * rows : (number + 1) * rows, :, index]
            if shift:
                plane = plane >> shift
            selector = content[6 + 2 * index] >> 4
            if selector not in costs:
                raise DamagedFileError("lossless JPEG without its codes")
            middle = 1 << (frame.precision - shift - 1)
            bits += _bits(plane.astype(np.uint16, copy=False), predictor, middle, costs[selector])
        surplus = length - -(-bits // 8)
        if not 0 <= surplus <= MOST_SURPLUS_BYTES:
            raise DamagedFileError(f"lossless JPEG with {surplus} bytes too many")


def _interval_lengths(data: bytes) -> list[int]:
    """Bytes between the restarts, without the zeros that are stuffed in behind each FF."""
    values = np.frombuffer(data, np.uint8)
    places = np.flatnonzero(values[:-1] == 0xFF)
    following = values[places + 1]
    stuffed, restarts = places[following == 0], places[following & 0xF8 == 0xD0]
    edges = np.array([-2, *restarts, values.size])
    stuffed_before = np.searchsorted(stuffed, edges)
    lengths: list[int] = (np.diff(edges) - 2 - np.diff(stuffed_before)).tolist()
    return lengths


def _costs(content: bytes) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """Of each Huffman table the bits that every difference takes, by its value modulo 2^16."""
    position = 4
    while position + 17 <= len(content):
        lengths = content[position + 1 : position + 17]
        symbols = iter(content[position + 17 :])
        by_category = np.full(256, NO_CODE, np.uint8)
        for length, number in enumerate(lengths, start=1):
            for symbol in (next(symbols, 255) for _ in range(number)):
                extra = symbol if symbol < LARGEST_CATEGORY else 0
                by_category[symbol] = length + extra
        differences = np.abs(np.arange(1 << 16, dtype=np.int64).astype(np.uint16).view(np.int16))
        magnitudes = differences.astype(np.float32)  # whose exponent is the category
        magnitudes[1 << 15] = 1 << 15
        yield content[position], by_category[np.frexp(magnitudes)[1]]
        position += 17 + sum(lengths)


def _bits(plane: NDArray[np.uint16], predictor: int, middle: int, cost: NDArray[np.uint8]) -> int:
    """The bits that a restart interval of one component takes."""
    total = 0
    for top in range(0, len(plane), STRIP_ROWS):
        rows = plane[max(0, top - 1) : top + STRIP_ROWS]
        differences = np.empty(rows.shape, np.uint16)
        differences[:, 1:] = rows[:, 1:] - _predicted(rows, predictor)
        differences[1:, 0] = rows[1:, 0] - rows[:-1, 0]
        if top == 0:
            differences[0, 0] = (int(rows[0, 0]) - middle) & 0xFFFF
            differences[0, 1:] = rows[0, 1:] - rows[0, :-1]
        else:
            differences = differences[1:]
        total += int(np.take(cost, differences).sum(dtype=np.int64))
    return total


def _predicted(rows: NDArray[np.uint16], predictor: int) -> NDArray[np.uint16]:
    """What is expected of all but the first column (table H.1); of the first row anything."""
    left = rows[:, :-1]
    if predictor == 1:
        return left
    above = np.concatenate([rows[:1, 1:], rows[:-1, 1:]]).astype(np.int32)
    diagonal = np.concatenate([rows[:1, :-1], rows[:-1, :-1]]).astype(np.int32)
    expected = {
        2: above,
        3: diagonal,
        4: left + above - diagonal,
        5: left + ((above - diagonal) >> 1),
        6: above + ((left - diagonal) >> 1),
        7: (left + above) >> 1,
    }.get(predictor)
    if expected is None:
        raise DamagedFileError(f"lossless JPEG with predictor {predictor}")
    return expected.astype(np.uint16)
