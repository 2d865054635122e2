"""A damaged film is shown as far as it is whole, and cannot be taken for a result."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPageSize

from desktop.application import Desktop
from desktop.records.record import Conclusion
from desktop.reports.export import ExportKind, Subject
from desktop.viewer.annotations import MISSING_GROUND, MISSING_STRIPE, WARNING_GROUND
from desktop.work.preview import STRIPE_GREYS
from tests.inference.decoding.damaged_pictures import radiograph, saved

Settle = Callable[[Desktop], None]
SOUND = saved(Image.fromarray(radiograph()), "JPEG", quality=90)


@pytest.fixture
def opened(desktop: Desktop, settle: Settle, tmp_path: Path) -> Desktop:
    path = tmp_path / "cut.jpg"
    path.write_bytes(SOUND[: len(SOUND) // 2])
    desktop.open_paths([path])
    settle(desktop)
    return desktop


def colours(desktop: Desktop) -> list[list[str]]:
    """Of the view, every eighth pixel."""
    image = desktop.viewer.view.grab().toImage()
    return [
        [image.pixelColor(QPoint(x, y)).name() for x in range(0, image.width(), 8)]
        for y in range(0, image.height(), 8)
    ]


def test_it_is_an_entry_without_a_verdict(opened: Desktop) -> None:
    record = opened.current.record
    assert record is not None
    assert record.conclusion is Conclusion.INCOMPLETE
    assert record.reading is not None
    assert record.reading.all_scores == ()
    assert record.reading.model is None
    assert record.facts is not None
    assert record.facts.rows == 640
    assert 300 < record.facts.missing_rows < 360
    assert not opened.actions.heat_map.isEnabled()


def test_the_view_says_so_and_shows_no_row_that_is_missing(opened: Desktop) -> None:
    shown = colours(opened)
    said = {QColor(WARNING_GROUND).name()}
    striped = {QColor(MISSING_GROUND).name(), QColor(MISSING_STRIPE).name()}
    assert said <= set(shown[0])
    middle = len(shown[0]) // 2
    lower = [row[middle] for row in shown[len(shown) * 5 // 8 :]]
    assert striped & set(lower)
    assert "#000000" not in lower
    view = opened.viewer.view
    view.zoom_by(6)
    assert said <= set(colours(opened)[0])
    assert "Damaged: part of the picture is missing" in view.accessibleDescription()


def test_the_preview_tells_it_too_when_the_file_is_gone(opened: Desktop, settle: Settle) -> None:
    record = opened.current.record
    assert record is not None
    assert record.facts is not None
    record.source.path.unlink()
    opened.current.show(None)
    opened.current.show(record.id)
    settle(opened)
    view = opened.viewer.view
    assert view.picture is not None
    assert view.picture.missing_rows == record.facts.missing_rows
    lowest = view.picture.levels[0][-1].astype(int)
    nearest = np.abs(lowest[:, np.newaxis] - np.array(STRIPE_GREYS)).min(axis=1)
    assert np.median(nearest) < 12
    assert QColor(WARNING_GROUND).name() in colours(opened)[0]


def test_nothing_leaves_that_looks_like_a_result(opened: Desktop) -> None:
    record = opened.current.record
    assert record is not None
    stored = opened.store.picture(record.id)
    view = opened.viewer.view.grab().toImage()
    subject = Subject(record, stored, view, [record.id], QPageSize(QPageSize.PageSizeId.A4))
    for kind in (ExportKind.REPORT, ExportKind.STRUCTURED_REPORT, ExportKind.SECONDARY_CAPTURE):
        assert subject.obstacle(kind) is not None


def test_a_whole_film_is_not_marked(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    path = tmp_path / "whole.jpg"
    path.write_bytes(SOUND)
    desktop.open_paths([path])
    settle(desktop)
    assert QColor(WARNING_GROUND).name() not in {name for row in colours(desktop) for name in row}
