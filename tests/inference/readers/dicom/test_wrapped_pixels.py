"""Sound pixels in a wrapping that is not as the standard wants it: read rightly, or refused."""

from itertools import pairwise
from struct import pack
from typing import Any

import numpy as np
import pytest
from pydicom import uid

from inference.errors import DamagedFileError, InputError
from inference.grayscale import to_brightness
from inference.radiograph import PhotometricInterpretation
from inference.readers import dicom, read_content
from tests.dicom_files import colour_film, dicom_bytes, film

PIXELS = film(12)
FRAMES = np.stack([PIXELS, PIXELS[::-1], PIXELS[:, ::-1]])
PIXEL_DATA, ITEM, DELIMITER = b"\xe0\x7f\x10\x00", b"\xfe\xff\x00\xe0", b"\xfe\xff\xdd\xe0"
SYNTAXES = (uid.JPEGLosslessSV1, uid.JPEG2000Lossless, uid.JPEGLSLossless, uid.RLELossless)


def compressed(pixels: np.ndarray, syntax: uid.UID = uid.JPEGLosslessSV1) -> bytes:
    return dicom_bytes(pixels, transfer_syntax=syntax, bits_stored=12)


def with_fragments(content: bytes, table: bytes, count: int) -> bytes:
    """The frames cut into so many fragments each, behind this table of offsets."""
    start = content.rindex(PIXEL_DATA) + 12
    position = start + 8 + int.from_bytes(content[start + 4 : start + 8], "little")
    items = []
    while content[position : position + 4] == ITEM:
        length = int.from_bytes(content[position + 4 : position + 8], "little")
        frame = content[position + 8 : position + 8 + length]
        cuts = [length // count // 2 * 2 * number for number in range(count)] + [length]
        items += [frame[a:b] for a, b in pairwise(cuts)]
        position += 8 + length
    body = b"".join(ITEM + pack("<I", len(item)) + item for item in (table, *items))
    return content[:start] + body + DELIMITER + bytes(4)


@pytest.mark.parametrize("length", [0, 8, 0xFFFFFFFF])
@pytest.mark.parametrize("syntax", SYNTAXES)
def test_the_length_of_the_delimiter_does_not_matter(syntax: uid.UID, length: int) -> None:
    content = compressed(PIXELS, syntax)
    assert content[-8:] == DELIMITER + bytes(4)
    content = content[:-4] + pack("<I", length)
    assert np.array_equal(read_content(content).pixels, PIXELS)


@pytest.mark.parametrize("table", [b"", bytes(12), pack("<III", 0, 4, 20), b"\xff" * 12])
@pytest.mark.parametrize("fragments", [1, 3])
@pytest.mark.parametrize("syntax", SYNTAXES[:3])
def test_frames_are_found_without_a_table_of_use(
    syntax: uid.UID, fragments: int, table: bytes
) -> None:
    content = with_fragments(compressed(FRAMES, syntax), table, fragments)
    radiograph = read_content(content)
    assert radiograph.file.frame_count == 3
    assert np.array_equal(radiograph.pixels, PIXELS)


def test_fragments_of_frames_that_nobody_can_tell_apart_are_refused() -> None:
    content = with_fragments(compressed(FRAMES, uid.RLELossless), bytes(12), 2)
    with pytest.raises(DamagedFileError):
        read_content(content)


def test_a_frame_of_several_fragments_needs_no_table() -> None:
    content = with_fragments(compressed(PIXELS), bytes(4), 5)
    assert np.array_equal(read_content(content).pixels, PIXELS)


@pytest.mark.parametrize("vr", [b"  ", b"\0\0", b"??", b"--"])
def test_elements_without_a_vr_are_passed_over(vr: bytes) -> None:
    content = dicom_bytes(PIXELS, bits_stored=12, PatientName="Doe^Jane")
    at = content.rindex(PIXEL_DATA)
    odd = pack("<HH", 0x0029, 0x1010) + vr + pack("<H", 6) + b"a note"
    radiograph = read_content(content[:at] + odd + content[at:])
    assert np.array_equal(radiograph.pixels, PIXELS)
    assert radiograph.patient is not None
    assert radiograph.patient.name == "Doe, Jane"


# Colours whose length says something else


def subsampled(colours: np.ndarray) -> bytes:
    """Luminance of each pixel and the chroma of every second (PS3.3 C.7.6.3.1.2)."""
    pairs = colours.reshape(-1, 2, 3)
    return np.stack(
        [pairs[:, 0, 0], pairs[:, 1, 0], pairs[:, 0, 1], pairs[:, 0, 2]], axis=-1
    ).tobytes()


def labelled_422(content: bytes) -> bytes:
    template = dicom_bytes(colour_film(), photometric_interpretation="YBR_FULL_422")
    start = template.rindex(PIXEL_DATA)
    return template[: start + 8] + pack("<I", len(content)) + content


def test_colours_that_are_subsampled_or_only_said_to_be() -> None:
    colours = colour_film()
    for content in (subsampled(colours), colours.tobytes()):
        assert np.array_equal(read_content(labelled_422(content)).pixels, colours[:, :, 0])


@pytest.mark.parametrize("length", [2.5, 1.9, 3.4])
def test_subsampled_colours_of_a_length_that_fits_nothing_are_refused(length: float) -> None:
    content = bytes(int(length * PIXELS.size) // 2 * 2)
    with pytest.raises(DamagedFileError):
        read_content(labelled_422(content))


def test_rows_with_a_margin_are_not_shown_sheared() -> None:
    wide = np.pad(PIXELS, ((0, 0), (0, 4)))
    with pytest.raises(DamagedFileError):
        read_content(dicom_bytes(wide, bits_stored=12, Columns=PIXELS.shape[1]))


# Sent as text


def test_what_was_sent_as_text_is_refused() -> None:
    pixels = film(16, 400, 300)
    content = dicom_bytes(pixels).replace(b"\n", b"\r\n")
    with pytest.raises(DamagedFileError, match="text"):
        read_content(content)


def test_pixels_that_are_line_ends_by_chance_are_none() -> None:
    pixels = film(12)
    pixels[:60] = 0x0A0D
    assert np.array_equal(read_content(dicom_bytes(pixels, bits_stored=12)).pixels, pixels)


# White padding


@pytest.mark.parametrize("inverted", [False, True])
@pytest.mark.parametrize("window", [{}, {"WindowCenter": 2048, "WindowWidth": 4096}])
def test_bright_padding_becomes_background(inverted: bool, window: dict[str, Any]) -> None:
    pixels = np.clip(film(12, 300, 300), 200, 3900)
    white = 0 if inverted else 4095
    pixels[:, :50] = white
    name = PhotometricInterpretation.MONOCHROME1 if inverted else "MONOCHROME2"
    radiograph = read_content(
        dicom_bytes(
            pixels,
            bits_stored=12,
            photometric_interpretation=name,
            PixelPaddingValue=white,
            **window,
        )
    )
    brightness = to_brightness(radiograph)
    assert brightness[:, :50].max() == 0
    assert np.array_equal(radiograph.pixels[:, 50:], pixels[:, 50:])


def test_a_padding_value_that_the_picture_itself_has_is_left_alone() -> None:
    pixels = film(12)
    content = dicom_bytes(pixels, bits_stored=12, PixelPaddingValue=2000)
    assert np.array_equal(read_content(content).pixels, pixels)


# Without a preamble


def test_what_begins_like_a_dataset_but_is_none_is_not_taken_for_one() -> None:
    beginning = b"\x08\x00\x05\x00"
    for rest in (b"CS\xff\xff", b"ZZ\x04\x00", b"QQ\x00\x00"):
        assert not dicom.recognises(beginning + rest + b"some text of another program" * 4)
    assert dicom.recognises(beginning + b"CS\x0a\x00ISO_IR 100" + bytes(64))
    with pytest.raises(InputError):
        read_content(beginning + b"ZZ\xff\xff" + bytes(100))
