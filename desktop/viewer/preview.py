"""Small encoded pictures of a radiograph, for the history."""

from dataclasses import replace
from io import BytesIO

import numpy as np
from PIL import Image

from inference.grayscale import default_voi, to_brightness
from inference.radiograph import PixelArray, Radiograph

PREVIEW_SIDE = 1024
"""Longest side of the preview, in pixels; at least half of it is used of a larger film. Some
50 kB, and enough to recognise the film."""
THUMBNAIL_SIDE = 128
JPEG_QUALITY = 85


def render_preview(radiograph: Radiograph) -> tuple[bytes, bytes]:
    """The preview and the thumbnail of a radiograph as it is first shown, as JPEG."""
    # A batch spends most of its extra time here. So the film is reduced before it is
    # windowed, and by Pillow, not Qt: it is faster and lets other threads run meanwhile.
    reduced = replace(radiograph, pixels=_reduced(radiograph.pixels, PREVIEW_SIDE))
    brightness = to_brightness(reduced, default_voi(radiograph))
    preview = Image.fromarray((brightness * np.float32(255) + np.float32(0.5)).astype(np.uint8))
    thumbnail = preview.copy()
    thumbnail.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.BOX)
    return _jpeg(preview), _jpeg(thumbnail)


def _reduced(pixels: PixelArray, side: int) -> PixelArray:
    factor = -(-max(pixels.shape) // side)
    if factor < 2:
        return pixels
    image = Image.fromarray(pixels if pixels.dtype == np.uint8 else pixels.astype(np.float32))
    return np.asarray(image.reduce(factor))


def _jpeg(image: Image.Image) -> bytes:
    content = BytesIO()
    image.save(content, "JPEG", quality=JPEG_QUALITY)
    return content.getvalue()
