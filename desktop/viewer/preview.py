"""Small encoded pictures of a radiograph, for the history."""

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage

from desktop.viewer.rendering import gray_image
from inference.grayscale import to_brightness
from inference.radiograph import Radiograph

PREVIEW_SIDE = 1024
"""Longer side of the preview, in pixels: about 100 kB, and enough to recognise the film."""
THUMBNAIL_SIDE = 128
JPEG_QUALITY = 88


def render_preview(radiograph: Radiograph) -> tuple[bytes, bytes]:
    """The preview and the thumbnail of a radiograph as it is first shown, as JPEG."""
    gray = np.rint(to_brightness(radiograph) * 255).astype(np.uint8)
    preview = _fitted(gray_image(gray), PREVIEW_SIDE)
    return _jpeg(preview), _jpeg(_fitted(preview, THUMBNAIL_SIDE))


def _fitted(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    return image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _jpeg(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", JPEG_QUALITY)  # type: ignore[call-overload]
    return bytes(content.data())
