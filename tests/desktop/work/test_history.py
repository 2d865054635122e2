"""Changes reach the disk in the order in which they were asked for, and the window never waits."""

import itertools
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.errors import HistoryError, HistoryFullError
from desktop.records.backups import Backups
from desktop.records.record import Conclusion, NewEntry, Review
from desktop.records.recovery import OpenedHistory
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from desktop.work import result_batch
from desktop.work.analysis import Analysis
from desktop.work.history import History
from desktop.work.result_batch import MOST_TOGETHER, Outcome
from tests.desktop.stored_entries import ADDED_AT, add_read, result_of

Commit = dict[int, Outcome]
HEARTBEAT_MS = 10
LONGEST_SILENCE_S = 0.5
"""Half of the time for which the history is held; this machine may have other work to do."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    opened = HistoryStore(tmp_path / "history.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def long_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Results wait for others for so long that only what the test does has them committed."""
    monkeypatch.setattr(result_batch, "COMMITTED_EVERY_MS", 60_000)


@pytest.fixture
def history(store: HistoryStore, qapp: QApplication) -> Iterator[History]:
    made = History(OpenedHistory(store, Backups(store.path)))
    yield made
    made.shutdown()
    qapp.processEvents()  # while what they are about is still there


@pytest.fixture
def commits(history: History) -> list[Commit]:
    """What was told of each commit of results."""
    told: list[Commit] = []
    history.saved.connect(lambda results: told.append({one: what for one, _, what in results}))
    return told


@pytest.fixture
def told(history: History) -> list[tuple[str, object]]:
    """Every signal, in order."""
    signals: list[tuple[str, object]] = []
    for name in ("added", "changed", "removed", "failed"):
        getattr(history, name).connect(lambda what, name=name: signals.append((name, what)))
    return signals


def enter(store: HistoryStore, count: int) -> list[int]:
    entries = [NewEntry(Source(Path(f"/films/{number}.png"))) for number in range(count)]
    return store.add(entries, ADDED_AT)


def analysis_of(name: str) -> Analysis:
    return Analysis(result_of(name))


def test_every_change_is_told_once_it_is_committed(
    history: History, told: list[tuple[str, object]], qtbot: QtBot
) -> None:
    history.add([NewEntry(Source(Path("/films/a.png"))) for _ in range(2)], ADDED_AT)
    qtbot.waitUntil(lambda: history.is_idle)
    first, second = history.store.find()
    history.save_review(first, Review(note="seen"))
    history.save_result(second, analysis_of("Ana"))
    history.delete([first, second])
    history.delete([first])  # which is gone already
    history.restore([first])
    history.erase([second])
    assert told == [("added", [first, second])]
    qtbot.waitUntil(lambda: history.is_idle)
    assert told[1:] == [
        ("changed", [first]),
        ("changed", [second]),
        ("removed", [first, second]),
        ("added", [first]),
        ("removed", [second]),
    ]
    assert list(history.store.find()) == [first]


def test_while_another_program_holds_the_history_the_window_lives_and_the_change_follows(
    history: History, store: HistoryStore, told: list[tuple[str, object]], qtbot: QtBot
) -> None:
    (record_id,) = add_read(store, ["Ana"])
    beats = [time.monotonic()]
    heart = QTimer(interval=HEARTBEAT_MS)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        heart.start()
        history.save_review(record_id, Review(note="typed meanwhile"))
        history.save_result(record_id, analysis_of("Ben"))
        history.delete(enter_nothing(record_id))
        qtbot.wait(1000)
        assert told == []
        # Nothing is committed, but whoever looks sees what was typed.
        stored = store.record(record_id)
        shown = history.record(record_id)
        assert stored is not None
        assert shown is not None
        assert (stored.review.note, shown.review.note) == ("", "typed meanwhile")
        assert stored.title == "Ana"
        other.execute("COMMIT")
    qtbot.waitUntil(lambda: history.is_idle)
    heart.stop()
    silences = [later - earlier for earlier, later in itertools.pairwise(beats)]
    assert len(beats) > 30
    assert max(silences) < LONGEST_SILENCE_S
    record = store.record(record_id)
    assert record is not None
    assert (record.title, record.review.note) == ("Ben", "typed meanwhile")
    assert told == [("changed", [record_id]), ("changed", [record_id])]


