"""JPEG, PNG, TIFF, BMP and WebP, in every mode that they come in."""

from io import BytesIO
from typing import Any

import imagecodecs
import numpy as np
import pytest
from PIL import ExifTags, Image

from inference.errors import BlankPictureError, DamagedFileError, UnsupportedEncodingError
from inference.grayscale import to_brightness
from inference.readers import notices, read_content
from tests.dicom_files import colour_film, film

FILM, DEEP = film(), film(16)
LUMINANCE = np.array([0.299, 0.587, 0.114])


def saved(image: Image.Image, container: str, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, container, **options)
    return stream.getvalue()


def templates(content: bytes) -> list[str]:
    return [warning.template for warning in read_content(content).warnings]


@pytest.mark.parametrize("container", ["PNG", "TIFF", "BMP"])
def test_grey_pictures_come_back_as_they_were(container: str) -> None:
    radiograph = read_content(saved(Image.fromarray(FILM), container))
    assert np.array_equal(radiograph.pixels, FILM)
    assert radiograph.file.container == container
    assert not radiograph.warnings


@pytest.mark.parametrize("container", ["PNG", "TIFF"])
def test_sixteen_bits_are_kept(container: str) -> None:
    radiograph = read_content(saved(Image.fromarray(DEEP), container))
    assert np.array_equal(radiograph.pixels, DEEP)
    assert radiograph.file.bits_stored == 16
    assert np.allclose(to_brightness(radiograph), DEEP / 65535, atol=1e-5)


@pytest.mark.parametrize("bits", [10, 12, 14])
def test_fewer_bits_in_sixteen_are_noticed(bits: int) -> None:
    pixels = film(bits)
    content = saved(Image.fromarray(pixels), "PNG")
    assert np.allclose(to_brightness(read_content(content)), pixels / (2**bits - 1), atol=1e-5)
    assert notices.LESS_DEPTH in templates(content)


@pytest.mark.parametrize("container", ["JPEG", "PNG", "TIFF", "BMP", "WEBP"])
def test_colours_become_their_brightness_and_are_said(container: str) -> None:
    smooth = colour_film()
    options: dict[str, dict[str, Any]] = {
        "WEBP": {"lossless": True},
        "JPEG": {"quality": 95, "subsampling": 0},
    }
    content = saved(Image.fromarray(smooth), container, **options.get(container, {}))
    difference = np.abs(read_content(content).pixels - smooth @ LUMINANCE).max()
    assert difference <= (4 if container == "JPEG" else 1)
    assert {notices.COLOUR, notices.PHOTOGRAPH} & set(templates(content))


@pytest.mark.parametrize("container", ["JPEG", "WEBP"])
def test_lossy_pictures_come_back_nearly(container: str) -> None:
    radiograph = read_content(saved(Image.fromarray(FILM), container, quality=95))
    assert np.abs(radiograph.pixels.astype(int) - FILM).max() <= 6


@pytest.mark.parametrize("mode", ["RGB", "P", "RGBA", "LA"])
def test_grey_in_other_modes_is_the_same_grey(mode: str) -> None:
    content = saved(Image.fromarray(FILM).convert(mode), "PNG")
    assert np.abs(read_content(content).pixels.astype(int) - FILM).max() <= 1
    assert not templates(content)


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_what_is_transparent_is_black(mode: str) -> None:
    image = Image.fromarray(FILM).convert(mode)
    alpha = np.full(FILM.shape, 255, np.uint8)
    alpha[:40] = 0
    image.putalpha(Image.fromarray(alpha))
    pixels = read_content(saved(image, "PNG")).pixels
    assert pixels[:40].max() == 0
    assert np.array_equal(pixels[40:], FILM[40:])


def test_a_bilevel_fax_of_a_film_is_read() -> None:
    content = saved(Image.fromarray(FILM).convert("1"), "TIFF", compression="group4")
    assert set(np.unique(read_content(content).pixels)) == {0, 255}


