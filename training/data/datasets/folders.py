"""Pictures in folders, in an order that is the same on every machine."""

import logging
from collections.abc import Iterable
from pathlib import Path

from training.errors import DatasetError

LOG = logging.getLogger(__name__)
SUFFIXES = frozenset(
    (".png", ".jpg", ".jpeg", ".jfif", ".dcm", ".dicom", ".tif", ".tiff", ".bmp", ".webp")
)
"""What is listed as a picture; what it really is, the reader finds by content."""


def list_pictures(folder: Path, recursive: bool = False) -> list[Path]:
    """Picture files of a folder, sorted by path.

    Raises
    ------
    DatasetError
        There is no such folder.
    """
    if not folder.is_dir():
        raise DatasetError(f"The folder {folder} is missing.")
    found = folder.rglob("*") if recursive else folder.iterdir()
    return sorted(path for path in found if path.suffix.lower() in SUFFIXES and path.is_file())


def first_existing(folder: Path, candidates: Iterable[str]) -> Path:
    """The first of several sub-folders that a download may use.

    Raises
    ------
    DatasetError
        None of them exists.
    """
    names = tuple(candidates)
    for name in names:
        if (folder / name).is_dir():
            return folder / name
    raise DatasetError(f"{folder} holds none of the folders {', '.join(names)}.")


def report_missing(table: Path, missing: int, total: int) -> None:
    """Say how many rows have no picture; a table without any picture is an error.

    Raises
    ------
    DatasetError
    """
    if total and missing == total:
        raise DatasetError(f"None of the pictures that {table} names is there.")
    if missing:
        LOG.warning("%s: %d of %d rows have no picture", table, missing, total)
