"""Qt's own file dialog keeps no folder that may be named after a patient."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CHOOSE = """
import gc, sys
from PySide6.QtWidgets import QApplication, QFileDialog
from desktop.window.dialog_memory import forget_folders, keep_no_folders

application = QApplication([])
if sys.argv[2] == "keep none":
    keep_no_folders()
dialog = QFileDialog(None, "Open", sys.argv[1])
dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
dialog.show()
application.processEvents()
dialog.selectFile("film")
dialog.accept()
application.processEvents()
del dialog
gc.collect()
if sys.argv[2] == "forget":
    forget_folders()
"""


def choose(folder: Path, what: str) -> list[Path]:
    """Choose a file in a folder called CANARY; files that hold that name afterwards."""
    chosen = folder / "CANARY"
    chosen.mkdir()
    (chosen / "film").touch()
    home = {"HOME": str(folder / "home"), "XDG_CONFIG_HOME": str(folder / "home" / "config")}
    command = [sys.executable, "-c", CHOOSE, str(chosen), what]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | home | {"PYTHONPATH": str(ROOT)})
    files = [file for file in (folder / "home").rglob("*") if file.is_file()]
    return [file for file in files if b"CANARY" in file.read_bytes()]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have dialogs of their own")
@pytest.mark.parametrize(("what", "files"), [("nothing", 1), ("keep none", 0), ("forget", 0)])
def test_the_folder_of_the_last_file_is_not_kept(tmp_path: Path, what: str, files: int) -> None:
    assert len(choose(tmp_path, what)) == files
