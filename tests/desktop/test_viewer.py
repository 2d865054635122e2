from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QTransform, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.history.record import HeatMaps, StoredPicture
from desktop.viewer.geometry import ViewGeometry
from desktop.viewer.heat_map import heat_map_image
from desktop.viewer.picture import DisplayPicture, as_window, clamped
from desktop.viewer.preview import render_preview
from desktop.viewer.radiograph_view import RadiographView
from desktop.viewer.rendering import gray_array, gray_image, render_part
from desktop.viewer.shown_picture import decode_preview
from desktop.viewer.tools import PanTool, WindowTool
from inference.grayscale import to_brightness
from inference.preprocessing import Fit, InputContract
from inference.radiograph import (
    FileFacts,
    PhotometricInterpretation,
    PixelArray,
    Radiograph,
    VoiFunction,
    VoiLut,
    Window,
)
from tests.synthetic_films import ABNORMAL, write_film

FACTS = FileFacts("DICOM", "test", "0" * 64, 16)


def radiograph(pixels: PixelArray, monochrome1: bool = False, **more: object) -> Radiograph:
    kind = PhotometricInterpretation
    return Radiograph(
        pixels,
        kind.MONOCHROME1 if monochrome1 else kind.MONOCHROME2,
        FACTS,
        **more,  # type: ignore[arg-type]
    )


def ramp(dtype: type, low: float, high: float) -> PixelArray:
    return np.linspace(low, high, 64 * 48).reshape(64, 48).astype(dtype)


@pytest.mark.parametrize("monochrome1", [False, True])
@pytest.mark.parametrize(
    "pixels",
    [
        ramp(np.uint8, 0, 255),
        ramp(np.uint16, 0, 4095),
        ramp(np.int16, -1000, 3000),
        ramp(np.int32, -100_000, 100_000),
        ramp(np.float32, -0.5, 12.25),
        np.full((4, 4), 7, np.uint16),
    ],
    ids=["uint8", "uint16", "int16", "int32", "float32", "flat"],
)
@pytest.mark.parametrize(
    "voi",
    [
        None,
        Window(1000, 800),
        Window(5, 3, VoiFunction.SIGMOID),
        Window(100, 50, VoiFunction.LINEAR_EXACT),
        VoiLut(np.arange(0, 4096, 8, dtype=np.uint16), 0, 12),
    ],
    ids=["default", "linear", "sigmoid", "exact", "lut"],
)
def test_the_screen_shows_what_the_network_sees(
    pixels: PixelArray, voi: Window | VoiLut | None, monochrome1: bool
) -> None:
    film = radiograph(pixels, monochrome1)
    picture = DisplayPicture.of(film)
    table = picture.brightness_table(voi or picture.initial_voi)
    shown = table[picture.levels[0]].astype(float)
    wanted = to_brightness(film, voi) * 255
    # Values that are no whole numbers are shown in 65,536 steps.
    exact = pixels.dtype.kind in "iu" and pixels.dtype != np.int32
    steep = pixels.dtype.kind == "f" or pixels.dtype == np.int32
    tolerance = 0.51 if exact else 20 if steep else 1
    assert np.abs(shown - wanted).max() <= tolerance


def test_levels_are_means_and_never_larger_than_needed() -> None:
    pixels = np.random.default_rng(0).integers(0, 60_000, (1001, 1302)).astype(np.uint16)
    picture = DisplayPicture.of(radiograph(pixels))
    offset = int(pixels.min())
    half = picture.levels[1]
    assert half.shape == (500, 651)
    blocks = pixels[:1000, :1302].reshape(500, 2, 651, 2).mean(axis=(1, 3)) - offset
    assert np.abs(half - blocks).max() <= 0.75
    assert picture.level_for(1.0) == 0
    assert picture.level_for(0.51) == 0
    assert picture.level_for(0.5) == 1
    assert picture.level_for(0.001) == len(picture.levels) - 1


def test_only_what_is_visible_is_rendered_and_it_lies_where_it_belongs() -> None:
    pixels = ramp(np.uint16, 0, 4000)
    picture = DisplayPicture.of(radiograph(pixels))
    table = picture.brightness_table(picture.initial_voi)
    image, where = render_part(picture, table, QRectF(10, 20, 5, 6), 1.0)
    left, top, right, bottom = (round(edge) for edge in where.getCoords())  # type: ignore[misc]
    assert (left, top) == (10, 20)
    assert right >= 15
    assert bottom >= 26
    np.testing.assert_array_equal(
        gray_array(image), table[picture.levels[0][top:bottom, left:right]]
    )


def test_a_window_stays_where_it_shows_something() -> None:
    picture = DisplayPicture.of(radiograph(ramp(np.uint16, 100, 4000)))
    assert clamped(picture, -1e9, -5) == Window(100, 2)
    assert clamped(picture, 1e9, 1e9) == Window(4000, 7800)
    fine = DisplayPicture.of(radiograph(ramp(np.float32, 0, 1)))
    assert clamped(fine, 0.5, 0).width == pytest.approx(1 / 256)
    lut = VoiLut(np.arange(1024, dtype=np.uint16), 200, 10)
    assert as_window(picture, lut) == Window(711.5, 1023)


def test_the_preview_looks_like_the_film() -> None:
    pixels = ramp(np.uint16, 0, 4095)
    film = radiograph(pixels, monochrome1=True, windows=(Window(2048, 4096),))
    preview, thumbnail = render_preview(film)
    shown = decode_preview(StoredPicture(preview, thumbnail))
    gray = shown.brightness_table(shown.initial_voi)[shown.levels[0]]
    assert np.abs(gray - to_brightness(film) * 255).mean() < 2


