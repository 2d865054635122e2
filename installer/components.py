"""What the program folder is made of: Hilum, Python, packages from wheels, system libraries."""

import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

from inside_wheels import find_parts
from shipped_component import TEXTS, ShippedComponent, UnknownOriginError, normalised

INSTALLER = Path(__file__).resolve().parent
MISSING_FROM_WHEELS = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
"""Licence texts that a wheel should carry and does not."""

OF_WHAT_IS_FROZEN = {
    "imagecodecs": (
        "LICENSE",
        "-brotli",
        "-charls",
        "-highway",
        "-jpeg",
        "-lcms2",
        "-libdeflate",
        "-libjpeg",
        "-libjpeg-turbo",
        "-libjxl",
        "-libpng",
        "-libwebp",
        "-openjpeg",
        "-zlib",
    )
}
"""Ends of the names of the texts that apply, where a wheel has texts of much that is left out."""

LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|third.?party)", re.IGNORECASE)


@cache
def _resolved_folder(folder: Path) -> Path:
    return folder.resolve()


def _resolved(file: Path) -> Path:
    """A file of a wheel, which holds no links; its folder may be one, and holds many files."""
    return _resolved_folder(file.parent) / file.name


def find_components(origins: Iterable[Path], locked: frozenset[str]) -> list[ShippedComponent]:
    """The components that frozen files came from.

    Parameters
    ----------
    origins : iterable of Path
        Where PyInstaller took every file from.
    locked : frozenset of str
        Packages that may ship; those that only build must not slip in.

    Raises
    ------
    UnknownOriginError
    """
    owners = {
        _resolved(Path(str(distribution.locate_file(file)))): distribution
        for distribution in distributions()
        for file in distribution.files or ()
    }
    wheels: dict[str, list[Path]] = defaultdict(list)
    system_files = []
    for origin in origins:
        if origin in owners:
            wheels[normalised(owners[origin].name)].append(origin)
        elif not _belongs_to_python(origin) and not origin.is_relative_to(INSTALLER.parent):
            system_files.append(origin)
    if sys.platform == "win32":
        # Windows' own C runtime, which every Windows has and which may be passed on with programs.
        windows = Path(os.environ["SYSTEMROOT"]).resolve()
        system_files = [path for path in system_files if not path.is_relative_to(windows)]
    strangers = wheels.keys() - locked - {"hilum", "pyinstaller"}
    if strangers:
        raise UnknownOriginError(f"only needed for building, yet frozen: {sorted(strangers)}")
    found = [_python(), *_from_debian(system_files)]
    for name, files in wheels.items():
        found += _from_wheel(owners[files[0]], name, files)
    return sorted(found, key=lambda component: component.name.lower())


def _belongs_to_python(path: Path) -> bool:
    return path.is_relative_to(Path(sys.base_prefix).resolve()) or "python3" in path.name


def _python() -> ShippedComponent:
    version = ".".join(map(str, sys.version_info[:3]))
    # Python's licence leaves out what others wrote in it; its documentation has that. Each version
    # keeps nearly all of the one before, so the oldest and the newest that we build with do.
    incorporated = sorted((TEXTS / "python").glob("*.txt"))
    newest = tuple(map(int, incorporated[-1].stem.split(".")))
    if sys.version_info[:2] > newest:
        raise UnknownOriginError(f"nobody has filed what is inside Python {version}")
    library = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}")
    places = (
        library / "LICENSE.txt",
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(f"/usr/share/doc/{library.name}/copyright"),
    )
    text = next((place.read_text("utf-8") for place in places if place.is_file()), "")
    if not text:
        raise UnknownOriginError(f"Python's licence is in none of {[str(p) for p in places]}")
    texts = [text, *(path.read_text("utf-8") for path in incorporated)]
    purl = f"pkg:generic/python@{version}"
    return ShippedComponent("Python", version, "PSF-2.0", "\n\n".join(texts), purl)


def _from_wheel(
    distribution: Distribution, name: str, files: list[Path]
) -> Iterator[ShippedComponent]:
    places = [Path(str(distribution.locate_file(file))) for file in distribution.files or ()]
    texts = [
        place.read_text("utf-8", errors="replace")
        for place in places
        if LICENCE_FILE.search(place.name)
        and place.suffix not in (".py", ".pyc")
        and place.name.endswith(OF_WHAT_IS_FROZEN.get(name, ""))
    ]
    texts += [(TEXTS / text).read_text("utf-8") for text in MISSING_FROM_WHEELS.get(name, ())]
    if not texts:
        raise UnknownOriginError(f"{name} brings no licence text: see MISSING_FROM_WHEELS")
    metadata = distribution.metadata
    classified = [
        value.rsplit("::", 1)[-1].strip()
        for value in metadata.get_all("Classifier") or ()
        if value.startswith("License ::")
    ]
    named = [metadata[key] for key in ("License-Expression", "License") if key in metadata]
    declared = named[0] if named else ""
    licence = declared if declared and "\n" not in declared else " AND ".join(classified)
    yield ShippedComponent(
        distribution.name,
        distribution.version,
        licence or "see the licence text",
        "\n\n".join(texts),
        f"pkg:pypi/{name}@{distribution.version}",
    )
    boms = [place for place in places if place.parent.name == "sboms"]
    yield from find_parts(name, files, boms, "\n\n".join(texts))


def _from_debian(files: list[Path]) -> Iterator[ShippedComponent]:
    packages: set[str] = set()
    for file in files:
        # By name alone: dpkg may know a file under /lib that lies under /usr/lib.
        answer = subprocess.run(["dpkg", "-S", f"*/{file.name}"], capture_output=True, text=True)
        if answer.returncode:
            raise UnknownOriginError(f"no package owns {file}; packages are built on Debian")
        packages.add(answer.stdout.split(": ")[0])
    for package in packages:
        form = "${source:Package}\t${Version}\t${Architecture}"
        query = ["dpkg-query", "-W", f"-f={form}", package]
        answer = subprocess.run(query, capture_output=True, text=True, check=True)
        source, version, architecture = answer.stdout.split("\t")
        name = package.split(":")[0]
        terms = Path("/usr/share/doc", name, "copyright").read_text("utf-8", errors="replace")
        # Debian's file names the terms of the whole source package, tools and tests included,
        # so no expression is made of it; it refers to the common texts by their place.
        common = sorted(set(re.findall(r"/usr/share/common-licenses/[\w.+-]*\w", terms)))
        texts = [Path(text).read_text("utf-8") for text in common if Path(text).is_file()]
        yield ShippedComponent(
            name,
            version,
            "see the licence text",
            "\n\n".join([terms, *texts]),
            f"pkg:deb/debian/{name}@{version}?arch={architecture}&upstream={source}",
        )
