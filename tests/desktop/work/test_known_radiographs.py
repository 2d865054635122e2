"""A film that the history has already is shown, and not entered once more."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.application import Desktop
from tests.desktop.history_of import records
from tests.desktop.radiographs import ramp, write_dicom
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]
UIDS: dict[str, Any] = {
    "SOPInstanceUID": "1.2.3.4",
    "SeriesInstanceUID": "1.2.3",
    "StudyInstanceUID": "1.2",
}


def names(desktop: Desktop) -> list[str]:
    return sorted(record.source.path.name for record in records(desktop))


def test_a_film_that_is_opened_again_is_shown_and_can_be_read_again(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    film = write_film(tmp_path / "film.png", ABNORMAL)
    desktop.open_paths([film])
    settle(desktop)
    first = desktop.current.record
    desktop.open_paths([write_film(tmp_path / "other.png", NORMAL)])
    settle(desktop)
    assert desktop.current.record != first

    desktop.open_paths([Path(copy(film, tmp_path / "copy.png"))])
    settle(desktop)
    assert names(desktop) == ["film.png", "other.png"]
    assert desktop.current.record == first
    assert desktop.history_panel.selected_ids() == [first.id]
    assert desktop.notice.text() == "1 radiograph was in the history already."

    read = []
    desktop.queue.completed.connect(lambda record_id, _: read.append(record_id))
    button = desktop.window.findChild(QPushButton, "noticeButton")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(desktop)
    assert read == [first.id]
    assert names(desktop) == ["film.png", "other.png"]


def test_of_a_folder_only_what_is_new_is_entered(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    write_dicom(folder / "a.dcm")
    write_dicom(folder / "b.dcm")
    desktop.open_paths([folder])
    settle(desktop)
    write_dicom(folder / "c.dcm")
    desktop.open_paths([folder])
    settle(desktop)
    assert names(desktop) == ["a.dcm", "b.dcm", "c.dcm"]
    assert desktop.current.record.source.path.name == "c.dcm"
    assert desktop.notice.text() == "2 radiographs were in the history already."


def test_the_same_object_of_the_same_patient_is_the_same_film_however_it_is_written(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_dicom(tmp_path / "film.dcm", **UIDS)])
    settle(desktop)
    noted = write_dicom(tmp_path / "noted.dcm", **UIDS, StudyDescription="Thorax pa")
    desktop.open_paths([noted])
    settle(desktop)
    assert names(desktop) == ["film.dcm"]


def test_another_patient_is_never_shown_for_an_object_with_the_same_uid(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_dicom(tmp_path / "film.dcm", **UIDS)])
    settle(desktop)
    pixels = ramp(np.uint16, 100, 3000, 90, 80)
    other = write_dicom(tmp_path / "other.dcm", pixels, **UIDS, PatientID="PID-2")
    desktop.open_paths([other])
    settle(desktop)
    assert names(desktop) == ["film.dcm", "other.dcm"]
    assert desktop.current.record.facts.patient.patient_id == "PID-2"


def test_a_deleted_film_is_entered_anew(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.png")
    desktop.open_paths([film])
    settle(desktop)
    desktop.actions.delete.trigger()
    settle(desktop)
    desktop.open_paths([film])
    settle(desktop)
    assert names(desktop) == ["film.png"]
    assert desktop.current.record is not None
