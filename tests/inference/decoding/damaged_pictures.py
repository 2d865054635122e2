"""Sound pictures of every kind with data in the middle that can be damaged as life does it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from struct import pack

import imagecodecs
import numpy as np
from PIL import Image
from pydicom import uid
from pydicom.encaps import encapsulate
from tifffile import TiffFile

from assets import samples_folder
from tests.dicom_files import dicom_bytes

BLOCK = 4096
"""What file systems and memory sticks lose at a time; a sector is an eighth of it."""


@dataclass(frozen=True)
class Sound:
    """A picture whose data can be exchanged."""

    name: str
    data: bytes
    """The middle of the compressed data, without headers and ends."""
    with_data: Callable[[bytes], bytes]
    """The file with other data."""


def radiograph(bits: int = 8, side: int = 640) -> np.ndarray:
    """The synthetic film with the noise that every detector has."""
    with Image.open(samples_folder() / "synthetic-pneumonia.png") as image:
        smooth = np.asarray(image.convert("L").resize((side, side)), np.float64)
    noisy = smooth + np.random.default_rng(side + bits).normal(0, 2, smooth.shape)
    values = noisy.clip(0, 255) * ((2**bits - 1) / 255)
    film: np.ndarray = np.rint(values).astype(np.uint8 if bits == 8 else np.uint16)
    return film


def coloured() -> np.ndarray:
    """A photograph of it."""
    grey = radiograph().astype(np.float64)
    return np.stack([grey, grey * 0.95, grey * 0.9], axis=-1).astype(np.uint8)


def sound_pictures() -> Iterator[Sound]:
    grey, colour = Image.fromarray(radiograph()), Image.fromarray(coloured())
    for name, image, options in (
        ("JPEG", grey, {"quality": 90}),
        ("JPEG with its own codes", grey, {"quality": 85, "optimize": True}),
        ("JPEG of high quality", grey, {"quality": 97}),
        ("JPEG with restarts for rows", grey, {"quality": 90, "restart_marker_rows": 1}),
        ("JPEG with restarts for blocks", grey, {"quality": 90, "restart_marker_blocks": 5}),
        ("progressive JPEG", grey, {"quality": 90, "progressive": True}),
        ("JPEG of a photograph", colour, {"quality": 90, "subsampling": 2}),
        ("progressive JPEG of a photograph", colour, {"quality": 85, "progressive": True}),
    ):
        stream = saved(image, "JPEG", **options)
        yield framed(name, stream, start_of_scan(stream), len(stream) - 2)
    for name, stream, syntax, bits in (
        ("DICOM JPEG", saved(grey, "JPEG", quality=90), uid.JPEGBaseline8Bit, 8),
        ("DICOM JPEG of 12 bits", jpeg(radiograph(12), 90, 12), uid.JPEGExtended12Bit, 12),
        ("DICOM lossless JPEG of 8 bits", jpeg(radiograph(), None, 8), uid.JPEGLosslessSV1, 8),
        ("DICOM lossless JPEG", jpeg(radiograph(12), None, 12), uid.JPEGLosslessSV1, 12),
        ("DICOM lossless JPEG of 16 bits", jpeg(radiograph(16), None, 16), uid.JPEGLosslessSV1, 16),
        ("DICOM JPEG 2000", jpeg_2000(radiograph(12)), uid.JPEG2000Lossless, 12),
    ):
        start = stream.find(b"\xff\x93") + 2 if "2000" in name else start_of_scan(stream)
        wrap = dicom_wrapper(syntax, bits)
        yield framed(name, stream, start, len(stream) - 2, wrap)
    for compression in ("jpeg", "tiff_lzw", "tiff_adobe_deflate"):
        content = saved(grey, "TIFF", compression=compression)
        with TiffFile(BytesIO(content)) as file:
            page = file.pages.first
            strips = sorted(zip(page.dataoffsets, page.databytecounts, strict=True))
        yield framed(f"TIFF, {compression}", content, strips[0][0], sum(strips[-1]))
    content = saved(grey, "PNG")
    yield framed("PNG", content, content.index(b"IDAT") + 4, len(content) - 12)
    for lossless in (False, True):
        content = saved(colour, "WEBP", quality=90, lossless=lossless)
        name = "WebP, lossless" if lossless else "WebP, lossy"
        yield framed(name, content, 40, len(content), with_riff_sizes)


def damages(luck: np.random.Generator, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The data with one damage each."""
    size = min(BLOCK, len(data) // 4)
    start = int(luck.integers(len(data) // 10, len(data) * 9 // 10 - size))
    before, behind = data[:start], data[start + size :]
    yield "cut", data[: len(data) * 2 // 3]
    yield "a block missing", before + behind
    yield "a block of zeros", before + bytes(size) + behind
    yield "a sector of zeros", data[:start] + bytes(BLOCK // 8) + data[start + BLOCK // 8 :]
    yield "zeros to the end", before + bytes(len(data) - start)
    yield "a block of ones", before + b"\xff" * size + behind
    yield "a block of something else", before + luck.bytes(size) + behind


def hidden_damages(luck: np.random.Generator, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The data with damage that leaves them as long as they were, and looking like data."""
    size = int(luck.choice([BLOCK // 8, min(BLOCK, len(data) // 6)]))
    first = int(luck.integers(len(data) // 10, len(data) // 2 - size))
    second = int(luck.integers(len(data) // 2, len(data) * 9 // 10 - size))
    before, between, behind = data[:first], data[first + size : second], data[second + size :]
    one, other = data[first : first + size], data[second : second + size]
    flips = luck.integers(0, 8, size)
    flipped = (np.frombuffer(one, np.uint8) ^ (1 << flips).astype(np.uint8)).tobytes()
    yield "a bit of every byte flipped", before + flipped + data[first + size :]
    yield "two blocks swapped", before + other + between + one + behind
    yield "a block twice", before + one + between + one + behind


def saved(image: Image.Image, container: str, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, container, **options)
    return stream.getvalue()


def framed(
    name: str,
    content: bytes,
    start: int,
    end: int,
    wrap: Callable[[bytes], bytes] = bytes,
) -> Sound:
    head, tail = content[:start], content[end:]
    return Sound(name, content[start:end], lambda data: wrap(head + data + tail))


def start_of_scan(stream: bytes) -> int:
    position = 2
    while stream[position + 1] != 0xDA:
        position += 2 + int.from_bytes(stream[position + 2 : position + 4], "big")
    return position + 2 + int.from_bytes(stream[position + 2 : position + 4], "big")


def jpeg(pixels: np.ndarray, quality: int | None, bits: int) -> bytes:
    """A grey JPEG, lossless without a quality."""
    lossless = quality is None
    return bytes(imagecodecs.jpeg8_encode(pixels, quality, lossless=lossless, bitspersample=bits))


def jpeg_2000(pixels: np.ndarray) -> bytes:
    return bytes(imagecodecs.jpeg2k_encode(pixels, level=0, reversible=True, codecformat="j2k"))


def dicom_wrapper(syntax: uid.UID, bits: int) -> Callable[[bytes], bytes]:
    """Puts a codestream into a DICOM file."""
    pixels = radiograph(bits)
    template = dicom_bytes(pixels, transfer_syntax=syntax, bits_stored=bits)
    start = template.rindex(b"\xe0\x7f\x10\x00") + 12
    return lambda stream: (
        template[:start]
        + bytes(encapsulate([stream], has_bot=False))
        + b"\xfe\xff\xdd\xe0\x00\x00\x00\x00"
    )


def with_riff_sizes(content: bytes) -> bytes:
    """A WebP of one chunk whose sizes are those of what is there."""
    data = content[20:]
    padded = data + bytes(len(data) % 2)
    return b"RIFF" + pack("<I", len(padded) + 12) + content[8:16] + pack("<I", len(data)) + padded
