"""The checklist of a release, as a script: run it, mend what fails, run it again.

    python installer/release.py                  everything but the signatures
    python installer/release.py --advisories DIR     with advisories that were fetched elsewhere
    python installer/release.py --key ~/hilum.key    and the signatures, at the end, with the
                                                 password from the terminal or standard input

Runs in the development environment, on Debian, with rights for `make installer-test`.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
LARGEST_DEB = 110_000_000
"""Bytes; a promise to clinics that install from small memory sticks."""


def main() -> int:
    """Go through the list; stops at the first failure."""
    parser = argparse.ArgumentParser(description="Check and sign a release.")
    parser.add_argument("--key", type=Path, help="sign what was built with this key")
    parser.add_argument(
        "--advisories",
        type=Path,
        metavar="DIR",
        help="known holes, as `vulnerabilities.py fetch` got them; without it they are fetched",
    )
    options = parser.parse_args()
    steps: list[tuple[str, Callable[[], bool]]] = [
        ("nothing is uncommitted", lambda: not said("git", "status", "--porcelain")),
        ("the changelog has the version", changelog_has_the_version),
        ("the tag is the version", the_tag_is_the_version),
        ("every check passes", lambda: ran("make", "test")),
        ("the packages build", the_packages_build),
        ("nothing that ships has a known hole", lambda: no_known_holes(options.advisories)),
        ("a second build is the same", second_build_is_the_same),
        ("the .deb is small enough", lambda: package().stat().st_size <= LARGEST_DEB),
        ("the package works in a bare root", lambda: ran("make", "installer-test")),
    ]
    if options.key is not None:
        steps.append(("everything is signed", lambda: everything_is_signed(options.key)))
        steps.append(("the signatures are ours", signatures_are_ours))
    for name, step in steps:
        passed = step()
        print(f"{'ok' if passed else 'FAILED':8}{name}", flush=True)
        if not passed:
            return 1
    print("Publish the files of dist/ with their .minisig, and keep those of the version before.")
    return 0


def version() -> str:
    """The version, from the one place that has it."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])


def changelog_has_the_version() -> bool:
    """A heading with the version and a date."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    return bool(re.search(rf"^## {re.escape(version())} .*\d{{4}}-\d\d-\d\d", text, re.MULTILINE))


def the_tag_is_the_version() -> bool:
    """On the commit that is built."""
    return f"v{version()}" in said("git", "tag", "--points-at").split()


def the_packages_build() -> bool:
    """From nothing: what an earlier version left would be compared and signed as well."""
    shutil.rmtree(DIST, ignore_errors=True)
    return ran("make", "installer")


def package() -> Path:
    """The .deb that was built."""
    return DIST / f"hilum_{version()}_amd64.deb"


def no_known_holes(advisories: Path | None) -> bool:
    """By the bill of materials of what was built; fails as well where it cannot look."""
    script, fetched = "installer/vulnerabilities.py", ROOT / "build" / "advisories"
    if advisories is None and not ran(sys.executable, script, "fetch", fetched):
        return False
    bill = DIST / "hilum" / "hilum.cdx.json"
    return ran(sys.executable, script, "check", bill, advisories or fetched)


def second_build_is_the_same() -> bool:
    """Build the folder again beside the first, and compare the files."""
    again = ROOT / "build" / "again"
    return ran(sys.executable, "installer/build.py", "--output", again) and ran(
        sys.executable, "installer/compare_builds.py", DIST, again
    )


def everything_is_signed(key: Path) -> bool:
    """Every package, with one password."""
    return ran(sys.executable, "installer/sign.py", "sign", key, *packages(), stdin=None)


def signatures_are_ours() -> bool:
    """Verified as a user would."""
    return all(ran(sys.executable, "-m", "desktop", "--verify", file) for file in packages())


def packages() -> list[Path]:
    """What was built and is published."""
    return [file for file in sorted(DIST.glob("hilum[-_]*")) if file.suffix != ".minisig"]


def said(*command: str) -> str:
    """What a command prints."""
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def ran(*command: str | Path, stdin: int | None = subprocess.DEVNULL) -> bool:
    """Whether a command succeeds; it prints for itself, and leaves the password unread."""
    return subprocess.run([str(word) for word in command], cwd=ROOT, stdin=stdin).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
