"""One function for each kind of compressed picture. Run by :mod:`inference.decoding.worker`."""

import os
from collections.abc import Callable
from io import BytesIO
from math import prod
from typing import Any, TypeAlias

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference.decoding.codestream import Codec
from inference.decoding.jpeg import frame_of
from inference.decoding.jpeg_lossless import check_lossless
from inference.decoding.jpeg_pixels import check_data, decode_grey
from inference.workers.channel import Bytes

Stream: TypeAlias = Any
"""Anything with bytes in it; imagecodecs declares less than it takes."""

Out: TypeAlias = NDArray[Any] | None

GREY_BITS = 8
"""Of a lossy JPEG, of which only the brightness is decoded."""
THREADS = min(4, os.cpu_count() or 1)
"""For JPEG 2000, whose blocks can be decoded side by side; more threads gain little."""


def load_libraries() -> None:
    """Load now what imagecodecs loads with the first picture, in whose time it would count."""
    for name in ("jpeg2k_decode", "jpeg8_decode", "jpegls_decode"):
        getattr(imagecodecs, name)


def decode(
    codec: str, stream: Stream, options: dict[str, Any], room: Bytes | None = None
) -> NDArray[Any]:
    """Decode one compressed picture.

    Parameters
    ----------
    codec : str
        A :class:`Codec`.
    stream : bytes-like
        The compressed picture.
    options : dict
        Of a lossy JPEG: ``rgb``, its three components are red, green and blue. Of a JPEG
        2000: ``reduction``, levels to leave out, each of which halves the sides; ``shift``,
        bits that a reduced one is to be moved down. Of the others: ``shape`` and ``dtype`` of
        the result, where they are known.
    room : ndarray of uint8, optional
        Where the result may be put, if its shape is known, to save a copy.

    Returns
    -------
    ndarray of integers, shape (rows, columns) or (rows, columns, samples)
    """
    return DECODERS[Codec(codec)](stream, options, _place(options, room))


def _place(options: dict[str, Any], room: Bytes | None) -> NDArray[Any] | None:
    if room is None or "shape" not in options:
        return None
    size = prod(options["shape"]) * np.dtype(options["dtype"]).itemsize
    return (
        room[:size].view(options["dtype"]).reshape(options["shape"]) if size <= room.size else None
    )


def _decode_jpeg(stream: Stream, options: dict[str, Any], out: Out) -> NDArray[Any]:
    content, header = bytes(stream), frame_of(stream)
    if header.precision <= GREY_BITS and not header.lossless:
        return decode_grey(content, header, rgb=options.get("rgb", False), open_ended=True)
    pixels = np.asarray(imagecodecs.jpeg8_decode(content, out=out))
    if header.lossless:
        check_lossless(content, pixels)
    else:
        check_data(content, open_ended=True)
    return pixels


def _decode_jpeg_ls(stream: Stream, _options: dict[str, Any], out: Out) -> NDArray[Any]:
    return np.asarray(imagecodecs.jpegls_decode(stream, out=out))


def _decode_jpeg_2000(stream: Stream, options: dict[str, Any], _out: Out) -> NDArray[Any]:
    reduction = options.get("reduction", 0)
    if not reduction:
        return np.asarray(imagecodecs.jpeg2k_decode(stream, numthreads=THREADS))
    with Image.open(BytesIO(stream), formats=("JPEG2000",)) as image:
        image.reduce = reduction  # type: ignore[method-assign]
        pixels: NDArray[Any] = np.asarray(image) >> options.get("shift", 0)
        return pixels


DECODERS: dict[Codec, Callable[[Stream, dict[str, Any], Out], NDArray[Any]]] = {
    Codec.JPEG: _decode_jpeg,
    Codec.JPEG_LS: _decode_jpeg_ls,
    Codec.JPEG_2000: _decode_jpeg_2000,
}