def test_a_gray_picture_survives_the_way_to_qt_and_back() -> None:
    gray = np.random.default_rng(1).integers(0, 256, (7, 13)).astype(np.uint8)
    np.testing.assert_array_equal(gray_array(gray_image(gray)), gray)


def test_the_heat_map_lies_where_the_evidence_is() -> None:
    evidence = np.zeros((8, 8), np.float32)
    evidence[1, 6] = 3
    contract = InputContract(64, 64, 1, (0, 1), Fit.STRETCH)
    image = heat_map_image(HeatMaps({"x": evidence}, contract), "x", 400, 200)
    assert (image.height(), image.width()) == (400, 200)
    alpha = np.array(
        [[image.pixelColor(x, y).alpha() for x in range(0, 200, 5)] for y in range(0, 400, 5)]
    )
    y, x = np.unravel_index(alpha.argmax(), alpha.shape)
    assert abs(y * 5 - 75) < 30
    assert abs(x * 5 - 162) < 20
    assert alpha[40:, :20].max() == 0


@pytest.fixture
def view(qtbot: QtBot) -> RadiographView:
    widget = RadiographView()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    widget.show_picture(DisplayPicture.of(radiograph(ramp(np.uint16, 0, 4000))))
    return widget


def test_a_new_picture_is_fitted_and_stays_so(view: RadiographView) -> None:
    assert view.geometry_of_view.scale == pytest.approx(300 / 64)
    view.resize(200, 128)
    QApplication.processEvents()
    assert view.geometry_of_view.scale == pytest.approx(2)


def test_the_wheel_zooms_at_the_pointer(view: RadiographView) -> None:
    place = QPointF(250, 80)
    before = view.geometry_of_view.to_picture(place)
    wheel = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, wheel)
    after = view.geometry_of_view.to_picture(place)
    assert view.geometry_of_view.scale == pytest.approx(300 / 64 * 1.44)
    assert (after - before).manhattanLength() < 0.5


def drag(view: RadiographView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_dragging_moves_the_window(view: RadiographView) -> None:
    view.set_tool(Qt.MouseButton.LeftButton, WindowTool())
    first = view.voi
    assert isinstance(first, Window)
    drag(view, QPoint(100, 100), QPoint(160, 100))
    wider = view.voi
    assert isinstance(wider, Window)
    assert wider.width > first.width
    assert wider.center == first.center
    drag(view, QPoint(100, 100), QPoint(100, 40))
    assert isinstance(view.voi, Window)
    assert view.voi.center < wider.center
    view.reset()
    assert view.voi == first


def test_dragging_moves_the_picture(view: RadiographView) -> None:
    view.set_tool(Qt.MouseButton.LeftButton, PanTool())
    held = view.geometry_of_view.to_picture(QPointF(100, 100))
    drag(view, QPoint(100, 100), QPoint(130, 90))
    there = view.geometry_of_view.to_picture(QPointF(130, 90))
    assert (there - held).manhattanLength() < 0.5


def test_one_to_one_is_pixel_exact(view: RadiographView) -> None:
    pixels = np.random.default_rng(2).integers(0, 256, (900, 1100)).astype(np.uint8)
    view.show_picture(DisplayPicture.of(radiograph(pixels, windows=(Window(128, 256),))))
    view.actual_size()
    shown = gray_array(view.grab().toImage())
    assert contains(pixels, shown)


def contains(pixels: NDArray[np.uint8], part: NDArray[np.uint8]) -> bool:
    rows, columns = part.shape
    return any(
        np.array_equal(pixels[top : top + rows, left : left + columns], part)
        for top in range(pixels.shape[0] - rows + 1)
        for left in np.flatnonzero(pixels[top, : pixels.shape[1] - columns + 1] == part[0, 0])
    )


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
@pytest.mark.parametrize("flipped", [False, True])
def test_zoom_and_pan_hold_in_every_orientation(degrees: int, flipped: bool) -> None:
    geometry = ViewGeometry()
    geometry.picture, geometry.view = QSizeF(1000, 600), QSizeF(500, 400)
    geometry.orientation = QTransform().rotate(degrees).scale(-1 if flipped else 1, 1)
    geometry.fit()
    seen = geometry.transform().mapRect(geometry.picture_rect)
    assert QRectF(-1, -1, 502, 402).contains(seen)
    anchor = QPointF(300, 150)
    before = geometry.to_picture(anchor)
    geometry.zoom_to(geometry.scale * 3, anchor)
    assert (geometry.to_picture(anchor) - before).manhattanLength() < 0.5
    geometry.pan(QPointF(12, -7))
    assert (geometry.to_picture(anchor + QPointF(12, -7)) - before).manhattanLength() < 0.5


def test_extreme_zoom_is_bounded() -> None:
    geometry = ViewGeometry()
    geometry.picture, geometry.view = QSizeF(3000, 3000), QSizeF(500, 400)
    geometry.zoom_to(1e9)
    assert geometry.scale == 32
    geometry.zoom_to(1e-9)
    assert geometry.scale * 3000 == pytest.approx(64)
    geometry.pan(QPointF(1e9, 1e9))
    assert geometry.picture_rect.contains(geometry.center)


def test_the_heat_map_is_toggled(
    desktop: Desktop, settle: Callable[[Desktop], None], tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", ABNORMAL)])
    settle(desktop)
    view = desktop.viewer.view
    plain = view.grab().toImage()
    desktop.actions.heat_map.trigger()
    assert view.grab().toImage() != plain
    desktop.actions.heat_map.trigger()
    assert view.grab().toImage() == plain
