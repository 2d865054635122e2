"""The key of the makers, and what is signed with it."""

import subprocess
import sys
from pathlib import Path

from minisign import PublicKey, Signature

from inference.signature import verify_file

ROOT = Path(__file__).resolve().parents[2]


def test_the_signing_script_makes_what_the_program_accepts(package: Path, tmp_path: Path) -> None:
    def run(*arguments: str | Path) -> None:
        command = [sys.executable, "installer/sign.py", *arguments]
        subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, input="secret\n",
                       text=True, check=True)  # fmt: skip

    key = tmp_path / "hilum.key"
    run("new-key", key)
    assert key.stat().st_mode & 0o077 == 0
    run("sign", key, package)
    assert verify_file(package, tmp_path).name == package.name
    signature = Signature.from_file(f"{package}.minisig")
    PublicKey.from_file(tmp_path / "hilum.pub").verify(package.read_bytes(), signature)
