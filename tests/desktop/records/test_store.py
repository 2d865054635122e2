import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from desktop.errors import HistoryError, HistoryTooNewError
from desktop.records.query import HistoryQuery, SortBy, Word
from desktop.records.record import (
    Conclusion,
    HeatMaps,
    Impression,
    NewEntry,
    PictureFacts,
    Reading,
    ReferenceTest,
    Result,
    Review,
    Score,
    StoredPicture,
)
from desktop.records.schema import MIGRATIONS
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from inference.message import Message
from inference.prediction import ModelIdentity
from inference.preprocessing import Fit, InputContract
from inference.radiograph import (
    Acquisition,
    FileFacts,
    Patient,
    PixelSpacing,
    SpacingOrigin,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MAPS = HeatMaps(
    {"covid": np.linspace(-1, 1, 49, dtype=np.float32).reshape(7, 7)},
    InputContract(224, 224, 3, (-1.0, 1.0), Fit.PAD),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    opened = HistoryStore(tmp_path / "history.sqlite3")
    yield opened
    opened.close()


def a_result(
    conclusion: Conclusion = Conclusion.ABNORMAL, name: str = "Öztürk, Ana", patient_id: str = "P7"
) -> Result:
    return Result(
        Reading(
            conclusion,
            Message("Abnormal. Most likely finding: {finding}.", (("finding", "COVID"),)),
            Message("A reason."),
            None,
            Score("abnormal", "Abnormal", 0.9, 0.5),
            (Score("covid", "COVID", 0.9, None), Score("normal", "Normal", 0.1, None, True)),
            "balanced",
            ModelIdentity("m", "1", "f" * 64),
            signed=True,
        ),
        PictureFacts(
            FileFacts("DICOM", "Explicit VR Little Endian", "a" * 64, 12),
            100,
            80,
            Acquisition(view_position="PA", study_date=date(2026, 2, 28)),
            Patient(name, patient_id, date(1970, 1, 2), 56.0, sex="F"),
            PixelSpacing(0.14, 0.15, SpacingOrigin.DETECTOR),
            (Message("Taken as {value}.", (("value", "MONOCHROME2"),)),),
        ),
        StoredPicture(b"preview", b"thumbnail", MAPS),
    )


def add(store: HistoryStore, name: str, when: datetime = NOW, result: Result | None = None) -> int:
    return store.add([NewEntry(Source(Path("/films", name)), result)], when)[0]


def test_a_result_comes_back_as_it_was_saved(store: HistoryStore) -> None:
    record_id = add(store, "film.dcm")
    waiting = store.record(record_id)
    assert waiting is not None
    assert waiting.conclusion is Conclusion.WAITING
    result = a_result()
    assert store.save({record_id: result}) == {record_id}
    record = store.record(record_id)
    assert record is not None
    assert (record.reading, record.facts) == (result.reading, result.facts)
    assert record.source == Source(Path("/films/film.dcm"))
    assert record.added_at == NOW
    assert record.title == "Öztürk, Ana"
    picture = store.picture(record_id)
    assert picture is not None
    assert picture.heat_maps is not None
    assert picture.heat_maps.contract == MAPS.contract
    np.testing.assert_allclose(picture.heat_maps.maps["covid"], MAPS.maps["covid"], atol=1e-3)


def test_a_result_for_a_deleted_entry_is_dropped(store: HistoryStore) -> None:
    record_id = add(store, "film.png")
    store.delete([record_id])
    assert store.save({record_id: a_result()}) == set()
    store.restore([record_id])
    assert list(store.waiting()) == [record_id]


def test_an_id_is_never_given_twice(store: HistoryStore) -> None:
    record_id = add(store, "film.png")
    store.delete([record_id])
    store.end_run()
    assert add(store, "film.png") > record_id


def test_a_name_that_is_not_text_is_kept(store: HistoryStore) -> None:
    source = Source(Path("/films/caf\udce9.png"), Path("/films/caf\udce9.zip"))
    record_id = store.add([NewEntry(source)], NOW)[0]
    record = store.record(record_id)
    assert record is not None
    assert record.source == source
    assert store.summaries([record_id])[0].file_name == "caf\ufffd.png"


def test_searching_finds_name_id_file_verdict_and_note(store: HistoryStore) -> None:
    record_id = add(store, "Film-One.dcm", result=a_result())
    add(store, "other.png", result=a_result(Conclusion.NORMAL, "Nobody", "X1"))
    review = Review(Impression.ABNORMAL, "Blunted costophrenic angle", ReferenceTest.CT, "Empyema")
    store.save_review(record_id, review)
    for text in ("öztürk", "ÖZT", "p7", "film-one", "costophrenic", "empyema"):
        found = store.find(HistoryQuery(words=(Word(text),)))
        assert list(found) == [record_id], text
    both = (Word("ana"), Word("p7"))
    assert list(store.find(HistoryQuery(words=both))) == [record_id]
    assert not store.find(HistoryQuery(words=(Word("ana"), Word("nobody"))))
    assert not store.find(HistoryQuery(words=(Word("100%_"),)))
    verdict = Word("abnorm", frozenset({Conclusion.ABNORMAL}))
    assert list(store.find(HistoryQuery(words=(verdict,)))) == [record_id]


def test_filtering_and_sorting(store: HistoryStore) -> None:
    first = add(store, "b.png", NOW - timedelta(days=9), a_result(Conclusion.NORMAL, "", "2"))
    second = add(store, "A.png", NOW - timedelta(days=2), a_result(Conclusion.ABNORMAL, "", "3"))
    third = add(store, "c.png", NOW, a_result(Conclusion.FAILED, "", "1"))
    store.save_review(second, Review(reviewed_at=NOW))

    def found(query: HistoryQuery) -> list[int]:
        return list(store.find(query))

    assert found(HistoryQuery()) == [third, second, first]
    assert found(HistoryQuery(descending=False)) == [first, second, third]
    assert found(HistoryQuery(added_from=NOW - timedelta(days=3))) == [third, second]
    wanted = frozenset({Conclusion.NORMAL, Conclusion.FAILED})
    assert found(HistoryQuery(conclusions=wanted)) == [third, first]
    assert found(HistoryQuery(reviewed=True)) == [second]
    assert found(HistoryQuery(reviewed=False)) == [third, first]
    by_name = HistoryQuery(sort_by=SortBy.NAME, descending=False)
    assert found(by_name) == [second, first, third]
    by_patient = HistoryQuery(sort_by=SortBy.PATIENT_ID, descending=False)
    assert found(by_patient) == [third, first, second]
    by_conclusion = HistoryQuery(sort_by=SortBy.CONCLUSION, descending=False)
    assert found(by_conclusion) == [second, third, first]
    assert found(HistoryQuery(sort_by=SortBy.REVIEWED))[0] == second


def test_a_review_survives_a_new_result(store: HistoryStore) -> None:
    record_id = add(store, "film.png", result=a_result())
    review = Review(Impression.UNSURE, "A note", ReferenceTest.PCR, "negative", NOW)
    store.save_review(record_id, review)
    store.save({record_id: a_result(Conclusion.NORMAL)})
    record = store.record(record_id)
    assert record is not None
    assert record.review == review
    assert list(store.find(HistoryQuery(words=(Word("note"),)))) == [record_id]


def test_crashes_in_a_row_are_counted_until_a_clean_end(tmp_path: Path) -> None:
    def run(clean: bool) -> int:
        store = HistoryStore(tmp_path / "history.sqlite3")
        crashes = store.begin_run()
        if clean:
            store.end_run()
        store.close()
        return crashes

    assert [run(clean) for clean in (True, False, False, True, True)] == [0, 0, 1, 2, 0]


def test_a_database_from_the_future_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(HistoryTooNewError):
        HistoryStore(path)
    assert path.read_bytes()[100:] == before[100:]


@pytest.mark.parametrize("content", [b"this is no database" * 100])
def test_what_is_no_database_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "history.sqlite3"
    path.write_bytes(content)
    with pytest.raises(HistoryError):
        HistoryStore(path)
    assert path.read_bytes() == content


def test_the_sentence_of_an_error_holds_no_path(tmp_path: Path) -> None:
    blocked = tmp_path / "Surname, Given"
    blocked.write_text("a file where a folder should be")
    with pytest.raises(HistoryError) as raised:
        HistoryStore(blocked / "history.sqlite3")
    assert "Surname" not in str(raised.value)


def test_summaries_are_those_of_the_entries(store: HistoryStore) -> None:
    record_id = add(store, "film.png", result=a_result())
    store.save_review(record_id, replace(Review(), impression=Impression.NORMAL, reviewed_at=NOW))
    (summary,) = store.summaries([record_id, 999])
    assert summary.title == "Öztürk, Ana"
    assert summary.thumbnail == b"thumbnail"
    assert summary.impression is Impression.NORMAL
    assert summary.reviewed


def test_the_order_is_counted_and_no_clock_changes_it(store: HistoryStore) -> None:
    """With the clock of 2026, of 2031, of 2001: as an empty CMOS battery leaves it."""
    batches = [
        store.add(
            [NewEntry(Source(Path(f"/{year}/{name}.dcm"))) for name in "ab"],
            datetime(year, 5, 1, tzinfo=UTC),
        )
        for year in (2026, 2031, 2001)
    ]
    assert list(store.find()) == [*batches[2], *batches[1], *batches[0]]
    oldest_first = HistoryQuery(descending=False)
    assert list(store.find(oldest_first)) == [*batches[0], *batches[1], *batches[2]]
