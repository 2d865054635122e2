"""Picture files: one upright grey picture, and what is worth knowing of it.

Through Pillow, where that sees all bits and notices when some are missing.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, UnidentifiedImageError

from inference.decoding import deep_colour
from inference.decoding.jpeg import frame_of
from inference.decoding.jpeg_pixels import check_data, decode_grey
from inference.decoding.picture_size import check_picture_size
from inference.decoding.png import check_length
from inference.errors import UnsupportedEncodingError

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
PNG_DEPTH = slice(24, 26)
"""Bits of a sample and colour type in the header of a PNG (11.2.1)."""
DEEP_COLOURS = {b"\x10\x02": "RGB;16", b"\x10\x04": "LA;16", b"\x10\x06": "RGBA;16"}
"""Those of 16 bits and more than one sample, and what to call them."""
DISPLAY_GAMMA = 2.2
"""Of the screens that pictures without a gamma were made for."""
NOTICEABLE_GAMMA = 0.05
TRANSPOSED = (5, 6, 7, 8)
"""EXIF orientations that make rows of columns."""


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
    aspect: float = 0.0
    """Height of a pixel by its width; 0 where it is not known."""


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
        And whatever Pillow, tifffile and imagecodecs raise on a broken file.
    """
    content = bytes(content)
    if container == "TIFF":
        return _decode_tiff(content)
    with Image.open(BytesIO(content), formats=(container,)) as image:
        check_picture_size(image.width, image.height, BYTES_PER_PIXEL.get(image.mode, 4))
        mode, size, pages = image.mode, image.size, getattr(image, "n_frames", 1)
        deep = DEEP_COLOURS.get(content[PNG_DEPTH]) if container == "PNG" else None
        if container == "JPEG":
            chroma, pixels = _chroma_of_jpeg(content, mode), _jpeg(content, image, wanted_side)
        elif deep is not None:
            mode = deep
            chroma, pixels = _deep_png(content)
        else:
            chroma, pixels = _chroma(image), _array(_grey(image))
        if container == "WEBP":
            from inference.decoding.webp import check_webp  # here, for what it loads

            check_webp(content)
        if container == "PNG":
            # Pillow leaves rows that are not there alike; only then counting is worth its time.
            if image.info.get("interlace") or np.ptp(pixels[-1]) == 0:
                check_length(content)
            pixels = _without_gamma(pixels, image)
        orientation = _orientation(image)
        aspect = _aspect(image)
        from_camera = _is_from_camera(image)
    return _finished(
        pixels, orientation, PictureFacts(mode, *size[::-1], pages, from_camera, chroma), aspect
    )


def _decode_tiff(content: bytes) -> tuple[NDArray[Any], PictureFacts]:
    from inference.decoding.tiff import read_tiff  # here, for it loads much that few need

    tiff = read_tiff(content)
    orientation, low_is_white, from_camera = tiff.orientation, tiff.low_is_white, False
    aspect = tiff.aspect
    if tiff.samples is not None:
        mode = tiff.encoding
        chroma = deep_colour.chroma(tiff.samples, CHROMA_SIDE)
        pixels = deep_colour.as_pixels(deep_colour.to_grey(tiff.samples, tiff.has_alpha))
    else:
        with _opened_tiff(content) as image:
            image.seek(tiff.page)
            from_camera = _is_from_camera(image)
            mode, chroma = image.mode, _chroma(image)
            pixels = _array(_grey(image))
        if orientation in TRANSPOSED and aspect:
            aspect = 1 / aspect
        # Pillow has turned it, and made it bright where it should be.
        orientation, low_is_white = 1, False
    facts = PictureFacts(
        mode, tiff.rows, tiff.columns, tiff.pages, from_camera, chroma, low_is_white
    )
    return _finished(pixels, orientation, facts, aspect)


def _opened_tiff(content: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(content), formats=("TIFF",))
    except UnidentifiedImageError:  # though tifffile knows it
        raise UnsupportedEncodingError("TIFF of an unknown layout") from None


def _finished(
    pixels: NDArray[Any], orientation: int, facts: PictureFacts, aspect: float
) -> tuple[NDArray[Any], PictureFacts]:
    """Turn a picture upright, and what is known of it with it."""
    pixels = _upright(pixels, orientation)
    rows, columns = facts.rows, facts.columns
    if (pixels.shape[0] < pixels.shape[1]) != (rows < columns):
        rows, columns = columns, rows
    if orientation in TRANSPOSED and aspect:
        aspect = 1 / aspect
    facts = replace(facts, rows=rows, columns=columns, aspect=aspect)
    pixels = pixels.astype(pixels.dtype.newbyteorder("="), copy=False)
    return np.ascontiguousarray(pixels), facts


