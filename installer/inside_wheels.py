"""What others wrote inside the libraries that a wheel brings: Qt's parts, grafted libraries,
and what a wheel's own bill of materials says (PEP 770).
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from shipped_component import ShippedComponent, UnknownOriginError

QT_TEXTS = Path(__file__).resolve().parent / "licence_texts" / "qt"
QT_MODULES = {
    "core": "qtcore",
    "dbus": "qtdbus",
    "gui": "qtgui",
    "svg": "qtsvg",
    "waylandclient": "qtwaylandcompositor",
    "wlshellintegration": "qtwaylandcompositor",
    "xcbqpa": "qtgui",
    "icudata": "icu",
    "icui18n": "icu",
    "icuuc": "icu",
    # looked through: nothing of others is inside
    "opengl": None,
    "printsupport": None,
    "widgets": None,
}
"""Qt's libraries, and where their parts are filed in `licence_texts/qt`."""
QT_LIBRARY = re.compile(r"^(?:lib)?(?:Qt6?|(?=icu))([A-Za-z][A-Za-z0-9]*?)(?:\d\d)?(?:\.|$)")

GRAFTED = {
    "imagecodecs": {
        "libcharls": ("CharLS", "BSD-3-Clause", "Jan de Vaan"),
        "libjpeg": ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", "libjpeg-turbo"),
        "liblcms2": ("Little CMS", "MIT", "Marti Maria"),
        "libopenjp2": ("OpenJPEG", "BSD-2-Clause", "Universite catholique de Louvain"),
    },
    "numpy": {
        "libgfortran": (
            "libgfortran",
            "GPL-3.0-or-later WITH GCC-exception-3.1",
            "GCC RUNTIME LIBRARY EXCEPTION",
        ),
        "libquadmath": ("libquadmath", "LGPL-2.1-or-later", "libquadmath"),
        "libscipy_openblas64_": ("OpenBLAS", "BSD-3-Clause", "OpenBLAS"),
        "msvcp140": ("Microsoft Visual C++ runtime", "LicenseRef-Microsoft", ""),
    },
    "pillow": {
        "libXau": ("libXau", "MIT-open-group", "XAU"),
        "libjpeg": ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", "Independent JPEG"),
        "liblcms2": ("Little CMS", "MIT", "LCMS2"),
        "liblzma": ("XZ Utils", "0BSD", "XZ Utils"),
        "libopenjp2": ("OpenJPEG", "BSD-2-Clause", "OPENJPEG"),
        "libsharpyuv": ("libwebp", "BSD-3-Clause", "LIBWEBP"),
        "libtiff": ("libtiff", "libtiff", "LIBTIFF"),
        "libwebp": ("libwebp", "BSD-3-Clause", "LIBWEBP"),
        "libwebpdemux": ("libwebp", "BSD-3-Clause", "LIBWEBP"),
        "libwebpmux": ("libwebp", "BSD-3-Clause", "LIBWEBP"),
        "libxcb": ("libxcb", "X11", "XCB"),
        "libzstd": ("Zstandard", "BSD-3-Clause", "ZSTD"),
    },
}
"""Libraries beside a wheel's modules: name, terms, and words of them in the wheel's texts."""
COMPILED_IN = ("pkg:cargo/", "pkg:generic/")
"""Kinds of packages in a wheel's own bill of materials that are inside its modules."""


def find_parts(
    wheel: str, files: Sequence[Path], boms: Iterable[Path], text: str
) -> Iterator[ShippedComponent]:
    """What is inside the files of one wheel.

    Parameters
    ----------
    wheel : str
        Normalised.
    files : sequence of Path
        Those that are frozen.
    boms : iterable of Path
        The wheel's own bills of materials.
    text : str
        The licence texts that the wheel brings.

    Raises
    ------
    UnknownOriginError
        A library that nobody has looked into, or terms that the wheel does not bring.
    """
    names = {path.name for path in files}
    grafted = {path.name for path in files if path.parent.name.endswith((".libs", ".dylibs"))}
    if wheel == "pyside6-essentials":
        yield from _qt_parts(names)
    yield from _grafted(wheel, grafted, text)
    for bom in boms:
        for part in json.loads(bom.read_text("utf-8"))["components"]:
            if part.get("purl", "").startswith(COMPILED_IN):
                terms = part["licenses"][0]["expression"] if part.get("licenses") else "Apache-2.0"
                name = f"{part['name']} in {wheel}"
                yield ShippedComponent(name, part["version"], terms, "", part["purl"])


def _qt_parts(names: Iterable[str]) -> Iterator[ShippedComponent]:
    libraries = {found[1].lower() for name in names if (found := QT_LIBRARY.match(name))}
    strangers = libraries - QT_MODULES.keys()
    if strangers:
        raise UnknownOriginError(f"nobody has looked into {sorted(strangers)}: see QT_MODULES")
    modules = {QT_MODULES[library] for library in libraries}
    for index in sorted(QT_TEXTS.glob("*.json")):
        for part in json.loads(index.read_text("utf-8")):
            if part["module"] in modules and sys.platform in (part["systems"] or [sys.platform]):
                texts = [(QT_TEXTS / text).read_text("utf-8") for text in part["texts"]]
                version = f"@{part['version']}" if part["version"] else ""
                yield ShippedComponent(
                    f"{part['id']} in Qt",
                    part["version"],
                    part["licence"],
                    "\n\n".join([part["name"], "\n".join(part["copyright"]), *texts]),
                    f"pkg:generic/qt/{part['id']}{version.replace(' ', '%20')}",
                )


def _grafted(wheel: str, names: Iterable[str], text: str) -> Iterator[ShippedComponent]:
    known, given = GRAFTED.get(wheel, {}), set()
    for name in sorted(names):
        library = re.split(r"[-.]", name)[0]
        if library not in known:
            raise UnknownOriginError(f"{name} of {wheel} is not in GRAFTED")
        title, terms, words = known[library]
        if words not in text:
            raise UnknownOriginError(f"{wheel} brings no terms of {title}")
        if title not in given:
            given.add(title)
            purl = f"pkg:generic/{wheel}/{title.lower().replace(' ', '-').replace('+', '%2B')}"
            yield ShippedComponent(f"{title} in {wheel}", "", terms, "", purl)
