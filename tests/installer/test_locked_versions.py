"""The versions that packages are built from belong to the ranges of pyproject.toml."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def test_lock_fulfils_the_declared_dependencies() -> None:
    lock = (ROOT / "installer" / "requirements" / "runtime.txt").read_text("utf-8")
    locked: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE):
        locked.setdefault(canonicalize_name(name), []).append(version)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for text in project["dependencies"]:
        requirement = Requirement(text)
        versions = locked.get(canonicalize_name(requirement.name))
        assert versions, f"{text} is not in the lock: run installer/lock.sh"
        assert all(requirement.specifier.contains(version) for version in versions), text


def test_everything_that_is_locked_has_hashes() -> None:
    for lock in (ROOT / "installer" / "requirements").glob("*.txt"):
        for entry in re.split(r"\n(?=[\w.-]+==)", lock.read_text("utf-8"))[1:]:
            assert "--hash=sha256:" in entry, entry.splitlines()[0]
