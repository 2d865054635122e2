"""What a program folder expects of the system: the C library's version, shared libraries."""

import re
import subprocess
from pathlib import Path

OPTIONAL = ("libwayland-", "libcups.")
"""Without these libraries Qt draws through X11, and there is no printer to print on."""
ELF = b"\x7fELF"


def find_elf_files(folder: Path) -> list[Path]:
    """Programs and libraries, in order."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in files if path.open("rb").read(len(ELF)) == ELF)


def newest_glibc(files: list[Path]) -> str:
    """The C library that the files were linked against: "2.34"."""
    versions = {
        (int(major), int(minor))
        for path in files
        for major, minor in re.findall(rb"\0GLIBC_(\d+)\.(\d+)\b", path.read_bytes())
    }
    return ".".join(map(str, max(versions)))


def outside_libraries(files: list[Path]) -> list[str]:
    """Names of shared libraries that the files need and the folder does not hold."""
    answer = subprocess.run(["objdump", "-p", *files], capture_output=True, text=True, check=True)
    needed = set(re.findall(r"^ +NEEDED +(\S+)", answer.stdout, re.MULTILINE))
    inside = {path.name for path in files}
    return sorted(name for name in needed - inside if not name.startswith(OPTIONAL))


def debian_packages(libraries: list[str]) -> list[str]:
    """The Debian packages that hold shared libraries."""
    found = set()
    for library in libraries:
        command = ["dpkg", "-S", f"*/{library}"]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        found.add(answer.stdout.split(":")[0])
    return sorted(found)
