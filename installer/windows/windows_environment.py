"""Lays out a Windows Python with the locked packages, on a machine that is not Windows."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement

LOCKS = Path(__file__).resolve().parent.parent / "requirements"
VERSION = "3.11"
"""Of Python; another one has another lock inside the lock."""
WINDOWS = {
    "implementation_name": "cpython",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": f"{VERSION}.9",
    "python_version": VERSION,
    "sys_platform": "win32",
}
"""What conditions in a lock may ask for (PEP 508)."""
TAGS = ("cp311", "abi3", "none")
PATHS = ("python311.zip", ".", "packages", "..\\source\\installer", "import site")


def lay_out(python_zip: Path, source: Path, folder: Path) -> None:
    """Unpack Python, and beside it everything that is locked and Hilum itself.

    Parameters
    ----------
    python_zip : Path
        python.org's "Windows embeddable package (64-bit)" of the version above.
    source : Path
        Hilum's checkout.
    folder : Path
        Gets ``python.exe``; must lie beside a folder ``source`` with the checkout.
    """
    with ZipFile(python_zip) as archive:
        archive.extractall(folder)
    (settings,) = folder.glob("python*._pth")
    settings.write_text("\r\n".join(PATHS))
    lock = folder / "lock.txt"
    lock.write_text("\n".join(_hold_on_windows()))
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    install += ["--target", str(folder / "packages")]
    foreign = ["--platform", "win_amd64", "--python-version", VERSION, "--only-binary", ":all:"]
    foreign += [word for tag in TAGS for word in ("--abi", tag)]
    subprocess.run([*install, *foreign, "--require-hashes", "-r", lock], check=True)
    subprocess.run([*install, "--no-build-isolation", source], check=True)


def _hold_on_windows() -> Iterator[str]:
    """The locks' entries without their conditions, which pip would judge by its own system."""
    for name in ("runtime.txt", "build.txt"):
        text = re.sub(r"(?m)^ *#.*\n", "", (LOCKS / name).read_text("utf-8"))
        for entry in re.split(r"\n(?=[\w.-]+==)", text):
            head, _, hashes = entry.partition(" \\\n")
            requirement = Requirement(head)
            if requirement.marker is None or requirement.marker.evaluate(WINDOWS):
                yield f"{requirement.name}{requirement.specifier} \\\n{hashes.rstrip()}"
