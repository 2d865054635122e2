"""RLE is decoded in the program itself, so nothing in a frame may lead its decoder astray."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from inference.decoding.rle import HEADER_BYTES, decode_rle
from inference.errors import DamagedFileError
from tests.inference.decoding.rle_frames import frame_of, header, planes_of

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("samples", "sample_bytes"), [(1, 1), (1, 2), (1, 4), (3, 1), (3, 2)])
def test_bytes_become_samples(samples: int, sample_bytes: int) -> None:
    planes = planes_of(samples * sample_bytes)
    decoded = decode_rle(frame_of(planes), 500, samples, sample_bytes)
    significant_first = np.stack(planes, axis=-1).reshape(500, samples, sample_bytes)
    expected = np.ascontiguousarray(significant_first).view(f">u{sample_bytes}")[:, :, 0].T
    assert decoded.dtype == np.dtype(f"u{sample_bytes}")
    assert np.array_equal(decoded, expected)


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        bytes(HEADER_BYTES - 1),
        bytes(HEADER_BYTES),
        header(64, 66, count=3) + bytes(8),
        header(64, 66, count=0xFFFFFFFF) + bytes(8),
        header(64, 8_000_000) + bytes(8),
        header(64, 0xFFFFFFF0) + bytes(8),
        header(66, 64) + bytes(8),
        header(0, 66) + bytes(8),
        header(64, 64) + bytes(8),
        header(64, 72) + bytes(8),
    ],
)
def test_headers_that_lie_are_refused(frame: bytes) -> None:
    with pytest.raises(DamagedFileError):
        decode_rle(frame, 4, 1, 2)


@pytest.mark.parametrize("short", [0, 1])
@pytest.mark.parametrize("change", [-1, 1])
def test_a_segment_of_another_size_than_the_picture_is_refused(short: int, change: int) -> None:
    planes = planes_of(2)
    planes[short] = np.resize(planes[short], 500 + change)
    with pytest.raises(DamagedFileError):
        decode_rle(frame_of(planes), 500, 1, 2)


@pytest.mark.skipif(sys.platform != "linux", reason="takes away pages in Linux's way")
def test_mutants_never_read_or_write_beyond_their_memory() -> None:
    """Frames and pictures lie against pages that end the process when they are touched."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.inference.decoding.rle_mutants", "50000"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"{done.returncode}: {done.stderr[-500:]}"
    decoded, refused = map(int, done.stdout.split())
    assert decoded > 5000
    assert refused > 5000
