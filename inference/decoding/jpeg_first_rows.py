"""The first rows of a damaged JPEG (ISO/IEC 10918-1), where it is known which are whole.

Behind damage a decoder goes on with pixels that mean nothing, and often notices late. So the
place must be known: the file breaks off there, or a disk gave zeros or ones; or the restart
intervals tell, each of which is decoded on its own (E.1.4).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from math import gcd
from struct import pack, unpack_from

import numpy as np

from inference.decoding.first_rows import FirstRows
from inference.decoding.jpeg import (
    END,
    FRAMES,
    HUFFMAN_TABLES,
    RESTART,
    SCAN,
    ZEROS,
    Segment,
    checked_scan,
    header_segments,
    marker_places,
    shortest_symbols,
)
from inference.decoding.jpeg_pixels import SURPLUS, check_data
from inference.errors import DamagedFileError

SEQUENTIAL_FRAMES = (0xC0, 0xC1)
BLOCK = 8
ONES = b"\xff" * 32
"""Of a memory that was erased; no data have so many."""
ROWS_AT = 5
"""Of the number of rows in the frame header, from its marker on."""


@dataclass(frozen=True)
class _Damaged:
    """A JPEG of one scan."""

    frame: Segment
    head: bytes
    """Up to the scan's data."""
    data: bytes
    """All that follows."""
    rows: int
    row_height: int
    """Of a row of MCUs, in pixels."""
    mcus_per_row: int
    interval: int
    """MCUs between two restarts; 0 without restarts."""
    zeros: int
    """Where the data are zeros that cannot be data; -1 where none are."""

    @property
    def mcu_rows(self) -> int:
        return -(-self.rows // self.row_height)

    def shortened(self, mcu_rows: int, data: bytes) -> bytes:
        """A picture of the first rows, which must be fewer than all."""
        at = self.frame.start + ROWS_AT
        rows = pack(">H", mcu_rows * self.row_height)
        return self.head[:at] + rows + self.head[at + len(rows) :] + data + END


def first_rows_of_jpeg(content: bytes) -> FirstRows | None:
    """The rows before the damage; None where it is not known where that begins."""
    damaged = _parsed(content)
    if damaged is None:
        return None
    find = _before_restart if damaged.interval else _before_end
    found = find(damaged)
    if found is None:
        return None
    mcu_rows, picture = found
    return FirstRows(picture, damaged.rows - mcu_rows * damaged.row_height)


def _parsed(content: bytes) -> _Damaged | None:
    tables: dict[int, int] = {}
    frame, interval = None, 0
    for segment in header_segments(content):
        part = content[segment.start : segment.end]
        if segment.marker == HUFFMAN_TABLES:
            tables |= shortest_symbols(part)
        elif segment.marker == RESTART:
            (interval,) = unpack_from(">H", part, 4)
        elif segment.marker in FRAMES:
            frame = segment
    if frame is None or frame.marker not in SEQUENTIAL_FRAMES or segment.marker != SCAN:
        return None
    rows, columns, samples = unpack_from(">HHB", content, frame.start + ROWS_AT)
    if content[segment.start + 4] != samples:  # more scans follow
        return None
    factors = content[frame.start + 11 : frame.start + 11 + 3 * samples : 3]
    across, down = max(one >> 4 for one in factors), max(one & 0x0F for one in factors)
    if samples == 1:  # its blocks come one by one, whatever they are called (A.2.2)
        across = down = 1
    data = content[segment.end :]
    return _Damaged(
        frame=frame,
        head=content[: segment.end],
        data=data,
        rows=rows,
        row_height=BLOCK * down,
        mcus_per_row=-(-columns // (BLOCK * across)),
        interval=interval,
        zeros=_first_zeros(part, data, frame.marker, tables),
    )


def _first_zeros(scan: bytes, data: bytes, frame: int, tables: dict[int, int]) -> int:
    place = data.find(ZEROS)
    try:
        checked_scan(scan + data[: place + len(ZEROS)] + b"\x01", frame, tables)
    except DamagedFileError:
        return place
    return -1


def _before_end(damaged: _Damaged) -> tuple[int, bytes] | None:
    """The rows of MCUs that are whole up to where the data end."""
    end = _known_end(damaged)
    if end is None:
        return None
    data = damaged.data[:end]

    def picture(mcu_rows: int) -> bytes:
        return damaged.shortened(mcu_rows, data)

    most = _most(range(1, damaged.mcu_rows), lambda mcu_rows: _surplus(picture(mcu_rows)) >= 0)
    if most is None:
        return None
    while (surplus := _surplus(picture(most))) > 0:  # more at the second try, if it ends in FF00
        data = data[:-surplus]
    return (most, picture(most)) if surplus == 0 else None


def _known_end(damaged: _Damaged) -> int | None:
    """Where the data end, or begin to be none; None where that is not known."""
    markers = marker_places(damaged.data)
    broken_off = -1 if markers.size else len(damaged.data)
    ends = (damaged.zeros, damaged.data.find(ONES), broken_off)
    end = min((end for end in ends if end >= 0), default=None)
    # A marker before it is another damage, or the end of data of which some are missing.
    return None if end is None or (markers.size and markers[0] < end) else end


def _before_restart(damaged: _Damaged) -> tuple[int, bytes] | None:
    """The rows of MCUs in intervals of which none is damaged, and no damaged one follows."""
    step = damaged.interval // gcd(damaged.interval, damaged.mcus_per_row)
    places, complete = _interval_ends(damaged.data)

    def picture(mcu_rows: int) -> bytes:
        return damaged.shortened(mcu_rows, damaged.data[: places[number(mcu_rows) - 1]])

    def number(mcu_rows: int) -> int:
        return mcu_rows * damaged.mcus_per_row // damaged.interval

    candidates = [
        mcu_rows
        for mcu_rows in range(step, damaged.mcu_rows, step)
        if number(mcu_rows) <= len(places)
    ]
    most = _most(candidates, lambda mcu_rows: _surplus(picture(mcu_rows)) == 0)
    # One more may be damaged, in a way that happens to fit.
    if most is None or most == step:
        return None
    if complete and number(most) == len(places):  # none is damaged: it is the header that is wrong
        return None
    return most - step, picture(most - step)


def _interval_ends(data: bytes) -> tuple[list[int], bool]:
    """Where intervals end, as long as they are counted right, and whether that is up to the end."""
    values = np.frombuffer(data, np.uint8)
    places = np.flatnonzero((values[:-1] == 0xFF) & (values[1:] & 0xF8 == 0xD0))
    markers = marker_places(data)
    if markers.size:
        places = places[places < markers[0]]
    counted = takewhile(lambda one: data[one[1] + 1] & 7 == one[0] % 8, enumerate(places.tolist()))
    ends = [place for _, place in counted]
    complete = bool(markers.size) and len(ends) == places.size
    return ([*ends, int(markers[0])] if complete else ends), complete


def _most(candidates: Sequence[int], is_whole: Callable[[int], bool]) -> int | None:
    """The last of the candidates, which are rising, before the first that is not whole."""
    low, high = 0, len(candidates)
    while low < high:
        middle = (low + high) // 2
        if is_whole(candidates[middle]):
            low = middle + 1
        else:
            high = middle
    return candidates[low - 1] if low else None


def _surplus(picture: bytes) -> int:
    """Bytes of data behind what a picture needs, about; -1 where data are missing or damaged."""
    try:
        check_data(picture)
    except DamagedFileError as error:
        surplus = SURPLUS.search(error.detail)
        return -1 if surplus is None else int(surplus[1])
    return 0
