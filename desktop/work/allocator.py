"""How the C library hands memory back to the system."""

import ctypes
import sys
from contextlib import suppress

LARGE_BLOCK_BYTES = 8_000_000
"""Radiographs of many megapixels. What the network's picture is averaged into stays below (7.2 MB
for a side of 224), so that it is not asked for anew with every radiograph."""

_M_MMAP_THRESHOLD = -3  # <malloc.h> of glibc


def release_free_memory() -> None:
    """Give back what is free between smaller blocks; takes some 3 ms."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)


def return_large_blocks() -> None:
    """Give large arrays back as soon as they are free, not only when the program ends.

    glibc raises its own threshold for that with every large block that is freed, up to
    32 MB, and then keeps what two workers use by turns: some 130 MB after a batch. Once it
    is set it stays. Other C libraries do as we want of their own accord.
    """
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, LARGE_BLOCK_BYTES)
