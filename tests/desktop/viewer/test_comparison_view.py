"""Two pictures of one patient side by side, in the real window."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton

from desktop.application import Desktop
from desktop.viewer.radiograph_view import RadiographView
from tests.desktop.history_of import records
from tests.desktop.radiographs import ramp, write_dicom
from tests.synthetic_films import write_film

Settle = Callable[[Desktop], None]


@pytest.fixture
def comparing(desktop: Desktop, settle: Settle, tmp_path: Path) -> Desktop:
    """A desktop that compares a picture of 2024 with the prior of 2023."""
    other_size = ramp(np.uint16, 100, 900, 300, 200)
    inverse = {
        "PhotometricInterpretation": "MONOCHROME1",
        "WindowCenter": 500,
        "WindowWidth": 1000,
        "WindowCenterWidthExplanation": "NARROW",
    }
    films = [
        write_dicom(tmp_path / "now.dcm"),
        write_dicom(tmp_path / "old.dcm", StudyDate="20210101"),
        write_dicom(tmp_path / "prior.dcm", other_size, StudyDate="20230101", **inverse),
        write_dicom(tmp_path / "later.dcm", StudyDate="20250101", PatientName="Doe^Janet"),
        write_dicom(tmp_path / "other.dcm", PatientID="PID-2"),
        write_film(tmp_path / "nameless.png"),
    ]
    desktop.open_paths(films)
    settle(desktop)
    look_at(desktop, settle, "now.dcm")
    desktop.actions.compare.trigger()
    settle(desktop)
    return desktop


def look_at(desktop: Desktop, settle: Settle, name: str) -> None:
    by_name = {record.source.path.name: record.id for record in records(desktop)}
    desktop.history_panel.select(by_name[name])
    settle(desktop)


def choice(desktop: Desktop) -> QComboBox:
    found = desktop.window.findChild(QComboBox, "priorChoice")
    assert found is not None
    return found


def choose(desktop: Desktop, index: int) -> None:
    """Go down the list of priors by keys."""
    box = choice(desktop)
    box.setFocus()
    for _ in range(index - box.currentIndex()):
        QTest.keyClick(box, Qt.Key.Key_Down)


def prior(desktop: Desktop) -> RadiographView:
    return desktop.viewer.comparison.prior


def brightness(view: RadiographView) -> float:
    image = view.grab().toImage()
    middle = image.rect().center()
    return (
        sum(
            image.pixelColor(middle + QPoint(x, y)).red()
            for x in range(-8, 8)
            for y in range(-8, 8)
        )
        / 256
    )


def test_the_priors_of_the_same_patient_are_offered_the_last_one_first(comparing: Desktop) -> None:
    offered = [choice(comparing).itemText(index) for index in range(choice(comparing).count())]
    assert [text.split("·")[1].strip() for text in offered] == ["prior.dcm", "old.dcm", "later.dcm"]
    picture = prior(comparing).picture
    assert picture is not None
    assert (picture.rows, picture.columns) == (300, 200)
    assert picture.is_original
    caption = comparing.window.findChild(QLabel, "currentCaption")
    assert caption.text().endswith("now.dcm")


def test_zoom_position_and_window_go_together(comparing: Desktop) -> None:
    current, other = comparing.viewer.view, prior(comparing)
    before = brightness(other)
    current.zoom_by(3, QPointF(40, 50))
    middles = []
    for view in (current, other):
        assert view.picture is not None
        middle = view.geometry_of_view.center
        middles.append((middle.x() / view.picture.columns, middle.y() / view.picture.rows))
    assert middles[0] == pytest.approx(middles[1])
    other.pan(QPointF(-40, -20))
    placements = [view.geometry_of_view.placement() for view in (current, other)]
    assert placements[0].zoom == pytest.approx(placements[1].zoom)
    assert placements[0].x == pytest.approx(placements[1].x)
    current.fit()
    assert other.geometry_of_view.fitted
    current.move_window(brighter=800, wider=0)
    assert brightness(other) > before + 10


def test_inverting_goes_together_and_turning_does_not(comparing: Desktop) -> None:
    comparing.actions.invert.trigger()
    assert prior(comparing).inverted
    comparing.actions.rotate_right.trigger()
    assert comparing.viewer.view.geometry_of_view.quarter_turns == 1
    assert prior(comparing).geometry_of_view.quarter_turns == 0
    QTest.mouseClick(prior(comparing), Qt.MouseButton.MiddleButton, pos=QPoint(20, 20))
    comparing.actions.flip_horizontally.trigger()
    assert prior(comparing).geometry_of_view.mirrored
    assert not comparing.viewer.view.geometry_of_view.mirrored


def test_another_prior_takes_over_how_the_current_one_is_looked_at(
    comparing: Desktop, settle: Settle
) -> None:
    comparing.viewer.view.zoom_by(4)
    zoom = comparing.viewer.view.geometry_of_view.placement().zoom
    choose(comparing, 1)
    settle(comparing)
    picture = prior(comparing).picture
    assert picture is not None
    assert (picture.rows, picture.columns) == (120, 100)
    assert prior(comparing).geometry_of_view.placement().zoom == pytest.approx(zoom)
    assert comparing.viewer.view.geometry_of_view.placement().zoom == zoom


def test_another_name_under_the_same_id_is_said(comparing: Desktop, settle: Settle) -> None:
    warning = comparing.window.findChild(QLabel, "priorWarning")
    assert not warning.isVisible()
    choose(comparing, 2)
    settle(comparing)
    assert warning.isVisible()
    assert warning.text() == "Same patient ID, but another name: Doe, Jane and Doe, Janet."
    comparing.settings.change(anonymous=True)
    assert warning.text() == "Same patient ID, but another name."
    assert warning.isVisible()
    comparing.settings.change(anonymous=False, language="fr")
    QApplication.processEvents()
    assert warning.text().startswith("Même")
    assert "Doe, Janet" in warning.text()
    comparing.settings.change(language="")
    QApplication.processEvents()


def test_the_comparison_ends_with_its_picture(comparing: Desktop, settle: Settle) -> None:
    look_at(comparing, settle, "other.dcm")
    assert not comparing.viewer.comparison.is_comparing
    assert not comparing.actions.compare.isChecked()
    assert not comparing.actions.compare.isEnabled()
    assert prior(comparing).picture is None
    look_at(comparing, settle, "nameless.png")
    assert not comparing.actions.compare.isEnabled()
    look_at(comparing, settle, "now.dcm")
    assert comparing.actions.compare.isEnabled()


def test_the_comparison_is_closed_by_its_button(comparing: Desktop) -> None:
    comparing.window.findChild(QToolButton, "priorClose").click()
    assert not comparing.viewer.comparison.is_comparing
    assert not comparing.actions.compare.isChecked()
    assert comparing.viewer.comparison.active is comparing.viewer.view


def test_a_deleted_prior_is_no_longer_offered(comparing: Desktop, settle: Settle) -> None:
    by_name = {record.source.path.name: record.id for record in records(comparing)}
    comparing.history.delete([by_name["old.dcm"]])
    settle(comparing)
    texts = [choice(comparing).itemText(index) for index in range(choice(comparing).count())]
    assert not any("old.dcm" in text for text in texts)
    assert comparing.viewer.comparison.is_comparing
    assert prior(comparing).picture is not None
    assert prior(comparing).picture.rows == 300

    comparing.history.delete([by_name["prior.dcm"]])
    settle(comparing)
    assert choice(comparing).currentText().endswith("later.dcm")
    assert prior(comparing).picture.rows == 120

    comparing.history.delete([by_name["later.dcm"]])
    settle(comparing)
    assert not comparing.viewer.comparison.is_comparing
    assert prior(comparing).picture is None


def test_both_pictures_begin_at_the_same_height(comparing: Desktop) -> None:
    QApplication.processEvents()
    tops = {
        view.mapTo(comparing.window, QPoint(0, 0)).y() for view in comparing.viewer.comparison.views
    }
    assert len(tops) == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("closing", ["action", "button"])
def test_keys_go_on_in_the_picture_when_the_comparison_ends(
    comparing: Desktop, closing: str
) -> None:
    box, view = choice(comparing), comparing.viewer.view
    box.setFocus()
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    assert box.hasFocus()
    center = view.windowing.center
    if closing == "action":
        QTest.keyClick(box, Qt.Key.Key_P)
    else:
        button = comparing.window.findChild(QToolButton, "priorClose")
        assert button is not None
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert not comparing.viewer.comparison.is_comparing
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_1)
    assert view.windowing.center == center
    assert view.geometry_of_view.device_scale == pytest.approx(1)
    QTest.keyClick(view, Qt.Key.Key_I)
    assert view.inverted


def test_keys_go_on_in_the_picture_when_the_heat_map_is_hidden(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    desktop.actions.heat_map.setChecked(True)
    finding = desktop.window.findChild(QComboBox, "heatMapFinding")
    finding.setFocus()
    assert finding.hasFocus()
    desktop.actions.heat_map.setChecked(False)
    assert desktop.viewer.view.hasFocus()
