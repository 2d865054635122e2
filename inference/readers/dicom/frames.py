"""The stored values of one frame, uncompressed or through a decoder."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference.decoding.codestream import Codec, Codestream, describe
from inference.decoding.jpeg import START as JPEG_START
from inference.decoding.jpeg import names_its_colours
from inference.decoding.jpeg_2000 import Stream
from inference.decoding.process import decode, find_first_rows_apart
from inference.decoding.rle import decode_rle
from inference.errors import DamagedFileError
from inference.readers.dicom import tags
from inference.readers.dicom.encapsulation import beginning_of_frame, encapsulated_frame
from inference.readers.dicom.header import UNDEFINED_LENGTH, DicomFile, PixelElement
from inference.readers.dicom.layout import PixelLayout
from inference.readers.dicom.transfer_syntax import COMPRESSED, RLE

FULL_CONTAINER_BITS = 16
"""Pillow fills a container of so many bits when it decodes a reduced JPEG 2000."""


@dataclass(frozen=True)
class Frame:
    """Decoded samples, not yet interpreted."""

    samples: NDArray[Any]
    """Shape (rows, columns) or (rows, columns, samples); a lossy JPEG is always grey."""
    bits: int
    """Significant bits of each sample."""
    reduction: int = 0
    """How often the sides were halved."""


def read_frame(file: DicomFile, layout: PixelLayout, wanted_side: int | None = None) -> Frame:
    """Decode the frame that the layout chose.

    Parameters
    ----------
    file : DicomFile
    layout : PixelLayout
    wanted_side : int, optional
        The shorter side may be reduced to no less than this where that saves work.

    Raises
    ------
    InputError
    """
    element = file.pixel_element
    if element is None:
        raise DamagedFileError("no pixel data")
    if element.length != UNDEFINED_LENGTH:
        samples = _native_samples(file, element, layout)
        return Frame(_in_lowest_bits(samples, layout), layout.bits_stored)
    stream = encapsulated_frame(file.content, element.offset, layout.frame, layout.frame_count)
    if file.transfer_syntax == RLE:
        return Frame(_in_lowest_bits(_rle_samples(stream, layout), layout), layout.bits_stored)
    return _decoded_frame(stream, layout, wanted_side)


def read_first_rows(file: DicomFile, layout: PixelLayout) -> tuple[Frame, PixelLayout] | None:
    """What is sure to be whole of a damaged frame, and its layout; None where nothing is.

    Raises
    ------
    InputError
    """
    element = file.pixel_element
    if element is None or layout.frame_count != 1:
        return None
    if element.length != UNDEFINED_LENGTH:
        return _native_first_rows(file, element, layout)
    stream = beginning_of_frame(file.content, element.offset)
    if not stream.startswith(JPEG_START) or file.transfer_syntax == RLE:
        return None
    found = find_first_rows_apart(stream, "JPEG")
    if found is None:
        return None
    shorter = replace(layout, rows=layout.rows - found.missing_rows)
    return _decoded_frame(found.content, shorter, None), shorter


def _native_first_rows(
    file: DicomFile, element: PixelElement, layout: PixelLayout
) -> tuple[Frame, PixelLayout] | None:
    """The rows of a file that breaks off, where row follows row."""
    row_bytes, split_row = divmod(layout.frame_bytes, layout.rows)
    promised = element.length in (layout.total_bytes, layout.total_bytes + 1)
    in_planes = layout.planar and layout.samples > 1
    if split_row or in_planes or not promised or not file.little_endian:
        return None
    rows = (len(file.content) - element.offset) // row_bytes
    if not 0 < rows < layout.rows:
        return None
    shorter = replace(layout, rows=rows)
    shorter_element = replace(element, length=shorter.total_bytes)
    return read_frame(replace(file, pixel_element=shorter_element), shorter), shorter


def _native_samples(file: DicomFile, element: PixelElement, layout: PixelLayout) -> NDArray[Any]:
    if file.transfer_syntax in COMPRESSED:
        raise DamagedFileError("compressed pixel data of a defined length")
    size = layout.frame_bytes
    start = layout.frame * size
    if element.length < layout.total_bytes:
        raise DamagedFileError("pixel data shorter than the picture")
    if element.offset + element.length > len(file.content):
        raise DamagedFileError("pixel data break off")
    surplus = element.length - layout.total_bytes
    if 1 < surplus < layout.frame_bytes and surplus % layout.rows == 0:
        raise DamagedFileError("rows longer than the picture")  # which would come out sheared
    order = "<" if file.little_endian else ">"
    if layout.is_float:
        width = 4 if element.tag == tags.FLOAT_PIXEL_DATA else 8
        return _shaped(
            np.frombuffer(
                file.content,
                f"{order}f{width}",
                layout.pixels,
                element.offset + layout.frame * layout.pixels * width,
            ),
            layout,
        )
    if layout.bits_allocated == 1:
        return _single_bits(file, element, layout)
    content = memoryview(file.content)[element.offset + start : element.offset + start + size]
    if layout.bits_allocated == 8 and not file.little_endian and element.vr == "OW":
        # Bytes travel in pairs, each the wrong way round (PS3.5 A.3).
        pairs = np.frombuffer(file.content, ">u2", element.length // 2, element.offset)
        values = pairs.astype("<u2").view(np.uint8)[start : start + size]
    else:
        values = np.frombuffer(content, f"{order}u{layout.bits_allocated // 8}")
    if not values.dtype.isnative:
        values = values.astype(values.dtype.newbyteorder("="))
    if layout.subsampled:
        return values.reshape(-1, 4)[:, :2].reshape(layout.rows, layout.columns)
    return _shaped(values, layout)


def _in_lowest_bits(samples: NDArray[Any], layout: PixelLayout) -> NDArray[Any]:
    """Move values down that are stored in the upper bits (PS3.5 8.1.1)."""
    shift = layout.high_bit + 1 - layout.bits_stored
    if shift == 0 or layout.is_float or layout.bits_allocated == 1:
        return samples
    moved: NDArray[Any] = samples >> np.array(shift, samples.dtype)
    return moved


def _single_bits(file: DicomFile, element: PixelElement, layout: PixelLayout) -> NDArray[Any]:
    first = layout.frame * layout.pixels
    packed = np.frombuffer(file.content, np.uint8, element.length, element.offset)
    needed = packed[first // 8 : (first + layout.pixels + 7) // 8]
    bits = np.unpackbits(needed, bitorder="little")[first % 8 :][: layout.pixels]
    return _shaped(bits, layout)


def _shaped(values: NDArray[Any], layout: PixelLayout) -> NDArray[Any]:
    if layout.samples == 1:
        return values.reshape(layout.rows, layout.columns)
    if layout.planar:
        return np.moveaxis(values.reshape(layout.samples, layout.rows, layout.columns), 0, -1)
    return values.reshape(layout.rows, layout.columns, layout.samples)


def _rle_samples(stream: Stream, layout: PixelLayout) -> NDArray[Any]:
    sample_bytes = max(layout.bits_allocated // 8, 1)
    values = decode_rle(stream, layout.pixels, layout.samples, sample_bytes)
    planes = values.reshape(layout.samples, layout.rows, layout.columns)
    return planes[0] if layout.samples == 1 else np.moveaxis(planes, 0, -1)


def _decoded_frame(stream: Stream, layout: PixelLayout, wanted_side: int | None) -> Frame:
    facts = describe(stream)
    if (facts.rows, facts.columns) != (layout.rows, layout.columns):
        raise DamagedFileError("compressed picture of another size than the file says")
    if facts.samples != layout.samples or not 2 <= facts.precision <= FULL_CONTAINER_BITS:
        raise DamagedFileError(f"{facts.samples} samples of {facts.precision} bits")
    reduction = _reduction(facts, wanted_side)
    samples = decode(
        stream,
        facts,
        lent=wanted_side is not None,
        rgb=layout.photometric_interpretation == "RGB"
        and facts.codec is Codec.JPEG
        and not names_its_colours(stream),
        reduction=reduction,
        shift=FULL_CONTAINER_BITS - facts.precision if facts.precision > 8 else 0,
    )
    if not reduction and samples.shape[:2] != (layout.rows, layout.columns):
        raise DamagedFileError("decoded picture of another size than the file says")
    return Frame(samples, facts.precision, reduction)


def _reduction(facts: Codestream, wanted_side: int | None) -> int:
    if wanted_side is None or facts.codec is not Codec.JPEG_2000 or facts.signed:
        return 0
    if facts.samples != 1:
        return 0
    reduction = 0
    while (
        reduction < facts.levels
        and min(facts.rows, facts.columns) >> (reduction + 1) >= wanted_side
    ):
        reduction += 1
    return reduction
