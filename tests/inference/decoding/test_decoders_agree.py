"""Where a second decoder exists, it and Hilum's give the same pixels."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import data_store
import numpy as np
import pydicom
import pytest
from pydicom import dcmread, uid
from pydicom.pixels.decoders.base import get_decoder

from inference.errors import DamagedFileError
from inference.readers.dicom.frames import read_frame
from inference.readers.dicom.grey_values import grey_values
from inference.readers.dicom.header import parse
from inference.readers.dicom.layout import layout_of
from inference.readers.dicom.transfer_syntax import COMPRESSED
from tests.dicom_files import LOSSLESS, LOSSY, dicom_bytes, film

FOLDERS = [Path(str(module.__file__)).parent / "data" for module in (pydicom, data_store)]
OTHERS = ("gdcm", "pylibjpeg", "pyjpegls", "pillow", "pydicom")
BROKEN = {
    "JPEG2000-embedded-sequence-delimiter.dcm": "its codestream promises another size",
    "emri_small_jpeg_2k_lossless_too_short.dcm": "its last frames are missing",
}
LOSSY_SYNTAXES = {str(syntax) for syntax in LOSSY}


def ours(content: bytes) -> np.ndarray:
    file = parse(content)
    layout = layout_of(file)
    return grey_values(read_frame(file, layout), layout, file.attributes).values


def theirs(content: bytes) -> Iterator[tuple[str, np.ndarray]]:
    """What every other decoder that takes the file makes of its first frame."""
    dataset = dcmread(BytesIO(content), force=True)
    decoder = get_decoder(dataset.file_meta.TransferSyntaxUID)
    for plugin in OTHERS:
        if plugin not in decoder.available_plugins:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                pixels, _ = decoder.as_array(dataset, index=0, raw=True, decoding_plugin=plugin)
            except Exception:  # noqa: BLE001, S112 - it need not take every file
                continue
        yield plugin, pixels


def compare(content: bytes, syntax: str) -> int:
    """Compare with all others; returns how many there were."""
    found = ours(content).astype(int)
    compared = 0
    for plugin, pixels in theirs(content):
        difference = np.abs(found - pixels).max()
        bits = int(found.max()).bit_length()
        allowed = 2 ** max(bits - 8, 0) if syntax in LOSSY_SYNTAXES else 0
        assert difference <= allowed, f"{plugin} differs by {difference}"
        compared += 1
    return compared


@pytest.mark.parametrize(
    ("syntax", "bits"),
    [(syntax, bits) for syntax in LOSSLESS for bits in (8, 12, 16)]
    + [(uid.JPEGBaseline8Bit, 8), (uid.JPEGLSNearLossless, 12), (uid.JPEG2000, 12)]
    + [(uid.HTJ2K, 12)],
)
def test_other_decoders_see_the_same_film(syntax: uid.UID, bits: int) -> None:
    content = dicom_bytes(film(bits), transfer_syntax=syntax, bits_stored=bits)
    assert compare(content, syntax) >= 1


def monochrome_files() -> list[Path]:
    """Compressed grey files of any modality, which Hilum would refuse to show."""
    found = []
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.dcm")):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                header = dcmread(path, stop_before_pixels=True, force=True)
            syntax = getattr(header, "file_meta", {}).get("TransferSyntaxUID")
            grey = str(header.get("PhotometricInterpretation", "")).startswith("MONOCHROME")
            if syntax in COMPRESSED and grey and header.get("BitsAllocated", 0) <= 16:
                found.append(path)
    return found


@pytest.mark.parametrize("path", monochrome_files(), ids=lambda path: path.name)
def test_other_decoders_see_the_same_pictures_of_other_toolkits(path: Path) -> None:
    content = path.read_bytes()
    if path.name in BROKEN:
        with pytest.raises(DamagedFileError):
            ours(content)
    else:
        compare(content, parse(content).transfer_syntax)
