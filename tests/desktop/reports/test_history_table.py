import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from desktop.records.record import Impression, NewEntry, Result, Review, Score
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from desktop.reports.history_table import HistoryTable
from inference.radiograph import Patient
from tests.desktop.reports.history_entry import result_with_everything
from tests.identified_film import NAMES

KEY = bytes(range(32))
NOW = datetime(2026, 11, 20, 6, 15, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    opened = HistoryStore(tmp_path / "history.sqlite3")
    yield opened
    opened.close()


def enter(store: HistoryStore, name: str = "film.dcm", result: Result | None = None) -> int:
    whole = result_with_everything() if result is None else result
    return store.add([NewEntry(Source(Path(name)), whole)], NOW)[0]


def named(name: str) -> Result:
    result = result_with_everything()
    assert result.facts is not None
    return replace(result, facts=replace(result.facts, patient=Patient(name, "=1+1")))


def written(table: HistoryTable) -> bytes:
    stream = BytesIO()
    table.write(stream)
    return stream.getvalue()


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_no_share_is_rounded_to_none_or_all(store: HistoryStore) -> None:
    record_id = enter(store, result=result_with_everything(0.9968))
    (row,) = rows(written(HistoryTable(store, [record_id])))
    assert (row["abnormal_percent"], row["normal_percent"]) == (">99", "<1")


def test_a_damaged_entry_says_so_and_stops_nothing(store: HistoryStore) -> None:
    ids = [enter(store, f"{number}.dcm") for number in range(3)]
    with closing(sqlite3.connect(store.path)) as other:
        # One character: 0.943 of one is 943.
        other.execute(
            "UPDATE result SET reading = replace(reading, '0.943', '943.0') WHERE record_id = ?",
            (ids[1],),
        )
        other.commit()
    whole, damaged, last = rows(written(HistoryTable(store, ids)))
    assert (whole["abnormal_percent"], last["abnormal_percent"]) == ("94", "94")
    assert damaged["entry"] == str(ids[1])
    assert damaged["conclusion"] == "damaged"
    assert {value for name, value in damaged.items() if name not in ("entry", "conclusion")} == {""}


def test_a_row_says_what_the_screen_says(store: HistoryStore) -> None:
    record_id = enter(store)
    store.save_review(record_id, Review(Impression.UNSURE, 'said "maybe",\nlater', reviewed_at=NOW))
    (row,) = rows(written(HistoryTable(store, [record_id])))
    assert row["patient"] == "Okonkwo, Adaeze"
    assert row["study_date"] == "2026-11-19"
    assert row["read_at"] == "2026-11-20T06:15:00+00:00"
    assert (row["verdict_key"], row["named"]) == ("named", "covid19_pneumonia")
    assert row["verdict"] == "Abnormal. Most likely finding: COVID-19 pneumonia."
    assert row["abnormal_percent"] == "94"
    assert row["normal_percent"] == "6"
    assert row["covid19_pneumonia_percent"] == "93"
    assert row["other_lung_disease_percent"] == "<1"
    assert row["abnormal_operating_point_percent"] == "52"
    assert row["impression"] == "unsure"
    assert row["note"] == 'said "maybe",\nlater'
    assert row["model"] == "test"


def test_the_file_follows_rfc_4180_in_utf8_with_a_byte_order_mark(store: HistoryStore) -> None:
    content = written(HistoryTable(store, [enter(store, result=named("Müller, 花子"))]))
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert len(lines) == 3
    assert lines[-1] == ""
    assert "\n" not in "".join(lines)
    assert '"Müller, 花子"' in lines[1]


@pytest.mark.parametrize(
    "name", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]
)
def test_no_cell_is_a_formula(store: HistoryStore, name: str) -> None:
    record_id = enter(store, name=f"{name.strip()}.png", result=named(name))
    store.save_review(record_id, Review(note=name, reference_result=name))
    (row,) = rows(written(HistoryTable(store, [record_id])))
    for column in ("patient", "patient_id", "note", "reference_result", "file"):
        assert row[column].startswith("'")
        assert row[column][1] in "=+-@\t\r\n＝"


def test_without_names_nothing_leads_to_the_patient(store: HistoryStore) -> None:
    record_id = enter(store, "okonkwo-film.dcm")
    store.save_review(record_id, Review(Impression.ABNORMAL, "sputum", reviewed_at=NOW))
    text = written(HistoryTable(store, [record_id], KEY)).decode("utf-8-sig")
    for name in NAMES:
        assert name not in text
    (row,) = rows(text.encode())
    assert row["abnormal_percent"] == "94"
    assert row["impression"] == "abnormal"


def test_answers_that_the_reader_may_not_see_yet_stay_hidden(store: HistoryStore) -> None:
    unread, read = enter(store), enter(store)
    store.save_review(read, Review(Impression.NORMAL))
    first, second = rows(written(HistoryTable(store, [unread, read], read_first=True)))
    assert first["conclusion"] == "hidden"
    told = ("verdict_key", "named", "verdict", "abnormal_percent")
    assert [first[column] for column in told] == ["", "", "", ""]
    assert (second["conclusion"], second["abnormal_percent"]) == ("abnormal", "94")


def test_the_order_is_kept_and_deleted_entries_are_left_out(store: HistoryStore) -> None:
    names = [f"{number}.png" for number in range(1203)]
    ids = store.add([NewEntry(Source(Path(name))) for name in names], NOW)
    store.delete(ids[:2])
    found = rows(written(HistoryTable(store, ids[::-1])))
    assert [row["file"] for row in found] == names[:1:-1]
    assert {row["conclusion"] for row in found} == {"waiting"}


def test_findings_of_several_models_share_one_table(store: HistoryStore) -> None:
    other = result_with_everything()
    scores = (Score("tuberculosis", "Tuberculosis", 0.25), Score("silicosis", "Silicosis", 0.75))
    old = enter(store)
    reading = replace(other.reading, scores=scores, named="silicosis")
    new = enter(store, result=replace(other, reading=reading))
    first, second = rows(written(HistoryTable(store, [old, new])))
    assert (first["tuberculosis_percent"], second["tuberculosis_percent"]) == ("", "25")
    assert (first["normal_percent"], second["normal_percent"]) == ("6", "")


def test_writing_stops_when_it_is_told_to(store: HistoryStore) -> None:
    ids = store.add([NewEntry(Source(Path(f"{number}.png"))) for number in range(1200)], NOW)
    stream = BytesIO()
    HistoryTable(store, ids).write(stream, lambda done: done < 500)
    assert len(rows(stream.getvalue())) < 700