def _jpeg(content: bytes, image: Image.Image, wanted_side: int | None) -> NDArray[Any]:
    header = frame_of(content)
    if header.samples in (1, 3):
        return decode_grey(content, header, wanted_side)
    check_data(content)  # made for printing; Pillow knows how to turn it into grey
    return _array(_grey(image))


def _deep_png(content: bytes) -> tuple[float, NDArray[Any]]:
    import imagecodecs  # here, for it takes its time and few pictures are so deep

    samples = imagecodecs.png_decode(content)
    has_alpha = samples.ndim == 3 and samples.shape[2] in (2, 4)
    chroma = deep_colour.chroma(samples, CHROMA_SIDE)
    return chroma, deep_colour.to_grey(samples, has_alpha)


def _without_gamma(pixels: NDArray[Any], image: Image.Image) -> NDArray[Any]:
    """Values for a screen, of those that a PNG gives another gamma (11.3.2.2, 13.13)."""
    gamma = image.info.get("gamma")
    if not gamma or {"srgb", "icc_profile"} & set(image.info) or pixels.dtype.kind != "u":
        return pixels
    exponent = 1 / (gamma * DISPLAY_GAMMA)
    if abs(exponent - 1) < NOTICEABLE_GAMMA:
        return pixels
    white = 2 ** (8 * pixels.itemsize) - 1
    table = np.rint((np.arange(white + 1) / white) ** exponent * white).astype(pixels.dtype)
    brightness: NDArray[Any] = table[pixels]
    return brightness


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
    lowest, highest = alpha.getextrema()
    if lowest == highest:  # all opaque, or an alpha that nobody filled
        return grey
    # What is transparent is no part of the picture, like the black around a radiograph.
    return Image.composite(grey, Image.new("L", grey.size), alpha)


def _orientation(image: Image.Image) -> int:
    """As EXIF has it, if it can be understood."""
    with suppress(Exception):
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    return 1


def _upright(pixels: NDArray[Any], orientation: int) -> NDArray[Any]:
    """Apply an orientation (EXIF 4.6.4 A, TIFF 6.0 section 8)."""
    turned = {
        2: pixels[:, ::-1],
        3: pixels[::-1, ::-1],
        4: pixels[::-1],
        5: pixels.T,
        6: pixels[::-1].T,
        7: pixels[::-1, ::-1].T,
        8: pixels.T[::-1],
    }
    return turned.get(orientation, pixels)


def _aspect(image: Image.Image) -> float:
    """Height of a pixel by its width, from the resolutions; 0 where they are not known."""
    density: Any = image.info.get("dpi") or image.info.get("aspect")
    if image.info.get("jfif_unit") == 0:
        density = image.info.get("jfif_density")
    with suppress(TypeError, ValueError, ZeroDivisionError):
        across, down = density
        return max(0.0, float(across) / float(down))
    return 0.0


def _array(image: Image.Image) -> NDArray[Any]:
    """The pixels, strip by strip: in one go Pillow would hold them three times."""
    sample = np.asarray(image.crop((0, 0, 1, 1)))
    pixels = np.empty((image.height, image.width), sample.dtype)
    rows = max(1, STRIP_BYTES // pixels[0].nbytes)
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        pixels[top:bottom] = np.asarray(image.crop((0, top, image.width, bottom)))
    return pixels


def _is_from_camera(image: Image.Image) -> bool:
    with suppress(Exception):
        return not CAMERA_TAGS.isdisjoint(image.getexif().get_ifd(ExifTags.IFD.Exif))
    return False


def _chroma(image: Image.Image) -> float:
    has_colours = image.mode in ("RGB", "RGBA", "P", "CMYK", "YCbCr", "LAB")
    return _mean_chroma(image) if has_colours else 0.0


def _chroma_of_jpeg(content: bytes, mode: str) -> float:
    if mode == "L":
        return 0.0
    with Image.open(BytesIO(content), formats=("JPEG",)) as small:
        small.draft("RGB", (CHROMA_SIDE, CHROMA_SIDE))
        return _mean_chroma(small)


def _mean_chroma(image: Image.Image) -> float:
    image.load()
    step = max(1, max(image.size) // CHROMA_SIDE)
    # Nearest neighbours are enough, and "reduce" would blend a palette's numbers.
    small = image.resize(
        (max(1, image.width // step), max(1, image.height // step)), Image.Resampling.NEAREST
    )
    colours = np.asarray(small.convert("RGB")).astype(np.int16)
    return float(np.mean(colours.max(axis=2) - colours.min(axis=2)))
