"""Whatever a damaged database holds of an entry, it is said to be damaged."""

import json
import struct
from collections.abc import Callable
from typing import Any

import pytest

from desktop.errors import EntryDamagedError
from desktop.records.database import sound_entry
from desktop.records.document import decode_facts, decode_reading, encode
from desktop.records.heat_map_codec import decode_heat_maps, encode_heat_maps
from tests.desktop.stored_entries import result_of

RESULT = result_of("Doe, Jane", "42")


def changed(value: Any, **changes: object) -> str:
    return json.dumps(json.loads(encode(value)) | changes)


@pytest.mark.parametrize(
    ("decode", "text"),
    [
        (decode_reading, changed(RESULT.reading, scores=["no score"])),
        (decode_reading, changed(RESULT.reading, verdict="no message")),
        (decode_reading, changed(RESULT.reading, conclusion="healthy")),
        (decode_reading, "[" * 100_000),
        (decode_reading, "[]"),
        (decode_facts, changed(RESULT.facts, file=None)),
        (decode_facts, changed(RESULT.facts, patient=["Doe"])),
        (decode_facts, "\0"),
    ],
)
def test_damage_has_one_error(decode: Callable[[str], object], text: str) -> None:
    with pytest.raises(EntryDamagedError), sound_entry():
        decode(text)


def test_heat_maps_packed_in_an_unknown_way_are_damaged() -> None:
    assert RESULT.picture is not None and RESULT.picture.heat_maps is not None
    content = encode_heat_maps(RESULT.picture.heat_maps)
    method = content.index(b"PK\x01\x02") + 10
    strange = content[:method] + struct.pack("<H", 99) + content[method + 2 :]
    with pytest.raises(EntryDamagedError), sound_entry():
        decode_heat_maps(strange)
