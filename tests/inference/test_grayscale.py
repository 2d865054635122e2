"""Polarity and contrast: what is shown is what DICOM means, and what the network gets."""

import itertools
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset

from inference.grayscale import default_voi, percentile_window, to_brightness
from inference.preprocessing import Fit, InputContract, prepare, prepare_brightness
from inference.radiograph import (
    FileFacts,
    PhotometricInterpretation,
    PixelArray,
    Radiograph,
    VoiLut,
    Window,
)
from inference.readers import read_content
from inference.readers.notices import POLARITY_CONTRADICTED, WINDOW_IGNORED
from tests.dicom_files import colour_film, dicom_bytes, film

CONTRACT = InputContract(64, 64, 1, (0, 1), Fit.STRETCH)


def radiograph_of(pixels: PixelArray, **fields: object) -> Radiograph:
    return Radiograph(
        pixels,
        fields.pop("polarity", PhotometricInterpretation.MONOCHROME2),  # type: ignore[arg-type]
        FileFacts("PNG", "", "", 12),
        **fields,  # type: ignore[arg-type]
    )


def lut_item(table: np.ndarray, first: int, bits: int) -> Dataset:
    item = Dataset()
    item.add_new("LUTDescriptor", "US", [table.size % 65536, first, bits])
    item.add_new("LUTData", "OW", table.astype("<u2").tobytes())
    return item


def brightness_of(pixels: np.ndarray, **options: object) -> np.ndarray:
    return to_brightness(read_content(dicom_bytes(pixels, **options)))  # type: ignore[arg-type]


# Polarity


@pytest.mark.parametrize(
    ("photometric_interpretation", "shape", "inverted"),
    [
        ("MONOCHROME2", None, False),
        ("MONOCHROME2", "IDENTITY", False),
        ("MONOCHROME2", "INVERSE", True),
        ("MONOCHROME1", None, True),
        ("MONOCHROME1", "INVERSE", True),
        ("MONOCHROME1", "IDENTITY", True),
    ],
)
def test_polarity_is_inverted_once(
    photometric_interpretation: str, shape: str | None, inverted: bool
) -> None:
    pixels = film(12)
    shape_element: dict[str, Any] = {"PresentationLUTShape": shape} if shape else {}
    content = dicom_bytes(
        pixels,
        bits_stored=12,
        photometric_interpretation=photometric_interpretation,
        **shape_element,
    )
    radiograph = read_content(content)
    expected = pixels / 4095
    assert np.allclose(to_brightness(radiograph), 1 - expected if inverted else expected, atol=1e-3)
    contradicted = shape is not None and (photometric_interpretation == "MONOCHROME1") != (
        shape == "INVERSE"
    )
    templates = [warning.template for warning in radiograph.warnings]
    assert (POLARITY_CONTRADICTED in templates) is contradicted


def test_inversion_comes_after_the_window() -> None:
    pixels = film(12)
    shown = brightness_of(
        pixels,
        bits_stored=12,
        photometric_interpretation="MONOCHROME1",
        WindowCenter=1000,
        WindowWidth=2001,
    )
    expected = 1 - np.clip((pixels - 999.5) / 2000 + 0.5, 0, 1)
    assert np.allclose(shown, expected, atol=1e-5)


# Windows (PS3.3 C.11.2.1)


@pytest.mark.parametrize("function", ["LINEAR", "LINEAR_EXACT", "SIGMOID", None])
def test_each_function_is_that_of_the_standard(function: str | None) -> None:
    pixels = film(12)
    center, width = 2000.0, 3000.0
    extra = {"VOILUTFunction": function} if function else {}
    shown = brightness_of(pixels, bits_stored=12, WindowCenter=center, WindowWidth=width, **extra)
    values = pixels.astype(float)
    expected = {
        "LINEAR_EXACT": np.clip((values - center) / width + 0.5, 0, 1),
        "SIGMOID": 1 / (1 + np.exp(-4 * (values - center) / width)),
    }.get(function or "", np.clip((values - (center - 0.5)) / (width - 1) + 0.5, 0, 1))
    assert np.allclose(shown, expected, atol=1e-5)


@pytest.mark.parametrize(
    ("centers", "widths"),
    [
        ([2048, 500], [0, 3000]),  # zero, then a good one
        ([2048, 500], [-5, 3000]),
        ([90000, 500], [10, 3000]),  # beside the picture
        ([2048, 500], [1e9, 3000]),  # everything one grey
        ([2048, 500], [1.0, 3000]),  # black and white only
        ([2048, 500], [3.0, 3000]),
    ],
)
def test_a_foolish_window_gives_way_to_the_next(centers: list[float], widths: list[float]) -> None:
    radiograph = read_content(
        dicom_bytes(film(12), bits_stored=12, WindowCenter=centers, WindowWidth=widths)
    )
    assert len(radiograph.windows) == 2
    assert default_voi(radiograph) == Window(500, 3000)


