"""Frames of RLE as an encoder writes them, and headers as nobody should."""

import struct

import imagecodecs
import numpy as np

from inference.decoding.rle import HEADER_BYTES


def header(*offsets: int, count: int | None = None) -> bytes:
    found = len(offsets) if count is None else count
    return struct.pack("<16I", found, *offsets, *[0] * (15 - len(offsets)))


def frame_of(planes: list[np.ndarray]) -> bytes:
    """A frame of one segment for each plane of bytes."""
    segments = [imagecodecs.packbits_encode(plane.tobytes()) for plane in planes]
    segments = [segment + b"\x00" * (len(segment) % 2) for segment in segments]
    starts = np.cumsum([HEADER_BYTES, *map(len, segments[:-1])]).tolist()
    return header(*starts) + b"".join(segments)


def planes_of(count: int, pixels: int = 500) -> list[np.ndarray]:
    luck = np.random.default_rng(count)
    return [luck.integers(0, 4, pixels).astype(np.uint8) // 2 for _ in range(count)]
