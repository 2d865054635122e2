"""Every transfer syntax that Hilum claims, with the depths and signs that it allows."""

import numpy as np
import pytest
from pydicom import uid

from inference.errors import UnsupportedEncodingError
from inference.readers import read_content
from inference.readers.dicom.transfer_syntax import COMPRESSED, GE_BIG_ENDIAN_PIXELS
from tests.dicom_files import LOSSLESS, LOSSY, NATIVE, colour_film, dicom_bytes, film

EXACT = (*NATIVE, *LOSSLESS)
NAMES = {syntax: syntax.name for syntax in (*EXACT, *LOSSY)}


@pytest.mark.parametrize("bits", [8, 10, 12, 16])
@pytest.mark.parametrize("syntax", EXACT, ids=NAMES.get)
def test_lossless_pictures_come_back_as_they_were(syntax: uid.UID, bits: int) -> None:
    pixels = film(bits)
    radiograph = read_content(dicom_bytes(pixels, transfer_syntax=syntax, bits_stored=bits))
    assert np.array_equal(radiograph.pixels, pixels)
    assert radiograph.file.encoding == syntax.name
    assert radiograph.file.bits_stored == bits


@pytest.mark.parametrize("bits", [12, 16])
@pytest.mark.parametrize("syntax", EXACT, ids=NAMES.get)
def test_signed_pictures_keep_their_sign(syntax: uid.UID, bits: int) -> None:
    pixels = (film(bits).astype(np.int32) - 2 ** (bits - 1)).astype(np.int16)
    radiograph = read_content(dicom_bytes(pixels, transfer_syntax=syntax, bits_stored=bits))
    assert radiograph.pixels.dtype == np.int16
    assert np.array_equal(radiograph.pixels, pixels)


def test_pixels_of_the_other_byte_order_under_a_private_transfer_syntax() -> None:
    pixels = film(12)
    plain = dicom_bytes(pixels, transfer_syntax=uid.ImplicitVRLittleEndian, bits_stored=12)
    swapped = plain.replace(pixels.tobytes(), pixels.byteswap().tobytes())
    content = swapped.replace(b"1.2.840.10008.1.2\0", GE_BIG_ENDIAN_PIXELS.encode())
    assert np.array_equal(read_content(content).pixels, pixels)


@pytest.mark.parametrize("beginning", [b"II*\0", b"\xff\xd8\xff", b"GIF89a", b"8BPS"])
def test_a_preamble_may_begin_like_a_picture(beginning: bytes) -> None:
    pixels = film(12)
    content = dicom_bytes(pixels, bits_stored=12, preamble=beginning.ljust(128, b"\0"))
    assert np.array_equal(read_content(content).pixels, pixels)


@pytest.mark.parametrize("syntax", LOSSY, ids=NAMES.get)
def test_lossy_pictures_come_back_nearly(syntax: uid.UID) -> None:
    bits = 8 if syntax == uid.JPEGBaseline8Bit else 12
    pixels = film(bits)
    radiograph = read_content(dicom_bytes(pixels, transfer_syntax=syntax, bits_stored=bits))
    difference = np.abs(radiograph.pixels.astype(int) - pixels)
    assert difference.max() <= 2 ** (bits - 8) * 3


@pytest.mark.parametrize(
    ("syntax", "photometric_interpretation"),
    [
        (uid.ExplicitVRLittleEndian, "RGB"),
        (uid.ExplicitVRBigEndian, "RGB"),
        (uid.RLELossless, "RGB"),
        (uid.JPEGLSLossless, "RGB"),
        (uid.JPEG2000Lossless, "RGB"),
        (uid.JPEGLosslessSV1, "RGB"),
        (uid.JPEGBaseline8Bit, "YBR_FULL_422"),
    ],
)
def test_colours_become_their_brightness(syntax: uid.UID, photometric_interpretation: str) -> None:
    pixels = colour_film()
    content = dicom_bytes(
        pixels, transfer_syntax=syntax, photometric_interpretation=photometric_interpretation
    )
    expected = pixels @ np.array([0.299, 0.587, 0.114])
    tolerance = 4 if syntax == uid.JPEGBaseline8Bit else 1
    assert np.abs(read_content(content).pixels - expected).max() <= tolerance


def test_every_compression_that_is_claimed_is_tested_here() -> None:
    not_in_use = {uid.JPEG2000MCLossless, uid.JPEG2000MC}
    assert COMPRESSED - not_in_use == {*LOSSLESS, *LOSSY}


@pytest.mark.parametrize(
    "syntax", [uid.MPEG2MPML, uid.HEVCMP51, uid.UID("1.2.840.10008.1.2.4.204")]
)
def test_video_and_pictures_elsewhere_are_refused(syntax: uid.UID) -> None:
    with pytest.raises(UnsupportedEncodingError) as refused:
        read_content(dicom_bytes(film(), transfer_syntax=syntax))
    assert refused.value.detail == syntax.name
