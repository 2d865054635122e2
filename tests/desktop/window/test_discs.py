"""A patient's CD, opened as a folder."""

from collections.abc import Callable
from pathlib import Path

from desktop.application import Desktop
from desktop.records.record import Conclusion
from tests.desktop.history_of import conclusions
from tests.desktop.radiographs import write_dicom
from tests.synthetic_films import write_film

Settle = Callable[[Desktop], None]


def test_what_is_clearly_no_picture_is_told_in_one_line(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    disc = tmp_path / "disc"
    write_dicom(disc / "DICOM" / "IM0001")
    names = ("DICOMDIR", "AUTORUN.INF", "README.TXT", "index.html", "Thumbs.db")
    for name in (*names, "run.exe", "run.dll"):
        (disc / name).write_bytes(b"whatever it is")
    (disc / "VIEWER").mkdir()
    write_film(disc / "VIEWER" / "logo.png")
    desktop.open_paths([disc])
    settle(desktop)
    assert set(conclusions(desktop)) == {"IM0001"}
    assert desktop.notice.text() == "8 files were no pictures."

    desktop.open_paths([disc / "README.TXT"])
    settle(desktop)
    assert conclusions(desktop)["README.TXT"] is Conclusion.FAILED


def test_a_folder_without_any_picture_says_so(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "letter.txt").write_text("no film")
    desktop.open_paths([tmp_path / "papers"])
    settle(desktop)
    assert conclusions(desktop) == {}
    assert desktop.notice.text() == "1 file was no picture."
