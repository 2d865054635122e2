"""Start of the frozen program against the installed one: the command, a window with an answer.

Needs dist/hilum (make installer). The runs alternate, so that a busy machine slows both.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "assets" / "samples" / "synthetic-normal.dcm"
FROZEN = [str(ROOT / "dist" / "hilum" / "hilum")]
UNFROZEN = [sys.executable, "-m", "desktop"]


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one run."""
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        picture = ["--screenshot", f"{folder}/window.png"]
        starts = {
            "hilum --version": ["--version"],
            "hilum --screenshot, one film": [*picture, str(SAMPLE)],
        }
        print("| start | installed | frozen | ratio |\n|---|---|---|---|")
        for name, arguments in starts.items():
            times: dict[str, list[float]] = {"installed": [], "frozen": []}
            for _ in range(RUNS):
                times["installed"].append(seconds([*UNFROZEN, *arguments], environment))
                times["frozen"].append(seconds([*FROZEN, *arguments], environment))
            installed, frozen = (statistics.median(times[key]) for key in ("installed", "frozen"))
            print(f"| {name} | {installed:.2f} s | {frozen:.2f} s | {frozen / installed:.2f} |")


if __name__ == "__main__":
    main()
