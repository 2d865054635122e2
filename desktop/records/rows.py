"""Between the values of the history and the rows of its tables."""

import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import astuple
from datetime import UTC, datetime
from math import isfinite
from pathlib import Path
from typing import Any

from desktop.errors import EntryDamagedError
from desktop.records.checksums import SEALED, checksum, require_unaltered, seal
from desktop.records.database import sound_entry
from desktop.records.document import (
    decode_facts,
    decode_message,
    decode_reading,
    encode,
    encode_message,
)
from desktop.records.heat_map_codec import decode_heat_maps, encode_heat_maps
from desktop.records.record import (
    Conclusion,
    Impression,
    Line,
    NewEntry,
    Reading,
    Record,
    ReferenceTest,
    Result,
    Review,
    StoredPicture,
    Summary,
)
from desktop.records.soundness import require_types
from desktop.records.source import Source

PICTURE_PARTS = ("preview", "thumbnail", "heat_maps")
PICTURE_CHECKSUMS = tuple(f"{part}_crc32" for part in PICTURE_PARTS)
_columns = ", ".join
_SEALED_COLUMNS = f"id, {_columns(SEALED)}, record.crc32 AS record_crc32"
RECORD_COLUMNS = (
    f"{_SEALED_COLUMNS}, result.reading, facts, result.crc32 AS result_crc32,"  # noqa: S608
    " (SELECT json_group_array(json_array(other.reading, other.crc32))"
    " FROM earlier_reading AS other WHERE other.record_id = record.id) AS earlier"
)
SUMMARY_COLUMNS = f"{_SEALED_COLUMNS}, thumbnail, thumbnail_crc32"


