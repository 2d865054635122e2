"""Palettes that are stored as segments give the picture that plain ones give."""

import struct
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.pixels.processing import apply_color_lut

from inference.errors import UnsupportedEncodingError
from inference.readers import read_content
from inference.readers.dicom.segmented_tables import expand
from tests.dicom_files import dicom_bytes, film

COLOURS = ("Red", "Green", "Blue")
RAMP_THERE_AND_BACK = struct.pack("<12H", 0, 1, 0, 1, 127, 65535, 0, 1, 65535, 1, 127, 0)
STEPS = struct.pack("<17H", 0, 4, 0, 9000, 20000, 20000, 1, 60, 65535, 0, 2, 5, 6, 2, 2, 0, 0)


def segmented(segments: bytes, entries: int, bits: int = 16) -> bytes:
    elements: dict[str, Any] = {
        f"{colour}PaletteColorLookupTableDescriptor": [entries, 0, bits] for colour in COLOURS
    } | {f"Segmented{colour}PaletteColorLookupTableData": segments for colour in COLOURS}
    pixels = np.minimum(film(8), entries - 1)
    return dicom_bytes(pixels, photometric_interpretation="PALETTE COLOR", **elements)


@pytest.mark.parametrize(
    ("segments", "entries"), [(RAMP_THERE_AND_BACK, 256), (STEPS, 130)], ids=["ramp", "steps"]
)
def test_the_grey_values_are_those_that_pydicom_finds(segments: bytes, entries: int) -> None:
    content = segmented(segments, entries)
    dataset = dcmread(BytesIO(content))
    colours = apply_color_lut(dataset.pixel_array, dataset)
    found = read_content(content).pixels
    assert np.abs(found - colours[:, :, 0] / 257).max() <= 1
    assert found.max() > 250


def test_segments_of_eight_bits() -> None:
    segments = bytes([0, 2, 0, 3, 1, 6, 255, 2, 1, 0, 0, 0, 0])
    values = np.frombuffer(expand(segments + b"\0", 8), "<u2")
    assert values.tolist() == [0, 3, 45, 87, 129, 171, 213, 255, 0, 3]


@pytest.mark.parametrize(
    "segments",
    [
        struct.pack("<4H", 2, 65535, 0, 0),
        struct.pack("<7H", 0, 1, 7, 2, 65535, 6, 0),
        struct.pack("<4H", 2, 0, 0, 0) * 1_000_000,
        struct.pack("<3H", 0, 0, 0) + struct.pack("<4H", 2, 65535, 0, 0) * 1_000_000,
        struct.pack("<3H", 1, 9, 9),
        struct.pack("<3H", 77, 9, 9),
        b"\1",
    ],
    ids=["itself", "onward", "nothing", "nothing again", "line from nowhere", "unknown", "short"],
)
@pytest.mark.timeout(20)
def test_segments_without_sense_or_end_are_refused(segments: bytes) -> None:
    with pytest.raises(UnsupportedEncodingError):
        read_content(segmented(segments, 256))


def test_a_table_has_no_more_entries_than_are_allowed() -> None:
    lines = struct.pack("<3H", 0, 1, 7) + struct.pack("<3H", 1, 65535, 9) * 1000
    assert len(expand(lines, 16)) == 2 * 65536
