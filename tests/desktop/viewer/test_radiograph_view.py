"""The view with its tools, driven by mouse, wheel and keys."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.viewer.picture import DisplayPicture
from desktop.viewer.radiograph_view import RadiographView
from desktop.viewer.rendering import gray_array
from desktop.viewer.tools import MagnifierTool, MeasureTool, PanTool, PointerTool, WindowTool
from desktop.viewer.windowing import Windowing
from inference.radiograph import Acquisition, PixelSpacing, SpacingOrigin, VoiLut, Window
from tests.desktop.radiographs import radiograph, ramp

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> RadiographView:
    widget = RadiographView()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    widget.show_picture(DisplayPicture.of(radiograph(ramp(np.uint16, 0, 4000, 600, 500))))
    return widget


def use(view: RadiographView, tool: PointerTool) -> None:
    view.set_tool(LEFT, tool)


def drag(view: RadiographView, *points: QPoint) -> None:
    QTest.mousePress(view, LEFT, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(view, point)
    QTest.mouseRelease(view, LEFT, pos=points[-1])


def turn_wheel(view: RadiographView, place: QPointF, notches: int) -> None:
    wheel = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, wheel)


def seen(view: RadiographView) -> NDArray[np.uint8]:
    return gray_array(view.grab().toImage())


def window(view: RadiographView) -> tuple[float, float]:
    assert view.windowing is not None
    return view.windowing.center, view.windowing.width


def test_a_new_picture_is_fitted_and_stays_so(view: RadiographView) -> None:
    assert view.geometry_of_view.scale == pytest.approx(300 / 600)
    view.resize(200, 150)
    QApplication.processEvents()
    assert view.geometry_of_view.scale == pytest.approx(150 / 600)


def test_the_wheel_zooms_at_the_pointer(view: RadiographView) -> None:
    place = QPointF(250, 80)
    before = view.to_picture(place)
    turn_wheel(view, place, 2)
    assert view.geometry_of_view.scale == pytest.approx(0.5 * 1.44)
    assert (view.to_picture(place) - before).manhattanLength() < 0.5


def test_dragging_sideways_widens_the_window_and_down_darkens(view: RadiographView) -> None:
    use(view, WindowTool())
    center, width = window(view)
    drag(view, QPoint(100, 100), QPoint(160, 100))
    assert window(view)[0] == center
    assert window(view)[1] > width
    gray = seen(view)[150, 200]
    drag(view, QPoint(100, 100), QPoint(100, 160))
    assert window(view)[0] > center
    assert seen(view)[150, 200] < gray
    view.reset()
    assert window(view) == (center, width)


@pytest.mark.parametrize("monochrome1", [False, True])
@pytest.mark.parametrize("inverted", [False, True])
def test_dragging_up_brightens_what_is_seen(
    view: RadiographView, monochrome1: bool, inverted: bool
) -> None:
    pixels = ramp(np.uint16, 0, 4000, 600, 500)
    view.show_picture(DisplayPicture.of(radiograph(pixels, monochrome1)))
    view.set_inverted(inverted)
    use(view, WindowTool())
    before = int(seen(view)[150, 200])
    drag(view, QPoint(100, 100), QPoint(100, 60))
    assert seen(view)[150, 200] > before


@pytest.mark.parametrize(
    "voi",
    [
        Window(2000, 3000),
        VoiLut(np.round(np.linspace(0, 1, 4096) ** 2 * 4095).astype(np.uint16), 0, 12),
    ],
)
def test_a_drag_begins_without_a_jump(view: RadiographView, voi: Window | VoiLut) -> None:
    film = radiograph(
        ramp(np.uint16, 0, 4000, 600, 500),
        windows=(voi,) if isinstance(voi, Window) else (),
        voi_luts=(voi,) if isinstance(voi, VoiLut) else (),
    )
    view.show_picture(DisplayPicture.of(film))
    use(view, WindowTool())
    before = seen(view).astype(int)
    drag(view, QPoint(100, 100), QPoint(101, 101))
    change = np.abs(seen(view).astype(int) - before)
    assert 0 < change.max() <= 4


def test_at_a_limit_the_drag_turns_back_at_once(view: RadiographView) -> None:
    use(view, WindowTool())
    drag(view, QPoint(100, 100), QPoint(100, 20_000), QPoint(100, 20_000))
    assert view.picture is not None
    darkest = view.picture.window_limits.highest
    assert window(view)[0] == darkest
    drag(view, QPoint(100, 100), QPoint(100, 5000), QPoint(100, 4990))
    assert window(view)[0] < darkest


def test_dragging_moves_the_picture(view: RadiographView) -> None:
    use(view, PanTool())
    view.flip(horizontally=True)
    view.turn(1)
    held = view.to_picture(QPointF(100, 100))
    drag(view, QPoint(100, 100), QPoint(130, 90))
    assert (view.to_picture(QPointF(130, 90)) - held).manhattanLength() < 0.5


def test_a_double_click_fits(view: RadiographView) -> None:
    view.actual_size()
    assert not view.geometry_of_view.fitted
    QTest.mouseDClick(view, LEFT, pos=QPoint(50, 50))
    assert view.geometry_of_view.fitted


def test_inverting_swaps_black_and_white_and_says_so(view: RadiographView) -> None:
    before = seen(view)[:, 100:300].astype(int)
    view.set_inverted(True)
    after = seen(view)[:, 100:300].astype(int)
    inside = slice(60, None)  # below the note
    assert np.abs(before[inside] + after[inside] - 255).max() <= 1
    assert view.accessibleDescription() == "Black and white swapped"


def test_what_is_turned_or_flipped_is_said(view: RadiographView) -> None:
    assert view.accessibleDescription() == ""
    view.turn(1)
    assert view.accessibleDescription() == "Turned by 90°"
    view.flip(horizontally=True)
    assert view.accessibleDescription().startswith("Mirrored: markers in the picture")
    view.reset()
    assert view.accessibleDescription() == ""
    view.flip(horizontally=False)
    assert view.accessibleDescription().startswith("Flipped top to bottom")


def test_letters_are_drawn_only_where_the_file_knows_them(view: RadiographView) -> None:
    pixels = np.zeros((600, 500), np.uint16)
    pixels[0, 0] = 4000
    unknown = radiograph(pixels)
    known = radiograph(pixels, acquisition=Acquisition(patient_orientation="L\\F"))
    edge = np.s_[120:180, 0:40]
    view.show_picture(DisplayPicture.of(unknown))
    assert seen(view)[edge].max() == 0
    view.show_picture(DisplayPicture.of(known))
    right_side = seen(view)[edge]
    assert right_side.max() > 150
    view.flip(horizontally=True)
    left_side = seen(view)[edge]
    assert left_side.max() > 150
    assert (left_side != right_side).any()


def test_a_line_is_drawn_moved_and_kept_by_a_click(view: RadiographView) -> None:
    spacing = PixelSpacing(0.2, 0.1, SpacingOrigin.CALIBRATED)
    film = radiograph(ramp(np.uint16, 0, 4000, 600, 500), spacing=spacing)
    view.show_picture(DisplayPicture.of(film))
    use(view, MeasureTool())
    drag(view, QPoint(100, 100), QPoint(150, 120), QPoint(200, 100))
    (line,) = view.measurements
    assert (line.start - view.to_picture(QPointF(100, 100))).manhattanLength() < 1e-6
    assert (line.end - view.to_picture(QPointF(200, 100))).manhattanLength() < 1e-6
    drag(view, QPoint(203, 101), QPoint(200, 200))
    (moved,) = view.measurements
    assert moved.start == line.start
    assert (moved.end - view.to_picture(QPointF(200, 200))).manhattanLength() < 1e-6
    QTest.mouseClick(view, LEFT, pos=QPoint(300, 250))
    drag(view, QPoint(300, 250), QPoint(301, 250))
    assert view.measurements == (moved,)


def test_a_line_is_seen_and_goes_with_the_picture(view: RadiographView) -> None:
    plain = view.grab().toImage()
    use(view, MeasureTool())
    drag(view, QPoint(100, 100), QPoint(200, 100))
    assert view.grab().toImage() != plain
    lines = view.measurements
    view.turn(1)
    view.zoom_by(2)
    assert view.measurements == lines
    view.show_picture(DisplayPicture.of(radiograph(ramp(np.uint16, 0, 100))))
    assert view.measurements == ()


def test_the_lens_follows_the_pointer_and_goes_with_it(view: RadiographView) -> None:
    plain = view.grab().toImage()
    use(view, MagnifierTool())
    QTest.mouseMove(view, QPoint(120, 130))
    QTest.mouseMove(view, QPoint(200, 150))
    magnified = view.grab().toImage()
    assert magnified != plain
    # At its middle the lens shows the pixel that the pointer is on, larger.
    assert magnified.pixelColor(200, 150).red() == pytest.approx(
        plain.pixelColor(200, 150).red(), abs=3
    )
    use(view, PanTool())
    assert view.grab().toImage() == plain


def test_the_lens_magnifies_about_its_middle(view: RadiographView) -> None:
    pixels = np.zeros((3000, 2500), np.uint16)
    pixels[:, 1240:1260] = 4000
    view.show_picture(DisplayPicture.of(radiograph(pixels, windows=(Window(2000, 4000),))))
    narrow = int((seen(view)[150] > 100).sum())
    use(view, MagnifierTool())
    view.show_lens(QPointF(200, 150))
    wide = int((seen(view)[150, 150:250] > 100).sum())
    assert narrow <= 3
    assert wide == pytest.approx(20, abs=2)


@pytest.mark.parametrize("sign", [-1, 1])
def test_arrow_keys_move_the_picture_and_with_shift_the_window(
    view: RadiographView, sign: int
) -> None:
    use(view, WindowTool())
    view.zoom_by(3)
    before = view.geometry_of_view.center
    key = Qt.Key.Key_Right if sign > 0 else Qt.Key.Key_Left
    QTest.keyClick(view, key)
    assert (view.geometry_of_view.center.x() - before.x()) * sign > 0
    center, width = window(view)
    QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
    assert (window(view)[1] - width) * sign > 0
    key = Qt.Key.Key_Up if sign > 0 else Qt.Key.Key_Down
    QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
    assert (center - window(view)[0]) * sign > 0


def test_a_line_is_drawn_by_keys_alone(view: RadiographView) -> None:
    use(view, MeasureTool())
    QTest.keyClick(view, Qt.Key.Key_Space)  # takes hold in the middle
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Space)
    (line,) = view.measurements
    assert (view.to_view(line.start) - QPointF(200, 150)).manhattanLength() < 1e-6
    assert (view.to_view(line.end) - QPointF(260, 154)).manhattanLength() < 1e-6
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.measurements == (line,)
    with_pointer = view.grab().toImage()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.grab().toImage() != with_pointer


def test_the_lens_is_moved_by_keys(view: RadiographView) -> None:
    plain = view.grab().toImage()
    use(view, MagnifierTool())
    QTest.keyClick(view, Qt.Key.Key_Right)
    first = view.grab().toImage()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert plain != first != view.grab().toImage()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.grab().toImage() == plain


def test_a_better_copy_of_the_same_picture_keeps_all_that_was_done(view: RadiographView) -> None:
    gray = np.random.default_rng(0).integers(0, 256, (300, 250)).astype(np.uint8)
    preview = DisplayPicture.of_preview(gray, None)
    view.show_picture(preview)
    view.turn(1)
    view.zoom_by(2, QPointF(50, 60))
    view.set_inverted(True)
    view.set_windowing(Windowing(preview.initial.curve, 100, 200))
    use(view, MeasureTool())
    drag(view, QPoint(100, 100), QPoint(200, 100))
    before, lines, place = seen(view), view.measurements, view.to_picture(QPointF(7, 9))
    film = radiograph(gray.astype(np.uint16) * 16 + 100, windows=(Window(2140.5, 4081),))
    view.show_picture(DisplayPicture.of(film), keep_view=True)
    assert view.measurements == lines
    assert (view.to_picture(QPointF(7, 9)) - place).manhattanLength() < 1e-6
    assert np.abs(seen(view).astype(int) - before).mean() < 2


def test_without_a_picture_nothing_happens(qtbot: QtBot) -> None:
    empty = RadiographView()
    qtbot.addWidget(empty)
    empty.resize(200, 150)
    empty.show()
    for tool in (WindowTool(), PanTool(), MeasureTool(), MagnifierTool()):
        use(empty, tool)
        drag(empty, QPoint(20, 20), QPoint(60, 50))
        turn_wheel(empty, QPointF(20, 20), 1)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Escape):
            QTest.keyClick(empty, key)
        QTest.mouseDClick(empty, LEFT, pos=QPoint(5, 5))
    assert gray_array(empty.grab().toImage()).max() == 0
    assert empty.measurements == ()


def test_an_overlay_has_its_opacity(view: RadiographView) -> None:
    red = QImage(8, 8, QImage.Format.Format_RGBA8888_Premultiplied)
    red.fill(Qt.GlobalColor.red)
    black = radiograph(np.zeros((600, 500), np.uint8), value_range=(0, 255))
    view.show_picture(DisplayPicture.of(black))
    for opacity in (0.0, 0.25, 1.0):
        view.set_overlay(red, opacity)
        shown = view.grab().toImage().pixelColor(200, 150).red()
        assert shown == pytest.approx(255 * opacity, abs=2)
