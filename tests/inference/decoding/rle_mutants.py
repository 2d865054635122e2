"""Decodes mutants of RLE frames that lie against pages which nobody may touch.

python -m tests.inference.decoding.rle_mutants COUNT [SEED]

Prints how many were decoded and how many refused. A decoder that reads or writes one byte too
many ends the process. Run by `test_rle.py`, and by hand with a million.
"""

import ctypes
import mmap
import random
import sys

import numpy as np

from inference.decoding import rle
from inference.decoding.rle import HEADER_BYTES
from inference.errors import DamagedFileError
from tests.inference.decoding.rle_frames import frame_of, planes_of

ROOM = 4 * mmap.PAGESIZE
KINDS = [(planes, pixels) for planes in (1, 2, 3, 6) for pixels in (7, 500)]
TELLING = (0, 1, 63, 64, 65, 127, 128, 129, 254, 255)


def main() -> None:
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    luck = random.Random(seed)  # noqa: S311 - the same mutants every time
    source, target = between_guards(), between_guards()
    sound = [(kind, frame_of(planes_of(*kind))) for kind in KINDS]
    decoded = refused = 0
    for number in range(count):
        (planes, pixels), frame = luck.choice(sound)
        mutant = mutated(frame, luck)
        place = beside_a_guard(source, len(mutant), at_end=number % 2 == 0)
        place[:] = np.frombuffer(mutant, np.uint8)
        plane = beside_a_guard(target, pixels, at_end=number % 3 > 0)
        try:
            for segment in rle.segments_of(place.data, planes):
                rle.unpack_segment(segment, plane)
            decoded += 1
        except DamagedFileError:
            refused += 1
    sys.stdout.write(f"{decoded} {refused}\n")


def between_guards() -> np.ndarray:
    """Memory between two pages that end the process, shape (bytes,)."""
    room = np.frombuffer(mmap.mmap(-1, ROOM + 2 * mmap.PAGESIZE), np.uint8)
    protect = ctypes.CDLL(None, use_errno=True).mprotect
    protect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    for guard in (room.ctypes.data, room.ctypes.data + mmap.PAGESIZE + ROOM):
        if protect(guard, mmap.PAGESIZE, 0) != 0:
            raise OSError(ctypes.get_errno(), "mprotect")
    return room[mmap.PAGESIZE : -mmap.PAGESIZE]


def beside_a_guard(room: np.ndarray, size: int, at_end: bool) -> np.ndarray:
    return room[room.size - size :] if at_end else room[:size]


def mutated(frame: bytes, luck: random.Random) -> bytes:
    """A frame with some bytes changed, mostly behind the header, cut off or added."""
    mutant = bytearray(frame)
    for _ in range(luck.choice((0, 1, 2, 5, 20))):
        what = luck.random()
        if what < 0.1:
            mutant[luck.randrange(min(28, len(mutant)))] = luck.choice(TELLING)
        elif what < 0.8:
            mutant[luck.randrange(len(mutant)) - 1] = luck.choice((*TELLING, luck.randrange(256)))
        elif what < 0.9:
            del mutant[luck.randrange(HEADER_BYTES // 2, len(mutant) + 1) :]
        else:
            mutant += luck.randbytes(luck.randrange(9))
    return bytes(mutant)


if __name__ == "__main__":
    main()
