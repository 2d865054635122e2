"""What a damaged row can hold is never taken for a result."""

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.errors import EntryDamagedError
from desktop.records.database import sound_entry
from desktop.records.document import decode_facts, decode_message, decode_reading, encode
from desktop.records.heat_map_codec import decode_heat_maps, encode_heat_maps
from desktop.records.record import HeatMaps
from tests.desktop.reports.history_entry import result_with_everything
from tests.desktop.stored_entries import CONTRACT

RESULT = result_with_everything()

Change = Callable[[dict[str, Any]], object]


def changed(text: str, change: Change) -> str:
    item = json.loads(text)
    change(item)
    return json.dumps(item)


def test_what_was_written_is_read_back() -> None:
    assert RESULT.facts is not None
    assert decode_reading(encode(RESULT.reading)) == RESULT.reading
    assert decode_facts(encode(RESULT.facts)) == RESULT.facts


@pytest.mark.parametrize(
    "change",
    [
        lambda item: item.update(conclusion="abnorma1"),
        lambda item: item["abnormal"].update(probability=9.43),
        lambda item: item["abnormal"].update(probability=float("nan")),
        lambda item: item["abnormal"].update(probability=float("inf")),
        lambda item: item["abnormal"].update(probability=-0.1),
        lambda item: item["abnormal"].update(probability="0.943"),
        lambda item: item["abnormal"].update(probability=True),
        lambda item: item["abnormal"].update(probability=0.843),
        lambda item: item["abnormal"].update(threshold=52),
        lambda item: item["abnormal"]["sensitivity"].update(low=85),
        lambda item: item["scores"][0].update(probability=0.067),
        lambda item: item["scores"].pop(),
        lambda item: item["scores"][0].update(key=None),
        lambda item: item.update(named="covid19_pneumonja"),
        lambda item: item.pop("signed"),
        lambda item: item.update(signed="yes"),
        lambda item: item.update(model={"name": "test", "version": 1, "sha256": ""}),
        lambda item: item["verdict"].update(template="Abnormal: {finding1}."),
        lambda item: item["verdict"].update(values=["finding"]),
        lambda item: item.update(scores=7),
        lambda item: item.update(abnormal=[1]),
        lambda item: item.clear(),
    ],
)
def test_a_damaged_reading_is_known_for_one(change: Change) -> None:
    damaged = changed(encode(RESULT.reading), change)
    with pytest.raises(EntryDamagedError), sound_entry():
        decode_reading(damaged)


@pytest.mark.parametrize(
    "change",
    [
        lambda item: item.update(rows=0),
        lambda item: item.update(rows="100"),
        lambda item: item.update(pixel_aspect=float("inf")),
        lambda item: item.update(spacing={"row_mm": -1, "column_mm": 1, "origin": "detector"}),
        lambda item: item.update(spacing={"row_mm": 1, "column_mm": 1, "origin": "defector"}),
        lambda item: item["acquisition"].update(study_date="2026-31-19"),
        lambda item: item["patient"].update(name=5),
        lambda item: item["file"].pop("sha256"),
    ],
)
def test_damaged_facts_are_known_for_such(change: Change) -> None:
    assert RESULT.facts is not None
    damaged = changed(encode(RESULT.facts), change)
    with pytest.raises(EntryDamagedError), sound_entry():
        decode_facts(damaged)


@pytest.mark.parametrize(
    "values", [np.full((7, 7), np.nan), np.full((7, 7), np.inf), np.zeros(7), np.zeros((7, 7, 1))]
)
def test_a_damaged_heat_map_is_known_for_one(values: NDArray[np.float32]) -> None:
    content = encode_heat_maps(HeatMaps({"abnormal": values}, CONTRACT))
    with pytest.raises(EntryDamagedError), sound_entry():
        decode_heat_maps(content)


@pytest.mark.parametrize("text", ["", "7", "[]", "null", "{", '{"template": "x"}', "[" * 100_000])
def test_what_is_no_document_at_all_is_known_for_such(text: str) -> None:
    for decode in (decode_reading, decode_facts, decode_message):
        with pytest.raises(EntryDamagedError), sound_entry():
            decode(text)
