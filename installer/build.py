"""Builds the program folder and, on Linux, the packages. Runs on any Python of pyproject.toml.

    python installer/build.py            everything that this system can build
    python installer/build.py folder     the program folder alone
    python installer/build.py check      say what the build would miss
    python installer/build.py environment   what the others build in, alone
    python installer/build.py installed  the folder, with the packages of the Python that runs this

Everything goes to ``build/`` and ``dist/`` (or ``--output``). What is installed for the build
comes with exact versions and hashes from ``installer/requirements`` into an environment of its own.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from hashlib import sha256
from pathlib import Path
from sysconfig import get_config_var

INSTALLER = Path(__file__).resolve().parent
ROOT = INSTALLER.parent
LOCKS = (INSTALLER / "requirements" / "runtime.txt", INSTALLER / "requirements" / "build.txt")
WORK = ROOT / "build"
ENVIRONMENT = WORK / "environment"
PACKAGERS = {"linux": "linux/packages.py", "win32": "windows/setup_program.py"}
"""macOS has `macos/build.sh` instead, which signs and needs somebody's identity."""


def main() -> None:
    """Build what the command line asks for."""
    parser = argparse.ArgumentParser(description="Build Hilum's program folder and packages.")
    steps = ("check", "environment", "installed", "folder", "packages")
    parser.add_argument("step", nargs="?", choices=steps, default="packages")
    parser.add_argument("--output", type=Path, default=ROOT / "dist", metavar="DIR")
    options = parser.parse_args()
    output = options.output.resolve()
    missing = missing_tools()
    if missing:
        sys.exit(f"The build needs: apt-get install -y --no-install-recommends {missing}")
    if options.step == "check":
        return
    os.environ["SOURCE_DATE_EPOCH"] = source_date()
    # A set's order must not reach the files.
    os.environ["PYTHONHASHSEED"] = "0"
    WORK.mkdir(exist_ok=True)
    python = Path(sys.executable) if options.step == "installed" else make_environment()
    if options.step == "environment":
        return
    if sys.platform != "linux":
        run(python, INSTALLER / "icons.py", WORK / "icons")
    freeze(python, output)
    if options.step == "packages" and sys.platform in PACKAGERS:
        packager = INSTALLER / PACKAGERS[sys.platform]
        run(python, packager, output / "hilum", output, version())


def missing_tools() -> str:
    """Debian's names of what this machine lacks, in a line; empty when all is there."""
    if sys.platform != "linux":
        return ""
    tools = {"objdump": "binutils", "xz": "xz-utils", "dpkg": "dpkg", "git": "git"}
    packages = [package for tool, package in tools.items() if shutil.which(tool) is None]
    # PyInstaller puts Python's library into the folder; Debian keeps it in a package of its own.
    library = Path(str(get_config_var("LIBDIR")), str(get_config_var("INSTSONAME")))
    if not library.is_file():
        packages.append(library.name.split(".so")[0])
    return " ".join(packages)


def version() -> str:
    """The version, from the one place that has it."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def source_date() -> str:
    """When the source was last changed, in seconds since 1970: the date of every file."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def make_environment() -> Path:
    """A clean environment with the locked packages and Hilum itself; returns its Python."""
    scripts = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    wanted = sha256(b"".join([*(lock.read_bytes() for lock in LOCKS), sys.version.encode()]))
    stamp = ENVIRONMENT / "locked.sha256"
    if not stamp.is_file() or stamp.read_text() != wanted.hexdigest():
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        import venv  # which Python's embeddable package for Windows does not have

        venv.create(ENVIRONMENT, with_pip=True)
        locks = [item for lock in LOCKS for item in ("--requirement", lock)]
        run(python, "-m", "pip", "install", "--quiet", "--require-hashes", *locks)
        stamp.write_text(wanted.hexdigest())
    # An installed copy, so that the program is frozen from what a user would install.
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--force-reinstall")
    run(python, "-m", "pip", "install", *options, ROOT)
    return python


def freeze(python: Path, output: Path) -> None:
    """Make the program folder, with the licences of everything that went into it."""
    # What an earlier build left would decide what this one holds.
    shutil.rmtree(WORK / "hilum", ignore_errors=True)
    options = ("--noconfirm", "--log-level", "WARN", "--distpath", output, "--workpath", WORK)
    # Without the current folder on its path: what is installed is what is frozen.
    run(python, "-P", "-m", "PyInstaller", *options, INSTALLER / "hilum.spec")
    origins = WORK / "hilum" / "origins.json"
    run(python, INSTALLER / "bill_of_materials.py", origins, output / "hilum")


def run(program: Path, *arguments: str | Path) -> None:
    """Run a program; stops with its exit status when it fails."""
    status = subprocess.run([program, *arguments], cwd=WORK).returncode
    if status:
        sys.exit(status)


if __name__ == "__main__":
    main()
