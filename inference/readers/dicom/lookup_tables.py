"""Lookup tables as DICOM stores them (PS3.3 C.11.1.1, C.11.2.1.1, C.7.6.3.1.5)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MAX_ENTRIES = 1 << 16
SLACK_BITS = 2
"""Bits that a table may leave unused before its descriptor is taken for a mistake."""


@dataclass(frozen=True)
class LookupTable:
    """One table."""

    entries: NDArray[np.uint16]
    """Shape (entries,): the output for each input from ``first_mapped`` on."""
    first_mapped: int
    bits: int
    """Significant bits of the entries."""
    explanation: str = ""

    @property
    def full_scale(self) -> float:
        """The largest entry that the bits allow."""
        return float((1 << self.bits) - 1)


def lookup_table(
    descriptor: tuple[float, ...], data: bytes, explanation: str = ""
) -> LookupTable | None:
    """Understand a table; None where it makes no sense.

    Parameters
    ----------
    descriptor : tuple of float
        Number of entries, first value mapped, bits of each entry.
    data : bytes
        Little endian, 16 bits for each entry; or 8, as old files pack them.
    """
    if len(descriptor) != 3:
        return None
    count, first_mapped, bits = (int(number) for number in descriptor)
    count = count & 0xFFFF or MAX_ENTRIES  # 0 stands for 65,536
    if bits == 8 and count <= len(data) < 2 * count:
        entries = np.frombuffer(data, np.uint8, count).astype(np.uint16)
    else:
        entries = np.frombuffer(data, "<u2", min(count, len(data) // 2)).astype(np.uint16)
    if entries.size < 2 or entries.min() == entries.max():
        return None
    needed = int(entries.max()).bit_length()
    if not needed <= bits <= 16 or bits >= needed + SLACK_BITS:
        bits = needed  # a descriptor that would show nothing but black, or overflow
    return LookupTable(entries, first_mapped, bits, explanation)
