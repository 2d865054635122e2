import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from desktop.viewer.geometry import ViewGeometry
from desktop.viewer.patient_orientation import EdgeLetters, edge_letters


def geometry_of(width: float = 1000, height: float = 600) -> ViewGeometry:
    geometry = ViewGeometry()
    geometry.picture, geometry.view = QSizeF(width, height), QSizeF(500, 400)
    geometry.fit()
    return geometry


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("flipped", [False, True])
def test_zoom_and_pan_hold_in_every_orientation(quarters: int, flipped: bool) -> None:
    geometry = geometry_of()
    if flipped:
        geometry.flip(horizontally=True)
    geometry.turn(quarters)
    assert (geometry.quarter_turns, geometry.mirrored) == (quarters, flipped)
    seen = geometry.transform().mapRect(geometry.picture_rect)
    assert QRectF(-1, -1, 502, 402).contains(seen)
    anchor = QPointF(300, 150)
    before = geometry.to_picture(anchor)
    geometry.zoom_to(geometry.scale * 3, anchor)
    assert (geometry.to_picture(anchor) - before).manhattanLength() < 0.5
    geometry.pan(QPointF(12, -7))
    assert (geometry.to_picture(anchor + QPointF(12, -7)) - before).manhattanLength() < 0.5


def test_extreme_zoom_is_bounded() -> None:
    geometry = geometry_of(3000, 3000)
    geometry.zoom_to(1e9)
    assert geometry.scale == 32
    geometry.zoom_to(1e-9)
    assert geometry.scale * 3000 == pytest.approx(64)
    geometry.pan(QPointF(1e9, 1e9))
    assert geometry.picture_rect.contains(geometry.center)


def test_four_quarter_turns_and_two_flips_are_nothing() -> None:
    geometry = geometry_of()
    start = geometry.transform()
    for _ in range(4):
        geometry.turn(1)
    for horizontally in (True, False):
        geometry.flip(horizontally)
        geometry.flip(horizontally)
    assert geometry.transform() == start


@pytest.mark.parametrize("quarters", [0, 1])
def test_a_placement_means_the_same_for_a_picture_of_another_size(quarters: int) -> None:
    one, other = geometry_of(1000, 600), geometry_of(2000, 1200)
    for geometry in (one, other):
        geometry.turn(quarters)
    one.zoom_to(one.scale * 3, QPointF(100, 300))
    other.place(one.placement())
    for point in (QPointF(0, 0), QPointF(250, 200), QPointF(420, 60)):
        assert (one.to_picture(point) * 2 - other.to_picture(point)).manhattanLength() < 1e-6
    one.fit()
    other.place(one.placement())
    assert other.fitted


def test_letters_follow_the_picture() -> None:
    geometry = geometry_of()
    assert edge_letters("L\\F", geometry.orientation) == EdgeLetters("R", "H", "L", "F")
    geometry.flip(horizontally=True)
    assert edge_letters("L\\F", geometry.orientation) == EdgeLetters("L", "H", "R", "F")
    geometry.turn(1)
    assert edge_letters("L\\F", geometry.orientation) == EdgeLetters("F", "L", "H", "R")
    geometry = geometry_of()
    geometry.flip(horizontally=False)
    assert edge_letters("A\\FR", geometry.orientation) == EdgeLetters("P", "FR", "A", "HL")


@pytest.mark.parametrize("text", ["", "L", "L\\", "\\F", "X\\F", "L\\F\\A", "left\\foot"])
def test_without_an_orientation_nothing_is_guessed(text: str) -> None:
    assert edge_letters(text, geometry_of().orientation) is None
