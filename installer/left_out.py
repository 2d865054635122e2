"""What PyInstaller would collect and Hilum never uses."""

import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import PurePath

from PyInstaller.building.build_main import Analysis
from PyInstaller.depend.bindepend import get_imports

LEFT_OUT_MODULES = [
    *("tkinter", "unittest", "doctest", "pydoc", "test", "lib2to3", "setuptools", "pip"),
    # a program that opens no connection needs no encryption of connections
    *("ssl", "_ssl"),
    # taken by onnxruntime, pydicom and Pillow when they happen to be installed
    *("onnx", "sympy", "matplotlib", "IPython", "google.protobuf", "defusedxml"),
    # JPEG-LS for pydicom; Hilum decodes it with imagecodecs
    *("jpeg_ls", "_CharLS"),
    *("PIL._avif", "PIL._imagingtk", "PIL.ImageTk"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtTest"),
]

LEFT_OUT_FILES = (
    # Qt's network, its other ways to draw and to type, and screens that no desktop has
    "*Qt6Network*",
    "*/plugins/tls/*",
    "*/plugins/networkinformation/*",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/plugins/platforminputcontexts/*virtualkeyboard*",
    "*/plugins/platforms/*eglfs*",
    "*/plugins/platforms/*linuxfb*",
    "*/plugins/platforms/*minimal*",
    "*/plugins/platforms/*vkkhrdisplay*",
    "*/plugins/platforms/*vnc*",
    # follows the GTK theme, at the price of all of GTK
    "*/plugins/platformthemes/*gtk3*",
    # printing works where the system prints, with the system's own library
    "libcups.so*",
    # draws through Direct2D, which Qt does only when asked
    "*/plugins/platforms/*direct2d*",
    # draws 3-D scenes without a graphics card; Hilum draws none
    "*/opengl32sw.dll",
    # reads pictures; Hilum reads them in `inference`
    "*/plugins/imageformats/*gif*",
    "*/plugins/imageformats/*icns*",
    "*/plugins/imageformats/*pdf*",
    "*/plugins/imageformats/*tga*",
    "*/plugins/imageformats/*tiff*",
    "*/plugins/imageformats/*wbmp*",
    "*/plugins/imageformats/*webp*",
)


PYTHON_ITSELF = ("libpython*", "python3*.dll", "Python")
"""The library of Python, which only the program's starter loads."""


def trim(analysis: Analysis) -> None:
    """Take out what is left out, and the libraries that only that needed."""
    kept = [entry for entry in analysis.binaries if not _matches(entry[0], LEFT_OUT_FILES)]
    sources = {PurePath(place).name: source for place, source, _ in kept}
    needed = {
        PurePath(place).name
        for place, _, kind in kept
        if kind == "EXTENSION" or not _is_library(place)
    }
    waiting = [sources[name] for name in needed]
    while waiting:
        for name in needs(waiting.pop()):
            if name in sources and name not in needed:
                needed.add(name)
                waiting.append(sources[name])
    analysis.binaries = [entry for entry in kept if PurePath(entry[0]).name in needed]
    analysis.datas = [
        (place, source, kind)
        for place, source, kind in analysis.datas
        if kind != "SYMLINK" or PurePath(source).name in needed
    ]


def needs(library: str) -> Iterator[str]:
    """Names of the libraries that one asks for itself.

    PyInstaller tells of those that these ask for in turn, too, where it uses ldd; then a
    library that is left out would bring what it needs.
    """
    if sys.platform != "linux":
        yield from (PurePath(name).name for name, _ in get_imports(library))
        return
    command = ["objdump", "-p", library]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    yield from re.findall(r"^ +NEEDED +(\S+)", answer.stdout, re.MULTILINE)


def _matches(place: str, patterns: tuple[str, ...]) -> bool:
    path = place.replace("\\", "/")
    return any(fnmatch(path, pattern) for pattern in patterns)


def _is_library(place: str) -> bool:
    """Whether only other files can need it: it is no plugin and not Python itself."""
    folder = PurePath(place).parent.name
    shared = folder in ("", "lib") or folder.endswith(".libs")
    return shared and not _matches(place, PYTHON_ITSELF)
