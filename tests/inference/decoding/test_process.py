"""The process that decodes may crash, hang or swell; whoever asked lives on."""

import gc
import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
from dataclasses import replace
from pathlib import Path

import imagecodecs
import numpy as np
import pytest

from inference import limits
from inference.decoding import process
from inference.decoding.codestream import describe
from inference.decoding.process import decoders
from inference.errors import DamagedFileError, DecodingStoppedError, InputError
from inference.workers import channel, command, pool
from tests.dicom_files import film

PIXELS = film(12, 600, 500)
STREAM = bytes(imagecodecs.jpegls_encode(PIXELS))
OTHER_STREAM = bytes(imagecodecs.jpegls_encode(PIXELS[::-1].copy()))
ROOT = Path(__file__).resolve().parents[3]


def decode(*, lent: bool = False) -> np.ndarray:
    return process.decode(STREAM, describe(STREAM), lent=lent)


@pytest.fixture(autouse=True)
def none_at_first() -> None:
    decoders.end()


def test_one_process_serves_many_pictures() -> None:
    decode()
    (first,) = decoders.idle
    assert np.array_equal(decode(), PIXELS)
    assert decoders.idle == [first]


def test_a_picture_stays_when_the_next_one_is_decoded() -> None:
    first = decode()
    process.decode(OTHER_STREAM, describe(OTHER_STREAM))
    assert np.array_equal(first, PIXELS)


@pytest.mark.skipif(sys.platform != "linux", reason="the shared memory is Linux's")
def test_lent_pixels_keep_their_decoder_until_the_last_view_of_them_is_gone() -> None:
    lent = decode(lent=True)
    assert decoders.idle == []
    process.decode(OTHER_STREAM, describe(OTHER_STREAM), lent=True)
    (other,) = decoders.idle
    assert np.array_equal(lent, PIXELS)
    part = lent[3:5].view(np.uint8)
    del lent
    gc.collect()
    assert decoders.idle == [other]
    assert np.array_equal(part.view(np.uint16), PIXELS[3:5])
    del part
    assert len(decoders.idle) == 2


def test_a_decoder_is_not_put_back_by_a_forked_child() -> None:
    decode()
    taken = decoders.idle.pop()
    try:
        pool._put_back(replace(taken, started_by=os.getpid() + 1), decoders.idle)
        assert decoders.idle == []
    finally:
        pool._put_back(taken, decoders.idle)


@pytest.mark.skipif(sys.platform != "linux", reason="the shared memory is Linux's")
def test_what_is_larger_than_the_shared_memory_goes_through_the_pipe() -> None:
    large = np.tile(PIXELS, (12, 10))
    assert large.nbytes > channel.ANSWER_BYTES
    stream = bytes(imagecodecs.jpegls_encode(large))
    assert np.array_equal(process.decode(stream, describe(stream)), large)
    assert np.array_equal(decode(), PIXELS)


def test_pipes_do_where_there_is_no_shared_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channel.SharedMemory, "create", lambda: None)
    assert np.array_equal(decode(), PIXELS)
    assert decoders.idle[0].memory is None


@pytest.mark.skipif(sys.platform != "linux", reason="the shared memory is Linux's")
def test_the_shared_memory_can_not_be_cut_off_by_the_decoder() -> None:
    decode()
    memory = decoders.idle[0].memory
    assert memory is not None
    with pytest.raises(PermissionError):
        os.ftruncate(memory.descriptor, 0)
    decoders.end()
    assert np.array_equal(decode(), PIXELS)


def test_a_process_that_died_in_its_sleep_is_replaced() -> None:
    decode()
    decoders.idle[0].process.kill()
    decoders.idle[0].process.wait()
    assert np.array_equal(decode(), PIXELS)


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_process_that_hangs_costs_one_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    decode()
    monkeypatch.setattr(limits, "DECODING_SECONDS", 0.2)
    os.kill(decoders.idle[0].process.pid, signal.SIGSTOP)
    with pytest.raises(DecodingStoppedError):
        decode()
    assert not decoders.idle
    monkeypatch.undo()
    assert np.array_equal(decode(), PIXELS)


