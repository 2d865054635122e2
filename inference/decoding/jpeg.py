"""What a JPEG is made of (ISO/IEC 10918-1 annex B), before any decoder sees it."""

from collections.abc import Iterator
from dataclasses import dataclass
from struct import unpack_from
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from inference.errors import DamagedFileError

Stream: TypeAlias = bytes | memoryview

START, END = b"\xff\xd8", b"\xff\xd9"
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
LOSSLESS_FRAMES = frozenset({0xC3, 0xC7, 0xCB, 0xCF})
PROGRESSIVE_FRAMES = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
ARITHMETIC_FRAMES = frozenset(range(0xC9, 0xD0)) - {0xCC}
JPEG_LS_FRAME = 0xF7
HUFFMAN_TABLES, QUANTIZATION_TABLES, SCAN, LINES, RESTART = 0xC4, 0xDB, 0xDA, 0xDC, 0xDD
JFIF, ADOBE = 0xE0, 0xEE
STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})
BETWEEN_SCANS = frozenset(
    {*range(0xE0, 0xF0), 0xFE, HUFFMAN_TABLES, QUANTIZATION_TABLES, SCAN, LINES, RESTART, END[1]}
)
"""All that may follow the data of a scan; any other marker there is what data became."""

IN_SCANS = (0x00, *range(0xD0, 0xD8), 0xFF)
"""What follows an FF that ends no scan: a stuffed zero (B.1.1.5), a restart, another FF."""
ZEROS = bytes(32)
"""More than entropy-coded data ever have on end, unless zero bits stand for an empty block:
of 14,000 radiographs none has half of it. Sectors that a disk lost have hundreds."""
PLAIN_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
PLAIN_ADOBE = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00"
"""Without its last byte, the transform."""
KNOWN_TRANSFORMS = (0, 1, 2)
WHOLE_SPECTRUM = b"\x00\x3f\x00"
"""Spectral selection and successive approximation of a sequential scan."""


@dataclass(frozen=True)
class Segment:
    """A marker with all that belongs to it: of a scan, also its entropy-coded data."""

    marker: int
    start: int
    """Of the marker's FF."""
    end: int


@dataclass(frozen=True)
class Frame:
    """The frame header (B.2.2)."""

    marker: int
    precision: int
    rows: int
    columns: int
    samples: int

    @property
    def lossless(self) -> bool:
        """Whether it is of the lossless process."""
        return self.marker in LOSSLESS_FRAMES

    @property
    def progressive(self) -> bool:
        """Whether its coefficients come in several scans."""
        return self.marker in PROGRESSIVE_FRAMES

    @property
    def arithmetic(self) -> bool:
        """Whether it is coded arithmetically, not with Huffman's codes."""
        return self.marker in ARITHMETIC_FRAMES


def frame_of(stream: Stream) -> Frame:
    """The frame header, of a JPEG or JPEG-LS.

    Raises
    ------
    DamagedFileError
        There is none.
    struct.error
        It breaks off.
    """
    for segment in segments(stream):
        if segment.marker in FRAMES or segment.marker == JPEG_LS_FRAME:
            precision, rows, columns, samples = unpack_from(">BHHB", stream, segment.start + 4)
            return Frame(segment.marker, precision, rows, columns, samples)
        if segment.marker == SCAN:
            break
    raise DamagedFileError("JPEG without a frame header")


def segments(stream: Stream) -> Iterator[Segment]:
    """The segments of the first picture up to its end, included, or to that of the stream.

    What lies between the segments of the header, or behind the end, is none of the picture.

    Raises
    ------
    DamagedFileError
        A segment breaks off, or there is a marker within a scan's data.
    """
    return _segments(stream, with_data=True)


def header_segments(stream: Stream) -> Iterator[Segment]:
    """The segments up to the first scan, and of that the header alone.

    Raises
    ------
    DamagedFileError
        A segment breaks off.
    """
    for segment in _segments(stream, with_data=False):
        yield segment
        if segment.marker == SCAN:
            return


def _segments(stream: Stream, with_data: bool) -> Iterator[Segment]:
    places = marker_places(stream)
    position, index = len(START), 0
    while True:
        index += int(np.searchsorted(places[index:], position))
        if index == places.size:
            return
        start = int(places[index])
        marker = stream[start + 1]
        position = start + 2
        if marker == END[1]:
            yield Segment(marker, start, position)
            return
        if marker in STANDALONE:
            continue
        (length,) = unpack_from(">H", stream, position)
        position += length
        if length < 2 or position > len(stream):
            raise DamagedFileError("JPEG segment breaks off")
        if marker == SCAN and with_data:
            index += int(np.searchsorted(places[index:], position))
            position = _end_of_scan(stream, places[index:])
        yield Segment(marker, start, position)


def marker_places(stream: Stream) -> NDArray[np.intp]:
    """Where markers other than the restarts begin, or what looks like one."""
    values = np.frombuffer(stream, np.uint8)
    places = np.flatnonzero(values[:-1] == 0xFF)
    return places[np.isin(values[places + 1], IN_SCANS, invert=True)]


