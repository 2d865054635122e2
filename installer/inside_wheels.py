"""What others wrote inside the libraries that a wheel brings: Qt's parts, grafted libraries, and
what is compiled into modules, be it in the wheel's own bill of materials (PEP 770) or not.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from shipped_component import TEXTS, ShippedComponent, UnknownOriginError, filed_parts

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
        "libbrotlicommon": ("Brotli", "MIT", "Brotli Authors"),
        "libbrotlidec": ("Brotli", "MIT", "Brotli Authors"),
        "libbrotlienc": ("Brotli", "MIT", "Brotli Authors"),
        "libcharls": ("CharLS", "BSD-3-Clause", "Jan de Vaan"),
        "libdeflate": ("libdeflate", "MIT", "Eric Biggers"),
        "libjpeg": ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", "libjpeg-turbo"),
        "libjxl": ("libjxl", "BSD-3-Clause", "JPEG XL Project"),
        "libjxl_cms": ("libjxl", "BSD-3-Clause", "JPEG XL Project"),
        "libjxl_threads": ("libjxl", "BSD-3-Clause", "JPEG XL Project"),
        "liblcms2": ("Little CMS", "MIT", "Marti Maria"),
        "libpng16": ("libpng", "libpng-2.0", "PNG Reference Library"),
        "libsharpyuv": ("libwebp", "BSD-3-Clause", "Google"),
        "libwebp": ("libwebp", "BSD-3-Clause", "Google"),
        "libwebpdemux": ("libwebp", "BSD-3-Clause", "Google"),
        "libopenjp2": ("OpenJPEG", "BSD-2-Clause", "Universite catholique de Louvain"),
    },
    "numpy": {
        "libgcc_s": (
            "libgcc",
            "GPL-3.0-or-later WITH GCC-exception-3.1",
            "GCC RUNTIME LIBRARY EXCEPTION",
        ),
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
        "libz": ("zlib-ng", "Zlib", "Jean-loup Gailly"),
        "libzstd": ("Zstandard", "BSD-3-Clause", "ZSTD"),
    },
}
"""Libraries beside a wheel's modules: name, terms, and words of them in the wheel's texts."""
COMPILED_IN = ("pkg:cargo/", "pkg:generic/")
"""Kinds of packages in a wheel's own bill of materials that are inside its modules."""
MODULE = re.compile(r"\.(so|pyd|dll|dylib)(\.|$)")
LOOKED_INTO = frozenset(
    {
        # parts without a text in the wheel, which are filed in licence_texts
        *("cffi", "cryptography", "pyside6-essentials"),
        # all in the wheel's own texts
        *("imagecodecs", "numpy", "onnxruntime", "pillow", "simplejpeg"),
        # nothing of others is inside
        "shiboken6",
    }
)
"""Wheels with compiled modules, which cannot be asked what else was linked into them."""


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
    if wheel not in LOOKED_INTO and any(map(MODULE.search, names)):
        raise UnknownOriginError(f"nobody has looked into the modules of {wheel}: see LOOKED_INTO")
    if wheel == "pyside6-essentials":
        yield from _qt_parts(names)
    yield from _grafted(wheel, grafted, text)
    yield from _compiled_in(wheel, boms)


def _qt_parts(names: Iterable[str]) -> Iterator[ShippedComponent]:
    libraries = {found[1].lower() for name in names if (found := QT_LIBRARY.match(name))}
    strangers = libraries - QT_MODULES.keys()
    if strangers:
        raise UnknownOriginError(f"nobody has looked into {sorted(strangers)}: see QT_MODULES")
    modules = {QT_MODULES[library] for library in libraries}
    for part in filed_parts(TEXTS / "qt"):
        if part["module"] in modules:
            version = f"@{part['version']}" if part["version"] else ""
            yield ShippedComponent(
                f"{part['id']} in Qt",
                part["version"],
                part["licence"],
                part["text"],
                f"pkg:generic/qt/{part['id']}{version.replace(' ', '%20')}",
            )


def _compiled_in(wheel: str, boms: Iterable[Path]) -> Iterator[ShippedComponent]:
    filed = {part["id"]: part for part in filed_parts(TEXTS / wheel)}
    for bom in boms:
        for part in json.loads(bom.read_text("utf-8"))["components"]:
            if part.get("purl", "").startswith(COMPILED_IN):
                yield _named_by_the_wheel(wheel, part, filed)
    for name, part in filed.items():
        if not part["named"]:
            title, purl = f"{name} in {wheel}", f"pkg:generic/{wheel}/{name}"
            yield ShippedComponent(title, part["version"], part["licence"], part["text"], purl)


def _named_by_the_wheel(
    wheel: str, part: dict[str, Any], filed: dict[str, dict[str, Any]]
) -> ShippedComponent:
    name, version, purl = part["name"], part["version"], part["purl"]
    title = f"{name} in {wheel}"
    declared = part["licenses"][0]["expression"] if part.get("licenses") else None
    if "download_url=file:" in purl:
        # the wheel's own sources, under its own texts
        return ShippedComponent(title, version, declared or "see the licence text", "", purl)
    if name not in filed:
        raise UnknownOriginError(f"nobody has filed the terms of {title}: see licence_texts")
    terms = filed[name]["licence"]
    if declared not in (None, terms):
        raise UnknownOriginError(f"{title} is now under {declared}; the terms of {terms} are filed")
    return ShippedComponent(title, version, terms, filed[name]["text"], purl)


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
