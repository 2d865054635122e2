"""A model that never ends costs its share of time; the window lives, and closes."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.models.installed_models import InstalledModels
from desktop.records.record import Conclusion
from inference import limits
from inference.errors import ModelStoppedError
from tests.desktop.history_of import conclusions
from tests.inference.hostile_models import loop, write_hostile
from tests.synthetic_films import write_film

Settle = Callable[[Desktop], None]
StartDesktop = Callable[..., Desktop]


@pytest.fixture
def runaway(tmp_path: Path) -> Path:
    return write_hostile(tmp_path / "runaway", loop())


def test_a_runaway_model_is_not_used_and_said_so(
    start_desktop: StartDesktop,
    settle: Settle,
    runaway: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "PREDICTION_SECONDS", 0.5)
    desktop = start_desktop(runaway)
    desktop.open_paths([write_film(tmp_path / "film.png")])
    settle(desktop)
    assert "took too long or too much memory" in desktop.model_notice.text()
    assert conclusions(desktop) == {"film.png": Conclusion.NOT_ANALYSED}


def test_a_runaway_model_is_not_installed(
    runaway: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PREDICTION_SECONDS", 0.5)
    models = InstalledModels(tmp_path / "models")
    before = models.in_use()
    with pytest.raises(ModelStoppedError):
        models.examine(runaway)
    assert models.in_use() == before
    assert list((tmp_path / "models").iterdir()) == []


def test_the_window_closes_while_a_model_runs_for_ever(
    start_desktop: StartDesktop, qtbot: QtBot, runaway: Path
) -> None:
    desktop = start_desktop(runaway)
    qtbot.wait(2_000)
    assert not desktop.tasks.is_idle
    start = time.monotonic()
    desktop.window.close()
    assert time.monotonic() - start < limits.PREDICTION_SECONDS / 2
