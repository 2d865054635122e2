"""Known holes in what ships, by the bill of materials of a program folder and OSV's advisories.

    python installer/vulnerabilities.py fetch DIR                    with a network, into a folder
    python installer/vulnerabilities.py check hilum.cdx.json DIR     without one

Fails when anything is found, and when it cannot truly look: advisories that are missing, older
than `MOST_DAYS`, or without a hole that is long known. Says how fresh they are, and which parts no
advisory can speak of (what is grafted into wheels, Qt, Python itself): those are looked up by hand.
What was looked into and does no harm stands in `accepted_vulnerabilities.toml`, with an end.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cmp_to_key, partial
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import parse_qs, unquote
from urllib.request import urlopen
from zipfile import BadZipFile, ZipFile

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

SOURCE = "https://osv-vulnerabilities.storage.googleapis.com"
ACCEPTED = Path(__file__).with_name("accepted_vulnerabilities.toml")
MOST_DAYS = 14
"""Advisories whose newest change is older have not been fetched lately."""


@dataclass(frozen=True)
class Part:
    """One component that an ecosystem of OSV knows."""

    ecosystem: str
    """"PyPI", "crates.io" or "Debian"."""
    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version} ({self.ecosystem})"


@dataclass(frozen=True)
class Hole:
    """An advisory that holds for a part."""

    part: Part
    names: tuple[str, ...]
    """Its own identifier, then its aliases: "GHSA-…", "CVE-…"."""
    fixed: tuple[str, ...]
    """Versions that have it no more."""
    summary: str


class CannotLookError(Exception):
    """There is no telling whether anything is wrong."""


LONG_KNOWN = (
    (Part("PyPI", "pillow", "9.5.0"), "CVE-2023-44271"),
    (Part("crates.io", "time", "0.1.42"), "CVE-2020-26235"),
    (Part("Debian", "libwebp", "1.2.4-0.2"), "CVE-2023-4863"),
)
"""What complete advisories know, one for each ecosystem."""


def main(arguments: list[str] | None = None) -> int:
    """Fetch or check, as the command line says."""
    parser = argparse.ArgumentParser(description="Look for known holes in what ships.")
    commands = parser.add_subparsers(dest="command", required=True)
    fetching = commands.add_parser("fetch", help="get today's advisories")
    checking = commands.add_parser("check", help="look a program folder's parts up in them")
    checking.add_argument("bill", type=Path, help="hilum.cdx.json")
    for command in (fetching, checking):
        command.add_argument("advisories", type=Path, metavar="DIR")
    options = parser.parse_args(arguments)
    try:
        if options.command == "fetch":
            fetch(options.advisories)
            return 0
        return check(options.bill, options.advisories)
    except CannotLookError as error:
        print(f"Cannot look for known holes: {error}", file=sys.stderr)
        return 2


def fetch(folder: Path) -> None:
    """Get the advisories of every ecosystem that parts of Hilum come from.

    Raises
    ------
    CannotLookError
    """
    folder.mkdir(parents=True, exist_ok=True)
    for known, _ in LONG_KNOWN:
        target = folder / f"{known.ecosystem}.zip"
        aside = target.with_suffix(".part")
        address = f"{SOURCE}/{known.ecosystem}/all.zip"
        try:
            with urlopen(address, timeout=60) as answer, aside.open("wb") as file:  # noqa: S310
                shutil.copyfileobj(answer, file)
        except (URLError, OSError) as error:
            raise CannotLookError(f"{address}: {error}") from None
        aside.replace(target)


def check(bill: Path, folder: Path) -> int:
    """Print what is known of the parts; 1 when there is a hole that nobody has accepted.

    Raises
    ------
    CannotLookError
    """
    parts, unknown = parts_of(bill)
    accepted = accepted_holes(tomllib.loads(ACCEPTED.read_text("utf-8")))
    open_holes = 0
    for known, cve in LONG_KNOWN:
        mine = [part for part in parts if part.ecosystem == known.ecosystem]
        advisories, newest = read_advisories(folder / f"{known.ecosystem}.zip", [*mine, known])
        if not any(cve in hole.names for hole in holes_of(known, advisories)):
            raise CannotLookError(f"the advisories of {known.ecosystem} do not know {cve}")
        print(f"{len(mine)} parts from {known.ecosystem}, advisories up to {newest:%Y-%m-%d}")
        for hole in (hole for part in mine for hole in holes_of(part, advisories)):
            word = verdict(hole, accepted)
            open_holes += word == "OPEN"
            fixed = f"fixed in {', '.join(hole.fixed)}" if hole.fixed else "no fix yet"
            print(f"  {word:9}{hole.part}: {', '.join(hole.names)}; {fixed}. {hole.summary}")
    print(f"{len(unknown)} parts are in no ecosystem, look them up by hand: {', '.join(unknown)}")
    return 1 if open_holes else 0


def verdict(hole: Hole, accepted: frozenset[str]) -> str:
    """Whether somebody must act: "OPEN", "accepted", or "waiting" for Debian's fix."""
    if accepted.intersection(hole.names):
        return "accepted"
    return "waiting" if hole.part.ecosystem == "Debian" and not hole.fixed else "OPEN"


