"""Gathers from Qt's sources what others wrote in its libraries, and on which terms.

    python installer/gather_qt_licences.py qtbase-everywhere-src-6.11.2

Qt's wheels bring none of this. Run again when Qt's version changes; what is in
``licence_texts/qt/others.json`` does not come from these sources and is kept by hand.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).resolve().parent / "licence_texts" / "qt"
GATHERED = "qtbase"
MODULES = ("qtcore", "qtgui", "qtdbus", "qtwaylandcompositor")
"""Qt's names for the parts of it that Hilum ships. The Wayland protocols are filed under the
compositor, and the client library is made from the same files."""
OTHER_SYSTEMS = frozenset({"android-native-style", "dejayvu"})
"""What is only in Qt for Android and for web browsers."""
ONLY_ON = {
    "win32": {"d3d12memoryallocator", "rhi-miniengine-d3d12-mipmap"},
    "darwin": {"cocoa-platform-plugin", "qeventdispatcher_cf"},
    "linux": {"xcb-xinput", "xserverhelper"},
}
"""The values of `sys.platform` where a part is inside; elsewhere it is not compiled."""


def main() -> None:
    """Write one index and the texts that it names."""
    source = Path(sys.argv[1]).resolve()
    shutil.rmtree(TEXTS / GATHERED, ignore_errors=True)
    (TEXTS / GATHERED).mkdir(parents=True)
    parts = sorted(gather(source), key=lambda part: str(part["id"]))
    content = json.dumps(parts, indent=1, ensure_ascii=False) + "\n"
    (TEXTS / f"{GATHERED}.json").write_text(content, encoding="utf-8")
    print(f"{len(parts)} parts, {len(list((TEXTS / GATHERED).iterdir()))} texts")


def gather(source: Path) -> Iterator[dict[str, Any]]:
    """Every attribution of the modules, after its texts were copied."""
    for path in source.rglob("qt_attribution.json"):
        # Qt writes line breaks into strings, which JSON forbids.
        content = json.loads(path.read_text("utf-8"), strict=False)
        for entry in content if isinstance(content, list) else [content]:
            shipped = "libs" in entry.get("QtParts", ["libs"]) and entry["QDocModule"] in MODULES
            if shipped and entry["Id"] not in OTHER_SYSTEMS:
                yield describe(entry, path.parent, source)


def describe(entry: dict[str, Any], folder: Path, source: Path) -> dict[str, Any]:
    """What is kept of one attribution."""
    files = entry.get("LicenseFiles") or entry.get("LicenseFile") or []
    paths = [folder / name for name in ([files] if isinstance(files, str) else files)]
    if not paths:
        # The terms in general words; whoever wrote it gave no text of their own.
        names = re.findall(r"[\w.-]+\d[\w.-]*|LicenseRef-[\w-]+", entry["LicenseId"])
        paths = [source / "LICENSES" / f"{name}.txt" for name in names]
    if "CopyrightFile" in entry:
        paths.insert(0, folder / entry["CopyrightFile"])
    copyright_lines = entry.get("Copyright", [])
    lines = [copyright_lines] if isinstance(copyright_lines, str) else copyright_lines
    systems = [system for system, names in ONLY_ON.items() if entry["Id"] in names]
    return {
        "id": entry["Id"],
        "name": entry["Name"],
        "version": entry.get("Version", ""),
        "licence": entry["LicenseId"],
        "module": entry["QDocModule"],
        "systems": systems,
        "copyright": [line.strip() for text in lines for line in text.splitlines()],
        "texts": [copy_text(path.resolve(), source) for path in paths],
    }


def copy_text(path: Path, source: Path) -> str:
    """Copy a text verbatim, but for the ends of its lines; returns where it lies now."""
    parts = path.relative_to(source).with_suffix("").parts
    words = [part for part in parts if part not in ("src", "3rdparty", "protocols")]
    name = "-".join(words).lower() + ".txt"
    lines = path.read_text("utf-8", errors="replace").splitlines()
    target = TEXTS / GATHERED / name
    target.write_text("\n".join(line.rstrip() for line in lines) + "\n", encoding="utf-8")
    return f"{GATHERED}/{name}"


if __name__ == "__main__":
    main()