def test_cmyk_is_read() -> None:
    content = saved(Image.fromarray(FILM).convert("CMYK"), "JPEG", quality=95)
    assert np.abs(read_content(content).pixels.astype(int) - FILM).max() <= 8


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("container", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_the_orientation_is_applied(orientation: int, container: str) -> None:
    # Blocks survive JPEG, and no two orientations of them are alike.
    blocks = np.kron(
        np.array([[0, 80, 160], [255, 40, 120]], np.uint8), np.ones((40, 40), np.uint8)
    )
    upright = {
        1: blocks,
        2: blocks[:, ::-1],
        3: blocks[::-1, ::-1],
        4: blocks[::-1],
        5: blocks.T,
        6: blocks[::-1].T,
        7: blocks[::-1, ::-1].T,
        8: blocks.T[::-1],
    }[orientation]
    image = Image.fromarray(blocks)
    exif = image.getexif()
    exif[ExifTags.Base.Orientation] = orientation
    radiograph = read_content(saved(image, container, exif=exif))
    assert np.abs(radiograph.pixels.astype(int) - upright).max() < 20
    assert (radiograph.file.rows, radiograph.file.columns) == upright.shape


def test_a_photograph_of_a_film_is_said() -> None:
    image = Image.fromarray(FILM)
    exif = image.getexif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.FNumber] = 1.8
    assert notices.PHOTOGRAPH in templates(saved(image, "JPEG", exif=exif))


def test_a_bluish_picture_was_photographed() -> None:
    blue = np.stack([FILM * 0.8, FILM * 0.9, FILM], axis=-1).astype(np.uint8)
    assert templates(saved(Image.fromarray(blue), "JPEG")) == [notices.PHOTOGRAPH]


def test_low_values_may_be_white_in_tiff() -> None:
    for pixels, dtype in ((FILM, np.uint8), (DEEP, np.uint16)):
        content = bytearray(saved(Image.fromarray(pixels), "TIFF"))
        start = content.index(b"\x06\x01\x03\x00\x01\x00\x00\x00\x01")  # photometric 1
        content[start + 8] = 0
        shown = to_brightness(read_content(bytes(content)))
        assert np.allclose(shown, 1 - pixels / np.iinfo(dtype).max, atol=1e-5)


def test_the_first_of_several_pages_is_shown_and_said() -> None:
    pages = [Image.fromarray(FILM), Image.fromarray(FILM[::-1].copy())]
    content = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    radiograph = read_content(content)
    assert np.array_equal(radiograph.pixels, FILM)
    assert str(radiograph.warnings[0]) == "This file holds 2 pages; the first one is shown."


def test_floats_in_tiff_are_read_unless_they_are_none() -> None:
    floats = FILM.astype(np.float32) / 255
    shown = to_brightness(read_content(saved(Image.fromarray(floats), "TIFF")))
    assert np.allclose(shown, floats, atol=1e-5)
    floats[0, 0] = np.nan
    with pytest.raises(DamagedFileError):
        read_content(saved(Image.fromarray(floats), "TIFF"))


@pytest.mark.parametrize("container", ["JPEG", "PNG", "TIFF", "BMP", "WEBP"])
def test_a_blank_picture_is_refused(container: str) -> None:
    with pytest.raises(BlankPictureError):
        read_content(saved(Image.new("L", (64, 64), 128), container))


def test_a_flipped_bit_in_a_png_is_noticed() -> None:
    content = bytearray(saved(Image.fromarray(FILM), "PNG"))
    content[len(content) // 2] ^= 1
    with pytest.raises(DamagedFileError):
        read_content(bytes(content))


def test_a_jpeg_is_reduced_only_as_far_as_wanted() -> None:
    content = saved(Image.fromarray(film(8, 1600, 1200)), "JPEG", quality=90)
    radiograph = read_content(content, wanted_side=448)
    assert 448 <= min(radiograph.pixels.shape) < 1200
    assert (radiograph.file.rows, radiograph.file.columns) == (1600, 1200)


@pytest.mark.parametrize(
    "content",
    [
        saved(Image.fromarray(FILM), "GIF"),
        saved(Image.fromarray(FILM), "JPEG2000"),
        saved(Image.fromarray(FILM), "JPEG2000", no_jp2=True),
        saved(Image.fromarray(FILM), "AVIF"),
        b"\x00\x00\x00\x18ftypheic" + bytes(100),
        b"\xff\x0a" + bytes(100),
        bytes(imagecodecs.jpegls_encode(FILM)),
        bytes(imagecodecs.jpeg8_encode(DEEP, lossless=True, bitspersample=16)),
        bytes(imagecodecs.jpeg8_encode(film(12), 95, bitspersample=12)),
    ],
    ids=["GIF", "JP2", "J2K", "AVIF", "HEIC", "JXL", "JPEG-LS", "lossless JPEG", "JPEG of 12 bits"],
)
def test_pictures_of_other_kinds_are_to_be_exported_again(content: bytes) -> None:
    with pytest.raises(UnsupportedEncodingError) as refused:
        read_content(content)
    assert "as PNG" in refused.value.advice
