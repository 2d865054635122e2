from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.look.text_label import TextLabel
from desktop.records.record import Conclusion, NewEntry, Result
from desktop.records.source import Source
from desktop.records.store import HistoryStore
from desktop.work.analysis import Analysis
from desktop.work.batch_progress import BatchClock, rounded_seconds
from desktop.work.classification_queue import MOST_IN_HAND, WORKERS
from tests.desktop.history_of import conclusions, records
from tests.synthetic_films import write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


class SlowDisk:
    """Results wait until it is told to go on."""

    def __init__(self, store: HistoryStore) -> None:
        self.go_on = Event()
        self._save = store.save

    def save(self, results: Mapping[int, Result]) -> set[int]:
        self.go_on.wait(30)
        return self._save(results)


@pytest.fixture
def slow_disk(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    disk = SlowDisk(desktop.store)
    monkeypatch.setattr(desktop.store, "save", disk.save)
    yield disk
    disk.go_on.set()


def is_reading(desktop: Desktop) -> bool:
    """Whether a film is being read or its result saved."""
    return desktop.queue.is_reading or desktop.history.unsaved > 0


def write_films(folder: Path, count: int) -> Path:
    for number in range(count):
        write_film(folder / f"{number:03}.png", rows=500, columns=500)
    return folder


def test_a_batch_can_be_paused_and_goes_on(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desktop.queue.completed):
        desktop.open_paths([write_films(tmp_path / "films", 25)])
    desktop.actions.pause_batch.trigger()
    qtbot.waitUntil(lambda: not is_reading(desktop))
    read = len(desktop.store.find()) - len(desktop.store.waiting())
    assert 0 < read < 25
    label = desktop.window.findChild(TextLabel, "workLabel")
    qtbot.waitUntil(lambda: label.text() == f"Paused before {read + 1} of 25")
    qtbot.wait(100)
    assert len(desktop.store.waiting()) == 25 - read
    desktop.actions.pause_batch.trigger()
    settle(desktop)
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}
    assert not desktop.actions.pause_batch.isEnabled()


def test_cancelling_keeps_what_was_read_and_can_be_undone(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desktop.queue.completed):
        desktop.open_paths([write_films(tmp_path / "films", 25)])
    desktop.actions.cancel_batch.trigger()
    settle(desktop)
    kept = conclusions(desktop)
    assert 0 < len(kept) < 25
    assert set(kept.values()) == {Conclusion.NORMAL}
    desktop.actions.undo.trigger()
    settle(desktop)
    assert len(records(desktop)) == 25
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}


def test_the_picture_that_is_looked_at_is_read_first(
    desktop: Desktop, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    order: list[int] = []
    desktop.queue.completed.connect(lambda record_id, _: order.append(record_id))
    # Workers do not wait for the window: held back until the last film is looked at.
    desktop.history.added.connect(lambda _: desktop.queue.set_paused(True))
    desktop.open_paths([write_films(tmp_path / "films", 30)])
    qtbot.waitUntil(lambda: desktop.queue.is_paused and not is_reading(desktop))
    last = max(record.id for record in records(desktop))
    desktop.history_panel.select(last)
    before = len(order)
    desktop.queue.set_paused(False)
    settle(desktop)
    assert len(order) == 30
    # Whichever worker ends first: it is among the first that were begun.
    assert order.index(last) < before + WORKERS
    assert desktop.current.record is not None
    assert desktop.current.record.id == last
    assert desktop.viewer.view.picture is not None


def test_films_are_read_while_results_wait_for_the_disk(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path, slow_disk: SlowDisk
) -> None:
    count = MOST_IN_HAND + 5
    desktop.open_paths([write_films(tmp_path / "films", count)])
    qtbot.waitUntil(lambda: desktop.history.unsaved == MOST_IN_HAND)
    qtbot.wait(100)
    assert desktop.history.unsaved == MOST_IN_HAND
    assert len(desktop.store.waiting()) == count
    slow_disk.go_on.set()
    settle(desktop)
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}


