"""TIFF, PNG and BMP in depths and layouts that are easily got wrong."""

import zlib
from io import BytesIO
from struct import pack
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from inference.errors import DamagedFileError, InputError, UnsupportedEncodingError
from inference.grayscale import to_brightness
from inference.radiograph import Radiograph
from inference.readers import notices, read_content
from tests.dicom_files import film

FILM = film(8, 96, 112)
DEEP = film(16, 96, 112)
TWELVE = film(12, 96, 112)
COLOURS = np.stack([DEEP, DEEP[::-1], DEEP[:, ::-1]], axis=-1)
PNG_HEADER_END = 33
LUMINANCE = np.array((0.299, 0.587, 0.114))


def tiff(pixels: np.ndarray, **options: Any) -> bytes:
    stream = BytesIO()
    tifffile.imwrite(stream, pixels, metadata=None, **options)
    return stream.getvalue()


def png(image: Image.Image, **chunks: bytes) -> bytes:
    """With these chunks behind the header."""
    stream = BytesIO()
    image.save(stream, "PNG")
    added = b""
    for name, content in chunks.items():
        named = name.encode() + content
        added += pack(">I", len(content)) + named + pack(">I", zlib.crc32(named))
    return stream.getvalue()[:PNG_HEADER_END] + added + stream.getvalue()[PNG_HEADER_END:]


def templates(radiograph: Radiograph) -> list[str]:
    return [warning.template for warning in radiograph.warnings]


# TIFF


@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("compression", [None, "lzw", "zlib", "packbits"])
def test_sixteen_bits_in_every_byte_order(big: bool, order: str, compression: str | None) -> None:
    content = tiff(DEEP, bigtiff=big, byteorder=order, compression=compression)
    assert np.array_equal(read_content(content).pixels, DEEP)


@pytest.mark.parametrize("order", ["<", ">"])
def test_eight_bits_in_a_big_tiff(order: str) -> None:
    content = tiff(FILM, bigtiff=True, byteorder=order)
    assert np.array_equal(read_content(content).pixels, FILM)


@pytest.mark.parametrize("kind", ["f2", "f4", "f8", "i1", "i2", "i4", "u4"])
@pytest.mark.parametrize("white", [False, True])
def test_numbers_of_every_kind(kind: str, white: bool) -> None:
    values = FILM.astype(np.float64) / 255
    if kind[0] == "u":
        values = values * 0xFFFFFF00
    elif kind[0] == "i":
        values = (values - 0.5) * (2 ** (8 * int(kind[1]) - 1) - 1) * 2
    pixels = (1 - values if kind[0] == "f" else -1 - np.rint(values)) if white else values
    if white and kind[0] == "u":
        pixels = 0xFFFFFFFF - values
    photometric = "miniswhite" if white else "minisblack"
    shown = to_brightness(read_content(tiff(pixels.astype(kind), photometric=photometric)))
    assert np.corrcoef(shown.ravel(), FILM.ravel())[0, 1] > 0.99
    assert np.abs(shown - FILM / 255).max() < 0.05


def test_many_values_above_two_to_the_31_keep_their_order() -> None:
    pixels = (DEEP.astype(np.uint32) << 16) + 7
    shown = to_brightness(read_content(tiff(pixels)))
    assert np.abs(shown - DEEP / 65535).max() < 0.02


@pytest.mark.parametrize("planar", ["contig", "separate"])
@pytest.mark.parametrize("tile", [None, (32, 32)])
def test_deep_colours_become_their_brightness(planar: str, tile: tuple[int, int] | None) -> None:
    pixels = COLOURS if planar == "contig" else np.moveaxis(COLOURS, -1, 0).copy()
    content = tiff(pixels, photometric="rgb", planarconfig=planar, tile=tile)
    radiograph = read_content(content)
    assert radiograph.pixels.dtype == np.uint16
    assert np.abs(radiograph.pixels - COLOURS @ LUMINANCE).max() <= 1.5
    assert notices.PHOTOGRAPH in templates(radiograph)


@pytest.mark.parametrize("bits", [10, 12, 14])
def test_few_bits_in_three_equal_channels(bits: int) -> None:
    grey = film(bits, 96, 112)
    for content in (
        tiff(np.stack([grey] * 3, axis=-1), photometric="rgb"),
        bytes(imagecodecs.png_encode(np.stack([grey] * 3, axis=-1))),
    ):
        radiograph = read_content(content)
        assert np.array_equal(radiograph.pixels, grey)
        assert radiograph.file.bits_stored == bits
        assert templates(radiograph) == [notices.LESS_DEPTH]


@pytest.mark.parametrize("alpha", [0, 4095, 65535])
@pytest.mark.parametrize("container", ["PNG", "TIFF"])
@pytest.mark.parametrize("colours", [1, 3])
def test_an_alpha_that_is_the_same_everywhere_is_none(
    alpha: int, container: str, colours: int
) -> None:
    samples = np.stack([*[TWELVE] * colours, np.full_like(TWELVE, alpha)], axis=-1)
    photometric = "rgb" if colours == 3 else "minisblack"
    content = (
        bytes(imagecodecs.png_encode(samples))
        if container == "PNG"
        else tiff(samples, photometric=photometric, extrasamples=["unassalpha"])
    )
    assert np.array_equal(read_content(content).pixels, TWELVE)


