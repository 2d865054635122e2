"""TIFF (TIFF 6.0, BigTIFF): which page is the picture, and whether all of it is there.

libtiff and Pillow show what they find of a strip and fill up the rest, so each is looked at
before: its length, and for the compressions that have no checksum of their own, what it
unpacks to.
"""

import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from tifffile import COMPRESSION, PHOTOMETRIC, PLANARCONFIG, TiffFile, TiffFileError, TiffPage

from inference.decoding.jpeg import END, START
from inference.decoding.jpeg_pixels import check_data
from inference.decoding.picture_size import check_picture_size
from inference.errors import DamagedFileError, UnsupportedEncodingError

REDUCED_OR_MASK = 0b101
"""Bits of New Subfile Type: a smaller copy of another page, or a mask of one."""
ALPHAS = (1, 2)
"""Extra Samples that are alpha, associated and unassociated."""
GREY_OR_RGB = (PHOTOMETRIC.MINISWHITE, PHOTOMETRIC.MINISBLACK, PHOTOMETRIC.RGB)
SHALLOW_BITS = (1, 2, 4, 8)
NO_COMPRESSION, LZW, OLD_JPEG, JPEG, PACKBITS = 1, 5, 6, 7, 32773
DEFLATE = (8, 32946)
OF_FAX = (2, 3, 4)
FOR_PILLOW = (COMPRESSION.LZMA, COMPRESSION.ZSTD)
"""With a checksum of their own, and rare enough to be left to Pillow."""
READABLE = frozenset(
    map(int, (NO_COMPRESSION, LZW, OLD_JPEG, JPEG, PACKBITS, *DEFLATE, *OF_FAX, *FOR_PILLOW))
)
MAX_PAGES = 10_000
RESOLUTION = ("XResolution", "YResolution")


@dataclass(frozen=True)
class TiffPicture:
    """The page that is the picture."""

    page: int
    """Counted from 0."""
    pages: int
    """That are pictures of their own."""
    rows: int
    columns: int
    samples: NDArray[Any] | None
    """Shape (rows, columns) or (rows, columns, samples); None where Pillow reads it as well."""
    has_alpha: bool
    low_is_white: bool
    """Of the samples."""
    aspect: float
    """Height of a pixel by its width; 0 where it is not known."""
    orientation: int
    encoding: str
    """Depth and colours in words."""


def read_tiff(content: bytes) -> TiffPicture:
    """Find the picture of a TIFF, check that it is whole, and decode it where Pillow cannot.

    Raises
    ------
    DamagedFileError, UnsupportedEncodingError
        And whatever tifffile raises on a broken file.
    """
    try:
        with TiffFile(BytesIO(content)) as file:
            return _read(content, *page_of_picture(file))
    except TiffFileError:
        raise DamagedFileError("TIFF directory") from None


def page_of_picture(file: TiffFile) -> tuple[TiffPage, int, int]:
    """The page to be shown, its number, and how many are pictures of their own.

    Raises
    ------
    DamagedFileError
    """
    pages = [page for page, _ in zip(file.pages, range(MAX_PAGES), strict=False)]
    pictures = [
        number
        for number, page in enumerate(pages)
        if not isinstance(page, TiffPage) or not page.subfiletype & REDUCED_OR_MASK
    ]
    number = (pictures or [0])[0]
    page = file.pages[number]
    if not isinstance(page, TiffPage):
        raise DamagedFileError("TIFF without a page")
    return page, number, len(pictures) or 1