def test_a_film_that_is_deleted_and_restored_while_its_result_waits_is_read_to_the_end(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path, slow_disk: SlowDisk
) -> None:
    desktop.open_paths([write_films(tmp_path / "films", 6)])
    qtbot.waitUntil(lambda: desktop.history.unsaved == 6)
    ids = list(desktop.store.find())
    # Behind the commit that waits for the disk, and before the results that follow it.
    desktop.history.delete(ids)
    desktop.history.restore(ids)
    slow_disk.go_on.set()
    settle(desktop)
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}
    assert len(conclusions(desktop)) == 6


def test_pixels_that_nobody_looks_at_are_let_go(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    analyses: dict[int, Analysis] = {}
    desktop.queue.completed.connect(analyses.__setitem__)
    desktop.open_paths([write_films(tmp_path / "films", 6)])
    settle(desktop)
    current = desktop.current.record
    assert len(analyses) == 6
    assert current is not None
    assert not [
        record_id
        for record_id, analysis in analyses.items()
        if analysis.radiograph is not None and record_id != current.id
    ]


def test_a_film_that_is_selected_while_its_result_is_saved_is_shown(
    desktop: Desktop, settle: Settle, qtbot: QtBot, tmp_path: Path, slow_disk: SlowDisk
) -> None:
    with qtbot.waitSignal(desktop.history.added) as opened:
        desktop.open_paths([write_films(tmp_path / "films", 3)])
    last = opened.args[0][-1]
    qtbot.waitUntil(lambda: desktop.history.unsaved == 3)
    desktop.history_panel.select(last)
    assert desktop.viewer.view.picture is None
    slow_disk.go_on.set()
    settle(desktop)
    assert desktop.current.record is not None
    assert desktop.current.record.id == last
    assert desktop.viewer.view.picture is not None


def test_after_a_crash_the_batch_goes_on_by_itself(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    crash(tmp_path, write_films(tmp_path / "films", 5))
    desktop = start_desktop()
    settle(desktop)
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}


def test_after_crashes_in_a_row_it_asks_first(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    films = write_films(tmp_path / "films", 3)
    crash(tmp_path, films)
    crash(tmp_path, films)
    desktop = start_desktop()
    settle(desktop)
    assert set(conclusions(desktop).values()) == {Conclusion.WAITING}
    assert "still wait" in desktop.notice.text()
    desktop.notice.findChild(QPushButton).click()
    settle(desktop)
    assert set(conclusions(desktop).values()) == {Conclusion.NORMAL}


def crash(tmp_path: Path, films: Path) -> None:
    """What a run leaves behind that enters a folder and then ends without a word."""
    store = HistoryStore(tmp_path / "data" / "history.sqlite3")
    store.begin_run()
    store.add([NewEntry(Source(path)) for path in sorted(films.iterdir())], datetime.now(UTC))
    store.close()


def test_the_time_left_leaves_pauses_out() -> None:
    time = 100.0
    clock = BatchClock(lambda: time)
    clock.restart()
    for _ in range(5):
        time += 2
        clock.count()
    assert clock.progress(10).seconds_left == pytest.approx(20)
    clock.pause()
    time += 3600
    assert clock.progress(10).paused
    clock.resume()
    assert clock.progress(10).seconds_left == pytest.approx(20)
    assert clock.progress(0).seconds_left is None
    assert not clock.progress(0).busy


def test_no_time_is_named_before_there_is_something_to_go_by() -> None:
    clock = BatchClock(lambda: 0.0)
    clock.restart()
    clock.count()
    assert clock.progress(100).seconds_left is None


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.2, 5), (11, 15), (58, 60), (61, 120), (3599, 3600)]
)
def test_time_left_is_said_roughly(seconds: float, said: int) -> None:
    assert rounded_seconds(seconds) == said