def test_a_slow_start_is_no_fault_of_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "START", f"import time; time.sleep(2); {command.START}")
    monkeypatch.setattr(limits, "DECODING_SECONDS", 1.0)
    assert np.array_equal(decode(), PIXELS)


def test_a_process_that_never_starts_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "START", f"import time; time.sleep(60); {command.START}")
    monkeypatch.setattr(limits, "WORKER_START_SECONDS", 0.2)
    with pytest.raises(DecodingStoppedError):
        decode()
    assert not decoders.idle


def end_at_work(process_id: int) -> threading.Timer:
    os.kill(process_id, signal.SIGSTOP)  # so that it is at work when it dies
    death = threading.Timer(0.2, os.kill, (process_id, signal.SIGKILL))
    death.start()
    return death


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_picture_whose_decoder_is_stopped_from_outside_is_tried_again() -> None:
    decode()
    death = end_at_work(decoders.idle[0].process.pid)
    assert np.array_equal(decode(), PIXELS)
    death.join()


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_picture_whose_decoder_always_dies_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    started, start = [], decoders._start

    def start_one_that_dies() -> pool.Worker:
        worker = start()
        worker.process.kill()
        started.append(worker)
        return worker

    monkeypatch.setattr(decoders, "_start", start_one_that_dies)
    with pytest.raises(DecodingStoppedError):
        decode()
    assert len(started) == 2
    assert not decoders.idle
    monkeypatch.undo()
    assert np.array_equal(decode(), PIXELS)


def test_an_error_of_the_decoder_keeps_the_process() -> None:
    decode()
    (first,) = decoders.idle
    with pytest.raises(DamagedFileError):
        process.decode(STREAM[:300], describe(STREAM))
    assert decoders.idle == [first]


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is the system's")
def test_the_process_has_a_limit_on_memory() -> None:
    decode()
    table = Path(f"/proc/{decoders.idle[0].process.pid}/limits").read_text()
    line = next(line for line in table.splitlines() if line.startswith("Max address space"))
    assert int(line.split()[3]) < limits.MAX_DECODER_BYTES / 2  # for so small a picture


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is the system's")
def test_a_large_picture_leaves_room_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    decode()
    (first,) = decoders.idle
    large = np.tile(PIXELS, (12, 10))
    stream = bytes(imagecodecs.jpeg2k_encode(large, level=0, reversible=True, codecformat="j2k"))
    assert np.array_equal(process.decode(stream, describe(stream)), large)
    assert np.array_equal(decode(), PIXELS)
    monkeypatch.setattr(limits, "DECODER_BYTES_PER_SAMPLE", -4)
    with pytest.raises(InputError):
        process.decode(stream, describe(stream))
    assert np.array_equal(decode(), PIXELS)
    assert decoders.idle == [first]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_socket_is_opened_and_no_process_is_left() -> None:
    probe = textwrap.dedent(f"""
        import json, os, sys
        sys.path.insert(0, {str(ROOT)!r})
        from inference.decoding import process
        from inference.decoding.codestream import describe
        stream = sys.stdin.buffer.read()
        process.decode(stream, describe(stream))
        pid = process.decoders.idle[0].process.pid
        links = [os.readlink(f"/proc/{{who}}/fd/{{fd}}")
                 for who in ("self", pid) for fd in os.listdir(f"/proc/{{who}}/fd")
                 if os.path.exists(f"/proc/{{who}}/fd/{{fd}}")]
        print(json.dumps([pid, links]))
    """)
    answer = subprocess.run(
        [sys.executable, "-c", probe], input=STREAM, capture_output=True, check=True, timeout=60
    )
    pid, links = json.loads(answer.stdout)
    assert not [link for link in links if link.startswith(("socket:", "/dev/shm", "/tmp"))]  # noqa: S108
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
