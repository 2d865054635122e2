"""Lookup tables that are stored as segments (PS3.3 C.7.9.2)."""

import numpy as np
from numpy.typing import NDArray

from inference.readers.dicom.lookup_tables import MAX_ENTRIES

DISCRETE, LINEAR, INDIRECT = 0, 1, 2
"""What a segment holds: values; the end of a straight line; where to find others again."""
LINEAR_FIELDS = 3


def expand(data: bytes, bits: int) -> bytes:
    """Turn segments into a plain table.

    Parameters
    ----------
    data : bytes
        Little endian.
    bits : int
        Of each field; 8 or 16.

    Returns
    -------
    bytes
        Little endian, 16 bits for each entry; what there was until something made no sense.
    """
    fields = np.frombuffer(data, np.uint8) if bits == 8 else _words(data)
    table: list[int] = []
    position: int | None = 0
    while position is not None and len(table) < MAX_ENTRIES:
        position = _append(fields, position, table, indirect=True)
    return np.array(table[:MAX_ENTRIES], "<u2").tobytes()


def _words(data: bytes) -> NDArray[np.uint16]:
    return np.frombuffer(data, "<u2", len(data) // 2)


def _append(
    fields: NDArray[np.unsignedinteger], position: int, table: list[int], *, indirect: bool
) -> int | None:
    """Append one segment's values; where the next one begins, or None at the end."""
    if position + LINEAR_FIELDS > fields.size:
        return None
    kind, length, value = (int(field) for field in fields[position : position + LINEAR_FIELDS])
    if length == 0:  # of which there might be no end
        return None
    if kind == DISCRETE:
        values = fields[position + 2 : position + 2 + length].tolist()
        table += values
        return position + 2 + length if len(values) == length else None
    if kind == LINEAR and table:
        line = np.linspace(table[-1], value, length + 1)[1:]
        table += np.rint(line).astype(int).tolist()
        return position + LINEAR_FIELDS
    if kind == INDIRECT and indirect:
        offset_bytes = fields[position + 2 :].tobytes()[:4]
        start: int | None = int.from_bytes(offset_bytes, "little") // fields.itemsize
        for _ in range(length):
            # What is pointed at may not point on, or it would never end.
            start = start if start is None else _append(fields, start, table, indirect=False)
            if start is None or len(table) >= MAX_ENTRIES:
                break
        return position + 2 + 4 // fields.itemsize
    return None
