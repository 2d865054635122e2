"""What the C library does with memory that a picture leaves behind."""

import ctypes
import sys
from contextlib import suppress

LARGEST_KEPT_BLOCK = 32 << 20
"""All that glibc allows: a radiograph of 16 megapixels and 16 bits."""
MOST_KEPT = 128 << 20
"""File, decoded pixels and averages of a radiograph of 16 megapixels."""

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # <malloc.h> of glibc


def keep_freed_memory() -> None:
    """Keep it for the next picture, where one follows the other.

    glibc gives blocks of such a size back to the system, or keeps them, depending on what was
    freed before. To get 40 MB back page by page takes 12 to 15 ms, half as long as to decode
    nine megapixels of RLE. The window, which stays open all day, wants the contrary: see
    ``desktop.work.allocator``. Other C libraries are left alone.
    """
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            library = ctypes.CDLL(None)
            library.mallopt(_M_MMAP_THRESHOLD, LARGEST_KEPT_BLOCK)
            library.mallopt(_M_TRIM_THRESHOLD, MOST_KEPT)
