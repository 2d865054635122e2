"""What a library would do behind Hilum's back, seen in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OPEN_A_MODEL = "import {}, onnxruntime, sys; onnxruntime.InferenceSession(sys.argv[1])"


@pytest.mark.parametrize("imported", ["inference", "training"])
@pytest.mark.skipif(sys.platform == "win32", reason="on Windows telemetry keeps no files")
def test_onnxruntime_starts_no_telemetry(
    imported: str, bundle_directory: Path, tmp_path: Path
) -> None:
    # Its first acts are a device number, a database of what to send, and a session file.
    home = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    environment = {name: value for name, value in os.environ.items() if "TELEMETRY" not in name}
    model = bundle_directory / "model.onnx"
    command = [sys.executable, "-c", OPEN_A_MODEL.format(imported), str(model)]
    subprocess.run(command, cwd=ROOT, env=environment | home, check=True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
