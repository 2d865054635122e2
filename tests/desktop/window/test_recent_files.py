"""Files that were opened before are offered again, or forgotten."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop.application import Desktop
from desktop.locations import DataFolder
from tests.synthetic_films import ABNORMAL, NORMAL, write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


def offered(desktop: Desktop) -> list[str]:
    """The names in the menu, from top to bottom."""
    actions = desktop.recent_menu.actions()
    return [Path(a.text()).name for a in actions if a.objectName().startswith("recent_")]


def test_what_was_opened_is_offered_again_after_a_restart(
    start_desktop: StartDesktop, settle: Settle, tmp_path: Path
) -> None:
    first = start_desktop()
    assert not first.actions.clear_recent.isEnabled()
    for name, gray in (("a.png", NORMAL), ("b & c.png", ABNORMAL), ("a.png", NORMAL)):
        first.open_paths([write_film(tmp_path / name, gray)])
        settle(first)
    assert offered(first) == ["a.png", "b && c.png"]
    first.window.close()
    second = start_desktop()
    assert offered(second) == ["a.png", "b && c.png"]
    second.recent_menu.actions()[1].trigger()
    settle(second)
    assert offered(second) == ["b && c.png", "a.png"]
    assert second.store.count() == 2


def test_only_the_last_ten_are_kept(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    desktop.open_paths([write_film(tmp_path / f"{n:02}.png", NORMAL) for n in range(12)])
    settle(desktop)
    assert offered(desktop) == [f"{n:02}.png" for n in range(10)]


def test_without_names_nothing_is_offered_or_remembered(
    desktop: Desktop, settle: Settle, tmp_path: Path
) -> None:
    desktop.open_paths([write_film(tmp_path / "before.png", NORMAL)])
    settle(desktop)
    desktop.settings.change(anonymous=True)
    assert offered(desktop) == []
    desktop.open_paths([write_film(tmp_path / "Jane Doe.png", NORMAL)])
    settle(desktop)
    assert offered(desktop) == []
    desktop.settings.change(anonymous=False)
    assert offered(desktop) == ["before.png"]


def test_one_action_forgets_all(desktop: Desktop, settle: Settle, tmp_path: Path) -> None:
    desktop.open_paths([write_film(tmp_path / "film.png", NORMAL)])
    settle(desktop)
    file = DataFolder(tmp_path / "data").settings
    assert "film.png" in file.read_text()
    desktop.actions.clear_recent.trigger()
    assert offered(desktop) == []
    assert "film.png" not in file.read_text()


def test_erasing_a_patient_forgets_what_was_opened(
    desktop: Desktop, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.open_paths([write_film(tmp_path / "Jane Doe.png", NORMAL)])
    settle(desktop)

    def agree(box: QMessageBox) -> int:
        next(b for b in box.buttons() if b.text() == "Erase").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", agree)
    desktop.actions.erase_patient.trigger()
    settle(desktop)
    assert desktop.store.count() == 0
    assert offered(desktop) == []
