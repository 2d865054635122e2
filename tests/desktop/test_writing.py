import errno
import resource
import sys
from pathlib import Path

import pytest

from desktop.errors import NotWritableError, StorageFullError, WritingError
from desktop.writing import written_aside


def test_the_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    with written_aside(target) as stream:
        stream.write(b"first")
        assert not target.exists()
    with pytest.raises(ZeroDivisionError), written_aside(target) as stream:
        stream.write(b"second")
        raise ZeroDivisionError
    assert target.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_no_room_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"before")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(StorageFullError) as caught, written_aside(target) as stream:
            stream.write(bytes(100_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.detail == "EFBIG"
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_what_is_protected_is_said(tmp_path: Path, number: int) -> None:
    with pytest.raises(NotWritableError), written_aside(tmp_path / "report.pdf"):
        raise OSError(number, "as the system says it")


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with (
        pytest.raises(WritingError, match="nothing was changed"),
        written_aside(tmp_path / "gone" / "report.pdf"),
    ):
        raise AssertionError("nothing can be written there")
