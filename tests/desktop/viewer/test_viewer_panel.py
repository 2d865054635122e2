"""The viewer in the real window: menus, fields, heat map, priors."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLabel, QSlider, QWidget

from desktop.application import Desktop
from desktop.look.colours import CANVAS
from desktop.viewer.windowing import Windowing
from tests.desktop.history_of import records
from tests.desktop.radiographs import ramp, write_dicom
from tests.synthetic_films import ABNORMAL, write_film

Settle = Callable[[Desktop], None]


@pytest.fixture
def shown(desktop: Desktop, settle: Settle, tmp_path: Path) -> Iterator[Desktop]:
    """A desktop that shows one DICOM file."""
    desktop.open_paths([write_dicom(tmp_path / "film.dcm", ImagerPixelSpacing=[0.2, 0.2])])
    settle(desktop)
    desktop.viewer.view.setFocus()
    yield desktop


def field(desktop: Desktop, name: str) -> QDoubleSpinBox:
    found = desktop.window.findChild(QDoubleSpinBox, name)
    assert found is not None
    return found


def windowing(desktop: Desktop) -> Windowing:
    found = desktop.viewer.view.windowing
    assert found is not None
    return found


def type_number(desktop: Desktop, name: str, text: str) -> None:
    target = field(desktop, name)
    target.selectAll()
    QTest.keyClicks(target, text)
    QTest.keyClick(target, Qt.Key.Key_Return)


def test_center_and_width_are_typed_and_clamped(shown: Desktop) -> None:
    shown.actions.edit_window.trigger()
    assert QApplication.focusWidget() in (
        field(shown, "windowCenter"),
        field(shown, "windowCenter").lineEdit(),
    )
    type_number(shown, "windowCenter", "1200")
    type_number(shown, "windowWidth", "800")
    assert (windowing(shown).center, windowing(shown).width) == (1200, 800)
    assert QApplication.focusWidget() is shown.viewer.view
    type_number(shown, "windowWidth", "999999")
    limits = shown.viewer.view.picture.window_limits
    assert windowing(shown).width == limits.widest
    assert field(shown, "windowWidth").value() == limits.widest


def test_the_fields_follow_the_drag_and_do_not_round_it(shown: Desktop) -> None:
    view = shown.viewer.view
    QTest.mousePress(view, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    QTest.mouseMove(view, QPoint(117, 131))
    QTest.mouseRelease(view, Qt.MouseButton.RightButton, pos=QPoint(117, 131))
    dragged = windowing(shown)
    assert dragged.center != round(dragged.center)
    assert field(shown, "windowCenter").value() == round(dragged.center)
    field(shown, "windowCenter").setFocus()
    QTest.keyClick(field(shown, "windowCenter"), Qt.Key.Key_Return)
    view.setFocus()
    assert windowing(shown) == dragged


def test_presets_are_offered_by_name_and_chosen(shown: Desktop) -> None:
    menu = shown.viewer.tool_bar.preset_menu
    offered = {action.text(): action for action in menu.actions() if action.text()}
    assert list(offered)[:2] == ["As first shown", "HARD"]
    offered["HARD"].trigger()
    assert (windowing(shown).center, windowing(shown).width) == (1500, 1000)
    QTest.keyClick(shown.viewer.view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert (windowing(shown).center, windowing(shown).width) == (2048, 4096)
    assert len({action.shortcut().toString() for action in offered.values()}) == len(offered)


@pytest.mark.parametrize(
    ("action", "note"),
    [
        ("invert", "Black and white swapped"),
        ("rotate_right", "Turned by 90°"),
        ("rotate_left", "Turned by 270°"),
        ("flip_horizontally", "Mirrored: markers in the picture are mirrored too"),
        ("flip_vertically", "Flipped top to bottom: markers in the picture are mirrored"),
    ],
)
def test_what_is_changed_by_an_action_is_said_and_reset(
    shown: Desktop, action: str, note: str
) -> None:
    view = shown.viewer.view
    plain = view.grab().toImage()
    keys = getattr(shown.actions, action).shortcut()
    QTest.keySequence(view, keys)
    assert view.accessibleDescription() == note
    assert view.grab().toImage() != plain
    QTest.keySequence(view, shown.actions.reset_view.shortcut())
    assert view.accessibleDescription() == ""
    assert view.grab().toImage() == plain
    assert not shown.actions.invert.isChecked()


def test_zoom_actions(shown: Desktop) -> None:
    geometry = shown.viewer.view.geometry_of_view
    fitted = geometry.scale
    zoom = shown.window.findChild(QLabel, "viewZoom")
    shown.actions.actual_size.trigger()
    assert geometry.device_scale == 1
    assert zoom.text() == "100 %"
    shown.actions.zoom_in.trigger()
    assert zoom.text() == "125 %"
    shown.actions.zoom_out.trigger()
    assert zoom.text() == "100 %"
    shown.actions.fit.trigger()
    assert geometry.scale == fitted


def test_a_distance_is_measured_with_its_unit_and_cleared(shown: Desktop) -> None:
    view, actions = shown.viewer.view, shown.actions
    assert not actions.clear_measurements.isEnabled()
    actions.measure_tool.trigger()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(view, QPoint(160, 60))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(160, 60))
    (line,) = view.measurements
    scale = view.geometry_of_view.scale
    assert (line.end - line.start).x() == pytest.approx(100 / scale)
    actions.clear_measurements.trigger()
    assert view.measurements == ()
    assert actions.measure_tool.isChecked()


def test_every_tool_works_without_a_mouse(shown: Desktop) -> None:
    view, actions = shown.viewer.view, shown.actions
    QTest.keySequence(view, actions.measure_tool.shortcut())
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert len(view.measurements) == 1
    QTest.keySequence(view, actions.clear_measurements.shortcut())
    assert view.measurements == ()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    before = view.grab().toImage()
    QTest.keySequence(view, actions.magnifier_tool.shortcut())
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.grab().toImage() != before
    QTest.keySequence(view, actions.window_tool.shortcut())
    assert view.grab().toImage() == before


def test_the_focus_is_seen_by_who_came_with_a_key(shown: Desktop) -> None:
    view = shown.viewer.view
    fields = field(shown, "windowCenter")

    def corner() -> str:
        return view.grab().toImage().pixelColor(1, 1).name()

    fields.setFocus()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert corner() == "#000000"
    fields.setFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert corner() == CANVAS.accent
    fields.setFocus()
    assert corner() == "#000000"


def test_the_letters_keep_clear_of_the_heat_maps_controls(shown: Desktop) -> None:
    view, bar = shown.viewer.view, shown.viewer.heat_map_bar
    view.pan(QPointF(5000, 5000))  # so that letters lie on black

    def lowest_letter() -> int:
        image = view.grab().toImage()
        middle = image.width() // 2
        lit = [
            y
            for y in range(image.height() // 2, image.height())
            if any(image.pixelColor(x, y).red() > 120 for x in range(middle - 12, middle + 12))
        ]
        return max(lit, default=0)

    without = lowest_letter()
    assert view.height() - 30 < without < view.height()
    shown.actions.heat_map.trigger()
    QApplication.processEvents()
    assert view.height() - bar.height() - 30 < lowest_letter() < view.height() - bar.height()
    shown.actions.heat_map.trigger()
    bar.resize(bar.width() + 1, bar.height() + 200)  # as a layout may do while it is hidden
    assert lowest_letter() == without


def test_switching_the_heat_map_moves_nothing(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    QApplication.processEvents()
    before = desktop.viewer.view.geometry_of_view.transform()
    desktop.actions.heat_map.trigger()
    QApplication.processEvents()
    assert desktop.viewer.heat_map_bar.isVisible()
    assert desktop.viewer.view.geometry_of_view.transform() == before


def test_the_heat_map_of_each_finding_with_its_meaning_and_opacity(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    view, window = desktop.viewer.view, desktop.window
    plain = view.grab().toImage()
    desktop.actions.heat_map.trigger()
    meaning = window.findChild(QLabel, "heatMapMeaning")
    assert meaning.isVisible()
    assert meaning.text() == "Where the network looked, not the outline of disease."
    findings = window.findChild(QComboBox, "heatMapFinding")
    assert [findings.itemText(index) for index in range(findings.count())] == [
        "COVID-19 pneumonia", "Other lung disease", "Normal",
    ]  # fmt: skip
    of_covid = view.grab().toImage()
    assert of_covid != plain
    desktop.viewer.heat_map_bar.choose("other_lung_disease")
    # This bundle's map of it is empty: nothing is claimed where there is no evidence.
    assert view.grab().toImage() == plain
    desktop.viewer.heat_map_bar.choose("covid19_pneumonia")
    assert view.grab().toImage() == of_covid
    slider = window.findChild(QSlider, "heatMapOpacity")
    assert slider is not None
    slider.setFocus()
    for _ in range(20):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == 0
    assert view.grab().toImage() == plain
    desktop.actions.heat_map.trigger()
    assert not meaning.isVisible()


def test_a_picture_without_an_original_is_a_preview_with_the_same_lengths(
    start_desktop: Callable[..., Desktop], settle: Settle, tmp_path: Path
) -> None:
    pixels = ramp(np.uint16, 100, 4000, 2400, 2000)
    path = write_dicom(tmp_path / "big.dcm", pixels, ImagerPixelSpacing=[0.1, 0.1])
    first = start_desktop()
    first.open_paths([path])
    settle(first)
    first.window.close()
    path.unlink()
    again = start_desktop()
    again.history_panel.select(records(again)[0].id)
    settle(again)
    picture = again.viewer.view.picture
    assert picture is not None
    assert not picture.is_original
    assert (picture.rows, picture.columns) == (2400, 2000)
    assert picture.spacing is not None
    assert picture.patient_orientation == "L\\F"
    note = again.window.findChild(QLabel, "viewNote")
    assert note.text() == "Stored preview: the original file is not at hand."


def test_all_is_switched_off_without_a_picture(desktop: Desktop) -> None:
    actions = desktop.actions
    for name in (
        "window_tool", "measure_tool", "magnifier_tool", "invert", "rotate_left",
        "flip_vertically", "edit_window", "clear_measurements", "heat_map", "compare",
    ):  # fmt: skip
        assert not getattr(actions, name).isEnabled(), name


def test_every_control_of_the_viewer_has_a_name_for_screen_readers(shown: Desktop) -> None:
    shown.actions.heat_map.trigger()
    for widget in shown.viewer.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            inner = widget.objectName().startswith("qt_")
            assert inner or widget.accessibleName(), widget
