"""Are two builds of the same commit the same? Compares file lists and contents.

    python installer/compare_builds.py FOLDER OTHER_FOLDER

Exit status 0 when nothing but the documented exceptions differs.
"""

import sys
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path

EXCEPTIONS: dict[str, str] = {}
"""Patterns of files that may differ, each with the reason."""


def main() -> int:
    """Compare, and print every difference."""
    first, second = (contents(Path(argument)) for argument in sys.argv[1:3])
    differing = sorted(
        path for path in first.keys() | second.keys() if first.get(path) != second.get(path)
    )
    unexplained = 0
    for path in differing:
        reasons = [reason for pattern, reason in EXCEPTIONS.items() if fnmatch(path, pattern)]
        unexplained += not reasons
        print(f"{path}: {reasons[0] if reasons else 'DIFFERS'}")
    print(f"{len(first)} files and links, {len(differing)} differ, {unexplained} without a reason.")
    return 1 if unexplained else 0


def contents(folder: Path) -> dict[str, str]:
    """Path, below the folder, to what identifies the content: a link's target or a digest."""
    return {
        path.relative_to(folder).as_posix(): f"-> {path.readlink()}"
        if path.is_symlink()
        else sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


if __name__ == "__main__":
    sys.exit(main())