def next_id(connection: sqlite3.Connection) -> int:
    """The id that the next new entry gets, which no entry ever had."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'record'").fetchone()
    return 1 if row is None else int(row["seq"]) + 1


def insert_entry(
    connection: sqlite3.Connection, entry: NewEntry, added_at: datetime, batch: int
) -> int:
    """Write a new entry; its id is returned. ``batch`` is the id of the first one with it."""
    source = entry.source
    archive = None if source.archive is None else os.fsencode(source.archive)
    # Names that are not valid text exist on every system.
    name = os.fsencode(source.path.name).decode("utf-8", "replace")
    cursor = connection.execute(
        "INSERT INTO record (path, archive, file_name, added_at, batch, sort_name, search_text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            os.fsencode(source.path),
            archive,
            name,
            milliseconds(added_at),
            batch,
            name.casefold(),
            name.casefold(),
        ),
    )
    record_id = int(cursor.lastrowid or 0)
    seal(connection, record_id)
    if entry.result is not None:
        update_result(connection, record_id, entry.result)
    return record_id


def update_result(connection: sqlite3.Connection, record_id: int, result: Result) -> bool:
    """Write a result; False when its entry is gone."""
    reading, facts = result.reading, result.facts
    patient = facts.patient if facts is not None else None
    name = patient.name if patient is not None else ""
    patient_id = patient.patient_id if patient is not None else ""
    row = connection.execute(
        "SELECT file_name FROM record WHERE id = ? AND deleted_at IS NULL", (record_id,)
    ).fetchone()
    if row is None:
        return False
    connection.execute(
        "UPDATE record SET conclusion = ?, verdict = ?, patient_name = ?, patient_id = ?,"
        " input_sha256 = ?, model_sha256 = ?, sort_name = ?, search_text = ?,"
        " search_verdict = ? WHERE id = ?",
        (
            reading.conclusion,
            encode_message(reading.verdict),
            name,
            patient_id,
            facts.file.sha256 if facts is not None else "",
            reading.model.sha256 if reading.model is not None else "",
            (name or row["file_name"]).casefold(),
            "\n".join([name, patient_id, row["file_name"]]).casefold(),
            "\n".join(text for _, text in reading.verdict.values).casefold(),
            record_id,
        ),
    )
    seal(connection, record_id)
    _keep_earlier_reading(connection, record_id, reading)
    content = (encode(reading), None if facts is None else encode(facts))
    connection.execute(
        "INSERT OR REPLACE INTO result (record_id, reading, facts, crc32) VALUES (?, ?, ?, ?)",
        (record_id, *content, checksum(content)),
    )
    picture = result.picture
    if picture is not None:
        maps = None if picture.heat_maps is None else encode_heat_maps(picture.heat_maps)
        blobs = (picture.preview, picture.thumbnail, maps)
        connection.execute(
            f"INSERT OR REPLACE INTO picture (record_id, {_columns(PICTURE_PARTS)},"  # noqa: S608
            f" {_columns(PICTURE_CHECKSUMS)}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (record_id, *blobs, *(checksum([blob]) for blob in blobs)),
        )
    return True


def _keep_earlier_reading(connection: sqlite3.Connection, record_id: int, reading: Reading) -> None:
    """Set the present reading aside when another model has made the new one."""
    row = connection.execute(
        "SELECT reading FROM result WHERE record_id = ?", (record_id,)
    ).fetchone()
    present = None if row is None else _sound_reading(row["reading"])
    if present is None or present.model is None or present.model == reading.model:
        return
    for stored in connection.execute(
        "SELECT id, reading FROM earlier_reading WHERE record_id = ?", (record_id,)
    ).fetchall():
        other = _sound_reading(stored["reading"])
        if other is None or other.model in (present.model, reading.model):
            connection.execute("DELETE FROM earlier_reading WHERE id = ?", (stored["id"],))
    connection.execute(
        "INSERT INTO earlier_reading (record_id, reading, crc32) VALUES (?, ?, ?)",
        (record_id, row["reading"], checksum([row["reading"]])),
    )


def _sound_reading(text: str) -> Reading | None:
    """A stored reading; None for a damaged one, which is not worth keeping."""
    try:
        with sound_entry():
            return decode_reading(text)
    except EntryDamagedError:
        return None


def update_review(connection: sqlite3.Connection, record_id: int, review: Review) -> None:
    """Write what the reader added."""
    connection.execute(
        "UPDATE record SET impression = ?, note = ?, search_note = ?, reference_test = ?,"
        " reference_result = ?, reviewed_at = ? WHERE id = ?",
        (
            review.impression,
            review.note,
            "\n".join([review.note, review.reference_result]).casefold(),
            review.reference_test,
            review.reference_result,
            None if review.reviewed_at is None else milliseconds(review.reviewed_at),
            record_id,
        ),
    )
    seal(connection, record_id)


def update_lines(connection: sqlite3.Connection, record_id: int, lines: Sequence[Line]) -> None:
    """Write what the reader measured."""
    connection.execute(
        "UPDATE record SET lines = ? WHERE id = ?",
        (json.dumps([astuple(line) for line in lines]), record_id),
    )
    seal(connection, record_id)


def source_of(row: sqlite3.Row) -> Source:
    """From the columns ``path`` and ``archive``."""
    archive = row["archive"]
    return Source(
        Path(os.fsdecode(row["path"])), None if archive is None else Path(os.fsdecode(archive))
    )


def record_of(row: sqlite3.Row) -> Record:
    """From :data:`RECORD_COLUMNS`."""
    _require_unaltered_record(row)
    require_unaltered(row["result_crc32"], (row["reading"], row["facts"]))
    reviewed_at = row["reviewed_at"]
    review = Review(
        impression=_optional(row["impression"], Impression),
        note=row["note"],
        reference_test=_optional(row["reference_test"], ReferenceTest),
        reference_result=row["reference_result"],
        reviewed_at=_optional(reviewed_at, moment),
    )
    require_types(review, Review)
    return Record(
        id=row["id"],
        source=source_of(row),
        added_at=moment(row["added_at"]),
        reading=_optional(row["reading"], decode_reading),
        facts=_optional(row["facts"], decode_facts),
        review=review,
        earlier=tuple(_earlier(*stored) for stored in reversed(json.loads(row["earlier"]))),
        lines=tuple(_line(numbers) for numbers in json.loads(row["lines"])),
    )


def summary_of(row: sqlite3.Row) -> Summary:
    """From :data:`SUMMARY_COLUMNS`."""
    _require_unaltered_record(row)
    require_unaltered(row["thumbnail_crc32"], [row["thumbnail"]])
    summary = Summary(
        id=row["id"],
        title=row["patient_name"] or row["file_name"],
        file_name=row["file_name"],
        added_at=moment(row["added_at"]),
        conclusion=Conclusion(row["conclusion"]),
        verdict=_optional(row["verdict"], decode_message),
        thumbnail=row["thumbnail"],
        impression=_optional(row["impression"], Impression),
        reviewed=row["reviewed_at"] is not None,
    )
    require_types(summary, Summary)
    return summary


def picture_of(row: sqlite3.Row) -> StoredPicture:
    """From all columns of ``picture``."""
    for part, noted in zip(PICTURE_PARTS, PICTURE_CHECKSUMS, strict=True):
        require_unaltered(row[noted], [row[part]])
    maps = None if row["heat_maps"] is None else decode_heat_maps(row["heat_maps"])
    return StoredPicture(row["preview"], row["thumbnail"], maps)


def milliseconds(when: datetime) -> int:
    """A moment as it is stored."""
    return int(when.timestamp() * 1000)


def moment(stored: int) -> datetime:
    """A stored moment, in UTC."""
    return datetime.fromtimestamp(stored / 1000, UTC)


def _require_unaltered_record(row: sqlite3.Row) -> None:
    require_unaltered(row["record_crc32"], (row[name] for name in SEALED))


def _earlier(text: str, stored: int | None) -> Reading:
    require_unaltered(stored, [text])
    return decode_reading(text)


def _line(numbers: Any) -> Line:
    line = Line(*numbers)
    if not all(isinstance(number, float) and isfinite(number) for number in numbers):
        raise ValueError("a line that leads nowhere")
    return line


def _optional(value: Any, decode: Any) -> Any:
    return None if value is None else decode(value)
