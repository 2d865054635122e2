"""Picture files through Pillow: one upright grey picture, and what is worth knowing of it."""

from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageOps

from inference import limits
from inference.errors import DamagedFileError, TooLargeError

CAMERA_TAGS = frozenset(
    {ExifTags.Base.ExposureTime, ExifTags.Base.FNumber, ExifTags.Base.FocalLength}
)
"""What a camera writes and a film digitiser does not."""
BYTES_PER_PIXEL = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2}
"""In Pillow's memory; all other modes take four."""
STRIP_BYTES = 4_000_000
"""Handed over at a time."""
CHROMA_SIDE = 128
"""Pixels along the longer side that are looked at to judge a picture's colours."""
STRIP_TAGS = ((273, 279), (324, 325))
"""Offsets and byte counts of strips and of tiles."""
MIN_IS_WHITE, PHOTOMETRIC_TAG = 0, 262
"""TIFF 6.0, section 8: Photometric Interpretation."""


@dataclass(frozen=True)
class PictureFacts:
    """What a picture file says of itself. Values that JSON can carry."""

    mode: str
    """Pillow's name for the colour model and depth."""
    rows: int
    """As it is meant to be seen, before any reduction."""
    columns: int
    pages: int = 1
    from_camera: bool = False
    chroma: float = 0.0
    """Mean difference between the strongest and the weakest colour, 0 to 255."""
    low_is_white: bool = False


def decode_picture(
    content: bytes | bytearray, container: str, wanted_side: int | None = None
) -> tuple[NDArray[Any], PictureFacts]:
    """Decode a picture file.

    Parameters
    ----------
    content : bytes or bytearray
    container : str
        Pillow's name of the format, the only one that is tried.
    wanted_side : int, optional
        The shorter side may be reduced to no less than this where that saves work.

    Returns
    -------
    ndarray, shape (rows, columns)
        uint8 or uint16, or what a TIFF holds.
    PictureFacts

    Raises
    ------
    InputError
        And whatever Pillow raises on a broken file.
    """
    with Image.open(BytesIO(content), formats=(container,)) as image:
        check_picture_size(image.width, image.height, BYTES_PER_PIXEL.get(image.mode, 4))
        _check_strips(image, len(content))
        mode, size, pages = image.mode, image.size, getattr(image, "n_frames", 1)
        low_is_white = _is_low_white(image)
        chroma = _chroma(content, image)
        from_camera = _is_from_camera(image)
        if container == "JPEG" and mode in ("L", "RGB"):
            _draft(image, wanted_side)
        grey = _grey(image)
        _turn_upright(grey)
        pixels = _array(grey)
    rows, columns = size[::-1]
    if (pixels.shape[0] < pixels.shape[1]) != (rows < columns):
        rows, columns = columns, rows
    facts = PictureFacts(mode, rows, columns, pages, from_camera, chroma, low_is_white)
    return pixels.astype(pixels.dtype.newbyteorder("="), copy=False), facts


def check_picture_size(width: int, height: int, bytes_per_pixel: int) -> None:
    """Refuse a picture before any memory is spent on it.

    Raises
    ------
    TooLargeError
    """
    pixels = width * height
    if (
        max(width, height) > limits.MAX_SIDE
        or pixels > limits.MAX_PIXELS
        or pixels * bytes_per_pixel > limits.MAX_DECODED_BYTES
    ):
        raise TooLargeError(f"{height} rows and {width} columns")


def _check_strips(image: Image.Image, content_bytes: int) -> None:
    """Refuse a TIFF whose pixels lie beyond its end; libtiff shows what there is."""
    tags = getattr(image, "tag_v2", {})
    for offsets_tag, lengths_tag in STRIP_TAGS:
        places = zip(tags.get(offsets_tag, ()), tags.get(lengths_tag, ()), strict=False)
        if any(offset + length > content_bytes for offset, length in places):
            raise DamagedFileError("TIFF breaks off")


def _draft(image: Image.Image, wanted_side: int | None) -> None:
    """Let the JPEG decoder leave out colours, and details that nobody will see."""
    size = image.size
    if wanted_side is not None:
        scale = max(1.0, min(size) / wanted_side)
        size = (int(size[0] / scale), int(size[1] / scale))
    image.draft("L", size)


def _grey(image: Image.Image) -> Image.Image:
    if image.mode.startswith(("I", "F")) or image.mode == "L":
        image.load()
        return image
    has_alpha = "A" in image.getbands() or "transparency" in image.info
    if not has_alpha:
        return image.convert("L")
    if image.mode not in ("LA", "RGBA"):
        image = image.convert("RGBA")
    alpha = image.getchannel("A")
    grey = image.getchannel("L") if image.mode == "LA" else image.convert("L")
    if alpha.getextrema()[0] == 255:
        return grey
    # What is transparent is no part of the picture, like the black around a film.
    return Image.composite(grey, Image.new("L", grey.size), alpha)


def _turn_upright(image: Image.Image) -> None:
    """Apply the EXIF orientation, if it can be understood."""
    with suppress(Exception):
        ImageOps.exif_transpose(image, in_place=True)


def _array(image: Image.Image) -> NDArray[Any]:
    """The pixels, strip by strip: in one go Pillow would hold them three times."""
    sample = np.asarray(image.crop((0, 0, 1, 1)))
    pixels = np.empty((image.height, image.width), sample.dtype)
    rows = max(1, STRIP_BYTES // pixels[0].nbytes)
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        pixels[top:bottom] = np.asarray(image.crop((0, top, image.width, bottom)))
    return pixels


def _is_low_white(image: Image.Image) -> bool:
    # Pillow inverts such pictures of 8 bits itself, but not those of 16.
    tags = getattr(image, "tag_v2", {})
    return image.mode.startswith("I;16") and tags.get(PHOTOMETRIC_TAG) == MIN_IS_WHITE


def _is_from_camera(image: Image.Image) -> bool:
    with suppress(Exception):
        return not CAMERA_TAGS.isdisjoint(image.getexif().get_ifd(ExifTags.IFD.Exif))
    return False


def _chroma(content: bytes | bytearray, image: Image.Image) -> float:
    if image.mode not in ("RGB", "RGBA", "P", "CMYK", "YCbCr", "LAB"):
        return 0.0
    if image.format == "JPEG":
        with Image.open(BytesIO(content), formats=("JPEG",)) as small:
            small.draft("RGB", (CHROMA_SIDE, CHROMA_SIDE))
            return _mean_chroma(small)
    return _mean_chroma(image)


def _mean_chroma(image: Image.Image) -> float:
    image.load()
    step = max(1, max(image.size) // CHROMA_SIDE)
    # Nearest neighbours are enough, and "reduce" would blend a palette's numbers.
    small = image.resize(
        (max(1, image.width // step), max(1, image.height // step)), Image.Resampling.NEAREST
    )
    colours = np.asarray(small.convert("RGB")).astype(np.int16)
    return float(np.mean(colours.max(axis=2) - colours.min(axis=2)))
