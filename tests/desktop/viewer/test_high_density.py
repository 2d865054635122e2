"""Screens with more than one device pixel for each logical one; Qt takes that only at start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
import numpy as np
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from desktop.viewer.picture import DisplayPicture
from desktop.viewer.radiograph_view import RadiographView
from desktop.viewer.rendering import gray_array
from inference.radiograph import Window
from tests.desktop.radiographs import radiograph

application = QApplication([])
pixels = np.random.default_rng(2).integers(0, 256, (900, 1100)).astype(np.uint8)
window = QWidget()
layout = QVBoxLayout(window)
layout.setContentsMargins(7, 13, 3, 1)  # an odd offset, as tool bars and splitters make it
view = RadiographView()
layout.addWidget(view)
window.resize(311, 217)
window.show()
view.show_picture(DisplayPicture.of(radiograph(pixels, windows=(Window(128, 256),))))
ratio = view.devicePixelRatioF()
assert abs(ratio - float(sys.argv[1])) < 1e-6, ratio
view.actual_size()
application.processEvents()
shown = gray_array(window.grab().toImage())
left, top = (round(offset * ratio) for offset in (7, 13))
inside = shown[top + 3 : top + 193, left + 3 : left + 293]
found = [
    (row, column)
    for row in range(900 - 190)
    for column in np.flatnonzero(pixels[row, : 1100 - 290] == inside[0, 0])
    if np.array_equal(pixels[row : row + 190, column : column + 290], inside)
]
print(len(found))
"""


@pytest.mark.parametrize("factor", ["1", "1.25", "1.5", "2", "3"])
def test_one_to_one_is_one_pixel_for_each_device_pixel(factor: str) -> None:
    root = Path(__file__).parents[3]
    environment = {
        **os.environ,
        "QT_SCALE_FACTOR": factor,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(root),
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, factor],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=root,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "1\n"