def _read(content: bytes, page: TiffPage, number: int, pages: int) -> TiffPicture:
    if page.compression not in READABLE:
        raise UnsupportedEncodingError(f"TIFF compression {page.compression}")
    bytes_per_pixel = -(-page.nbytes // (page.imagelength * page.imagewidth))
    check_picture_size(page.imagewidth, page.imagelength, bytes_per_pixel)
    _check_segments(content, page)
    deep = _is_deep(page)
    if deep and page.compression in FOR_PILLOW:
        raise UnsupportedEncodingError(f"TIFF compression {page.compression} of so many bits")
    samples = page.asarray() if deep else None
    if samples is not None and page.planarconfig == PLANARCONFIG.SEPARATE and samples.ndim == 3:
        samples = np.moveaxis(samples, 0, -1)
    if samples is not None and samples.shape[:2] != (page.imagelength, page.imagewidth):
        raise UnsupportedEncodingError(f"TIFF of shape {samples.shape}")
    return TiffPicture(
        page=number,
        pages=pages,
        rows=page.imagelength,
        columns=page.imagewidth,
        samples=samples,
        has_alpha=bool(page.extrasamples) and page.extrasamples[0] in ALPHAS,
        low_is_white=page.photometric == PHOTOMETRIC.MINISWHITE,
        aspect=_aspect(page),
        orientation=int(_tag(page, "Orientation", 1)),
        encoding=_encoding(page),
    )


def _is_deep(page: TiffPage) -> bool:
    """Whether Pillow would get it wrong, or not at all."""
    bits = page.bitspersample
    if page.photometric not in GREY_OR_RGB:
        if isinstance(bits, int) and bits in SHALLOW_BITS:
            return False
        raise UnsupportedEncodingError(f"TIFF of {bits} bits, photometric {page.photometric}")
    if page.parent.is_bigtiff and page.parent.byteorder == ">":
        return True
    return not (isinstance(bits, int) and bits in SHALLOW_BITS and page.sampleformat == 1)


def _check_segments(content: bytes, page: TiffPage) -> None:
    """See that every strip or tile is there, and holds as much as it should."""
    if len(page.dataoffsets) != len(page.databytecounts) or not page.dataoffsets:
        raise DamagedFileError("TIFF strips")
    for index in range(len(page.dataoffsets)):
        check_segment(content, page, index)


def check_segment(content: bytes, page: TiffPage, index: int) -> None:
    """See that one strip or tile is there, and holds as much as it should.

    Raises
    ------
    DamagedFileError, UnsupportedEncodingError
        And whatever imagecodecs raises on broken data.
    """
    offset, count = page.dataoffsets[index], page.databytecounts[index]
    if count == 0 or offset + count > len(content):
        raise DamagedFileError("TIFF breaks off")
    segment = content[offset : offset + count]
    if page.compression == JPEG:
        _check_jpeg(segment, page)
    elif page.photometric != PHOTOMETRIC.YCBCR:  # whose colours may be subsampled
        _check_length(segment, page, _rows_of(page, index))


def _rows_of(page: TiffPage, index: int) -> tuple[int, int]:
    """Rows of a strip or tile: those that belong to the picture, and those of a full one."""
    if page.is_tiled:
        return page.tilelength, page.tilelength
    full = min(page.rowsperstrip, page.imagelength)
    strips = -(-page.imagelength // full)
    return min(full, page.imagelength - index % strips * full), full


def _check_length(segment: bytes, page: TiffPage, rows: tuple[int, int]) -> None:
    bits = page.bitspersample
    if not isinstance(bits, int):
        raise UnsupportedEncodingError("TIFF of different depths")
    samples = 1 if page.planarconfig == PLANARCONFIG.SEPARATE else page.samplesperpixel
    columns = page.tilewidth if page.is_tiled else page.imagewidth
    row_bytes = (columns * samples * bits + 7) // 8
    needed = tuple(count * row_bytes for count in rows)
    if page.compression == NO_COMPRESSION:
        if len(segment) < needed[0]:
            raise DamagedFileError("TIFF strip shorter than its rows")
        return
    found = _unpacked_length(segment, page, needed[1])
    if found is not None and found not in needed:
        raise DamagedFileError(f"TIFF strip of {found} bytes in place of {needed[0]}")


def _unpacked_length(segment: bytes, page: TiffPage, most: int) -> int | None:
    """Bytes that a strip unpacks to; None where it need not be asked."""
    if page.compression == LZW:
        return len(imagecodecs.lzw_decode(segment))
    if page.compression == PACKBITS:
        return len(imagecodecs.packbits_decode(segment))
    if page.compression not in DEFLATE:
        return None
    unpack = zlib.decompressobj()
    try:
        found = len(unpack.decompress(segment, most + 1))
    except zlib.error:
        raise DamagedFileError("TIFF strip: deflate") from None
    # Only at its end is a stream's checksum looked at.
    return found if unpack.eof else -1


def _check_jpeg(segment: bytes, page: TiffPage) -> None:
    tables = page.jpegtables or START + END
    check_data(tables[: -len(END)] + segment[len(START) :], open_ended=True)


def _encoding(page: TiffPage) -> str:
    """Depth and colours in words."""
    colours = "RGB" if page.photometric == PHOTOMETRIC.RGB else "grey"
    kind = {"f": " float", "i": " signed"}.get(page.dtype.kind if page.dtype else "", "")
    return f"{page.bitspersample} bits{kind} {colours}"


def _aspect(page: TiffPage) -> float:
    sides = []
    for name in RESOLUTION:
        value = _tag(page, name, None)
        if not isinstance(value, tuple) or len(value) != 2 or not all(value):
            return 0.0
        sides.append(value[0] / value[1])
    return float(sides[0] / sides[1])


def _tag(page: TiffPage, name: str, default: Any) -> Any:
    tag = page.tags.get(name)
    return default if tag is None else tag.value
