"""Before the window is there: the history is opened elsewhere, and a long wait is explained."""

import itertools
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.errors import HistoryTooNewError
from desktop.locations import DataFolder
from desktop.records.recovery import OpeningStep
from desktop.records.store import HistoryStore
from desktop.window.history_opening import OpeningWindow
from tests.desktop.cut_words import cut_words
from tests.desktop.stored_entries import add_read

HEARTBEAT_MS = 20
HELD_S = 1.5
LONGEST_SILENCE_S = 0.5

StartDesktop = Callable[..., Desktop]


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """The database of a history with one entry, in the data folder that a desktop starts with."""
    path = DataFolder(tmp_path / "data").history
    store = HistoryStore(path)
    add_read(store, ["Ana"])
    store.close()
    return path


def opening_windows() -> list[OpeningWindow]:
    windows = QApplication.topLevelWidgets()
    return [one for one in windows if isinstance(one, OpeningWindow) and one.isVisible()]


def test_the_window_s_thread_never_waits_for_the_disk_at_the_start(
    start_desktop: StartDesktop, history: Path
) -> None:
    beats: list[float] = []
    seen: list[int] = []

    def beat() -> None:
        beats.append(time.monotonic())
        seen.append(len(opening_windows()))

    heart = QTimer(interval=HEARTBEAT_MS)
    heart.timeout.connect(beat)
    with closing(sqlite3.connect(history, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        let_go = threading.Timer(HELD_S, other.execute, ("COMMIT",))
        heart.start()
        let_go.start()
        began = time.monotonic()
        desktop = start_desktop()
        waited = time.monotonic() - began
        let_go.join()
    heart.stop()
    assert waited > HELD_S
    until = [one for one in beats if one < began + HELD_S]
    assert len(until) > HELD_S * 1000 / HEARTBEAT_MS / 3
    assert max(later - one for one, later in itertools.pairwise(until)) < LONGEST_SILENCE_S
    # Said while it lasts, not at once, and not beside the window.
    assert seen[0] == 0
    assert 1 in seen
    assert opening_windows() == []
    assert desktop.history_model.rowCount() == 1


def test_a_history_that_cannot_be_opened_is_told_to_whoever_starts(
    qapp: QApplication, history: Path, bundle_directory: Path
) -> None:
    with closing(sqlite3.connect(history)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(HistoryTooNewError):
        Desktop(qapp, DataFolder(history.parent), bundle_directory)
    assert opening_windows() == []


@pytest.mark.parametrize("step", OpeningStep)
def test_every_step_has_words_that_fit(qtbot: QtBot, step: OpeningStep) -> None:
    window = OpeningWindow()
    qtbot.addWidget(window)
    window.show()
    window.tell(step)
    assert cut_words(window) == []
    window.close()
    assert window.isVisible()
    window.hide()
