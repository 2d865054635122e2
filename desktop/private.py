"""What holds patients' data is for its owner alone, whoever made it first.

Windows keeps each user's folder to that user by itself; there the modes mean nothing.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

FOLDER_MODE, FILE_MODE = 0o700, 0o600
OTHERS = 0o077
"""Bits of a mode that let anybody but the owner in."""


def private_folder(folder: Path) -> Path:
    """Make a folder, or close one that is there, to everybody else.

    Raises
    ------
    OSError
        It cannot be made. One that belongs to somebody else stays as it is.
    """
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    _close(folder)
    return folder


def private_file(file: Path) -> Path:
    """Make an empty file that only its owner can open, or close one that is there.

    Whoever writes it afterwards keeps the mode, as SQLite and Qt do.

    Raises
    ------
    OSError
    """
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
    _close(file)
    return file


def close_all(folder: Path) -> None:
    """Close what lies in a folder, at any depth; links are not followed."""
    for inside, folders, files in os.walk(folder):
        for name in folders:
            _close(Path(inside, name))
        for name in files:
            _close(Path(inside, name))


def is_open_to_others(path: Path) -> bool:
    """Whether the mode lets anybody else in; never so on Windows."""
    return os.name == "posix" and bool(path.stat().st_mode & OTHERS)


def _close(path: Path) -> None:
    """Take the rights of others away; what the owner may do stays as it is."""
    if os.name != "posix":
        return
    with suppress(OSError):  # somebody else's, or a file system without modes
        facts = path.lstat()
        if facts.st_mode & OTHERS and not stat.S_ISLNK(facts.st_mode):
            path.chmod(stat.S_IMODE(facts.st_mode) & ~OTHERS)
