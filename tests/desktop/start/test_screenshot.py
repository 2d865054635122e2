"""A picture of the window, without a display too."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.synthetic_films import ABNORMAL, write_film


def test_a_screenshot_is_taken_without_a_display(
    tmp_path: Path, bundle_directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    film = write_film(tmp_path / "film.png", ABNORMAL)
    broken = tmp_path / "broken.png"
    broken.write_bytes(film.read_bytes()[:50])
    output = tmp_path / "window.png"
    command = [sys.executable, "-m", "desktop", "--model", str(bundle_directory)]
    options = ["--data-dir", str(tmp_path / "data"), "--screenshot", str(output)]
    done = subprocess.run(
        [*command, *options, str(film), str(broken)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert done.stderr == ""
    first, second = done.stdout.splitlines()
    assert first.startswith("film.png: Abnormal. Most likely finding: COVID-19 pneumonia.")
    assert second == "broken.png: No verdict: the file could not be read. " + second.split(". ")[-1]
    picture = QImage(str(output))
    assert (picture.width(), picture.height()) >= (900, 500)