def _end_of_scan(stream: Stream, places: NDArray[np.intp]) -> int:
    if not places.size:
        return len(stream)
    end = int(places[0])
    if stream[end + 1] not in BETWEEN_SCANS:
        raise DamagedFileError("JPEG marker within a scan")
    while stream[end - 1] == 0xFF:  # a fill byte (B.1.1.2)
        end -= 1
    return end


def names_its_colours(stream: Stream) -> bool:
    """Whether a JPEG itself says which colours its components are."""
    for segment in segments(stream):
        if segment.marker == SCAN:
            break
        if _application(stream, segment) is not None:
            return True
    return False


def essence(
    stream: Stream, rgb: bool = False, as_eight_bits: bool = False, open_ended: bool = False
) -> bytes:
    """The picture alone: no more than a decoder needs, written as the standard wants it.

    What is left for a decoder to complain of is then the picture itself, not its trappings.

    Parameters
    ----------
    stream : bytes or memoryview
        Huffman coded.
    rgb : bool, optional
        Write down that the components are red, green and blue.
    as_eight_bits : bool, optional
        Say that a picture of 12 bits has 8, to have its data checked by a decoder for those:
        they are coded alike (F.1.2), but the pixels come out wrong.
    open_ended : bool, optional
        The end may be left out.

    Raises
    ------
    DamagedFileError
        A segment breaks off, or something in it cannot be.
    """
    parts, application = [START], b""
    tables: dict[int, int] = {}
    frame = marker = 0
    for segment in segments(stream):
        marker, content = segment.marker, bytes(stream[segment.start : segment.end])
        if marker == QUANTIZATION_TABLES:
            _check_quantization(content)
        elif marker == HUFFMAN_TABLES:
            tables |= shortest_symbols(content)
        elif marker in FRAMES:
            frame = marker
            if as_eight_bits:
                content = content[:4] + b"\x08" + content[5:]
        elif marker == SCAN:
            content = checked_scan(content, frame, tables)
        elif marker not in (RESTART, LINES):
            application += _application(stream, segment) or b""
            continue
        parts.append(content)
    if marker != END[1] and not open_ended:
        raise DamagedFileError("JPEG without an end")
    if rgb and not application:
        application = PLAIN_ADOBE + b"\x00"
    parts.insert(1, application)
    return b"".join([*parts, END])


def _application(stream: Stream, segment: Segment) -> bytes | None:
    """A plain copy of a segment that tells of the colours; None for all others."""
    content = bytes(stream[segment.start : segment.end][:16])
    if segment.marker == JFIF and content[4:9] == b"JFIF\0":
        return PLAIN_JFIF
    if segment.marker == ADOBE and content[4:9] == b"Adobe" and len(content) == 16:
        return PLAIN_ADOBE + (content[15:] if content[15] in KNOWN_TRANSFORMS else b"\x01")
    return None


def _check_quantization(content: bytes) -> None:
    """See that no coefficient is multiplied with nothing (B.2.4.1)."""
    position = 4
    while position < len(content):
        width = 2 if content[position] >> 4 else 1
        table = content[position + 1 : position + 1 + 64 * width]
        if any(table[i : i + width] == bytes(width) for i in range(0, len(table), width)):
            raise DamagedFileError("JPEG quantization table with a zero")
        position += 1 + 64 * width


def shortest_symbols(content: bytes) -> dict[int, int]:
    """The symbol that each Huffman table codes as zero bits alone (B.2.4.2)."""
    found, position = {}, 4
    while position + 17 < len(content):
        found[content[position]] = content[position + 17]
        position += 17 + sum(content[position + 1 : position + 17])
    return found


def checked_scan(content: bytes, frame: int, tables: dict[int, int]) -> bytes:
    """A scan (B.2.3), its header normalised and its data free of zeros that mean something."""
    (header,) = unpack_from(">H", content, 2)
    data = header + 2
    components = content[4]
    if header < 6 + 2 * components or data > len(content):
        raise DamagedFileError("JPEG scan header")
    parameters = content[data - 3 : data]
    if frame not in PROGRESSIVE_FRAMES | LOSSLESS_FRAMES:
        parameters = WHOLE_SPECTRUM
    selectors = content[6 : 5 + 2 * components : 2]
    empty = all(_is_empty(frame, parameters, tables, selector) for selector in selectors)
    # Zeros behind the data only fill up, or the decoder will run out of data.
    if not empty and content.find(ZEROS, data, len(content.rstrip(b"\0"))) >= 0:
        raise DamagedFileError("JPEG data overwritten with zeros")
    return content[: data - 3] + parameters + content[data:]


def _is_empty(frame: int, parameters: bytes, tables: dict[int, int], selector: int) -> bool:
    """Whether zero bits say that a component does not change, as a black border has them."""
    dc, ac = tables.get(selector >> 4), tables.get(0x10 | selector & 0x0F)
    if frame in LOSSLESS_FRAMES:
        return dc == 0
    if frame not in PROGRESSIVE_FRAMES:
        return dc == 0 and ac == 0
    if parameters[0] == 0:
        refinement = parameters[2] >> 4 > 0
        return refinement or dc == 0
    return ac is not None and ac & 0x0F == 0 and ac != 0xF0
