"""Which files are meant when files and folders are dropped."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path


def expand(paths: Iterable[Path], cancelled: Callable[[], bool]) -> list[Path]:
    """All files, in the given order, folders replaced by what they hold.

    Hidden files and folders are left out, unless they are named themselves.

    Parameters
    ----------
    paths : iterable of Path
    cancelled : callable
        Asked now and then whether anybody still wants the answer.
    """
    files: list[Path] = []
    for path in paths:
        for file in _files_of(path):
            if cancelled():
                return files
            files.append(file)
    return files


def _files_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))