@pytest.mark.parametrize("width", [0, -1, 1e9, 2])
def test_a_foolish_window_alone_is_replaced_and_said(width: float) -> None:
    radiograph = read_content(
        dicom_bytes(film(12), bits_stored=12, WindowCenter=30000, WindowWidth=width)
    )
    assert WINDOW_IGNORED in [warning.template for warning in radiograph.warnings]
    shown = to_brightness(radiograph)
    assert shown.min() < 0.05
    assert shown.max() > 0.95


@pytest.mark.parametrize("text", ["abc", "1e999", "NaN", "\\"])
def test_a_window_that_is_no_number_is_none(text: str) -> None:
    content = dicom_bytes(film(12), bits_stored=12, WindowCenter="1111", WindowWidth="2222")
    damaged = content.replace(b"2222", text.encode().ljust(4))
    if len(text) > 4:
        damaged = content.replace(b"WW\x04\x002222", b"WW\x04\x00" + text.encode()[:4])
    assert read_content(damaged).pixels.shape == (120, 100)


def test_a_usable_voi_lut_goes_before_windows() -> None:
    pixels = film(12)
    table = np.linspace(0, 1, 4096) ** 2 * 65535
    shown = brightness_of(
        pixels,
        bits_stored=12,
        VOILUTSequence=[lut_item(table.astype(np.uint16), 0, 16)],
        WindowCenter=100,
        WindowWidth=50,
    )
    assert np.allclose(shown, (pixels / 4095) ** 2, atol=1e-4)


def test_a_voi_lut_may_begin_below_zero() -> None:
    pixels = (film(12).astype(np.int32) - 2048).astype(np.int16)
    table = np.arange(4096, dtype=np.uint16)
    shown = brightness_of(
        pixels, bits_stored=12, VOILUTSequence=[lut_item(table, 65536 - 2048, 12)]
    )
    assert np.allclose(shown, (pixels + 2048) / 4095, atol=1e-4)


def test_values_beyond_a_table_take_its_ends() -> None:
    table = np.arange(100, 356, dtype=np.uint16)
    pixels = film(8)
    shown = brightness_of(pixels, VOILUTSequence=[lut_item(table, 50, 9)])
    assert np.allclose(shown, (np.clip(pixels.astype(int), 50, 305) + 50) / 511, atol=1e-4)


# The Modality LUT (PS3.3 C.11.1)


@pytest.mark.parametrize(
    ("slope", "intercept"), [(1, -1024), (2, 0), (0.5, 10.25), (-1, 4095), (1, 0)]
)
def test_rescaling_comes_before_the_window(slope: float, intercept: float) -> None:
    pixels = film(12)
    values = pixels.astype(float) * slope + intercept
    center, width = float(values.mean()), float(np.ptp(values))
    radiograph = read_content(
        dicom_bytes(
            pixels,
            bits_stored=12,
            RescaleSlope=slope,
            RescaleIntercept=intercept,
            WindowCenter=center,
            WindowWidth=width,
        )
    )
    assert np.allclose(radiograph.pixels, values)
    assert radiograph.pixels.dtype.kind == ("f" if slope == 0.5 else radiograph.pixels.dtype.kind)
    expected = np.clip((values - (center - 0.5)) / (width - 1) + 0.5, 0, 1)
    assert np.allclose(to_brightness(radiograph), expected, atol=1e-3)


def test_a_modality_table_replaces_the_values() -> None:
    table = (np.arange(4096)[::-1]).astype(np.uint16)
    pixels = film(12)
    radiograph = read_content(
        dicom_bytes(pixels, bits_stored=12, ModalityLUTSequence=[lut_item(table, 0, 12)])
    )
    assert np.array_equal(radiograph.pixels, 4095 - pixels)


def test_a_table_for_measuring_only_is_not_shown() -> None:
    table = (np.arange(4096)[::-1]).astype(np.uint16)
    pixels = film(12)
    radiograph = read_content(
        dicom_bytes(
            pixels,
            bits_stored=12,
            Modality="RF",
            PixelIntensityRelationship="LOG",
            ModalityLUTSequence=[lut_item(table, 0, 12)],
        )
    )
    assert np.array_equal(radiograph.pixels, pixels)


@pytest.mark.parametrize("slope", ["0", "abc", ""])
def test_a_slope_that_would_blank_the_picture_is_ignored(slope: str) -> None:
    content = dicom_bytes(film(12), bits_stored=12, RescaleSlope="7777", RescaleIntercept="0")
    damaged = content.replace(b"7777", slope.encode().ljust(4))
    assert np.array_equal(read_content(damaged).pixels, film(12))


# Without a window


