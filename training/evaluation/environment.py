"""Where and with what a run was made, so that it can be made again."""

import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from training.evaluation.results import Environment

PACKAGES = (
    "keras",
    "numpy",
    "onnx",
    "onnxruntime",
    "pillow",
    "pydicom",
    "scikit-learn",
    "tensorflow",
    "tensorflow-cpu",
    "tf2onnx",
)


def describe_environment() -> Environment:
    """Python, system, packages and git revision."""
    return Environment(
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        packages={name: found for name in PACKAGES if (found := _version(name)) is not None},
        git_revision=git_revision(),
    )


def git_revision() -> str | None:
    """The commit that this code is at, with "+changes" when files differ; None outside git."""
    here = Path(__file__).parent
    try:
        revision = _git(here, "rev-parse", "HEAD")
        changed = _git(here, "status", "--porcelain", "--untracked-files=no")
    except (OSError, subprocess.CalledProcessError):
        return None
    return f"{revision}+changes" if changed else revision


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout.strip()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
