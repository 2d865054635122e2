"""Compressed frames among the items of encapsulated pixel data (PS3.5 A.4).

The items are walked here. Writers get much of the wrapping wrong, the table of offsets and the
length of the last item above all, and the frames can be told apart without them.
"""

from contextlib import suppress
from itertools import pairwise
from struct import error as StructError  # noqa: N812 - a class, whatever its name
from struct import unpack_from

from inference import limits
from inference.decoding.jpeg_2000 import Stream
from inference.errors import DamagedFileError

ITEM, SEQUENCE_END = 0xE000FFFE, 0xE0DDFFFE
"""Tags, as four bytes of a little-endian file."""
ITEM_HEADER_BYTES = 8
FRAME_STARTS = (b"\xff\xd8", b"\xff\x4f\xff\x51", b"\x00\x00\x00\x0cjP")
"""What a compressed frame begins with: JPEG and JPEG-LS, JPEG 2000 bare and in a file."""


def encapsulated_frame(content: bytes, start: int, frame: int, frame_count: int) -> Stream:
    """The bytes of one compressed frame, not copied where they are one fragment.

    Parameters
    ----------
    content : bytes
        The file.
    start : int
        Of the pixel data's value.
    frame : int
        Counted from 0.
    frame_count : int

    Raises
    ------
    DamagedFileError
    """
    try:
        table, *fragments = _items(content, start)
    except (StructError, ValueError):
        raise DamagedFileError("pixel data break off") from None
    first = _first_fragments(table[1], fragments, frame_count)
    chosen = fragments[first[frame] : first[frame + 1]]
    if not any(len(fragment) for _, fragment in chosen):
        raise DamagedFileError("pixel data without a frame")
    return chosen[0][1] if len(chosen) == 1 else b"".join(fragment for _, fragment in chosen)


def beginning_of_frame(content: bytes, start: int) -> bytes:
    """All that there is of the only frame of a damaged file."""
    parts: list[memoryview] = []
    view, position = memoryview(content), start
    with suppress(StructError):
        while len(parts) <= limits.MAX_HEADER_READS:
            tag, length = unpack_from("<II", content, position)
            if tag != ITEM:
                break
            parts.append(view[position + ITEM_HEADER_BYTES :][:length])
            position += ITEM_HEADER_BYTES + length
    return b"".join(parts[1:])  # behind the table of offsets


def _items(content: bytes, start: int) -> list[tuple[int, memoryview]]:
    """Offset and value of every item; the first one is the table of offsets."""
    found: list[tuple[int, memoryview]] = []
    view, position = memoryview(content), start
    while True:
        tag, length = unpack_from("<II", content, position)
        if tag == SEQUENCE_END:
            return found
        value = view[position + ITEM_HEADER_BYTES :][:length]
        if tag != ITEM or len(value) < length:
            raise DamagedFileError("pixel data break off")
        found.append((position, value))
        if len(found) > limits.MAX_HEADER_READS:
            raise DamagedFileError("more fragments than any radiograph has")
        position += ITEM_HEADER_BYTES + length


def _first_fragments(
    table: memoryview, fragments: list[tuple[int, memoryview]], frame_count: int
) -> list[int]:
    """The number of each frame's first fragment, and that of all fragments."""
    count = len(fragments)
    if frame_count == 1:
        return [0, count]
    if count == frame_count:
        return list(range(count + 1))
    for first in (_of_table(table, fragments), _of_starts(fragments)):
        if len(first) == frame_count and first[0] == 0:
            return [*first, count]
    raise DamagedFileError(f"{count} fragments of {frame_count} frames")


def _of_table(table: memoryview, fragments: list[tuple[int, memoryview]]) -> list[int]:
    """Where the table of offsets says that frames begin; none where that cannot be."""
    numbers = {offset - fragments[0][0]: number for number, (offset, _) in enumerate(fragments)}
    offsets = unpack_from(f"<{len(table) // 4}I", table)
    first = [numbers.get(offset, -1) for offset in offsets]
    rising = all(one < other for one, other in pairwise(first))
    return first if rising and -1 not in first else []


def _of_starts(fragments: list[tuple[int, memoryview]]) -> list[int]:
    """Where fragments look like the beginning of a frame."""
    return [
        number
        for number, (_, fragment) in enumerate(fragments)
        if bytes(fragment[:6]).startswith(FRAME_STARTS)
    ]
