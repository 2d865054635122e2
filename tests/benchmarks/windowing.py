"""Frames per second of the viewer with a 9-megapixel, 16-bit radiograph.

Each frame is what one movement of the mouse costs in the real viewer with its bars, on
the offscreen platform: the change, and everything that is drawn anew because of it. The
baseline is what a straightforward viewer does: window the whole radiograph, turn it into
an image, and let Qt scale that.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

from desktop.look.actions import Actions
from desktop.look.theme import Theme
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.rendering import gray_image
from desktop.viewer.shown_picture import ShownPicture
from desktop.viewer.viewer_panel import ViewerPanel
from inference.grayscale import to_brightness
from inference.radiograph import (
    FileFacts,
    PhotometricInterpretation,
    Radiograph,
    VoiFunction,
    Window,
)

ROWS, COLUMNS = 3072, 2944
VIEWS = {"1920 × 1080": (1920, 1080), "3840 × 2160": (3840, 2160)}
FRAMES = 30


class PlainView(QWidget):
    """The baseline: windows every pixel of the radiograph for each frame."""

    def __init__(self, radiograph: Radiograph) -> None:
        super().__init__()
        self.radiograph = radiograph
        self.window_shown = radiograph.windows[0]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        brightness = to_brightness(self.radiograph, self.window_shown)
        image = gray_image((brightness * 255).astype(np.uint8))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = self.height() / image.height()
        painter.drawImage(QRectF(0, 0, image.width() * scale, self.height()), image)


def film() -> Radiograph:
    """Soft shapes with the noise of a detector, 16 bits."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[0:ROWS, 0:COLUMNS].astype(np.float32)
    soft = 28_000 + 20_000 * np.sin(x / 420) * np.cos(y / 390)
    pixels = (soft + rng.normal(0, 300, soft.shape)).clip(0, 65_535).astype(np.uint16)
    return Radiograph(
        pixels,
        PhotometricInterpretation.MONOCHROME2,
        FileFacts("synthetic", "16 bits", "0" * 64, 16),
        windows=(Window(32_768, 50_000, VoiFunction.LINEAR_EXACT),),
    )


def seconds_per_frame(change: Callable[[int], None]) -> float:
    """Median of the wall time from a change to the picture drawn."""
    times = []
    for frame in range(FRAMES + 3):
        started = time.perf_counter()
        change(frame)
        QApplication.processEvents()
        times.append(time.perf_counter() - started)
    return statistics.median(times[3:])


def heat_map() -> QImage:
    """A wash over the whole picture, as large as the viewer makes it."""
    image = QImage(491, 512, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.darkMagenta)
    return image


def measure(actions: Actions, radiograph: Radiograph, size: tuple[int, int]) -> dict[str, float]:
    """Seconds for one frame of each kind."""
    plain, panel = PlainView(radiograph), ViewerPanel(actions)
    for widget in (plain, panel):
        widget.resize(*size)
        widget.show()
    panel.show_picture(ShownPicture(DisplayPicture.of(radiograph), record_id=1))
    view = panel.view
    QApplication.processEvents()

    def window_plainly(frame: int) -> None:
        plain.window_shown = Window(30_000 + 50 * frame, 50_000, VoiFunction.LINEAR_EXACT)
        plain.update()

    def move_window(frame: int) -> None:
        view.move_window(brighter=50 if frame % 2 else -55, wider=20)

    def wheel(frame: int) -> None:
        view.zoom_by(1.03 if frame % 2 else 1 / 1.028, QPointF(300, 200))

    def pan(frame: int) -> None:
        view.pan(QPointF(7, 3) if frame % 2 else QPointF(-6, -4))

    found = {"baseline, window": seconds_per_frame(window_plainly)}
    found["window, fitted"] = seconds_per_frame(move_window)
    view.set_overlay(heat_map(), 0.6)
    found["window, fitted, heat map"] = seconds_per_frame(move_window)
    view.set_overlay(None)
    view.actual_size()
    found["window, 1:1"] = seconds_per_frame(move_window)
    found["pan, 1:1"] = seconds_per_frame(pan)
    view.zoom_by(0.83)
    found["window, 83 %"] = seconds_per_frame(move_window)
    found["pan, 83 %"] = seconds_per_frame(pan)
    found["wheel, about 83 %"] = seconds_per_frame(wheel)
    view.turn(1)
    found["pan, 83 %, turned"] = seconds_per_frame(pan)
    for widget in (plain, panel):
        widget.close()
    return found


def main() -> None:
    """Measure and print."""
    application = QApplication([])
    actions = Actions(Theme(application), QUndoStack(), application)
    radiograph = film()
    print(f"{ROWS * COLUMNS / 1e6:.1f} megapixels of 16 bits, {os.cpu_count()} cores")
    for name, size in VIEWS.items():
        times = measure(actions, radiograph, size)
        baseline = times["baseline, window"]
        print(f"view of {name}")
        for kind, seconds in times.items():
            print(
                f"  {kind:26} {1 / seconds:7.1f} frames/s {1000 * seconds:7.1f} ms"
                f"   ratio to baseline {seconds / baseline:6.3f}"
            )


if __name__ == "__main__":
    main()
