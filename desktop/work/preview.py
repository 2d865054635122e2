"""Small encoded pictures of a radiograph, for the history."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference.grayscale import default_voi, to_brightness
from inference.pixel_function import IDENTITY, strips
from inference.radiograph import PixelArray, Radiograph

PREVIEW_SIDE = 1024
"""Longest side of the preview, in pixels; at least half of it is used of a larger radiograph. Some
50 kB, and enough to recognise the radiograph."""
THUMBNAIL_SIDE = 128
"""At most."""
JPEG_QUALITY = 85
STRIPE = 16
"""Pixels across one of the stripes that stand for rows which a damaged file has lost."""
STRIPE_GREYS = (160, 96)
"""Neither black, which could be lung, nor white."""


def render_preview(radiograph: Radiograph) -> tuple[bytes, bytes]:
    """The preview and the thumbnail of a radiograph as it is first shown, as JPEG."""
    # A batch spends most of its extra time here. So the radiograph is reduced before it is
    # windowed, and by what lets other threads run meanwhile.
    pixels = radiograph.pixels
    factor = min(-(-max(pixels.shape) // PREVIEW_SIDE), *pixels.shape)
    if pixels.dtype == np.uint8:
        preview = _reduced(pixels, factor)
        shades = np.arange(256, dtype=np.uint8)[np.newaxis]
        if (table := _gray(radiograph, shades)).tobytes() != shades.tobytes():
            preview = preview.point(table[0].tolist())
    else:
        if factor > 1:
            pixels = IDENTITY.averaged(pixels, factor, factor)
        preview = Image.fromarray(_gray(radiograph, pixels))
    preview = _in_proportion(preview, radiograph.pixel_aspect)
    if radiograph.missing_rows:
        preview = _striped_below(preview, radiograph.missing_rows / radiograph.rows)
    thumbnail = preview.reduce(-(-max(preview.size) // THUMBNAIL_SIDE))
    return _jpeg(preview), _jpeg(thumbnail)


def _reduced(pixels: PixelArray, factor: int) -> Image.Image:
    """Pixels of 8 bits, averaged in blocks of so many a side."""
    if factor != 2:
        return Image.fromarray(pixels).reduce(factor)
    # Radiographs of up to four megapixels. Two pixels are added at a time, as the halves of one
    # number, in a third of the time that Pillow takes. An odd last row or column is left out.
    rows, columns = (side // 2 for side in pixels.shape)
    pixels = np.ascontiguousarray(pixels)
    halved = np.empty((rows, columns), np.uint8)
    for strip in strips(halved):
        pairs = pixels[2 * strip.start : 2 * strip.stop, : 2 * columns].view(np.uint16)
        sums = (pairs & np.uint16(0xFF)) + (pairs >> 8)
        halved[strip] = (sums[::2] + sums[1::2] + np.uint16(2)) >> 2
    return Image.fromarray(halved)


def _gray(radiograph: Radiograph, pixels: PixelArray) -> NDArray[np.uint8]:
    """Other pixels of the same radiograph, as they are first shown."""
    voi = default_voi(radiograph)
    brightness = to_brightness(replace(radiograph, pixels=pixels), voi)
    return (brightness * np.float32(255) + np.float32(0.5)).astype(np.uint8)


def _in_proportion(image: Image.Image, pixel_aspect: float) -> Image.Image:
    """Pixels made square by making the longer sides of the picture's pixels shorter."""
    if pixel_aspect == 1:
        return image
    # Shrunk, not stretched as in the viewer: the preview stays small.
    width, height = image.width * min(1.0, 1 / pixel_aspect), image.height * min(1.0, pixel_aspect)
    return image.resize((max(1, round(width)), max(1, round(height))), Image.Resampling.BILINEAR)


def _striped_below(part: Image.Image, missing: float) -> Image.Image:
    """A part of a radiograph, and stripes for what is missing of it, as a share of the part."""
    height = max(1, round(part.height * missing))
    rows, columns = np.indices((height, part.width))
    bright = (rows + columns) // STRIPE % 2 == 1
    stripes = np.where(bright, *STRIPE_GREYS).astype(np.uint8)
    return Image.fromarray(np.concatenate([np.asarray(part), stripes]))


def _jpeg(image: Image.Image) -> bytes:
    import imagecodecs  # here, for the window opens without it

    # By the same library as Pillow's, but other threads run meanwhile.
    return bytes(imagecodecs.jpeg8_encode(np.asarray(image), level=JPEG_QUALITY))
