"""The process that decodes may crash, hang or swell; whoever asked lives on."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import imagecodecs
import numpy as np
import pytest

from inference import limits
from inference.decoding import process
from inference.decoding.codestream import describe
from inference.errors import DamagedFileError, DecodingStoppedError
from tests.dicom_files import film

PIXELS = film(12, 600, 500)
STREAM = bytes(imagecodecs.jpegls_encode(PIXELS))
ROOT = Path(__file__).resolve().parents[2]


def decode() -> np.ndarray:
    return process.decode(STREAM, describe(STREAM))


@pytest.fixture(autouse=True)
def none_at_first() -> None:
    process._end_all()


def test_one_process_serves_many_pictures() -> None:
    decode()
    (first,) = process._idle
    assert np.array_equal(decode(), PIXELS)
    assert process._idle == [first]


def test_a_process_that_died_in_its_sleep_is_replaced() -> None:
    decode()
    process._idle[0].kill()
    process._idle[0].wait()
    assert np.array_equal(decode(), PIXELS)


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_process_that_hangs_costs_one_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    decode()
    monkeypatch.setattr(limits, "DECODING_SECONDS", 0.2)
    os.kill(process._idle[0].pid, signal.SIGSTOP)
    with pytest.raises(DecodingStoppedError):
        decode()
    assert not process._idle
    monkeypatch.undo()
    assert np.array_equal(decode(), PIXELS)


def test_a_slow_start_is_no_fault_of_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "START", f"import time; time.sleep(2); {process.START}")
    monkeypatch.setattr(limits, "DECODING_SECONDS", 1.0)
    assert np.array_equal(decode(), PIXELS)


def test_a_process_that_never_starts_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "START", f"import time; time.sleep(60); {process.START}")
    monkeypatch.setattr(limits, "DECODER_START_SECONDS", 0.2)
    with pytest.raises(DecodingStoppedError):
        decode()
    assert not process._idle


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_process_that_dies_at_work_costs_one_picture() -> None:
    decode()
    pid = process._idle[0].pid
    os.kill(pid, signal.SIGSTOP)  # so that it is at work when it dies
    death = threading.Timer(0.2, os.kill, (pid, signal.SIGKILL))
    death.start()
    with pytest.raises(DecodingStoppedError):
        decode()
    death.join()
    assert np.array_equal(decode(), PIXELS)


def test_an_error_of_the_decoder_keeps_the_process() -> None:
    decode()
    (first,) = process._idle
    with pytest.raises(DamagedFileError):
        process.decode(STREAM[:300], describe(STREAM))
    assert process._idle == [first]


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is the system's")
def test_the_process_has_a_limit_on_memory() -> None:
    decode()
    table = Path(f"/proc/{process._idle[0].pid}/limits").read_text()
    line = next(line for line in table.splitlines() if line.startswith("Max address space"))
    assert int(line.split()[3]) == limits.MAX_DECODER_BYTES


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_socket_is_opened_and_no_process_is_left() -> None:
    probe = textwrap.dedent(f"""
        import json, os, sys
        sys.path.insert(0, {str(ROOT)!r})
        from inference.decoding import process
        from inference.decoding.codestream import describe
        stream = sys.stdin.buffer.read()
        process.decode(stream, describe(stream))
        pid = process._idle[0].pid
        links = [os.readlink(f"/proc/{{who}}/fd/{{fd}}")
                 for who in ("self", pid) for fd in os.listdir(f"/proc/{{who}}/fd")
                 if os.path.exists(f"/proc/{{who}}/fd/{{fd}}")]
        print(json.dumps([pid, links]))
    """)
    answer = subprocess.run(
        [sys.executable, "-c", probe], input=STREAM, capture_output=True, check=True, timeout=60
    )
    pid, links = json.loads(answer.stdout)
    assert not [link for link in links if link.startswith("socket:")]
    assert not Path(f"/proc/{pid}").exists()


def test_a_script_without_a_main_guard_may_read(tmp_path: Path) -> None:
    (tmp_path / "stream").write_bytes(STREAM)
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(f"""
            import sys
            sys.path.insert(0, {str(ROOT)!r})
            from pathlib import Path
            from inference.decoding import process
            from inference.decoding.codestream import describe
            stream = Path(sys.argv[1]).read_bytes()
            print(process.decode(stream, describe(stream)).shape)
        """)
    )
    command = [sys.executable, str(script), str(tmp_path / "stream")]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert answer.stdout.strip() == "(600, 500)"
    assert not answer.stderr
