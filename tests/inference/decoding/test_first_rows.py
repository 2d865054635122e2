"""Of a damaged picture the rows that are sure to be whole are handed out, and never judged."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from PIL import Image
from pydicom import uid

from inference.__main__ import main
from inference.classifier import Classifier
from inference.errors import DamagedFileError, IncompletePictureError
from inference.model_bundle import ModelBundle
from inference.outcome import classify_file
from inference.prediction import Status
from inference.radiograph import Radiograph
from inference.readers import read_content
from tests.dicom_files import dicom_bytes
from tests.inference.decoding.damaged_pictures import (
    BLOCK,
    Sound,
    coloured,
    damages,
    dicom_wrapper,
    jpeg_2000,
    radiograph,
    saved,
    sound_pictures,
    start_of_scan,
)

FILM = radiograph()
GREY = Image.fromarray(FILM)
JPEG = saved(GREY, "JPEG", quality=90)
SOUND = list(sound_pictures())


def tiff(pixels: np.ndarray, **options: Any) -> bytes:
    stream = BytesIO()
    tifffile.imwrite(stream, pixels, **options)
    return stream.getvalue()


def cut(content: bytes) -> bytes:
    return content[: len(content) * 6 // 10]


def zeroed(content: bytes) -> bytes:
    middle = len(content) * 6 // 10
    return content[:middle] + bytes(BLOCK) + content[middle + BLOCK :]


def overwritten(content: bytes) -> bytes:
    middle = len(content) * 6 // 10
    noise = np.random.default_rng(4).bytes(BLOCK)
    return content[:middle] + noise + content[middle + BLOCK :]


def missing(content: bytes) -> bytes:
    middle = len(content) * 6 // 10
    return content[:middle] + content[middle + BLOCK :]


RESTARTS = saved(GREY, "JPEG", quality=90, restart_marker_rows=1)
WAYS: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "JPEG cut": (JPEG, cut),
    "JPEG zeroed": (JPEG, zeroed),
    "JPEG of a photograph cut": (saved(Image.fromarray(coloured()), "JPEG", quality=90), cut),
    "JPEG with restarts cut": (RESTARTS, cut),
    "JPEG with restarts zeroed": (RESTARTS, zeroed),
    "JPEG with restarts overwritten": (RESTARTS, overwritten),
    "JPEG with restarts, some missing": (RESTARTS, missing),
    "JPEG with restarts anywhere": (
        saved(GREY, "JPEG", quality=90, restart_marker_blocks=7),
        overwritten,
    ),
    "PNG cut": (saved(GREY, "PNG"), cut),
    "PNG overwritten": (saved(GREY, "PNG"), overwritten),
    "PNG of 16 bits": (saved(Image.fromarray(radiograph(16)), "PNG"), cut),
    "TIFF cut": (tiff(FILM, rowsperstrip=24), cut),
    "TIFF in tiles": (tiff(FILM, tile=(64, 64), compression="zlib"), overwritten),
    "TIFF of 16 bits": (tiff(radiograph(16), rowsperstrip=20, compression="lzw"), cut),
    "TIFF with JPEG": (tiff(FILM, rowsperstrip=32, compression="jpeg"), cut),
    "BigTIFF": (tiff(FILM, rowsperstrip=24, bigtiff=True), cut),
    "TIFF of two strips": (tiff(FILM, rowsperstrip=320, compression="zlib"), cut),
    "DICOM": (dicom_bytes(radiograph(12), bits_stored=12), cut),
    "DICOM with JPEG cut": (dicom_wrapper(uid.JPEGBaseline8Bit, 8)(JPEG), cut),
    "DICOM with JPEG zeroed": (dicom_wrapper(uid.JPEGBaseline8Bit, 8)(JPEG), zeroed),
}


def with_wider_rows(jpeg: bytes) -> bytes:
    """Another width in the frame header, of data that are whole."""
    at = jpeg.index(b"\xff\xc0") + 7
    return jpeg[:at] + (1280).to_bytes(2, "big") + jpeg[at + 2 :]


def part_of(content: bytes) -> Radiograph:
    with pytest.raises(IncompletePictureError) as raised:
        read_content(content)
    return raised.value.part


@pytest.mark.parametrize("way", WAYS)
def test_the_rows_before_the_damage_are_those_of_the_whole_picture(way: str) -> None:
    content, damage = WAYS[way]
    whole, part = read_content(content), part_of(damage(content))
    assert np.array_equal(part.pixels, whole.pixels[: part.rows])
    assert 100 < part.rows < 500
    assert part.rows + part.missing_rows == whole.rows == part.file.rows
    assert part.columns == whole.columns
    assert whole.missing_rows == 0


@pytest.mark.parametrize("picture", SOUND, ids=lambda picture: picture.name)
def test_no_damaged_row_is_ever_handed_out(picture: Sound) -> None:
    whole = read_content(picture.with_data(picture.data)).pixels
    for name, data in damages(np.random.default_rng(20), picture.data):
        try:
            read_content(picture.with_data(data))
            pytest.fail(name)
        except IncompletePictureError as error:
            assert np.array_equal(error.part.pixels, whole[: error.part.rows]), name
        except DamagedFileError:
            pass


@pytest.mark.parametrize(
    "content",
    [
        missing(JPEG),  # read on, and wrong, behind a place that nobody knows
        overwritten(JPEG),
        cut(JPEG) + b"\xff\xd9",
        cut(saved(GREY, "JPEG", quality=90, progressive=True)),  # whole, but coarse
        cut(saved(GREY, "WEBP", quality=90)),
        dicom_wrapper(uid.JPEG2000Lossless, 12)(cut(jpeg_2000(radiograph(12)))),
        JPEG[: start_of_scan(JPEG)],
        with_wider_rows(RESTARTS),
        cut(saved(GREY, "JPEG", quality=90, exif=bytes.fromhex(
            "4578696600004d4d002a00000008000101120003000000010006000000000000"))),
    ],
    ids=["missing", "overwritten", "ended", "progressive", "WebP", "JPEG 2000", "header", "wider",
         "turned"],
)  # fmt: skip
def test_where_nothing_is_sure_nothing_is_handed_out(content: bytes) -> None:
    with pytest.raises(DamagedFileError) as raised:
        read_content(content)
    assert not isinstance(raised.value, IncompletePictureError)


@pytest.mark.parametrize("gate", [True, False])
def test_no_part_is_judged(bundle_directory: Path, gate: bool) -> None:
    classifier = Classifier(ModelBundle.open(bundle_directory))
    with pytest.raises(IncompletePictureError):
        classifier.predict(part_of(cut(JPEG)), gate=gate)


@pytest.mark.parametrize("shown", [True, False])
def test_the_outcome_holds_the_part_and_says_why_it_is_not_judged(
    bundle_directory: Path, tmp_path: Path, shown: bool
) -> None:
    path = tmp_path / "film.jpg"
    path.write_bytes(cut(JPEG))
    for classifier in (None, Classifier(ModelBundle.open(bundle_directory))):
        outcome = classify_file(path, classifier, gate=False, shown=shown)
        assert outcome.status is Status.INCOMPLETE
        assert outcome.radiograph is not None
        assert outcome.radiograph.missing_rows > 0
        record = outcome.as_record()
        assert record["input_sha256"] == outcome.radiograph.file.sha256 != ""
        assert "part of the picture is missing" in record["reason"]
        assert record["probabilities"] is record["verdict"] is record["abnormal"] is None


def test_the_command_says_it_in_its_row(
    bundle_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "film.jpg"
    path.write_bytes(cut(JPEG))
    arguments = [str(path), "--model", str(bundle_directory)]
    assert main([*arguments, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["status"] == "incomplete"
    assert main(arguments) == 1
    row = capsys.readouterr().out.splitlines()[1]
    assert row.startswith("incomplete ")
    assert "part of the picture is missing" in row
