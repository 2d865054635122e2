"""Whoever misses data refuses: no picture with a hole is shown or judged as if it were whole."""

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from inference.decoding.jpeg_lossless import check_lossless
from inference.errors import DamagedFileError, InputError
from inference.readers import read_content
from tests.inference.decoding.damaged_pictures import (
    Sound,
    coloured,
    damages,
    radiograph,
    saved,
    sound_pictures,
)

SOUND = list(sound_pictures())
SEEDS = range(3)
RESTARTS = {bytes((0xFF, 0xD0 + number)) for number in range(8)}
GREY = saved(Image.fromarray(radiograph()), "JPEG", quality=90)


@pytest.mark.parametrize("picture", SOUND, ids=lambda picture: picture.name)
def test_a_picture_is_read_while_it_is_whole(picture: Sound) -> None:
    assert read_content(picture.with_data(picture.data)).pixels.shape == radiograph().shape


@pytest.mark.parametrize("picture", SOUND, ids=lambda picture: picture.name)
def test_a_picture_with_damaged_data_is_refused(picture: Sound) -> None:
    read = []
    for seed in SEEDS:
        for name, data in damages(np.random.default_rng(seed), picture.data):
            try:
                read_content(picture.with_data(data))
                read.append((seed, name))
            except InputError:
                pass
    assert read == []


@pytest.mark.parametrize("picture", SOUND, ids=lambda picture: picture.name)
def test_damage_is_noticed_too_where_only_the_network_looks(picture: Sound) -> None:
    for name, data in damages(np.random.default_rng(9), picture.data):
        with pytest.raises(InputError):
            read_content(picture.with_data(data), 160)
            pytest.fail(name)


def test_more_than_three_hundred_damaged_pictures_were_tried() -> None:
    each = len(list(damages(np.random.default_rng(0), SOUND[0].data)))
    assert len(SOUND) * each * len(SEEDS) > 300


@pytest.mark.parametrize("lost", [1, 8])
def test_lost_restart_intervals_are_noticed(lost: int) -> None:
    content = saved(Image.fromarray(radiograph()), "JPEG", restart_marker_rows=1)
    places = [at for at in range(len(content)) if content[at : at + 2] in RESTARTS]
    with pytest.raises(InputError):
        read_content(content[: places[10]] + content[places[10 + lost] :])


# What does not belong to the picture does not spoil it


def test_whatever_follows_the_end_of_a_jpeg_is_none_of_it() -> None:
    pixels = read_content(GREY).pixels
    for seed in range(20):
        video = np.random.default_rng(seed).bytes(200_000)
        assert np.array_equal(read_content(GREY + video).pixels, pixels)


def test_stray_bytes_before_a_marker_are_passed_over() -> None:
    at = GREY.index(b"\xff\xdb")
    for stray in (b"\0\0", b"\xff", b"\xff\xff\xff", b"stray"):
        content = GREY[:at] + stray + GREY[at:]
        assert np.array_equal(read_content(content).pixels, read_content(GREY).pixels)


@pytest.mark.parametrize("padding", [b"\0", b"\xff", bytes(700)])
def test_padding_before_the_end_is_passed_over(padding: bytes) -> None:
    content = GREY[:-2] + padding + GREY[-2:]
    assert np.array_equal(read_content(content).pixels, read_content(GREY).pixels)


def test_an_empty_border_may_be_coded_in_zeros() -> None:
    pixels = np.zeros((2000, 2000), np.uint8)
    pixels[700:1340, 700:1340] = radiograph()
    for options in ({"optimize": True}, {"progressive": True}, {"quality": 30}):
        content = saved(Image.fromarray(pixels), "JPEG", **options)
        assert read_content(content).pixels.shape == pixels.shape


def test_a_quantization_table_of_zeros_is_noticed() -> None:
    at = GREY.index(b"\xff\xdb") + 20
    with pytest.raises(InputError):
        read_content(GREY[:at] + bytes(20) + GREY[at + 20 :])


@pytest.mark.parametrize("transform", [0, 7])
def test_what_libjpeg_warns_of_besides_the_data_does_not_matter(transform: int) -> None:
    content = saved(Image.fromarray(coloured()), "JPEG", quality=90)
    adobe = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00" + bytes((transform,))
    jfif = content.index(b"JFIF\0") + 5
    other_version = content[:jfif] + b"\x07" + content[jfif + 1 :]
    assert read_content(content[:2] + adobe + other_version[2:]).pixels.shape


@pytest.mark.parametrize("predictor", range(1, 8))
def test_every_predictor_of_lossless_jpeg_adds_up(predictor: int) -> None:
    for bits in (8, 12, 16):
        pixels = radiograph(bits, 200)
        stream = bytes(
            imagecodecs.jpeg8_encode(pixels, lossless=True, predictor=predictor, bitspersample=bits)
        )
        check_lossless(stream, pixels)
        other = pixels.copy()
        other[100:] = 0
        with pytest.raises(DamagedFileError):
            check_lossless(stream, other)
