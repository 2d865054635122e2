"""Whatever a file holds, it ends in a radiograph or in one of the tree's errors."""

import os
import random
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom import uid

from inference import limits
from inference.errors import (
    EmptyFileError,
    FileUnavailableError,
    InputError,
    NotAFileError,
    PermissionDeniedError,
    TooLargeError,
)
from inference.readers import read_content, read_radiograph
from tests.dicom_files import LOSSLESS, LOSSY, NATIVE, colour_film, dicom_bytes, film
from tests.hostile_files import (
    HOSTILE,
    nested_sequences_of_known_length,
    picture_bytes,
    png_text_bomb,
)

SMALL = film(8, 24, 20)


def sound_files() -> dict[str, bytes]:
    """One small file of every kind."""
    kinds = {
        syntax.name: dicom_bytes(
            SMALL,
            transfer_syntax=syntax,
            WindowCenter=[100, 50],
            WindowWidth=[200, 99],
            PatientName="Ünal^Ö",
            SpecificCharacterSet="ISO_IR 100",
        )
        for syntax in (*NATIVE, *LOSSLESS, *LOSSY)
        if syntax != uid.JPEGExtended12Bit
    }
    pictures = {container: picture_bytes(container, SMALL) for container in ("JPEG", "PNG", "BMP")}
    pictures |= {"TIFF": picture_bytes("TIFF", SMALL, compression="tiff_lzw")}
    pictures |= {"WebP": picture_bytes("WEBP", colour_film(24, 20), lossless=True)}
    return kinds | pictures


SOUND = sound_files()


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(60)
def test_hostile_files_get_the_error_they_deserve(name: str) -> None:
    make, expected = HOSTILE[name]
    with pytest.raises(InputError) as refused:
        read_content(make())
    assert type(refused.value) is expected
    assert refused.value.sentence
    assert refused.value.advice


def test_sequences_that_are_of_no_use_may_be_nested_as_they_like() -> None:
    assert read_content(nested_sequences_of_known_length(300)).pixels.shape == (120, 100)


@pytest.mark.parametrize("name", SOUND)
def test_files_cut_short_are_refused(name: str) -> None:
    content = SOUND[name]
    # The last byte of uncompressed pixels may be padding; what is short of two never is.
    for length in range(0, len(content) - 1, max(1, len(content) // 60)):
        with pytest.raises(InputError):
            read_content(content[:length])


@pytest.mark.slow
@pytest.mark.parametrize("name", SOUND)
def test_files_cut_short_anywhere_are_refused(name: str) -> None:
    content = SOUND[name]
    for length in range(len(content) - 1):
        with pytest.raises(InputError):
            read_content(content[:length])


def read_or_refuse(content: bytes) -> None:
    """Anything but a radiograph and an error of the tree is a mistake of ours."""
    try:
        radiograph = read_content(content)
    except InputError:
        return
    assert np.isfinite(radiograph.pixels).all()


mutations = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8
)


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.sampled_from(sorted(SOUND)), changes=mutations, keep=st.floats(0.2, 1))
def test_flipped_bytes_never_get_past_the_readers(
    name: str, changes: list[tuple[float, int]], keep: float
) -> None:
    content = bytearray(SOUND[name])
    for place, value in changes:
        content[int(place * len(content))] = value
    read_or_refuse(bytes(content[: int(keep * len(content))] if keep < 0.5 else content))


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", SOUND)
def test_many_flipped_bits_never_get_past_the_readers(name: str) -> None:
    """HILUM_MUTANTS sets how many of each kind of file."""
    luck = random.Random(name)  # noqa: S311 - the same mutants every time
    for _ in range(int(os.environ.get("HILUM_MUTANTS", "1000"))):
        content = bytearray(SOUND[name])
        for _ in range(luck.randint(1, 12)):
            content[luck.randrange(len(content))] ^= 1 << luck.randrange(8)
        read_or_refuse(bytes(content))


# Paths that are no files


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty.dcm").touch()
    with pytest.raises(EmptyFileError):
        read_radiograph(tmp_path / "empty.dcm")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (Path("/nowhere/at/all.dcm"), FileUnavailableError),
        (Path("a\0b"), FileUnavailableError),
        (Path("x" * 5000), FileUnavailableError),
        (Path(os.curdir), NotAFileError),
        (Path(os.devnull), NotAFileError),
    ],
)
def test_paths_that_lead_to_no_file(path: Path, expected: type[InputError]) -> None:
    with pytest.raises(expected):
        read_radiograph(path)


def test_an_element_of_no_known_kind_and_without_a_value_is_as_good_as_missing() -> None:
    content = dicom_bytes(film(), StationName="").replace(b"\x10\x10SH", b"\x10\x10C`")
    assert read_content(content).acquisition.station == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes of this kind")
@pytest.mark.timeout(30)
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.dcm")
    with pytest.raises(NotAFileError):
        read_radiograph(tmp_path / "pipe.dcm")


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are made otherwise on Windows")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.dcm"
    path.write_bytes(dicom_bytes(film()))
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("an administrator may read everything")
    with pytest.raises(PermissionDeniedError):
        read_radiograph(path)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that fails while it is read")
def test_a_file_that_fails_while_it_is_read() -> None:
    # Its first page is never mapped: the kernel opens it and fails to read it.
    with pytest.raises(FileUnavailableError) as refused:
        read_radiograph(Path("/proc/self/mem"))
    assert type(refused.value) is FileUnavailableError


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "sparse.dcm"
    with path.open("wb") as stream:
        stream.truncate(limits.MAX_FILE_BYTES + 1)
    with pytest.raises(TooLargeError):
        read_radiograph(path)


def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(FileUnavailableError):
        read_radiograph(tmp_path / "a")


# The suffix says nothing


@pytest.mark.parametrize("name", ["film.exe", "film.txt", "film", "film.png", "фильм.JPG.dcm"])
@pytest.mark.parametrize("make", [lambda: dicom_bytes(film()), lambda: picture_bytes("TIFF")])
def test_content_counts_not_the_name(name: str, make: Callable[[], bytes], tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(make())
    assert np.array_equal(read_radiograph(tmp_path / name).pixels, film())


def test_bombs_of_text_in_a_png_are_not_unpacked() -> None:
    with pytest.raises(InputError):
        read_content(png_text_bomb())


def test_errors_hold_no_patient_and_no_path(tmp_path: Path) -> None:
    path = tmp_path / "Doe_Jane.dcm"
    content = dicom_bytes(film(), PatientName="Doe^Jane", PatientID="4711")
    path.write_bytes(content[:-200])
    with pytest.raises(InputError) as refused:
        read_radiograph(path)
    assert "Doe" not in str(refused.value) + refused.value.detail
    assert "4711" not in str(refused.value) + refused.value.detail


def test_several_threads_read_at_once() -> None:
    pixels = film(12)
    contents = [
        dicom_bytes(pixels, bits_stored=12, transfer_syntax=syntax) for syntax in LOSSLESS
    ] * 3
    found: list[bool] = []

    def read(content: bytes) -> None:
        found.append(np.array_equal(read_content(content).pixels, pixels))

    threads = [threading.Thread(target=read, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * len(contents)
