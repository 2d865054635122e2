import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from desktop.viewer.geometry import ViewGeometry
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.sampling import sample
from tests.desktop.radiographs import radiograph, ramp

TURNS = [(quarters, flipped) for quarters in range(4) for flipped in (False, True)]


def geometry_of(picture: DisplayPicture, width: int, height: int, ratio: float = 1) -> ViewGeometry:
    geometry = ViewGeometry()
    geometry.picture = QSizeF(picture.columns, picture.rows)
    geometry.resize(QSizeF(width, height), ratio)
    return geometry


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


@pytest.mark.parametrize(("quarters", "flipped"), TURNS)
@pytest.mark.parametrize("ratio", [1, 1.5, 2])
def test_one_to_one_gives_every_pixel_as_it_is(quarters: int, flipped: bool, ratio: float) -> None:
    pixels = np.random.default_rng(1).integers(0, 4096, (190, 170)).astype(np.uint16)
    pixels[0, 0] = 0
    picture = DisplayPicture.of(radiograph(pixels))
    geometry = geometry_of(picture, 333, 301, ratio)
    if flipped:
        geometry.flip(horizontally=True)
    geometry.turn(quarters)
    geometry.zoom_to(1 / ratio)
    wanted = pixels[:, ::-1] if flipped else pixels
    part = sample(picture, geometry)
    assert part is not None
    np.testing.assert_array_equal(part.indices, np.rot90(wanted, -quarters))
    corner = geometry.transform().mapRect(geometry.picture_rect).topLeft() * ratio
    assert (corner - QPointF(part.corner)).manhattanLength() < 1e-6


@pytest.mark.parametrize(("quarters", "flipped"), TURNS)
@pytest.mark.parametrize("zoom", [0.37, 2.3, 7.0])
def test_what_is_seen_lies_where_the_geometry_says(
    quarters: int, flipped: bool, zoom: float
) -> None:
    rows, columns = np.mgrid[0:600, 0:800]
    picture = DisplayPicture.of(radiograph((rows * 50 + columns).astype(np.uint16)))
    geometry = geometry_of(picture, 240, 160)
    if flipped:
        geometry.flip(horizontally=True)
    geometry.turn(quarters)
    geometry.zoom_to(zoom, QPointF(20, 30))
    geometry.pan(QPointF(13, -7))
    part = sample(picture, geometry)
    assert part is not None
    for x, y in ((60, 50), (120, 80), (200, 120)):
        at = geometry.to_picture(QPointF(x + 0.5, y + 0.5))
        if not QRectF(3, 3, 794, 594).contains(at):
            continue
        seen = float(part.indices[y - part.corner.y(), x - part.corner.x()])
        row = seen // 50
        # Columns run over into rows every 50 values; the nearest reading counts.
        expected = (at.y() - 0.5) * 50 + (at.x() - 0.5)
        assert abs(seen - expected) <= 51 / min(zoom, 1) * 0.75, (row, expected)


def test_nothing_more_than_the_screen_is_computed() -> None:
    picture = DisplayPicture.of(radiograph(ramp(np.uint16, 0, 4000, 2000, 1500)))
    geometry = geometry_of(picture, 300, 200, 2)
    geometry.zoom_to(0.9)
    part = sample(picture, geometry)
    assert part is not None
    assert part.indices.shape == (400, 600)


def test_smooth_scaling_changes_no_value_of_a_flat_picture() -> None:
    for value in (0, 1, 777, 65_535):
        pixels = np.full((300, 400), value, np.uint16)
        pixels[0, 0], pixels[-1, -1] = 0, 65_535
        picture = DisplayPicture.of(radiograph(pixels))
        part = sample(picture, geometry_of(picture, 170, 130))
        assert part is not None
        assert (part.indices[3:-3, 3:-3] == value).all()


def test_neighbouring_parts_fit_together() -> None:
    pixels = np.random.default_rng(2).integers(0, 4096, (800, 800)).astype(np.uint16)
    picture = DisplayPicture.of(radiograph(pixels))
    geometry = geometry_of(picture, 300, 300)
    geometry.zoom_to(0.75)
    before = sample(picture, geometry)
    geometry.pan(QPointF(0, -60))
    after = sample(picture, geometry)
    assert before is not None
    assert after is not None
    difference = before.indices[60:].astype(int) - after.indices[:-60]
    assert np.abs(difference).max() <= 1