@pytest.mark.parametrize("container", ["PNG", "TIFF"])
def test_what_is_transparent_is_black_in_sixteen_bits(container: str) -> None:
    alpha = np.full_like(DEEP, 65535)
    alpha[:40] = 0
    samples = np.stack([DEEP, alpha], axis=-1)
    content = (
        bytes(imagecodecs.png_encode(samples))
        if container == "PNG"
        else tiff(samples, photometric="minisblack", extrasamples=["unassalpha"])
    )
    pixels = read_content(content).pixels
    assert pixels[:40].max() == 0
    assert np.array_equal(pixels[40:], DEEP[40:])


def test_thumbnails_and_masks_are_passed_over() -> None:
    stream = BytesIO()
    with tifffile.TiffWriter(stream) as writer:
        writer.write(FILM[::4, ::4], subfiletype=1, metadata=None)
        writer.write(FILM[::2, ::2] > 100, subfiletype=4, metadata=None)
        writer.write(DEEP, metadata=None)
        writer.write(DEEP[::-1], metadata=None)
    radiograph = read_content(stream.getvalue())
    assert np.array_equal(radiograph.pixels, DEEP)
    assert radiograph.file.frame_count == 2
    assert notices.PAGE in templates(radiograph)


@pytest.mark.parametrize("compression", ["jpeg2000", "jpegxl", "webp"])
def test_pictures_within_a_tiff_that_cannot_be_checked_are_to_be_exported_again(
    compression: str,
) -> None:
    pixels = np.stack([FILM] * 3, axis=-1)
    with pytest.raises(UnsupportedEncodingError):
        read_content(tiff(pixels, photometric="rgb", compression=compression))


@pytest.mark.parametrize("compression", ["lzw", "zlib", "packbits", None])
def test_a_strip_that_holds_too_little_is_noticed(compression: str | None) -> None:
    content = tiff(FILM, compression=compression, rowsperstrip=96)
    with tifffile.TiffFile(BytesIO(content)) as file:
        (start,), (count,) = file.pages[0].dataoffsets, file.pages[0].databytecounts
    wanted = pack("<I", count)
    shorter = content.replace(wanted, pack("<I", count // 2), 1)
    assert shorter != content
    with pytest.raises(DamagedFileError):
        read_content(shorter)
    with pytest.raises(InputError):
        read_content(content[: start + count // 2])


@pytest.mark.parametrize("orientation", [3, 6])
def test_deep_tiffs_are_turned_upright(orientation: int) -> None:
    content = tiff(DEEP.astype(np.float32), extratags=[(274, 3, 1, orientation, True)])
    upright = {3: DEEP[::-1, ::-1], 6: DEEP[::-1].T}[orientation]
    radiograph = read_content(content)
    assert np.array_equal(radiograph.pixels, upright)
    assert (radiograph.file.rows, radiograph.file.columns) == upright.shape


# Pixels that are not square


def test_the_aspect_turns_with_the_picture() -> None:
    upright = read_content(tiff(FILM, resolution=(200, 100), resolutionunit=2))
    turned = read_content(
        tiff(FILM, resolution=(200, 100), resolutionunit=2, extratags=[(274, 3, 1, 6, True)])
    )
    assert upright.pixel_aspect == 2
    assert turned.pixel_aspect == 0.5


def test_the_aspect_of_other_pictures() -> None:
    image = Image.fromarray(FILM)
    stream = BytesIO()
    image.save(stream, "JPEG", dpi=(200, 100))
    assert read_content(stream.getvalue()).pixel_aspect == 2
    assert read_content(png(image, pHYs=pack(">IIB", 3, 1, 0))).pixel_aspect == 3
    assert read_content(png(image, pHYs=pack(">IIB", 3000, 1, 1))).pixel_aspect == 1  # incredible
    assert read_content(png(image)).pixel_aspect == 1


# PNG


def test_gamma_is_applied_as_a_browser_does() -> None:
    linear = np.rint((DEEP / 65535) ** 2.2 * 65535).astype(np.uint16)
    shown = to_brightness(read_content(png(Image.fromarray(linear), gAMA=pack(">I", 100_000))))
    assert np.abs(shown - DEEP / 65535).max() < 0.01


@pytest.mark.parametrize("gamma", [45_455, 45_000, 46_500])
def test_the_usual_gamma_changes_nothing(gamma: int) -> None:
    content = png(Image.fromarray(DEEP), gAMA=pack(">I", gamma))
    assert np.array_equal(read_content(content).pixels, DEEP)


def test_srgb_goes_before_gamma() -> None:
    content = png(Image.fromarray(FILM), sRGB=b"\0", gAMA=pack(">I", 100_000))
    assert np.array_equal(read_content(content).pixels, FILM)


# BMP


@pytest.mark.parametrize("header", [108, 124])
@pytest.mark.parametrize("alpha", [0, 255])
def test_an_alpha_that_nobody_filled(header: int, alpha: int) -> None:
    rows, columns = FILM.shape
    pixels = np.dstack([FILM, FILM, FILM, np.full_like(FILM, alpha)])[::-1].tobytes()
    masks = pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000)
    fields = pack("<IiiHHIIiiII", header, columns, rows, 1, 32, 3, len(pixels), 0, 0, 0, 0)
    information = (fields + masks + b"BGRs").ljust(header, b"\0")
    start = 14 + header
    content = b"BM" + pack("<IHHI", start + len(pixels), 0, 0, start) + information + pixels
    assert np.array_equal(read_content(content).pixels, FILM)
