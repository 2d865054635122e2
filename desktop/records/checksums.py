"""A checksum of each row: a byte that flips on a disk leaves a sound database and other values.

Rows that an older Hilum wrote have none until they are written again, and are taken as they are.
"""

import sqlite3
from collections.abc import Iterable
from zlib import crc32

Cell = str | bytes | int | None

SEALED = (
    *("path", "archive", "file_name", "added_at", "conclusion", "verdict"),
    *("patient_name", "patient_id", "impression", "note"),
    *("reference_test", "reference_result", "reviewed_at", "lines"),
)
"""Columns of ``record`` that are shown or decide what is shown. What only the search needs is not
among them, and :meth:`HistoryStore.delete` changes nothing here."""


def checksum(cells: Iterable[Cell]) -> int:
    """CRC-32 of the values of one row; each with its kind and length, so that none runs over."""
    found = 0
    for cell in cells:
        content = cell if isinstance(cell, bytes) else str(cell).encode("utf-8", "replace")
        found = crc32(f"{type(cell).__name__} {len(content)} ".encode() + content, found)
    return found


def require_unaltered(stored: int | None, cells: Iterable[Cell]) -> None:
    """Compare with what was written.

    Raises
    ------
    ValueError
        They are not the same.
    """
    if stored is not None and stored != checksum(cells):
        raise ValueError("a row that is not what was written")


def seal(connection: sqlite3.Connection, record_id: int) -> None:
    """Note the checksum of a record, after each change of a sealed column."""
    row = connection.execute(
        f"SELECT {', '.join(SEALED)} FROM record WHERE id = ?",  # noqa: S608 - fixed columns
        (record_id,),
    ).fetchone()
    if row is not None:
        connection.execute("UPDATE record SET crc32 = ? WHERE id = ?", (checksum(row), record_id))
