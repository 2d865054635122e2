"""What the C library keeps of freed memory."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="the choice is glibc's")
def test_memory_that_was_freed_is_used_again_without_asking_for_its_pages() -> None:
    probe = textwrap.dedent(f"""
        import resource, sys
        sys.path.insert(0, {str(ROOT)!r})
        import numpy as np
        from inference.freed_memory import keep_freed_memory
        if sys.argv[1] == "keep":
            keep_freed_memory()
        def take_and_free():
            blocks = [np.ones(18_000_000, np.uint8) for _ in range(3)]
        take_and_free()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        for _ in range(5):
            take_and_free()
        print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
    """)

    def faults(choice: str) -> int:
        command = [sys.executable, "-c", probe, choice]
        return int(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)

    kept, usual = faults("keep"), faults("leave")
    if usual < 1000:
        pytest.skip("this C library keeps such blocks anyway")
    assert kept < usual / 10
