"""The word that the bill of materials and the licence texts are made of, and the filed texts."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEXTS = Path(__file__).resolve().parent / "licence_texts"


class UnknownOriginError(Exception):
    """A file of which nobody can say where it came from or under which terms."""


@dataclass(frozen=True)
class ShippedComponent:
    """One thing inside the program folder that somebody made and licensed."""

    name: str
    version: str
    licence: str
    """An SPDX expression, or a name where the maker gives no expression."""
    licence_text: str
    """Empty: it is among the texts of the wheel that brought it."""
    purl: str
    """Package URL, https://github.com/package-url/purl-spec."""


def normalised(name: str) -> str:
    """A package's name as indexes compare it (PEP 503); other names become file names."""
    return re.sub(r"[-_. ]+", "-", name).lower()


def filed_parts(folder: Path) -> Iterator[dict[str, Any]]:
    """The parts in a folder of `licence_texts` that this system has, each with its ``text``."""
    for index in sorted(folder.glob("*.json")):
        for part in json.loads(index.read_text("utf-8")):
            if sys.platform in (part["systems"] or [sys.platform]):
                texts = [(folder / text).read_text("utf-8") for text in part["texts"]]
                part["text"] = "\n\n".join([part["name"], "\n".join(part["copyright"]), *texts])
                yield part
