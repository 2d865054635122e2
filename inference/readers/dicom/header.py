"""The data elements of a DICOM file up to its pixel data, read by pydicom within limits."""

from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

import numpy as np
from pydicom.dataset import Dataset
from pydicom.filereader import read_dataset, read_partial
from pydicom.uid import DeflatedExplicitVRLittleEndian

from inference import limits
from inference.archive import inflate
from inference.errors import DamagedFileError, InputError, TooLargeError
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.quiet import blank_representations, quiet_pydicom
from inference.readers.dicom.tags import PIXEL_DATA_TAGS, WANTED_TAGS
from inference.readers.dicom.transfer_syntax import GE_BIG_ENDIAN_PIXELS

PREAMBLE_BYTES = 128
PREFIX = b"DICM"
FIRST_GROUPS = (b"\x02\x00", b"\x08\x00", b"\x00\x08")
"""First two bytes of a DICOM file without preamble: file meta or identification, the
last one in big endian."""
FIRST_ELEMENT_BYTES = 0x20
LONGEST_FIRST_VALUE = 256
SHORT_REPRESENTATIONS = frozenset({b"UL", b"CS", b"UI", b"DA", b"TM", b"LO", b"SH"})
LONG_REPRESENTATIONS = frozenset({b"OB"})
"""Of the first elements of the groups that a file begins with."""
META_GROUP = 2
CHARACTER_SET_TAGS = (b"\x08\x00\x05\x00", b"\x00\x08\x00\x05")
"""Specific Character Set (0008,0005) at the beginning of an element, little and big endian."""
LINE_FEED, CARRIAGE_RETURN = 10, 13
LINES_OF_A_TEXT = 64
"""After so many line feeds without one alone it pays to look at all of them."""
SHORTEST_HEADER_PART = 4
"""Bytes of the length that follows some elements' tag and representation."""


UNDEFINED_LENGTH = 0xFFFFFFFF
"""Of encapsulated pixel data."""


@dataclass(frozen=True)
class PixelElement:
    """Where the pixel data lie."""

    tag: int
    vr: str
    """Value representation; empty with implicit VR."""
    offset: int
    """Of the value, in ``DicomFile.content``."""
    length: int
    """Of the value in bytes, or 0xFFFFFFFF for encapsulated pixel data."""


@dataclass(frozen=True)
class DicomFile:
    """A parsed DICOM file, its pixel data untouched."""

    attributes: Attributes
    transfer_syntax: str
    """Transfer Syntax UID (0002,0010); empty where the file has none."""
    little_endian: bool
    """Of the pixels."""
    content: bytes
    """The whole file, inflated if it was deflated."""
    pixel_element: PixelElement | None
    broken_off: bool
    """Whether the header ended in the middle of an element."""


def recognises(content: bytes) -> bool:
    """Whether the bytes are a DICOM file, with or without preamble (PS3.10 7.1)."""
    if content[PREAMBLE_BYTES : PREAMBLE_BYTES + len(PREFIX)] == PREFIX:
        return True
    return content.startswith(PREFIX) or _looks_like_bare_dataset(content)


def _looks_like_bare_dataset(content: bytes) -> bool:
    group, element, vr, length = content[:2], content[2:4], content[4:6], content[6:8]
    if len(content) < 64 or group not in FIRST_GROUPS:
        return False
    little = group != FIRST_GROUPS[-1]
    order: Literal["little", "big"] = "little" if little else "big"
    if int.from_bytes(element, order) > FIRST_ELEMENT_BYTES:
        return False
    short = int.from_bytes(length, order) <= LONGEST_FIRST_VALUE
    explicit = (vr in SHORT_REPRESENTATIONS and short) or vr in LONG_REPRESENTATIONS
    implicit = little and int.from_bytes(content[4:8], order) <= LONGEST_FIRST_VALUE
    return explicit or implicit


def parse(content: bytes) -> DicomFile:
    """Read the data elements that Hilum uses.

    Raises
    ------
    DamagedFileError
    TooLargeError
    """
    if content.startswith(PREFIX):
        content = bytes(PREAMBLE_BYTES) + content
    try:
        with quiet_pydicom():
            file = _parsed(content)
    except InputError:
        raise
    except RecursionError:
        raise DamagedFileError("sequences nested too deep") from None
    except Exception as error:  # noqa: BLE001 - the parser raises anything on hostile bytes
        raise DamagedFileError(type(error).__name__) from None
    if file.pixel_element is not None:
        _check_line_ends(file.content, file.pixel_element.offset)
    return file


