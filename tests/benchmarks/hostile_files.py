"""What each hostile file costs: seconds and the largest memory, each in a process of its own.
Linux only, for its accounts of memory.

    python tests/benchmarks/hostile_files.py
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MEASURE = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from inference.errors import InputError
from inference.readers import read_content
content = sys.stdin.buffer.read()
start = time.perf_counter()
try:
    read_content(content)
    result = "read"
except InputError as error:
    result = type(error).__name__
seconds = time.perf_counter() - start
from inference.decoding.process import decoders
def peak(pid):
    lines = open(f"/proc/{pid}/status").read().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))
peaks = [peak(idle.process.pid) for idle in decoders.idle]
print(json.dumps([seconds, peak("self"), max(peaks, default=0), result]))
"""


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from tests.hostile_files import HOSTILE

    print(f"{'file':40} {'s':>6} {'MB':>5} {'MB decoder':>10}  result")
    for name, (make, _) in HOSTILE.items():
        command = [sys.executable, "-c", MEASURE, str(ROOT)]
        answer = subprocess.run(command, input=make(), capture_output=True, check=True).stdout
        seconds, own, decoder, result = json.loads(answer)
        print(f"{name:40} {seconds:6.2f} {own:5} {decoder:10}  {result}")


if __name__ == "__main__":
    main()
