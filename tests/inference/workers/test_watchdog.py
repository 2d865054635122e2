"""Whoever takes too long is ended, and nobody else."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from inference.workers.watchdog import Watchdog

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs forks")
def test_a_forked_child_has_its_own_watchdog() -> None:
    probe = textwrap.dedent(f"""
        import os, subprocess, sys
        sys.path.insert(0, {str(ROOT)!r})
        from inference.workers.watchdog import Watchdog
        def run_away():
            with subprocess.Popen(["sleep", "30"]) as process, watchdog.limit(process, 0.1):
                return process.wait(20)
        watchdog = Watchdog()
        print(run_away(), flush=True)
        if child := os.fork():
            os.waitpid(child, 0)
        else:
            print(run_away(), flush=True)
    """)
    answer = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stdout.split() == [str(-signal.SIGKILL)] * 2


def test_the_earlier_of_two_deadlines_is_not_missed() -> None:
    command = [sys.executable, "-c", "import time; time.sleep(30)"]
    watchdog = Watchdog()
    with (
        subprocess.Popen(command) as patient,
        subprocess.Popen(command) as hasty,
        watchdog.limit(patient, 20),
    ):
        with watchdog.limit(hasty, 0.1):
            hasty.wait(20)
        assert patient.poll() is None
        patient.kill()
