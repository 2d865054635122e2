import numpy as np
import pytest

from desktop.viewer.picture import DisplayPicture
from desktop.viewer.window_presets import PresetKind
from desktop.viewer.windowing import Windowing
from inference.grayscale import to_brightness
from inference.radiograph import PixelArray, VoiFunction, VoiLut, Window
from tests.desktop.radiographs import radiograph, ramp

CURVES = {
    "default": None,
    "linear": Window(1000, 800),
    "sigmoid": Window(5, 3, VoiFunction.SIGMOID),
    "exact": Window(100, 50, VoiFunction.LINEAR_EXACT),
    "lut": VoiLut(np.arange(0, 4096, 8, dtype=np.uint16), 0, 12),
}


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
@pytest.mark.parametrize("curve", CURVES.values(), ids=CURVES.keys())
def test_the_screen_shows_what_the_network_sees(
    pixels: PixelArray, curve: Window | VoiLut | None, monochrome1: bool
) -> None:
    film = radiograph(pixels, monochrome1)
    picture = DisplayPicture.of(film)
    windowing = picture.initial if curve is None else Windowing.of(curve)
    shown = picture.gray_table(windowing)[picture.levels[0]].astype(float)
    wanted = to_brightness(film, curve) * 255
    # Values that are no whole numbers are shown in 65,536 steps.
    exact = pixels.dtype.kind in "iu" and pixels.dtype != np.int32
    assert np.abs(shown - wanted).max() <= (0.51 if exact else 20)


@pytest.mark.parametrize(
    "curve",
    [Window(1000, 800), Window(900, 700, VoiFunction.SIGMOID), CURVES["lut"]],
    ids=["linear", "sigmoid", "lut"],
)
def test_a_window_that_begins_to_move_does_not_jump(curve: Window | VoiLut) -> None:
    picture = DisplayPicture.of(radiograph(ramp(np.uint16, 0, 4095)))
    start = Windowing.of(curve)
    moved = picture.window_limits.apply(start, start.center + 1, start.width + 1)
    change = picture.gray_table(moved).astype(int) - picture.gray_table(start)
    assert 0 < np.abs(change).max() <= 2


def test_a_moved_table_keeps_its_shape() -> None:
    table = np.round(np.linspace(0, 1, 1024) ** 2 * 1023).astype(np.uint16)
    picture = DisplayPicture.of(radiograph(ramp(np.uint16, 0, 4095)))
    start = Windowing.of(VoiLut(table, 0, 10))
    doubled = Windowing(start.curve, 2 * start.center, 2 * start.width)
    small, large = picture.gray_table(start), picture.gray_table(doubled)
    assert np.abs(small[:1000].astype(int) - large[:2000:2]).max() <= 1


def test_limits_hold_and_take_in_the_window_of_the_file() -> None:
    film = radiograph(ramp(np.uint16, 100, 4000), windows=(Window(4100, 9000),))
    limits = DisplayPicture.of(film).window_limits
    initial = Windowing.of(Window(4100, 9000))
    assert limits.apply(initial, 4100, 9000) == initial
    nearest = limits.apply(initial, -1e9, -5)
    assert (nearest.center, nearest.width) == (100, 2)
    nearest = limits.apply(initial, 1e9, 1e9)
    assert (nearest.center, nearest.width) == (4100, 9000)
    fine = DisplayPicture.of(radiograph(ramp(np.float32, 0, 1)))
    assert fine.window_limits.narrowest == pytest.approx(1 / 1024, rel=0.01)


@pytest.mark.parametrize("monochrome1", [False, True])
def test_an_adjustment_means_the_same_for_another_picture(monochrome1: bool) -> None:
    one = DisplayPicture.of(radiograph(ramp(np.uint16, 0, 4095), windows=(Window(2048, 4096),)))
    other = DisplayPicture.of(
        radiograph(ramp(np.uint16, 0, 1023), monochrome1, windows=(Window(512, 1024),))
    )
    brighter = one.window_limits.apply(one.initial, one.initial.center - 400, 3000)
    taken_over = other.adjusted(one.adjustment(brighter))
    grays = one.gray_table(brighter)[one.levels[0]]
    others = other.gray_table(taken_over)[other.levels[0]]
    # A MONOCHROME1 ramp runs from white to black.
    others = others[::-1, ::-1] if monochrome1 else others
    assert np.abs(grays.astype(int) - others).max() <= 2


@pytest.mark.parametrize("monochrome1", [False, True])
def test_presets_show_what_they_say(monochrome1: bool) -> None:
    pixels = ramp(np.uint16, 200, 3500)
    windows = (Window(2048, 4096, explanation="WIDE"), Window(2900, 900, explanation="BONE"))
    picture = DisplayPicture.of(radiograph(pixels, monochrome1, windows=windows))
    presets = {preset.kind: preset for preset in picture.presets}
    assert picture.presets[0].kind is PresetKind.INITIAL
    assert picture.presets[0].windowing == picture.initial
    assert [preset.explanation for preset in picture.presets if preset.explanation] == ["BONE"]
    whole = presets[PresetKind.WHOLE_RANGE].windowing
    assert (whole.center, whole.width) == (1850, 3300)
    low_values = pixels < np.median(pixels)
    for kind, low in (
        (PresetKind.DARKER_PART, not monochrome1),
        (PresetKind.BRIGHTER_PART, monochrome1),
    ):
        grays = picture.gray_table(presets[kind].windowing)[picture.levels[0]].astype(int)
        wanted, other = grays[low_values == low], grays[low_values != low]
        assert np.ptp(wanted) > 200, kind
        assert np.ptp(other) < 60, kind


def test_a_flat_picture_has_presets_too() -> None:
    picture = DisplayPicture.of(radiograph(np.full((4, 4), 7, np.uint16)))
    assert [preset.kind for preset in picture.presets][:1] == [PresetKind.INITIAL]
