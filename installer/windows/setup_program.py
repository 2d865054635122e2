"""Makes the per-user installer for Windows from a program folder, with NSIS.

python installer/windows/setup_program.py FOLDER OUTPUT VERSION
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

WINDOWS = Path(__file__).resolve().parent
ICON = WINDOWS.parent.parent / "build" / "icons" / "hilum.ico"


def main() -> None:
    """Write ``hilum-VERSION-windows-x64.exe``."""
    folder, output, version = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    program = output / f"hilum-{version}-windows-x64.exe"
    definitions = {"VERSION": version, "FOLDER": folder, "ICON": ICON, "OUTPUT": program}
    options = [f"-D{name}={value}" for name, value in definitions.items()]
    subprocess.run([find_makensis(), "-V2", "-WX", *options, WINDOWS / "hilum.nsi"], check=True)


def find_makensis() -> str:
    """NSIS's compiler, which its own installer does not put on the search path."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)")) / "NSIS"
    found = shutil.which("makensis") or shutil.which("makensis", path=usual)
    if found is None:
        sys.exit("The program folder is ready. For the installer, install NSIS 3 and try again.")
    return found


if __name__ == "__main__":
    main()
