"""The log of a real run over a patient's files holds nothing of that patient."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.work.log_file import LEFT_OUT, MAX_BYTES, OLD_LOGS, save_log, start_log
from tests.desktop.written_log import log_in, stop_log, written
from tests.dicom_files import film, write_dicom

NAME = "Unmistakable"
PICTURE = ("--screenshot", "out.png")
EVERYTHING_GOES_WRONG = """
import logging, sys, threading, warnings
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QImage
from desktop import __main__ as program

secret = sys.argv[1]

def go_wrong():
    qWarning(f"QFile::open: {secret}/film.dcm: no such file")
    QImage(f"{secret}/film.png").save(f"{secret}/nowhere/film.png")
    warnings.warn(f"Invalid value for VR PN: {secret}")
    logging.getLogger("elsewhere").warning("The value %s is not valid", secret)
    logging.getLogger("desktop").error("it went wrong", exc_info=ValueError(secret))
    thread = threading.Thread(target=lambda: Path(f"{secret}/film.dcm").read_bytes())
    thread.start()
    thread.join()
    raise ValueError(f"cannot read {secret}")

import inference.classifier
from desktop.start import launch

class Desktop(launch.Desktop):
    def open_paths(self, paths):
        QTimer.singleShot(0, go_wrong)
        super().open_paths(paths)

launch.Desktop = Desktop
sys.exit(program.main(sys.argv[2:]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with log_in(tmp_path / "logs") as folder:
        yield folder


def test_nothing_of_a_patient_is_logged_or_printed(tmp_path: Path, bundle_directory: Path) -> None:
    stick = tmp_path / f"{NAME} Anna"
    whole = write_dicom(stick / f"{NAME}.dcm", film(12), bits_stored=12, PatientName=f"{NAME}^Anna")
    content = whole.read_bytes()
    (stick / f"{NAME} cut.dcm").write_bytes(content[: len(content) // 2])
    (stick / f"{NAME}.txt").write_text(NAME)
    data = tmp_path / "data"
    arguments = [
        "--data-dir",
        str(data),
        "--model",
        str(bundle_directory),
        "--screenshot",
        "out.png",
    ]
    done = subprocess.run(
        [sys.executable, "-c", EVERYTHING_GOES_WRONG, str(stick), *arguments, *PICTURE, str(stick)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert done.returncode == 0, done.stderr
    log = written(data / "logs")
    # All of it went through the log …
    assert f"qt: default: QFile::open, {len(f'QFile::open: {stick}/film.dcm: no such file')}" in log
    assert f"py.warnings: {LEFT_OUT}" in log
    assert f"elsewhere: {LEFT_OUT}" in log
    assert "it went wrong ValueError in no frame" in log
    assert "FileNotFoundError in pathlib" in log
    assert "ValueError in <string>.go_wrong" in log
    # … and left nothing of the patient there, nor where desktops keep what programs print.
    assert NAME.lower() not in log.lower()
    assert str(tmp_path) not in log
    assert done.stderr == ""


def test_the_log_rotates_and_is_saved_whole(folder: Path, tmp_path: Path) -> None:
    log = logging.getLogger("desktop.test")
    for number in range(OLD_LOGS * MAX_BYTES // 100):
        log.info("line %06d %s", number, "-" * 100)
    assert sum(path.stat().st_size for path in folder.iterdir()) <= (OLD_LOGS + 1) * MAX_BYTES
    save_log(folder, tmp_path / "saved.txt")
    numbers = [
        int(line.split("line ")[1].split()[0])
        for line in (tmp_path / "saved.txt").read_text().splitlines()
        if "line " in line
    ]
    assert len(numbers) > MAX_BYTES // 200
    assert numbers == list(range(numbers[0], OLD_LOGS * MAX_BYTES // 100))


def test_a_folder_that_cannot_be_written_costs_only_the_log(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    start_log(tmp_path / "file" / "logs")
    logging.getLogger("desktop").error("said to nobody")
    stop_log()
