"""Every file that comes with pydicom and pydicom-data, and what Hilum says of it.

The table beside this file lists name, result and reason. Written anew with

    python tests/inference/readers/test_files_of_other_toolkits.py

and to be read line by line before it is committed.
"""

import csv
import warnings
from pathlib import Path

import data_store
import pydicom
import pytest

from inference.errors import InputError
from inference.readers import read_content

TABLE = Path(__file__).with_suffix(".csv")
FOLDERS = [Path(str(module.__file__)).parent / "data" for module in (pydicom, data_store)]
CODE = {".py", ".pyc"}


def files() -> list[Path]:
    return [
        path
        for folder in FOLDERS
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in CODE
    ]


def name_of(path: Path) -> str:
    folder = next(folder for folder in FOLDERS if path.is_relative_to(folder))
    return f"{folder.parent.name}/{path.relative_to(folder).as_posix()}"


def judge(path: Path) -> tuple[str, str]:
    """Result and reason. ``read_content`` lets our own mistakes through, as exceptions."""
    try:
        radiograph = read_content(path.read_bytes())
    except InputError as error:
        return type(error).__name__, error.detail
    file = radiograph.file
    size = f"{file.columns} x {file.rows}, {file.bits_stored} bits {file.colour_model}"
    return "read", f"{size}, {file.encoding}"


def table() -> dict[str, tuple[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return {name: (result, reason) for name, result, reason in csv.reader(stream)}


def test_every_file_ends_as_the_table_says() -> None:
    expected = table()
    found = {}
    for path in files():
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            found[name_of(path)] = judge(path)
    missing = set(expected) - set(found)
    if missing and len(missing) < len(expected) / 2:
        pytest.fail(f"files are gone: {sorted(missing)}")
    assert {name: result for name, result in found.items() if name in expected} == expected
    assert len(found) > 250


if __name__ == "__main__":
    with TABLE.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(
            (name_of(path), *judge(path)) for path in files()
        )
