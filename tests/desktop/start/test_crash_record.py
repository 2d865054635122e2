"""A crash is told once, at the next start."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="processes do not end by signals there")
def test_a_crash_is_told_at_the_next_start_without_folders(tmp_path: Path) -> None:
    program = (
        "import sys, faulthandler; from pathlib import Path;"
        "from desktop.start.crash_record import record_crashes;"
        "from desktop.work.log_file import start_log;"
        "start_log(Path(sys.argv[1])); record_crashes(Path(sys.argv[1]));"
    )
    command = [sys.executable, "-c", f"{program} faulthandler._sigsegv()", str(tmp_path)]
    crashed = subprocess.run(command, capture_output=True)
    assert crashed.returncode == -signal.SIGSEGV
    assert crashed.stderr == b""
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True)
    log = (tmp_path / "hilum.log").read_text()
    assert log.count("the last run crashed: Fatal Python error: Segmentation fault") == 1
    assert "<string>:1 <module>" in log
    assert str(Path(sys.prefix)) not in log
