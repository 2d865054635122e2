"""Inputs that others reported against other programs, made anew: each with its right answer.

All show the synthetic film of `assets/samples`, in ways in which it is easily got wrong.
"""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets import samples_folder
from inference.errors import DamagedFileError, InputError
from inference.grayscale import to_brightness
from inference.preprocessing import Fit, InputContract, prepare
from inference.radiograph import Radiograph
from inference.readers import notices, read_radiograph

CASES = Path(__file__).parent / "cases"
DAMAGED = (
    "crlf_transfer.dcm",  # sent by FTP as text
    "dcm_jpeg_cut_eoi.dcm",
    "dcm_jpeg_lost_fragment.dcm",
    "dcm_ljpeg_cut.dcm",
    "icon_encaps_short24.dcm",
    "jpg_lost_block.jpg",
    "jpg_restart_trunc.jpg",
    "jpg_tail_zeroed.jpg",
    "jpg_zeroed_middle.jpg",
    "webp_zeroed.webp",
)
EXACT = {
    "bmp32_v4_alpha0.bmp": 8,
    "png16_gray_12bit.png": 12,
    "png16_rgb_12bit.png": 12,
    "png16_rgb_16bit.png": 16,
    "png16_rgba_12bit.png": 12,
    "tif_big_be.tif": 16,
    "tif_grey16_alpha_rgba.tif": 12,
    "tif_la16.tif": 16,
    "tif_minwhite_f32.tif": 32,
    "tif_rgb16_12bit.tif": 12,
    "tif_thumb_first.tif": 16,
}
"""The film in all its values, and the bits that they take."""
NEARLY = {
    "jpg_extraneous_bytes.jpg": 0.08,
    "jpg_motion_photo.jpg": 0.08,
    "mf_bot_wrong.dcm": 0.08,
    "mf_bot_zeros.dcm": 0.08,
    "png16_gamma1.png": 0.01,
    "tif_minwhite_i16.tif": 0.03,
    "ybr422_but_full.dcm": 0.02,
}
"""The film, and how much brighter or darker a pixel may be."""
PADDED = ("padding_white.dcm", "padding_white_window.dcm", "padding_white_no_window.dcm")
NETWORK = InputContract(224, 224, 1, (0.0, 1.0), Fit.PAD)


def film() -> np.ndarray:
    """Its brightness, 0 to 1."""
    with Image.open(samples_folder() / "synthetic-pneumonia.png") as image:
        small = image.convert("L").resize((512, 512), Image.Resampling.BOX)
        return np.asarray(small) / 255


def case(name: str) -> Radiograph:
    return read_radiograph(CASES / name)


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_is_noticed(name: str) -> None:
    with pytest.raises(DamagedFileError):
        case(name)


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_is_noticed_where_only_the_network_looks(name: str) -> None:
    with pytest.raises(InputError):
        read_radiograph(CASES / name, wanted_side=112)


@pytest.mark.parametrize("name", EXACT)
def test_every_bit_of_the_film_is_seen(name: str) -> None:
    radiograph = case(name)
    assert radiograph.file.bits_stored == EXACT[name]
    assert np.abs(to_brightness(radiograph) - film()).max() < 0.005
    remarked = notices.LESS_DEPTH in [warning.template for warning in radiograph.warnings]
    assert remarked == (EXACT[name] == 12)
    assert notices.PAGE not in [warning.template for warning in radiograph.warnings]


@pytest.mark.parametrize("name", NEARLY)
def test_the_film_is_seen(name: str) -> None:
    assert np.abs(to_brightness(case(name)) - film()).max() < NEARLY[name]


def test_pixels_that_are_not_square_are_shown_as_they_should_be() -> None:
    radiograph = case("tif_res_nonsquare.tif")
    assert radiograph.pixels.shape == (256, 512)
    assert radiograph.pixel_aspect == 2


@pytest.mark.parametrize("name", PADDED)
def test_padding_is_background_for_screen_and_network(name: str) -> None:
    radiograph = case(name)
    brightness = to_brightness(radiograph)
    margin = (brightness.shape[1] - 512) // 2
    sides = [brightness[:, : max(margin, 40)], brightness[:, -max(margin, 40) :]]
    assert all(side.max() == 0 for side in sides)
    middle = brightness[:, 120:-120][:, 40:-40] if margin else brightness[:, 80:-80]
    assert 0.4 < middle.mean() < 0.8
    fed = prepare(radiograph, NETWORK)[..., 0]
    assert fed[100:124, 2].max() == 0
    assert fed[100:124, -3].max() == 0
    assert not [warning for warning in radiograph.warnings if warning.template == notices.COLOUR]


def test_every_case_is_tried() -> None:
    tried = {*DAMAGED, *EXACT, *NEARLY, *PADDED, "tif_res_nonsquare.tif"}
    assert {path.name for path in CASES.iterdir()} >= tried
