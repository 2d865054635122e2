import json
import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.start.handed_over import HandedOver
from desktop.start.instance_lock import InstanceLock, take_requests

HOLD = """
import sys
from pathlib import Path
from desktop.start.instance_lock import InstanceLock

lock = InstanceLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.readline()
"""


def hold(folder: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=pipe, stdout=pipe, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    return process


def test_only_one_program_holds_a_folder(tmp_path: Path) -> None:
    with hold(tmp_path) as other:
        lock = InstanceLock(tmp_path)
        assert not lock.acquire()
        assert not lock.held
        assert InstanceLock(tmp_path / "another").acquire()
        other.communicate("go\n")
    assert lock.acquire()
    assert lock.held
    lock.release()


def test_the_lock_of_a_killed_program_is_free_at_once(tmp_path: Path) -> None:
    with hold(tmp_path) as other:
        other.send_signal(signal.SIGKILL)
    lock = InstanceLock(tmp_path)
    assert lock.acquire()
    lock.release()


def test_the_open_window_takes_what_it_is_handed(qtbot: QtBot, tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    assert lock.acquire()
    watching = HandedOver(lock.requests)
    odd = Path(os.fsdecode(b"/stick/\xff name.dcm"))
    with ThreadPoolExecutor(1) as pool, qtbot.waitSignal(watching.arrived) as taken:
        answer = pool.submit(InstanceLock(tmp_path).hand_over, [odd, Path("near.png")])
    assert taken.args == [[odd, Path("near.png").absolute()]]
    assert answer.result()
    assert list(lock.requests.iterdir()) == []
    lock.release()


def test_a_window_that_does_not_answer_is_told_apart_from_one_that_closes(tmp_path: Path) -> None:
    with hold(tmp_path) as other:
        lock = InstanceLock(tmp_path)
        assert not lock.hand_over([Path("film.png")], wait_s=0.3)
        assert not lock.held
        assert list(lock.requests.iterdir()) == []
        closing = threading.Timer(0.2, other.communicate, ["go\n"])
        closing.start()
        assert not lock.hand_over([Path("film.png")])
        assert lock.held
        assert list(lock.requests.iterdir()) == []
        closing.join()
    lock.release()


def test_what_is_no_request_is_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[1")
    (tmp_path / "b.json").write_bytes(b"\xff\xfe")
    (tmp_path / "c.json").write_text("5")
    (tmp_path / "d.json").write_text(json.dumps(["/film.png"]))
    assert take_requests(tmp_path) == [[Path("/film.png")]]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_locked_is_left_to_the_history_to_explain(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lock = InstanceLock(tmp_path / "file" / "data")
    assert lock.acquire()
    assert not lock.held
