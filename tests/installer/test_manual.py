"""The manual pages say what the commands can do, no more and no less."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("package", "page"), [("desktop", "hilum.1"), ("inference", "hilum-classify.1")]
)
def test_manual_names_every_option(package: str, page: str) -> None:
    command = [sys.executable, "-m", package, "--help"]
    shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    manual = (ROOT / "installer" / "linux" / page).read_text("utf-8").replace("\\-", "-")
    option = re.compile(r"(?<![\w-])--[a-z-]+")
    described = option.findall("\n".join(re.findall(r"^\.B[IR]? (.*)$", manual, re.MULTILINE)))
    assert set(described) == set(option.findall(shown))