def accepted_holes(document: dict[str, Any]) -> frozenset[str]:
    """Identifiers whose acceptance has not run out; each needs a reason and an end."""
    today = datetime.now(UTC).date()
    for name, entry in document.items():
        if not entry.get("reason") or not isinstance(entry.get("until"), date):
            raise CannotLookError(f"{name} is accepted without a reason or without an end")
    return frozenset(name for name, entry in document.items() if entry["until"] >= today)


def parts_of(bill: Path) -> tuple[list[Part], list[str]]:
    """The components of a CycloneDX bill, and the names of those that no ecosystem knows."""
    try:
        components = json.loads(bill.read_text("utf-8"))["components"]
    except (OSError, ValueError, KeyError) as error:
        raise CannotLookError(f"{bill}: {type(error).__name__}") from None
    parts, unknown = [], []
    for component in components:
        part = part_of(component.get("purl", ""))
        if part is None:
            unknown.append(component["name"])
        else:
            parts.append(part)
    if not any(part.ecosystem == "PyPI" for part in parts):
        raise CannotLookError(f"{bill} names no package of Python")
    return parts, unknown


def part_of(purl: str) -> Part | None:
    """What a package URL means in OSV; None where OSV has nothing of its kind."""
    match = re.fullmatch(r"pkg:(pypi|cargo|deb/debian)/([^@?]+)@([^?]+)(?:\?(.*))?", purl)
    if match is None:
        return None
    kind, name, version = (unquote(match[group]) for group in (1, 2, 3))
    if kind == "pypi":
        return Part("PyPI", canonicalize_name(name), version)
    if kind == "cargo":
        return Part("crates.io", name, version)
    # Debian's advisories are for source packages.
    return Part("Debian", parse_qs(match[4] or "").get("upstream", [name])[0], version)


def read_advisories(
    archive: Path, parts: Iterable[Part]
) -> tuple[dict[str, list[dict[str, Any]]], datetime]:
    """Those advisories that name one of the parts, by name, and when the newest was changed.

    Raises
    ------
    CannotLookError
        There are none, or they are too old.
    """
    wanted = {part.name for part in parts}
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in wanted}
    newest = datetime.min.replace(tzinfo=UTC)
    try:
        with ZipFile(archive) as file:
            for entry in file.namelist():
                advisory = json.loads(file.read(entry))
                newest = max(newest, datetime.fromisoformat(advisory["modified"]))
                for name in wanted.intersection(_names_in(advisory)):
                    found[name].append(advisory)
    except (OSError, BadZipFile, ValueError, KeyError) as error:
        raise CannotLookError(f"{archive}: {type(error).__name__}: {error}") from None
    age = datetime.now(UTC) - newest
    if age.days > MOST_DAYS:
        raise CannotLookError(f"{archive} is {age.days} days old; fetch it again")
    return found, newest


