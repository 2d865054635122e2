"""The history grows to the size that the user allows, and no result is lost for it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.records.disk_use import disk_use
from desktop.records.store import HistoryStore
from desktop.window import retention_controller
from tests.desktop.settings_window import label, open_settings
from tests.desktop.stored_entries import add_read

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]
NAMES = [f"Patient {number:03}" for number in range(120)]


@pytest.fixture
def store(tmp_path: Path) -> HistoryStore:
    store = HistoryStore(tmp_path / "data" / "history.sqlite3")
    add_read(store, NAMES, picture_bytes=30_000)
    return store


def small(store: HistoryStore) -> list[bool]:
    """Of which entries only the thumbnail is kept, the oldest first."""
    found = []
    for record_id in sorted(store.find()):
        picture = store.picture(record_id)
        assert picture is not None
        found.append(picture.preview == picture.thumbnail)
    return found


def test_the_oldest_previews_go_first_and_everything_else_stays(store: HistoryStore) -> None:
    before = [store.record(record_id) for record_id in sorted(store.find())]
    used = store.used_bytes()
    assert store.thin(used) == 0
    assert store.thin(used // 2) == 100
    assert small(store) == [True] * 100 + [False] * 20
    assert store.used_bytes() <= used // 2
    assert [store.record(record_id) for record_id in sorted(store.find())] == before
    assert all(store.picture(record_id).heat_maps for record_id in store.find())
    assert store.thin(0) == 20  # and ends, though there is always something
    store.close()


def test_room_that_became_free_is_used_again(store: HistoryStore) -> None:
    size = disk_use(store.path.parent)
    store.thin(0)
    add_read(store, NAMES, picture_bytes=20_000)
    store.close()
    assert store.path.stat().st_size < 1.1 * size


def test_a_limit_is_chosen_in_the_settings_and_kept_to(
    store: HistoryStore,
    start_desktop: StartDesktop,
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(retention_controller, "GIGABYTE", 2_000_000)
    data = store.path.parent
    store.close()
    desktop = start_desktop(data=data)
    settle(desktop)
    dialog = open_settings(desktop)
    assert "The data folder takes 0.0 GB now" in label(dialog, "historySize")
    box = dialog.findChild(QComboBox, "historyLimitChoice")
    assert box.currentText() == "No limit"
    box.setCurrentIndex(box.findData(1))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: desktop.store.used_bytes() <= 2_000_000)
    assert box.currentText() == "At most 1 GB"
    assert len(desktop.store.find()) == len(NAMES)
    assert not all(small(desktop.store))
    dialog.reject()
    desktop.window.close()
    again = start_desktop(data=data)
    assert again.settings.choices.most_gigabytes == 1
