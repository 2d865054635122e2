"""Pixels that are not square: a round thing stays round wherever it is seen."""

from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from desktop.records.document import decode_facts, encode
from desktop.viewer.measurement import Measurement, length_of
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.radiograph_view import RadiographView
from desktop.viewer.rendering import gray_array
from desktop.viewer.shown_picture import decode_preview
from desktop.work.analysis import analyse
from desktop.work.preview import PREVIEW_SIDE, render_preview
from inference.input_item import InputItem
from inference.preprocessing import Fit, InputContract, prepare
from inference.radiograph import PixelSpacing, Radiograph, SpacingOrigin
from inference.readers import read_radiograph
from tests.desktop.radiographs import radiograph, write_dicom

DISC_MM = 60.0
FIELD_MM = 100.0
CONTRACT = InputContract(64, 64, 1, (0, 1), Fit.STRETCH)
SHAPES = [(1.0, 400, 400), (2.0, 200, 400), (0.5, 400, 200), (1.3, 1000, 1300)]


def disc(rows: int, columns: int) -> NDArray[np.uint16]:
    """A bright disc in a square field, as unlike pixels see it."""
    down = (np.arange(rows)[:, np.newaxis] + 0.5) / rows - 0.5
    across = (np.arange(columns) + 0.5) / columns - 0.5
    inside = np.hypot(down, across) < DISC_MM / FIELD_MM / 2
    return np.where(inside, 3000, 500).astype(np.uint16)


def film(rows: int, columns: int) -> Radiograph:
    spacing = PixelSpacing(FIELD_MM / rows, FIELD_MM / columns, SpacingOrigin.DETECTOR)
    aspect = spacing.row_mm / spacing.column_mm
    return radiograph(
        disc(rows, columns), value_range=(0, 4095), spacing=spacing, pixel_aspect=aspect
    )


def extent(gray: NDArray[np.uint8]) -> tuple[int, int]:
    """Width and height of what is bright."""
    bright = gray > 110
    return int(bright.any(axis=0).sum()), int(bright.any(axis=1).sum())


@pytest.mark.parametrize("zoom", [None, 1.0, 4.0])
@pytest.mark.parametrize(("aspect", "rows", "columns"), SHAPES)
def test_a_disc_is_round_on_the_screen(
    qtbot: QtBot, aspect: float, rows: int, columns: int, zoom: float | None
) -> None:
    view = RadiographView()
    qtbot.addWidget(view)
    view.resize(*((500, 300) if zoom is None else (6000, 6000)))
    view.show_picture(DisplayPicture.of(film(rows, columns)))
    if zoom is not None:
        view.zoom_by(zoom / view.geometry_of_view.device_scale)
    width, height = extent(gray_array(view.grab().toImage()))
    assert width == pytest.approx(height, abs=2 * max(1, (zoom or 1) * max(aspect, 1 / aspect)))
    assert width > 100


@pytest.mark.parametrize(("aspect", "rows", "columns"), SHAPES)
def test_a_length_is_that_of_the_thing(aspect: float, rows: int, columns: int) -> None:
    picture = DisplayPicture.of(film(rows, columns))
    assert picture.pixel_aspect == pytest.approx(aspect)
    middle = QPointF(picture.width / 2, picture.height / 2)
    for share in (QPointF(1, 0), QPointF(0, 1), QPointF(0.6, 0.8)):
        end = middle + QPointF(share.x() * picture.width, share.y() * picture.height) * 0.6
        length = length_of(Measurement(middle, end), picture.spacing)
        assert length.value == pytest.approx(DISC_MM)


@pytest.mark.parametrize(("aspect", "rows", "columns"), [*SHAPES, (2.0, 1500, 3000)])
def test_previews_and_thumbnails_are_in_proportion(aspect: float, rows: int, columns: int) -> None:
    for content, slack in zip(render_preview(film(rows, columns)), (2, 1), strict=True):
        picture = np.asarray(Image.open(BytesIO(content)))
        assert picture.shape[0] == pytest.approx(picture.shape[1], abs=1)
        assert max(picture.shape) <= PREVIEW_SIDE
        width, height = extent(picture)
        assert width == pytest.approx(height, abs=slack), aspect


def test_the_network_is_fed_the_pixels_as_before() -> None:
    tall = film(200, 400)
    plain = radiograph(disc(200, 400), value_range=(0, 4095))
    assert (prepare(tall, CONTRACT) == prepare(plain, CONTRACT)).all()


@pytest.mark.parametrize(
    ("elements", "aspect"),
    [
        ({"PixelAspectRatio": [2, 1]}, 2.0),
        ({"PixelAspectRatio": [5, 6]}, 5 / 6),
        ({"ImagerPixelSpacing": [0.2, 0.1]}, 2.0),
        ({"PixelSpacing": [0.1, 0.2]}, 0.5),
        ({"ImagerPixelSpacing": [0.2, 0.1], "PixelAspectRatio": [1, 3]}, 2.0),
        ({"ImagerPixelSpacing": [0.1, 0.1], "PixelAspectRatio": [2, 1]}, 1.0),
        ({"ImagerPixelSpacing": [0.1001, 0.1]}, 1.0),
        ({"PixelAspectRatio": [0, 1]}, 1.0),
        ({"PixelAspectRatio": [1000, 1]}, 1.0),
        ({}, 1.0),
    ],
)
def test_the_file_says_how_high_a_pixel_is(
    tmp_path: Path, elements: dict[str, Any], aspect: float
) -> None:
    path = write_dicom(tmp_path / "film.dcm", **elements)
    assert read_radiograph(path).pixel_aspect == pytest.approx(aspect)


def test_the_history_keeps_the_proportion_for_when_the_file_is_gone(tmp_path: Path) -> None:
    path = write_dicom(tmp_path / "film.dcm", disc(200, 400), PixelAspectRatio=[2, 1])
    result = analyse(InputItem(path), None).result
    assert result.facts is not None
    assert result.picture is not None
    facts = decode_facts(encode(result.facts))
    assert facts == result.facts
    shown = decode_preview(result.picture, facts)
    original = DisplayPicture.of(read_radiograph(path))
    assert (shown.width, shown.height) == (original.width, original.height) == (400, 400)