def holes_of(part: Part, advisories: dict[str, list[dict[str, Any]]]) -> list[Hole]:
    """The advisories that hold for this version; one that several people filed, once."""
    holes: list[Hole] = []
    for advisory in advisories.get(part.name, ()):
        names = (advisory["id"], *advisory.get("aliases", ()), *advisory.get("upstream", ()))
        if "withdrawn" in advisory or any(set(names) & set(hole.names) for hole in holes):
            continue
        entries = [item for item in advisory.get("affected", ()) if _is_about(part, item)]
        if any(is_affected(part, entry) for entry in entries):
            fixed = {event["fixed"] for event in _events(entries) if "fixed" in event}
            summary = advisory.get("summary") or advisory.get("details", "")
            holes.append(Hole(part, names, tuple(sorted(fixed)), summary.split("\n")[0][:200]))
    return holes


def is_affected(part: Part, entry: dict[str, Any]) -> bool:
    """Whether the version is among an advisory's, by OSV's rules for evaluation.

    https://ossf.github.io/osv-schema/#evaluation
    """
    if part.version in entry.get("versions", ()):
        return True
    for span in entry.get("ranges", ()):
        if span["type"] != "GIT" and _is_within(part, span["events"]):
            return True
    return False


def _is_within(part: Part, events: Iterable[dict[str, str]]) -> bool:
    def order(one: tuple[str, str], other: tuple[str, str]) -> int:
        before = partial(_is_before, part.ecosystem)
        return int(before(other[1], one[1])) - int(before(one[1], other[1]))

    kinds = ("introduced", "fixed", "last_affected")
    told = [(kind, event[kind]) for event in events for kind in kinds if kind in event]
    affected = False
    for kind, version in sorted(told, key=cmp_to_key(order)):
        if _is_before(part.ecosystem, part.version, version):
            break
        if kind == "introduced":
            affected = True
        elif kind == "fixed" or _is_before(part.ecosystem, version, part.version):
            affected = False
    return affected


def _is_before(ecosystem: str, one: str, other: str) -> bool:
    """Whether a version comes before another, by its ecosystem's order; "0" before all."""
    if "0" in (one, other):
        return one == "0" != other
    if ecosystem == "Debian":
        return subprocess.run(["dpkg", "--compare-versions", one, "lt", other]).returncode == 0
    if ecosystem == "crates.io":
        return _semantic(one) < _semantic(other)
    try:
        return Version(one) < Version(other)
    except InvalidVersion:
        raise CannotLookError(f"{one} cannot be compared with {other}") from None


def _semantic(version: str) -> tuple[list[int], bool, list[tuple[bool, int, str]]]:
    """A semantic version as something to be sorted by (semver.org, 11)."""
    numbers, _, before = version.partition("+")[0].partition("-")
    words = before.split(".") if before else []
    return (
        [int(number) for number in numbers.split(".")],
        not before,
        [(not word.isdigit(), int(word) if word.isdigit() else 0, word) for word in words],
    )


def _is_about(part: Part, entry: dict[str, Any]) -> bool:
    package = entry.get("package", {})
    ecosystem = package.get("ecosystem", "")
    if part.ecosystem == "Debian" and ecosystem != f"Debian:{debian_release()}":
        return False
    return ecosystem.split(":")[0] == part.ecosystem and _plain(package) == part.name


def debian_release() -> str:
    """The release that the parts were taken from: "12"."""
    text = Path("/etc/os-release").read_text("utf-8")
    match = re.search(r'^VERSION_ID="?(\d+)', text, re.MULTILINE)
    return match[1] if match else ""


def _plain(package: dict[str, Any]) -> str:
    name = str(package.get("name", ""))
    return canonicalize_name(name) if package.get("ecosystem") == "PyPI" else name


def _names_in(advisory: dict[str, Any]) -> set[str]:
    return {_plain(entry.get("package", {})) for entry in advisory.get("affected", ())}


def _events(entries: Iterable[dict[str, Any]]) -> Iterator[dict[str, str]]:
    for entry in entries:
        for span in entry.get("ranges", ()):
            if span["type"] != "GIT":
                yield from span["events"]


if __name__ == "__main__":
    sys.exit(main())
