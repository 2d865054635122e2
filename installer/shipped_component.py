"""The word that the bill of materials and the licence texts are made of."""

import re
from dataclasses import dataclass


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
