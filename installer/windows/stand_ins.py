"""Makes for Wine the two libraries of Windows 10 that Hilum's libraries need and Wine 10 lacks.

They are for trying the program only and never ship.
"""

import re
import subprocess
from pathlib import Path

SOURCES = Path(__file__).resolve().parent / "stand_ins"
COMPILER, READER = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-objdump"
WINES_OWN = "ucrtwine"
"""Under this name Wine's C library lies beside the one that stands before it."""
COMPLEX = (
    *("cabs", "carg", "cimag", "creal"),
    *("ccos", "ccosh", "cexp", "cpow", "csin", "csinh", "ctan", "ctanh"),
)
"""What `ucrtbase.c` has, each for double and, with an "f", for float."""
BUILTIN_MARK = b"Wine builtin DLL"
MARK_OFFSET, MARK_LENGTH = 0x40, 32


def make_stand_ins(wine_libraries: Path, system_folder: Path) -> None:
    """Write the libraries into a Wine prefix.

    Parameters
    ----------
    wine_libraries : Path
        Where Wine keeps its own DLLs.
    system_folder : Path
        ``windows/system32`` of the prefix.
    """
    original = wine_libraries / "ucrtbase.dll"
    content = bytearray(original.read_bytes())
    if content[MARK_OFFSET:].startswith(BUILTIN_MARK):
        # Without the mark Wine loads a copy by any name.
        content[MARK_OFFSET : MARK_OFFSET + MARK_LENGTH] = bytes(MARK_LENGTH)
    (system_folder / f"{WINES_OWN}.dll").write_bytes(content)
    definition = system_folder / "ucrtbase.def"
    definition.write_text("EXPORTS\n" + "\n".join(map(_export, _exported_names(original))))
    _compile("ucrtbase", system_folder, definition)
    definition.unlink()
    _compile("icuuc", system_folder)


def _compile(name: str, folder: Path, *more: Path) -> None:
    options = ["-O2", "-std=gnu11", "-fno-builtin", "-shared", "-static"]
    sources = [SOURCES / f"{name}.c", *more]
    subprocess.run([COMPILER, *options, "-o", folder / f"{name}.dll", *sources], check=True)


def _exported_names(library: Path) -> list[str]:
    answer = subprocess.run([READER, "-p", library], capture_output=True, text=True, check=True)
    table = answer.stdout.split("[Ordinal/Name Pointer] Table", 1)[1]
    return re.findall(r"^\s*\[ *\d+\] (\S+)$", table, re.MULTILINE)


def _export(name: str) -> str:
    if name.removesuffix("f") in COMPLEX:
        return f'"{name}" = own_{name}'
    if name.removesuffix("l") in COMPLEX:
        return f'"{name}" = own_{name.removesuffix("l")}'
    return f'"{name}" = {WINES_OWN}."{name}"'
