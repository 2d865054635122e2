from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.application import Desktop
from desktop.records.record import Conclusion
from tests.desktop.history_of import conclusions, records
from tests.synthetic_films import ABNORMAL, BETWEEN, NORMAL, NOT_A_CHEST, write_film

Settle = Callable[[Desktop], None]


def drop(window: QWidget, paths: list[Path]) -> bool:
    """Drop files as a file manager does; whether the window would take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(window.rect().center(), *arguments, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(window.rect().center()), *arguments, none)
        QApplication.sendEvent(window, event)
    return enter.isAccepted()


def label(desktop: Desktop, name: str) -> str:
    found = desktop.window.findChild(QWidget, name)
    assert found is not None
    return str(found.property("text")) if found.isVisible() else ""


@pytest.mark.parametrize(
    ("gray", "conclusion", "verdict"),
    [
        (NORMAL, Conclusion.NORMAL, "No sign of lung disease found."),
        (ABNORMAL, Conclusion.ABNORMAL, "Abnormal. Most likely finding: COVID-19 pneumonia."),
        (BETWEEN, Conclusion.ABSTAINED, "No verdict: the evidence is too thin."),
        (NOT_A_CHEST, Conclusion.REFUSED, "No verdict: this is not a picture that the model"),
    ],
)
@pytest.mark.parametrize("suffix", ["png", "jpg", "tif"])
def test_an_opened_picture_is_read_and_its_verdict_shown(
    desktop: Desktop,
    settle: Settle,
    tmp_path: Path,
    gray: int,
    conclusion: Conclusion,
    verdict: str,
    suffix: str,
) -> None:
    desktop.open_paths([write_film(tmp_path / f"film.{suffix}", gray)])
    settle(desktop)
    assert conclusions(desktop) == {f"film.{suffix}": conclusion}
    assert label(desktop, "verdictLabel").startswith(verdict)
    assert desktop.viewer.view.picture is not None
    assert (desktop.viewer.view.picture.rows, desktop.viewer.view.picture.columns) == (96, 96)


def test_every_score_has_its_bar_and_the_operating_point_is_said(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    for key in ("abnormal", "normal", "covid19_pneumonia", "other_lung_disease"):
        assert desktop.window.findChild(QWidget, f"score_{key}").isVisible()
    spoken = desktop.window.findChild(QWidget, "score_abnormal").accessibleName()
    assert "Operating point: 50" in spoken
    assert "“balanced”" in label(desktop, "operatingPointLabel")


def test_a_failure_shows_reason_and_advice_and_no_number(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("not a picture")
    desktop.open_paths([note])
    settle(desktop)
    assert label(desktop, "reasonLabel") == "This is not a picture that Hilum can read."
    assert label(desktop, "adviceLabel").startswith("Open a DICOM")
    assert desktop.window.findChild(QWidget, "scores").isHidden()
    assert desktop.viewer.view.picture is None


def test_dropping_files_a_folder_and_a_text_file(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    single = write_film(tmp_path / "single.png", ABNORMAL)
    write_film(tmp_path / "folder" / "a.png", NORMAL)
    write_film(tmp_path / "folder" / "deeper" / "b.jpg", ABNORMAL)
    note = tmp_path / "note.txt"
    note.write_text("not a picture")
    assert drop(desktop.window, [single, tmp_path / "folder", note])
    settle(desktop)
    assert conclusions(desktop) == {
        "single.png": Conclusion.ABNORMAL,
        "a.png": Conclusion.NORMAL,
        "b.jpg": Conclusion.ABNORMAL,
        "note.txt": Conclusion.FAILED,
    }


def test_what_is_no_file_is_not_taken(desktop: Desktop) -> None:
    data = QMimeData()
    data.setText("some text")
    event = QDragEnterEvent(
        desktop.window.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(desktop.window, event)
    assert not event.isAccepted()


def test_twenty_files_at_once_with_a_broken_one(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    films = [write_film(tmp_path / f"{number:02}.png", NORMAL) for number in range(20)]
    films[7].write_bytes(films[7].read_bytes()[:60])
    assert drop(desktop.window, films)
    settle(desktop)
    found = conclusions(desktop)
    assert found.pop("07.png") is Conclusion.FAILED
    assert len(found) == 19
    assert set(found.values()) == {Conclusion.NORMAL}
    assert desktop.history_panel.list.model().rowCount() == 20


def test_pictures_in_an_archive_are_read(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.png", ABNORMAL)
    with ZipFile(tmp_path / "films.zip", "w") as archive:
        archive.write(film, "ward/one.png")
        archive.writestr("../outside.png", film.read_bytes())
    desktop.open_paths([tmp_path / "films.zip"])
    settle(desktop)
    assert conclusions(desktop) == {
        "one.png": Conclusion.ABNORMAL,
        "outside.png": Conclusion.FAILED,
    }


def test_an_archive_is_listed_once_for_all_its_pictures(
    desktop: Desktop, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = write_film(tmp_path / "film.png").read_bytes()
    with ZipFile(tmp_path / "films.zip", "w") as archive:
        for number in range(6):
            archive.writestr(f"{number}.png", film)
    listed = []

    class CountedZipFile(ZipFile):
        def __init__(self, *arguments: Any) -> None:
            listed.append(arguments)
            super().__init__(*arguments)

    monkeypatch.setattr("inference.archive.ZipFile", CountedZipFile)
    desktop.open_paths([tmp_path / "films.zip"])
    settle(desktop)
    assert len(conclusions(desktop)) == 6
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}
    assert len(listed) == 1


def test_an_empty_folder_is_said(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    desktop.open_paths([folder])
    settle(desktop)
    assert desktop.notice.text() == "There is no file in that folder."
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    assert desktop.notice.text() == ""


def test_without_a_model_pictures_are_shown_and_a_banner_says_why(
    start_desktop: Callable[..., Desktop], settle: Settle, tmp_path: Path
) -> None:
    desktop = start_desktop(model=tmp_path / "no bundle here")
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    assert desktop.model_notice.text().startswith("Analysis is off. No model is installed")
    assert desktop.viewer.view.picture is not None
    assert conclusions(desktop) == {"film.png": Conclusion.NOT_ANALYSED}
    assert label(desktop, "modelLabel") == "No model"


def test_a_file_that_is_named_like_markup_is_only_a_name(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "<b>film<b>.png")])
    settle(desktop)
    assert label(desktop, "recordTitle") == "<b>film<b>.png"
    title = desktop.reading.title
    assert title.textFormat() is Qt.TextFormat.PlainText
    assert records(desktop)[0].title == "<b>film<b>.png"
