"""Results reach the disk soon, together where they can, and never at each other's cost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.errors import HistoryFullError
from desktop.records.record import Conclusion, NewEntry
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from desktop.work.analysis import Analysis
from desktop.work.result_saver import MOST_TOGETHER, Outcome, ResultSaver
from tests.desktop.stored_entries import ADDED_AT, result_of

Commit = dict[int, Outcome]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    opened = HistoryStore(tmp_path / "history.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def saver(store: HistoryStore, qapp: QApplication) -> Iterator[ResultSaver]:
    made = ResultSaver(store)
    yield made
    made.shutdown()
    qapp.processEvents()  # while what they are about is still there


@pytest.fixture
def commits(saver: ResultSaver) -> list[Commit]:
    """What was told of each commit."""
    told: list[Commit] = []
    saver.committed.connect(lambda results: told.append({one: what for one, _, what in results}))
    return told


def enter(store: HistoryStore, count: int) -> list[int]:
    entries = [NewEntry(Source(Path(f"/films/{number}.png"))) for number in range(count)]
    return store.add(entries, ADDED_AT)


def analysis_of(name: str) -> Analysis:
    return Analysis(result_of(name))


def test_a_single_result_is_committed_at_once(
    store: HistoryStore, saver: ResultSaver, qtbot: QtBot
) -> None:
    (record_id,) = enter(store, 1)
    analysis = analysis_of("Ana")
    with qtbot.waitSignal(saver.committed) as told:
        saver.save(record_id, analysis)
        assert saver.unsaved == 1
    assert told.args == [[(record_id, analysis, True)]]
    assert saver.unsaved == 0
    record = store.record(record_id)
    assert record is not None
    assert record.conclusion is Conclusion.ABNORMAL


def test_results_of_a_moment_are_committed_together(
    store: HistoryStore, saver: ResultSaver, commits: list[Commit], qtbot: QtBot
) -> None:
    first, *others = enter(store, MOST_TOGETHER)
    saver.save(first, analysis_of("first"))
    qtbot.waitUntil(lambda: len(commits) == 1)
    for record_id in others:
        saver.save(record_id, analysis_of(str(record_id)))
    assert saver.unsaved == len(others)
    qtbot.waitUntil(lambda: len(commits) == 2)
    assert commits == [{first: True}, dict.fromkeys(others, True)]
    assert not store.waiting()


@pytest.mark.parametrize("enough", [True, False])
def test_enough_of_them_or_the_last_ones_do_not_wait(
    store: HistoryStore, saver: ResultSaver, commits: list[Commit], qtbot: QtBot, enough: bool
) -> None:
    saver._pause.setInterval(60_000)
    first, *others = enter(store, 1 + MOST_TOGETHER if enough else 3)
    saver.save(first, analysis_of("first"))
    qtbot.waitUntil(lambda: len(commits) == 1)
    for record_id in others:
        saver.save(record_id, analysis_of(str(record_id)))
    if not enough:
        saver.flush()
    qtbot.waitUntil(lambda: len(commits) == 2)
    assert not store.waiting()


def test_a_result_for_a_deleted_entry_is_told_apart(
    store: HistoryStore, saver: ResultSaver, qtbot: QtBot
) -> None:
    kept, deleted = enter(store, 2)
    store.delete([deleted])
    saver._waiting.append((kept, analysis_of("kept")))
    with qtbot.waitSignal(saver.committed) as told:
        saver.save(deleted, analysis_of("deleted"))
    assert [(one, what) for one, _, what in told.args[0]] == [(kept, True), (deleted, False)]


def test_each_of_two_results_for_one_entry_is_told(
    store: HistoryStore, saver: ResultSaver, qtbot: QtBot
) -> None:
    saver._pause.setInterval(60_000)
    first, twice = enter(store, 2)
    with qtbot.waitSignal(saver.committed):
        saver.save(first, analysis_of("first"))
    analyses = [analysis_of("before"), analysis_of("after")]
    for analysis in analyses:
        saver.save(twice, analysis)
    assert saver.unsaved == 2
    with qtbot.waitSignal(saver.committed) as told:
        saver.flush()
    assert told.args[0] == [(twice, analysis, True) for analysis in analyses]
    record = store.record(twice)
    assert record is not None
    assert record.title == "after"


def test_a_result_that_cannot_be_written_costs_no_other(
    store: HistoryStore, saver: ResultSaver, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    first, broken, last = enter(store, 3)
    result = result_of("broken")
    assert result.facts is not None
    # Half of a character, which SQLite does not take.
    facts = replace(result.facts, patient=replace(result.facts.patient, name="\ud800"))
    saver._waiting.append((first, analysis_of("first")))
    saver._waiting.append((broken, Analysis(replace(result, facts=facts))))
    with qtbot.waitSignal(saver.committed) as told:
        saver.save(last, analysis_of("last"))
    outcomes = {one: what for one, _, what in told.args[0]}
    assert (outcomes[first], outcomes[last]) == (True, True)
    assert isinstance(outcomes[broken], UnicodeEncodeError)
    assert list(store.waiting()) == [broken]
    assert caplog.text.count("UnicodeEncodeError") == 1


def test_a_full_disk_is_told_of_all_of_them(
    store: HistoryStore,
    saver: ResultSaver,
    commits: list[Commit],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def save(_: object) -> set[int]:
        raise HistoryFullError("SQLITE_FULL")

    first, second = enter(store, 2)
    saver._waiting.append((first, analysis_of("first")))
    with monkeypatch.context() as patch:
        patch.setattr(store, "save", save)
        saver.save(second, analysis_of("second"))
        qtbot.waitUntil(lambda: len(commits) == 1)
    assert set(commits[0]) == {first, second}
    assert {type(what) for what in commits[0].values()} == {HistoryFullError}
    assert saver.unsaved == 0


def test_at_the_end_nothing_that_was_read_is_lost(store: HistoryStore, saver: ResultSaver) -> None:
    for record_id in enter(store, 5):
        saver.save(record_id, analysis_of(str(record_id)))
    assert saver.unsaved == 5
    saver.shutdown()
    assert not store.waiting()
    assert len(store.find()) == 5