def test_a_picture_that_fills_its_range_is_shown_whole() -> None:
    assert np.allclose(brightness_of(film(12), bits_stored=12), film(12) / 4095, atol=1e-5)


def test_values_that_use_little_of_their_range_are_stretched() -> None:
    shown = brightness_of(film(12) // 4 + 20000, bits_stored=16)
    assert shown.min() == 0
    assert shown.max() == 1
    assert 0.3 < shown.mean() < 0.7


@pytest.mark.parametrize("border", [0, 4095])
@pytest.mark.parametrize("noise", [0, 6])
def test_collimation_borders_do_not_spoil_the_contrast(border: int, noise: int) -> None:
    chest = film(12, 400, 360) // 4 + 1000
    pixels = np.full((800, 700), border, np.int32)
    pixels += np.random.default_rng(0).integers(-noise, noise + 1, pixels.shape)
    pixels[200:600, 170:530] = chest
    framed = radiograph_of(pixels.clip(0, 4095).astype(np.uint16))
    bare = radiograph_of(chest)
    found, expected = percentile_window(framed), percentile_window(bare)
    assert abs(found.center - expected.center) < 30
    assert abs(found.width - expected.width) < 60


def test_a_round_shutter_does_not_spoil_the_contrast() -> None:
    pixels = film(12, 600, 600) // 4 + 1000
    down, across = np.mgrid[-1:1:600j, -1:1:600j]
    inside = down**2 + across**2 < 0.8
    window = percentile_window(radiograph_of(np.where(inside, pixels, 0).astype(np.uint16)))
    assert window.center - window.width / 2 > 900


def test_padding_does_not_spoil_the_contrast() -> None:
    pixels = (film(12) // 4 + 1000).astype(np.int16)
    pixels[::3] = -2000
    content = dicom_bytes(pixels, PixelPaddingValue=-2000)
    radiograph = read_content(content)
    assert radiograph.padding == (-2000, -2000)
    window = percentile_window(radiograph)
    assert window.center - window.width / 2 > 900


def test_a_range_of_padding_is_understood() -> None:
    content = dicom_bytes(film(12), bits_stored=12, PixelPaddingValue=0, PixelPaddingRangeLimit=40)
    assert read_content(content).padding == (0, 40)


def test_overlays_in_unused_bits_are_no_part_of_the_picture() -> None:
    pixels = film(12)
    drawn = pixels.copy()
    drawn[10:20, 10:20] |= 1 << 14
    assert np.array_equal(read_content(dicom_bytes(drawn, bits_stored=12)).pixels, pixels)


def test_values_may_lie_in_the_upper_bits() -> None:
    pixels = film(12)
    content = dicom_bytes(pixels << 4, bits_stored=12, HighBit=15)
    assert np.array_equal(read_content(content).pixels, pixels)


# One truth


def every_interpretation() -> list[tuple[str, bytes]]:
    palette = Dataset()
    palette.Modality = "OT"
    tables: dict[str, Any] = {
        f"{colour}PaletteColorLookupTable{part}": value
        for colour, part, value in itertools.chain.from_iterable(
            (
                (colour, "Descriptor", [256, 0, 16]),
                (colour, "Data", (np.arange(256) * 257).astype("<u2").tobytes()),
            )
            for colour in ("Red", "Green", "Blue")
        )
    }
    return [
        ("MONOCHROME1", dicom_bytes(film(), photometric_interpretation="MONOCHROME1")),
        ("MONOCHROME2", dicom_bytes(film())),
        ("RGB", dicom_bytes(colour_film(), photometric_interpretation="RGB")),
        ("YBR_FULL", dicom_bytes(colour_film(), photometric_interpretation="YBR_FULL")),
        (
            "PALETTE COLOR",
            dicom_bytes(film(), photometric_interpretation="PALETTE COLOR", **tables),
        ),
    ]


@pytest.mark.parametrize(
    "content", [pytest.param(content, id=name) for name, content in every_interpretation()]
)
def test_the_network_gets_the_very_array_that_is_shown(content: bytes) -> None:
    radiograph = read_content(content)
    shown = to_brightness(radiograph)
    assert np.array_equal(prepare(radiograph, CONTRACT), prepare_brightness(shown, CONTRACT))


def test_a_grey_palette_is_the_picture_itself() -> None:
    contents = dict(every_interpretation())
    assert np.array_equal(
        read_content(contents["PALETTE COLOR"]).pixels, read_content(contents["MONOCHROME2"]).pixels
    )


def test_a_table_gives_what_the_formula_gives() -> None:
    values = film(12)
    voi = VoiLut((np.arange(4096) ** 2 // 4096).astype(np.uint16), 0, 12)
    integers = to_brightness(radiograph_of(values), voi)
    floats = to_brightness(radiograph_of(values.astype(np.float32)), voi)
    assert np.array_equal(integers, floats)
