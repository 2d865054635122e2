"""Of two models that are loaded at the same time, the one that was asked for last answers."""

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.look.notice_bar import NoticeBar
from desktop.look.theme import Theme
from desktop.models.installed_models import InstalledModels
from desktop.models.model_in_use import ModelInUse
from desktop.work.background_task import BackgroundTasks
from desktop.work.model_at_work import ModelAtWork
from inference.errors import WrongSignatureError
from inference.model_bundle import ModelBundle
from tests.synthetic_bundle import write_bundle


class SlowModels(InstalledModels):
    """Takes its time over one bundle."""

    def __init__(self, folder: Path, slow: Path, sound: bool) -> None:
        super().__init__(folder)
        self.go_on = Event()
        self._slow = slow
        self._sound = sound

    def open(self, directory: Path) -> ModelBundle:
        """As always, but later."""
        if directory == self._slow:
            self.go_on.wait(30)
            if not self._sound:
                raise WrongSignatureError()
        return super().open(directory)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[BackgroundTasks]:
    made = BackgroundTasks(2)
    yield made
    made.shutdown()
    qapp.processEvents()


@pytest.mark.parametrize("slow_one_is_sound", [True, False])
def test_the_later_one_stays(
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    tasks: BackgroundTasks,
    slow_one_is_sound: bool,
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write_bundle(first, version="1.0.0")
    write_bundle(second, version="2.0.0")
    banner = NoticeBar("modelNotice", Theme(qapp))
    qtbot.addWidget(banner)
    parent = QObject()
    models = SlowModels(tmp_path / "models", first, slow_one_is_sound)
    model = ModelInUse(models, tasks, banner, parent)
    told: list[ModelAtWork | None] = []
    model.ready.connect(told.append)
    model.load(first)
    with qtbot.waitSignal(model.ready):
        model.load(second)
    models.go_on.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert [one and one.identity.version for one in told] == ["2.0.0"]
    assert model.at_work is told[0]
    assert model.directory == second
    assert not banner.isVisible()


def test_the_model_goes_with_the_window(
    desktop: Desktop, settle: Callable[[Desktop], None]
) -> None:
    settle(desktop)
    assert desktop.model.at_work is not None
    classifier = weakref.ref(desktop.model.at_work.classifier)
    desktop.window.close()
    gc.collect()
    assert classifier() is None  # and so is its process
