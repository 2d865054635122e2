"""Folders, archives and discs: everything is listed, nothing from outside is opened."""

import gc
import os
import stat
import struct
import sys
import warnings
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.fileset import FileSet

from inference import limits
from inference.collection import find_items
from inference.errors import (
    ArchiveKindError,
    ArchiveTooLargeError,
    CollectionError,
    DamagedFileError,
    FileChangedError,
    FileUnavailableError,
    InputError,
    OutsideReferenceError,
    PasswordProtectedError,
    TooLargeError,
    UnsupportedFileError,
)
from inference.input_item import InputItem
from inference.readers import read_radiograph
from tests.dicom_files import dicom_bytes, film, write_dicom

FILM = film()


def names(items: list[InputItem], root: Path) -> list[str]:
    return [item.path.relative_to(root).as_posix() for item in items]


def result(item: InputItem) -> type[InputError] | None:
    try:
        read_radiograph(item)
    except InputError as error:
        return type(error)
    return None


def write_zip(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


# Folders


def test_folders_are_listed_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("film 10.dcm", "film 9.dcm", "b/1.dcm", "B2.dcm", "notes.txt"):
        write_dicom(tmp_path / name, FILM)
    (tmp_path / "notes.txt").write_text("no picture")
    items = list(find_items([tmp_path]))
    assert names(items, tmp_path) == [
        "b/1.dcm",
        "B2.dcm",
        "film 9.dcm",
        "film 10.dcm",
        "notes.txt",
    ]
    assert [result(item) for item in items] == [None] * 4 + [UnsupportedFileError]


def test_a_missing_path_is_listed_too(tmp_path: Path) -> None:
    (item,) = find_items([tmp_path / "gone.dcm"])
    assert result(item) is FileUnavailableError


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that does not know its size")
def test_a_file_is_read_to_its_end_whatever_size_it_claims() -> None:
    status = Path("/proc/self/status")
    assert status.stat().st_size == 0
    assert InputItem(status).read().startswith(b"Name:")


def test_links_that_lead_outside_are_refused(tmp_path: Path) -> None:
    outside = write_dicom(tmp_path / "outside" / "film.dcm", FILM)
    inside = tmp_path / "inside"
    kept = write_dicom(inside / "film.dcm", FILM)
    (inside / "good link.dcm").symlink_to(kept)
    (inside / "bad link.dcm").symlink_to(outside)
    (inside / "bad folder").symlink_to(outside.parent)
    (inside / "circle").symlink_to(inside)
    found = {item.path.name: result(item) for item in find_items([inside])}
    assert found == {
        "film.dcm": None,
        "good link.dcm": None,
        "bad link.dcm": OutsideReferenceError,
        "bad folder": OutsideReferenceError,
    }


def test_folders_nested_without_end_are_cut_off(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * (limits.MAX_FOLDER_DEPTH + 3))
    deep.mkdir(parents=True)
    (item,) = find_items([tmp_path])
    assert result(item) is TooLargeError


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are made otherwise on Windows")
def test_a_folder_without_permission_is_listed(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        if os.access(closed, os.R_OK):
            pytest.skip("an administrator may read everything")
        (item,) = find_items([tmp_path])
        assert item.path == closed
    finally:
        closed.chmod(stat.S_IRWXU)


# ZIP archives


def test_packed_films_are_read_without_a_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "temporary"
    empty.mkdir()
    monkeypatch.setenv("TMPDIR", str(empty))
    content = dicom_bytes(FILM)
    archive = write_zip(tmp_path / "study.zip", {"a/2.dcm": content, "a/1": content, "x.txt": b"-"})
    items = list(find_items([archive]))
    assert names(items, archive) == ["a/1", "a/2.dcm", "x.txt"]
    assert [result(item) for item in items] == [None, None, UnsupportedFileError]
    assert np.array_equal(read_radiograph(items[0]).pixels, FILM)
    assert not list(empty.iterdir())


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\x.dcm", "a\\..\\..\\b"])
def test_entries_that_lead_outside_are_refused(name: str, tmp_path: Path) -> None:
    archive = write_zip(
        tmp_path / "study.zip", {name: dicom_bytes(FILM), "film": dicom_bytes(FILM)}
    )
    found = [result(item) for item in find_items([archive])]
    assert sorted(found, key=str) == sorted([OutsideReferenceError, None], key=str)


def test_links_in_an_archive_are_refused(tmp_path: Path) -> None:
    archive = tmp_path / "study.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        entry = zipfile.ZipInfo("link")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.writestr(entry, "/etc/passwd")
    (item,) = find_items([archive])
    assert result(item) is OutsideReferenceError


def test_an_archive_that_was_written_to_after_it_was_listed_is_not_read(tmp_path: Path) -> None:
    archive = write_zip(tmp_path / "study.zip", {"film": dicom_bytes(FILM)})
    (item,) = find_items([archive])
    assert np.array_equal(read_radiograph(item).pixels, FILM)
    # The same name, in the same place: nothing but the archive's own state tells.
    write_zip(archive, {"film": dicom_bytes(FILM[::-1])})
    os.utime(archive, ns=(0, 0))
    assert result(item) is FileChangedError
    (again,) = find_items([archive])
    assert np.array_equal(read_radiograph(again).pixels, FILM[::-1])


def test_archives_in_archives_are_refused(tmp_path: Path) -> None:
    inner = write_zip(tmp_path / "inner.zip", {"film": dicom_bytes(FILM)}).read_bytes()
    (item,) = find_items([write_zip(tmp_path / "outer.zip", {"inner.zip": inner})])
    assert result(item) is ArchiveKindError


def test_an_entry_without_a_name_is_left_out(tmp_path: Path) -> None:
    archive = write_zip(tmp_path / "study.zip", {"x": b"-", "film": dicom_bytes(FILM)})
    content = bytearray(archive.read_bytes())
    entry = content.index(b"PK\x01\x02")
    content[entry + 28 : entry + 32] = struct.pack("<HH", 0, 1)  # its name is something extra
    archive.write_bytes(content)
    (item,) = find_items([archive])
    assert item.path.name == "film"
    assert read_radiograph(item).columns == FILM.shape[1]


def test_a_packed_bomb_is_refused(tmp_path: Path) -> None:
    archive = write_zip(tmp_path / "bomb.zip", {"film.dcm": bytes(50_000_000)})
    (item,) = find_items([archive])
    assert result(item) is TooLargeError


def test_an_entry_that_unpacks_to_more_than_it_says_is_refused(tmp_path: Path) -> None:
    archive = write_zip(tmp_path / "liar.zip", {"film.dcm": os.urandom(1000) * 50})
    (item,) = find_items([archive])
    assert item.entry is not None
    item.entry.file_size = 2000
    assert result(item) is TooLargeError


def test_an_encrypted_entry_says_so(tmp_path: Path) -> None:
    content = bytearray(write_zip(tmp_path / "a.zip", {"film.dcm": dicom_bytes(FILM)}).read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    (tmp_path / "a.zip").write_bytes(content)
    (item,) = find_items([tmp_path / "a.zip"])
    assert result(item) is PasswordProtectedError


def test_an_archive_cut_short_anywhere_is_refused(tmp_path: Path) -> None:
    content = write_zip(tmp_path / "a.zip", {"film.dcm": dicom_bytes(FILM[:20])}).read_bytes()
    for length in range(4, len(content), 37):
        (tmp_path / "cut.zip").write_bytes(content[:length])
        (item,) = find_items([tmp_path / "cut.zip"])
        assert result(item) is DamagedFileError


def test_a_packed_file_that_was_altered_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr("film.dcm", dicom_bytes(FILM))
    content = bytearray(archive.read_bytes())
    content[3000] ^= 1
    archive.write_bytes(content)
    (item,) = find_items([archive])
    assert result(item) is DamagedFileError


def test_a_table_of_contents_without_end_is_refused(tmp_path: Path) -> None:
    content = bytearray(write_zip(tmp_path / "a.zip", {"x": b"x"}).read_bytes())
    content[-10:-6] = (2**31).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(content)
    (item,) = find_items([tmp_path / "a.zip"])
    assert result(item) is ArchiveTooLargeError


def overlapping(path: Path) -> Path:
    """Many entries for one packed stream, as Fifield's bombs have them."""
    entry = write_zip(path, {"film": bytes(500_000)})
    content = entry.read_bytes()
    start = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    one = content[start:end]
    count = 1000
    last = content[end : end + 8] + struct.pack("<HHIIH", count, count, len(one) * count, start, 0)
    path.write_bytes(content[:start] + one * count + last)
    return path


def test_entries_that_share_their_bytes_are_refused_together(tmp_path: Path) -> None:
    (item,) = find_items([overlapping(tmp_path / "bomb.zip")])
    assert result(item) is DamagedFileError


def test_an_entry_inside_another_is_refused(tmp_path: Path) -> None:
    inner = write_zip(tmp_path / "inner.zip", {"film": dicom_bytes(FILM)}).read_bytes()
    path = tmp_path / "outer.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("quoted", inner)
        archive.writestr("film", b"x")
        archive.infolist()[1].header_offset = archive.infolist()[0].header_offset + 36
    (item,) = find_items([path])
    assert result(item) is DamagedFileError


@pytest.mark.parametrize("limit", ["MAX_ARCHIVE_ENTRIES", "MAX_UNPACKED_BYTES"])
def test_an_archive_that_holds_too_much_is_refused_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    entries = {f"{n}": b"four" for n in range(10)}
    monkeypatch.setattr(limits, limit, 10 if limit == "MAX_ARCHIVE_ENTRIES" else 40)
    assert len(list(find_items([write_zip(tmp_path / "a.zip", entries)]))) == 10
    monkeypatch.setattr(limits, limit, 9 if limit == "MAX_ARCHIVE_ENTRIES" else 39)
    (item,) = find_items([write_zip(tmp_path / "b.zip", entries)])
    assert result(item) is ArchiveTooLargeError


def test_a_second_record_does_not_hide_a_table_of_contents_without_end(tmp_path: Path) -> None:
    """Where there is a ZIP64 record it counts, and the limit must be asked of it."""
    path = write_zip(tmp_path / "a.zip", {"x": b"x"})
    content = path.read_bytes()
    end = content.index(b"PK\x05\x06")
    start = content.index(b"PK\x01\x02")
    record = b"PK\x06\x06" + struct.pack(
        "<QHHIIQQQQ", 44, 45, 45, 0, 0, 1, 1, limits.MAX_ARCHIVE_DIRECTORY_BYTES + 1, start
    )
    locator = b"PK\x06\x07" + struct.pack("<IQI", 0, end, 1)
    path.write_bytes(content[:end] + record + locator + content[end:])
    (item,) = find_items([path])
    assert result(item) is ArchiveTooLargeError


def test_an_office_document_is_one_file(tmp_path: Path) -> None:
    archive = write_zip(tmp_path / "report.docx", {"[Content_Types].xml": b"<xml/>", "w.xml": b"<"})
    (item,) = find_items([archive])
    assert result(item) is CollectionError


def test_other_compressions_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as packed:
        packed.writestr("film.dcm", dicom_bytes(FILM))
    (item,) = find_items([tmp_path / "a.zip"])
    assert result(item) is ArchiveKindError


def test_archives_in_folders_are_looked_into(tmp_path: Path) -> None:
    write_zip(tmp_path / "study.zip", {"film": dicom_bytes(FILM)})
    write_dicom(tmp_path / "zz.dcm", FILM)
    items = list(find_items([tmp_path]))
    assert names(items, tmp_path) == ["study.zip/film", "zz.dcm"]
    assert [result(item) for item in items] == [None, None]


# Discs


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """A disc with two films, as pydicom writes it, and the viewer that such discs carry."""
    files = FileSet()
    for number in (2, 1):
        dataset_bytes = dicom_bytes(
            FILM,
            PatientName="Doe^Jane",
            PatientID="1",
            StudyDate="20200101",
            StudyTime="101010",
            StudyID="1",
            StudyInstanceUID="1.2.3",
            SeriesInstanceUID=f"1.2.3.{number}",
            SeriesNumber=number,
            InstanceNumber=1,
        )
        files.add(_dataset(dataset_bytes))
    files.write(tmp_path / "disc")
    with warnings.catch_warnings():  # the file set leaves its temporary folder to the collector
        warnings.simplefilter("ignore", ResourceWarning)
        del files
        gc.collect()
    (tmp_path / "disc" / "VIEWER.EXE").write_bytes(b"MZ" + bytes(100))
    return tmp_path / "disc"


def _dataset(content: bytes) -> Dataset:
    return dcmread(BytesIO(content))


def test_a_disc_lists_its_films_first_and_then_the_rest(disc: Path) -> None:
    items = list(find_items([disc]))
    assert [result(item) for item in items[:2]] == [None, None]
    assert [item.path.name for item in items[2:]] == ["VIEWER.EXE"]


def test_what_a_disc_brings_along_is_passed_over_and_counted(disc: Path) -> None:
    pages = ("README.TXT", "AUTORUN.INF", "index.html", "Thumbs.db", "VIEWER/run.dll")
    for name in (*pages, "VIEWER/images/logo.png", "scans/film.png"):
        (disc / name).parent.mkdir(parents=True, exist_ok=True)
        (disc / name).write_bytes(b"whatever")
    write_dicom(disc / "FILM.TXT", FILM)
    passed_over: list[Path] = []
    items = list(find_items([disc], passed_over))
    assert [result(item) for item in items[:2]] == [None, None]
    assert [item.path.name for item in items[2:]] == ["FILM.TXT", "film.png"]
    assert {path.name for path in passed_over} == {
        *(Path(name).name for name in pages),
        "logo.png",
        "VIEWER.EXE",
    }
    assert [item.path.name for item in find_items([disc / "README.TXT"], passed_over)] == [
        "README.TXT"
    ]


def test_a_broken_disc_index_is_passed_over_with_the_rest(tmp_path: Path) -> None:
    (tmp_path / "DICOMDIR").write_bytes(b"nothing of the kind")
    write_dicom(tmp_path / "film", FILM)
    passed_over: list[Path] = []
    assert [item.path.name for item in find_items([tmp_path], passed_over)] == ["film"]
    assert passed_over == [tmp_path / "DICOMDIR"]


def test_pictures_in_a_folder_without_a_disc_index_are_all_listed(tmp_path: Path) -> None:
    for name in ("viewer/logo.png", "viewer/run.exe"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"whatever")
    passed_over: list[Path] = []
    assert [item.path.name for item in find_items([tmp_path], passed_over)] == ["logo.png"]


def test_a_disc_index_alone_leads_to_its_films(disc: Path) -> None:
    items = list(find_items([disc / "DICOMDIR"]))
    assert [result(item) for item in items] == [None, None]


def test_a_disc_may_be_copied_in_small_letters(disc: Path) -> None:
    for path in sorted(disc.rglob("*"), reverse=True):
        path.rename(path.with_name(path.name.lower()))
    assert [result(item) for item in find_items([disc / "dicomdir"])] == [None, None]


def test_films_that_a_disc_lost_are_listed(disc: Path) -> None:
    items = list(find_items([disc / "DICOMDIR"]))
    items[0].path.unlink()
    assert next(result(item) for item in find_items([disc])) is FileUnavailableError


@pytest.mark.parametrize("reference", [["..", "film"], ["", "film"], ["/etc/passwd"], ["C:", "f"]])
def test_a_disc_index_that_points_outside_is_refused(disc: Path, reference: list[str]) -> None:
    write_dicom(disc.parent / "film", FILM)
    index = dcmread(disc / "DICOMDIR")
    for record in index.DirectoryRecordSequence:
        if record.DirectoryRecordType == "IMAGE":
            record.ReferencedFileID = reference
    index.save_as(disc / "DICOMDIR")
    items = list(find_items([disc / "DICOMDIR"]))
    assert [result(item) for item in items] == [OutsideReferenceError] * 2


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_disc_index_cannot_reach_outside_through_a_link(disc: Path) -> None:
    outside = write_dicom(disc.parent / "film", FILM)
    item = next(find_items([disc / "DICOMDIR"]))
    item.path.unlink()
    item.path.symlink_to(outside)
    assert result(next(find_items([disc / "DICOMDIR"]))) is OutsideReferenceError


def test_a_broken_disc_index_is_listed(tmp_path: Path) -> None:
    (tmp_path / "DICOMDIR").write_bytes(b"nothing of the kind")
    write_dicom(tmp_path / "film", FILM)
    found = {item.path.name: result(item) for item in find_items([tmp_path])}
    assert found["film"] is None
    assert found["DICOMDIR"] is not None


def test_reading_an_index_or_an_archive_as_a_film_says_what_it_is(
    disc: Path, tmp_path: Path
) -> None:
    archive = write_zip(tmp_path / "a.zip", {"film": dicom_bytes(FILM)})
    for path in (disc / "DICOMDIR", archive):
        with pytest.raises(CollectionError):
            read_radiograph(path)