def _parsed(content: bytes) -> DicomFile:
    """The file, read in the one of two ways that brings its pixel data to light."""
    try:
        file = _parse(content)
    except Exception:
        other = _parsed_with_blanks(content)
        if other is None:
            raise
        return other
    if file.pixel_element is None:
        return _parsed_with_blanks(content) or file
    return file


def _parsed_with_blanks(content: bytes) -> DicomFile | None:
    with suppress(Exception), blank_representations():
        file = _parse(content)
        return None if file.pixel_element is None else file
    return None


def _check_line_ends(content: bytes, position: int) -> None:
    """Refuse what was sent as text: each line feed has then got a carriage return before it."""
    for _ in range(LINES_OF_A_TEXT):
        position = content.find(b"\n", position)
        if position < 0 or content[position - 1 : position] != b"\r":
            return
        position += 1
    values = np.frombuffer(content, np.uint8)
    if np.all(values[np.flatnonzero(values == LINE_FEED) - 1] == CARRIAGE_RETURN):
        raise DamagedFileError("sent as text, not as binary data")


def _parse(content: bytes) -> DicomFile:
    stream = BoundedStream(content)
    if content[PREAMBLE_BYTES : PREAMBLE_BYTES + len(PREFIX)] == PREFIX:
        stream.seek(PREAMBLE_BYTES + len(PREFIX))
    meta = read_dataset(stream, False, True, stop_when=lambda tag, *_: tag.group != META_GROUP)
    transfer_syntax = Attributes(meta).text(0x00020010)
    stop = _StopAtPixelData()
    dataset: Dataset
    if transfer_syntax == DeflatedExplicitVRLittleEndian:
        content = inflate(memoryview(content)[stream.tell() :], limits.MAX_FILE_BYTES)
        stop.stream = stream = BoundedStream(content)
        dataset = read_dataset(stream, False, True, stop_when=stop, specific_tags=WANTED_TAGS)
        little_endian = True
    else:
        stream.seek(0)
        stop.stream = stream
        dataset = read_partial(stream, stop, force=True, specific_tags=WANTED_TAGS)
        pixels_swapped = transfer_syntax == GE_BIG_ENDIAN_PIXELS
        little_endian = dataset.original_encoding[1] is not False and not pixels_swapped
    return DicomFile(
        attributes=Attributes(dataset),
        transfer_syntax=transfer_syntax,
        little_endian=little_endian,
        content=content,
        pixel_element=stop.element,
        broken_off=stream.fell_short or stream.tell() > len(content),
    )


class BoundedStream(BytesIO):
    """Bytes that can be read so many times and no more, and that notice when they run out."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.fell_short = False
        self._reads_left = limits.MAX_HEADER_READS
        self._largest_read = limits.MAX_HEADER_VALUE_BYTES

    def read(self, size: int | None = -1, /) -> bytes:
        """As any stream; raises TooLargeError when the budget is spent."""
        self._reads_left -= 1
        if self._reads_left < 0:
            raise TooLargeError("more data elements than any radiograph has")
        content = super().read(size)
        if size is None or size < 0 or len(content) > self._largest_read:
            raise TooLargeError("a value larger than any radiograph has")
        if 0 < len(content) < size:
            self.fell_short = True
        # pydicom takes every term of this one element to pieces, however many there are.
        if content.startswith(CHARACTER_SET_TAGS):
            self._largest_read = limits.MAX_CHARACTER_SET_BYTES
        elif size > SHORTEST_HEADER_PART:
            self._largest_read = limits.MAX_HEADER_VALUE_BYTES
        return content


class _StopAtPixelData:
    """pydicom's ``stop_when``: notes where the pixel data are instead of reading them."""

    def __init__(self) -> None:
        self.stream: BoundedStream | None = None
        self.element: PixelElement | None = None

    def __call__(self, tag: Any, vr: str | None, length: int) -> bool:
        if int(tag) not in PIXEL_DATA_TAGS or self.stream is None:
            return False
        self.element = PixelElement(int(tag), vr or "", self.stream.tell(), length)
        return True
