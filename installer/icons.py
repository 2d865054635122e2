"""Draws Hilum's icon as Windows and macOS want it, from the one SVG.

python installer/icons.py FOLDER        writes hilum.ico and hilum.icns
"""

import os
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parent.parent / "assets" / "icons" / "hilum.svg"
WINDOWS_SIZES = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]
LARGEST = 1024


def main() -> None:
    """Write both files."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    picture = draw(LARGEST)
    picture.save(folder / "hilum.ico", sizes=WINDOWS_SIZES)
    picture.save(folder / "hilum.icns")
    application.quit()


def draw(side: int) -> Image.Image:
    """The icon at one size."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(BytesIO(buffer.data().data()))


if __name__ == "__main__":
    main()