def enter_nothing(record_id: int) -> list[int]:
    """Ids that no entry has."""
    return [record_id + 1, record_id + 2]


def test_a_change_that_is_not_made_is_told_and_changes_nothing(
    history: History, store: HistoryStore, told: list[tuple[str, object]], qtbot: QtBot
) -> None:
    (record_id,) = add_read(store, ["Ana"])
    with closing(sqlite3.connect(store.path)) as other:
        other.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    history.save_review(record_id, Review(note="lost"))
    history.delete([record_id])
    qtbot.waitUntil(lambda: history.is_idle)
    assert [name for name, _ in told] == ["failed", "failed"]
    assert all(isinstance(error, HistoryError) for _, error in told)
    record = history.record(record_id)
    assert record is not None
    assert record.review.note == ""


def test_what_waits_for_a_busy_history_is_written_when_the_window_closes(
    store: HistoryStore, qapp: QApplication
) -> None:
    del qapp
    (record_id,) = add_read(store, ["Ana"])
    waiting = enter(store, 3)
    closing_one = History(OpenedHistory(store, Backups(store.path)))
    other = sqlite3.connect(store.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    closing_one.save_review(record_id, Review(note="typed last"))
    for one in waiting:
        closing_one.save_result(one, analysis_of(str(one)))
    release = Timer(0.3, lambda: other.execute("COMMIT"))
    release.start()
    closing_one.shutdown()
    release.join()
    other.close()
    again = HistoryStore(store.path)
    try:
        record = again.record(record_id)
        assert record is not None
        assert record.review.note == "typed last"
        assert not again.waiting()
        assert again.begin_run() == 0
    finally:
        again.close()


def test_a_single_result_is_committed_at_once(
    store: HistoryStore, history: History, qtbot: QtBot
) -> None:
    (record_id,) = enter(store, 1)
    analysis = analysis_of("Ana")
    with qtbot.waitSignal(history.saved) as told:
        history.save_result(record_id, analysis)
        assert history.unsaved == 1
    assert told.args == [[(record_id, analysis, True)]]
    assert history.unsaved == 0
    record = store.record(record_id)
    assert record is not None
    assert record.conclusion is Conclusion.ABNORMAL


def test_results_of_a_moment_are_committed_together(
    store: HistoryStore, history: History, commits: list[Commit], qtbot: QtBot
) -> None:
    first, *others = enter(store, MOST_TOGETHER)
    history.save_result(first, analysis_of("first"))
    qtbot.waitUntil(lambda: len(commits) == 1)
    for record_id in others:
        history.save_result(record_id, analysis_of(str(record_id)))
    assert history.unsaved == len(others)
    qtbot.waitUntil(lambda: len(commits) == 2)
    assert commits == [{first: True}, dict.fromkeys(others, True)]
    assert not store.waiting()


@pytest.mark.usefixtures("long_pause")
@pytest.mark.parametrize("enough", [True, False])
def test_enough_of_them_or_the_last_ones_do_not_wait(
    store: HistoryStore, history: History, commits: list[Commit], qtbot: QtBot, enough: bool
) -> None:
    first, *others = enter(store, 1 + MOST_TOGETHER if enough else 3)
    history.save_result(first, analysis_of("first"))
    qtbot.waitUntil(lambda: len(commits) == 1)
    for record_id in others:
        history.save_result(record_id, analysis_of(str(record_id)))
    if not enough:
        history.flush_results()
    qtbot.waitUntil(lambda: len(commits) == 2)
    assert not store.waiting()


@pytest.mark.usefixtures("long_pause")
def test_a_result_for_a_deleted_entry_is_told_apart(
    store: HistoryStore, history: History, told: list[tuple[str, object]], qtbot: QtBot
) -> None:
    first, kept, deleted = enter(store, 3)
    with qtbot.waitSignal(history.saved):
        history.save_result(first, analysis_of("first"))
    store.delete([deleted])
    history.save_result(kept, analysis_of("kept"))
    history.save_result(deleted, analysis_of("deleted"))
    with qtbot.waitSignal(history.saved) as saved:
        history.flush_results()
    assert [(one, what) for one, _, what in saved.args[0]] == [(kept, True), (deleted, False)]
    assert told == [("changed", [first]), ("changed", [kept])]


@pytest.mark.usefixtures("long_pause")
def test_each_of_two_results_for_one_entry_is_told(
    store: HistoryStore, history: History, qtbot: QtBot
) -> None:
    first, twice = enter(store, 2)
    with qtbot.waitSignal(history.saved):
        history.save_result(first, analysis_of("first"))
    analyses = [analysis_of("before"), analysis_of("after")]
    for analysis in analyses:
        history.save_result(twice, analysis)
    assert history.unsaved == 2
    with qtbot.waitSignal(history.saved) as told:
        history.flush_results()
    assert told.args[0] == [(twice, analysis, True) for analysis in analyses]
    record = store.record(twice)
    assert record is not None
    assert record.title == "after"


@pytest.mark.usefixtures("long_pause")
def test_a_result_that_cannot_be_written_costs_no_other(
    store: HistoryStore,
    history: History,
    commits: list[Commit],
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    first, second, broken, last = enter(store, 4)
    history.save_result(first, analysis_of("first"))
    qtbot.waitUntil(lambda: len(commits) == 1)
    result = result_of("broken")
    assert result.facts is not None
    assert result.facts.patient is not None
    # Half of a character, which SQLite does not take.
    facts = replace(result.facts, patient=replace(result.facts.patient, name="\ud800"))
    history.save_result(second, analysis_of("second"))
    history.save_result(broken, Analysis(replace(result, facts=facts)))
    history.save_result(last, analysis_of("last"))
    history.flush_results()
    qtbot.waitUntil(lambda: len(commits) == 2)
    outcomes = commits[1]
    assert (outcomes[second], outcomes[last]) == (True, True)
    assert isinstance(outcomes[broken], UnicodeEncodeError)
    assert list(store.waiting()) == [broken]
    assert caplog.text.count("UnicodeEncodeError") == 1


@pytest.mark.usefixtures("long_pause")
def test_a_full_disk_is_told_of_all_of_them(
    store: HistoryStore,
    history: History,
    commits: list[Commit],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def save(_: object) -> set[int]:
        raise HistoryFullError("SQLITE_FULL")

    first, second, third = enter(store, 3)
    history.save_result(first, analysis_of("first"))
    qtbot.waitUntil(lambda: len(commits) == 1)
    with monkeypatch.context() as patch:
        patch.setattr(store, "save", save)
        history.save_result(second, analysis_of("second"))
        history.save_result(third, analysis_of("third"))
        history.flush_results()
        qtbot.waitUntil(lambda: len(commits) == 2)
    assert set(commits[1]) == {second, third}
    assert {type(what) for what in commits[1].values()} == {HistoryFullError}
    assert history.unsaved == 0


def test_at_the_end_nothing_that_was_read_is_lost(store: HistoryStore, qapp: QApplication) -> None:
    del qapp
    history = History(OpenedHistory(store, Backups(store.path)))
    for record_id in enter(store, 5):
        history.save_result(record_id, analysis_of(str(record_id)))
    assert history.unsaved == 5
    history.shutdown()
    again = HistoryStore(store.path)
    try:
        assert not again.waiting()
        assert len(again.find()) == 5
    finally:
        again.close()
