"""Gathers the terms of the Rust crates that are compiled into cryptography's library.

    python installer/gather_crate_licences.py VENDORED RUST/library/vendor

VENDORED is what ``cargo vendor`` writes in the sources of cryptography, RUST the sources of the
compiler that built the wheel, whose version is in the library. The wheel names its crates and
brings none of their texts. Run again when the build asks for it; what is in
``licence_texts/cryptography/others.json`` is no crate and is kept by hand.
"""

import json
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).resolve().parent / "licence_texts" / "cryptography"
GATHERED = "crates"
STANDARD_LIBRARY = frozenset(
    {
        *("addr2line", "adler2", "gimli", "hashbrown", "memchr", "miniz_oxide", "object"),
        "rustc-demangle",
    }
)
"""What Rust's standard library is linked with on our systems, and no wheel names."""
TERMS = re.compile(r"(un)?licen[cs]e|copying|notice|copyright", re.IGNORECASE)


def main() -> None:
    """Write one index and the texts that it names."""
    vendored, standard = (Path(argument) for argument in sys.argv[1:])
    shutil.rmtree(TEXTS / GATHERED, ignore_errors=True)
    (TEXTS / GATHERED).mkdir(parents=True)
    kept: dict[str, str] = {}
    parts = [describe(crate, True, kept) for crate in crates(vendored)]
    parts += [
        describe(crate, False, kept)
        for crate in crates(standard)
        if read_manifest(crate)["name"] in STANDARD_LIBRARY
    ]
    content = json.dumps(parts, indent=1, ensure_ascii=False) + "\n"
    (TEXTS / f"{GATHERED}.json").write_text(content, encoding="utf-8")
    print(f"{len(parts)} crates, {len(kept)} texts")


def crates(folder: Path) -> Iterator[Path]:
    """The sources of each crate."""
    return (manifest.parent for manifest in sorted(folder.glob("*/Cargo.toml")))


def read_manifest(crate: Path) -> dict[str, Any]:
    """What a crate says of itself."""
    package = tomllib.loads((crate / "Cargo.toml").read_text("utf-8"))["package"]
    return dict(package)


def describe(crate: Path, named: bool, kept: dict[str, str]) -> dict[str, Any]:
    """What is kept of one crate, after its texts were copied.

    Parameters
    ----------
    crate : Path
    named : bool
        Whether the wheel's own bill of materials has it.
    kept : dict
        Where each text lies that was copied so far; most crates bring the same ones.
    """
    package = read_manifest(crate)
    paths = sorted(path for path in crate.iterdir() if TERMS.match(path.name) and path.is_file())
    if not paths:
        sys.exit(f"{package['name']} brings no terms")
    texts = {path: tidy(path.read_text("utf-8")) for path in paths}
    for path, text in texts.items():
        if text not in kept:
            kept[text] = f"{GATHERED}/{package['name']}-{path.stem}.txt".lower()
            (TEXTS / kept[text]).write_text(text, encoding="utf-8")
    authors = [re.sub(r" <.*>", "", author) for author in package.get("authors", [])]
    return {
        "id": package["name"],
        "name": package["name"],
        "version": package["version"],
        "licence": package["license"].replace("/", " OR "),
        "named": named,
        "systems": [],
        "copyright": [f"Written by {author}" for author in authors],
        "texts": [kept[text] for text in texts.values()],
    }


def tidy(text: str) -> str:
    """The text, but for the ends of its lines."""
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines()) + "\n"


if __name__ == "__main__":
    main()
