"""Decoding a JPEG of 8 bits, and not a pixel of it where its data are not whole.

libjpeg fills what is missing with grey and warns of it. simplejpeg is the one library that
passes its warnings on.
"""

import re

import numpy as np
import simplejpeg
from numpy.typing import NDArray

from inference.decoding.jpeg import END, Frame, Stream, essence
from inference.errors import DamagedFileError, UnsupportedEncodingError

REDUCTIONS = (8, 4, 2, 1)
"""How many times smaller it can be decoded, with less work."""
UNSUPPORTED = re.compile("subsampling|conversion|precision|[Uu]nsupported|not supported")
"""What libjpeg says of a picture that it knows not how to decode."""
SURPLUS = re.compile(r"(\d+) extraneous bytes before marker 0xd9")
PADDING = (b"\x00", b"\xff")
MOST_UNCOUNTED = 8
"""Bytes of the padding that the decoder has read already when it counts what is left."""


def decode_grey(
    stream: Stream,
    header: Frame,
    wanted_side: int | None = None,
    rgb: bool = False,
    open_ended: bool = False,
) -> NDArray[np.uint8]:
    """The brightness of a lossy JPEG.

    Parameters
    ----------
    stream : bytes or memoryview
        Of 8 bits, Huffman coded.
    header : Frame
    wanted_side : int, optional
        The shorter side may be reduced to no less than this.
    rgb : bool, optional
        Its three components are red, green and blue, though it does not say so.
    open_ended : bool, optional
        The marker of its end may be missing.

    Returns
    -------
    ndarray of uint8, shape (rows, columns)

    Raises
    ------
    DamagedFileError, UnsupportedEncodingError
    """
    side = min(header.rows, header.columns)
    factor = next(by for by in REDUCTIONS if by == 1 or (wanted_side and side // by >= wanted_side))
    size = {"min_height": -(-header.rows // factor), "min_width": -(-header.columns // factor)}
    picture = essence(stream, rgb, open_ended=open_ended)
    if header.progressive:
        _walk(picture)
    return _decode(picture, size if factor > 1 else {})


def check_data(stream: Stream, open_ended: bool = False) -> None:
    """See that the data of a JPEG are whole, at the cost of decoding it.

    Parameters
    ----------
    stream : bytes or memoryview
        Of 8 or 12 bits, Huffman coded.
    open_ended : bool, optional
        The marker of its end may be missing.

    Raises
    ------
    DamagedFileError, UnsupportedEncodingError
    """
    picture = essence(stream, as_eight_bits=True, open_ended=open_ended)
    _decode(picture, {"min_height": 1, "min_width": 1})


def _walk(picture: bytes) -> None:
    """Have a progressive JPEG taken to pieces by a library that is stricter than libjpeg.

    In a scan of its own, data that are missing may end in a run of empty blocks, which
    libjpeg lets run beyond the picture.
    """
    import imagecodecs  # here, for it takes its time and few pictures are progressive

    try:
        imagecodecs.jpegxl_encode_jpeg(picture, numthreads=1)
    except imagecodecs.JpegxlError as error:
        raise DamagedFileError(f"progressive JPEG: {error}") from None


def _decode(stream: bytes, size: dict[str, int]) -> NDArray[np.uint8]:
    try:
        pixels = simplejpeg.decode_jpeg(stream, "GRAY", **size)
    except ValueError as error:
        shorter = _without_padding(stream, str(error))
        if shorter is not None:
            return _decode(shorter, size)
        if UNSUPPORTED.search(str(error)):
            raise UnsupportedEncodingError(f"JPEG: {error}") from None
        raise DamagedFileError(f"JPEG: {error}") from None
    grey: NDArray[np.uint8] = pixels[:, :, 0]
    return grey


def _without_padding(stream: bytes, complaint: str) -> bytes | None:
    """The stream without bytes that fill up the data of a whole picture, as cameras do.

    None where they are something else: what is left over, since the decoder lost its way
    among overwritten bytes.
    """
    surplus = SURPLUS.search(complaint)
    if surplus is None:
        return None
    count = int(surplus[1])
    data, padding = stream[: -len(END) - count], stream[-len(END) - count : -len(END)]
    filler = padding[:1]
    uncounted = len(data) - len(data.rstrip(filler))
    if filler not in PADDING or padding.strip(filler) or uncounted > MOST_UNCOUNTED:
        return None
    return data + END
