"""The stored values of one frame, uncompressed or through a decoder."""

from dataclasses import dataclass
from struct import unpack_from
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.encaps import get_frame, parse_basic_offsets, parse_fragments

from inference.decoding.codestream import (
    Codec,
    Codestream,
    describe,
    names_its_colours,
)
from inference.decoding.jpeg_2000 import Stream
from inference.decoding.process import decode
from inference.decoding.rle import decode_rle
from inference.errors import (
    DamagedFileError,
    InputError,
)
from inference.readers.dicom import tags
from inference.readers.dicom.header import BoundedStream, DicomFile, PixelElement
from inference.readers.dicom.layout import SUBSAMPLED, PixelLayout
from inference.readers.dicom.quiet import quiet_pydicom
from inference.readers.dicom.transfer_syntax import COMPRESSED, RLE

UNDEFINED_LENGTH = 0xFFFFFFFF
SEQUENCE_END = b"\xfe\xff\xdd\xe0\x00\x00\x00\x00"
"""The last item of encapsulated pixel data (PS3.5 A.4)."""
ITEM_HEADER_BYTES = 8
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
    stream = _compressed_frame(file, element, layout)
    if file.transfer_syntax == RLE:
        return Frame(_in_lowest_bits(_rle_samples(stream, layout), layout), layout.bits_stored)
    return _decoded_frame(stream, layout, wanted_side)


def _native_samples(file: DicomFile, element: PixelElement, layout: PixelLayout) -> NDArray[Any]:
    if file.transfer_syntax in COMPRESSED:
        raise DamagedFileError("compressed pixel data of a defined length")
    size = layout.frame_bytes
    start = layout.frame * size
    if element.length < layout.total_bytes:
        raise DamagedFileError("pixel data shorter than the picture")
    if element.offset + element.length > len(file.content):
        raise DamagedFileError("pixel data break off")
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
    if layout.photometric_interpretation in SUBSAMPLED:
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


def _compressed_frame(file: DicomFile, element: PixelElement, layout: PixelLayout) -> Stream:
    if file.content.rfind(SEQUENCE_END) < element.offset:
        raise DamagedFileError("pixel data break off")
    stream = BoundedStream(file.content)
    stream.seek(element.offset)
    try:
        with quiet_pydicom():
            if layout.frame_count == 1:
                frame = _all_fragments(stream, file.content)
            else:
                frame = get_frame(stream, layout.frame, number_of_frames=layout.frame_count)
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001 - the parser raises anything on hostile bytes
        raise DamagedFileError(f"encapsulated frames: {type(error).__name__}") from None
    if stream.fell_short or not frame:
        raise DamagedFileError("pixel data break off")
    return frame


def _all_fragments(stream: BoundedStream, content: bytes) -> Stream:
    """The items after the offset table, which are one frame; not copied where it is one item."""
    parse_basic_offsets(stream)
    fragments = []
    for start in parse_fragments(stream)[1]:
        (length,) = unpack_from("<I", content, start + 4)
        fragments.append(memoryview(content)[start + ITEM_HEADER_BYTES :][:length])
        if len(fragments[-1]) < length:
            raise DamagedFileError("pixel data break off")
    return fragments[0] if len(fragments) == 1 else b"".join(fragments)


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
        rgb=layout.photometric_interpretation == "RGB" and not names_its_colours(stream),
        grey=facts.samples == 3 and not facts.lossless,
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
