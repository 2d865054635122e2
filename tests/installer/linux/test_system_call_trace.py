"""The judge of traces, given real traces of real programs."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@pytest.fixture(scope="module")
def trace() -> ModuleType:
    path = ROOT / "installer" / "linux" / "system_call_trace.py"
    spec = importlib.util.spec_from_file_location("system_call_trace", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["system_call_trace"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def calls_of(trace: ModuleType, program: str, folder: Path) -> list[object]:
    file = folder / "trace"
    wanted = ["-e", "signal=none", "-s", "4096", "-e", "trace=%network,%file"]
    strace = ["strace", "-f", "-y", "-qq", *wanted, "-o", str(file)]
    subprocess.run([*strace, sys.executable, "-c", program], cwd=folder, check=True)
    with file.open(encoding="latin-1") as lines:
        return list(trace.read_calls(lines))


@needs_strace
@pytest.mark.parametrize(
    "program",
    [
        "import socket; socket.socket().connect_ex(('127.0.0.1', 9))",
        "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "import socket; s = socket.socket(socket.AF_UNIX); s.bind('door'); s.listen()",
        "import socket, threading; t = threading.Thread(target=socket.socket); t.start(); t.join()",
        "import os, subprocess, sys;"
        "subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'])",
    ],
)
def test_any_use_of_the_network_is_seen(trace: ModuleType, program: str, tmp_path: Path) -> None:
    assert trace.network_use(calls_of(trace, program, tmp_path))


@needs_strace
def test_a_display_and_a_message_bus_are_no_network(trace: ModuleType, tmp_path: Path) -> None:
    program = "import socket; socket.socket(socket.AF_UNIX).connect_ex('/tmp/.X11-unix/X99')"
    assert trace.network_use(calls_of(trace, program, tmp_path)) == []


@needs_strace
def test_every_way_to_change_a_file_is_seen(trace: ModuleType, tmp_path: Path) -> None:
    program = """
import os
from pathlib import Path
Path('żółć').write_text('')
Path('folder').mkdir()
Path('żółć').rename('folder/患者')
os.symlink('nowhere', 'link')
Path('gone').touch()
Path('gone').unlink()
open('/dev/null', 'w')
"""
    calls = calls_of(trace, program, tmp_path)
    changed = trace.changed_files(calls, PurePosixPath("/"), tmp_path)
    names = ("żółć", "folder", "folder/患者", "link", "gone")
    assert {str(path) for path in changed} == {f"{tmp_path}/{name}" for name in names}


@needs_strace
def test_reading_is_no_change(trace: ModuleType, tmp_path: Path) -> None:
    program = "open('/etc/passwd').read(); import json"
    calls = calls_of(trace, program, tmp_path)
    assert calls
    assert trace.changed_files(calls, PurePosixPath("/"), tmp_path) == set()
