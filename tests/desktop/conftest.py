"""A running desktop on the offscreen platform, with a real model, history and window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.application import Desktop
from desktop.locations import DataFolder
from desktop.models.installed_models import InstalledModels
from desktop.window.main_window import FIRST_SIZE

StartDesktop = Callable[..., Desktop]
PATIENCE_MS = 60_000
"""A wait ends as soon as what it waits for is there; only a failure takes this long."""


class PatientBot(QtBot):
    """Waits for longer than five seconds, which a busy machine may need for anything."""

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        """As always, but longer."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802
        """As always, but longer."""
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In the place of pytest-qt's own."""
    del qapp
    return PatientBot(request)


@pytest.fixture
def start_desktop(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, bundle_directory: Path
) -> Iterator[StartDesktop]:
    """Starts Hilum on one data folder, as often as a test likes."""
    running: list[Desktop] = []

    def start(
        model: Path = bundle_directory,
        data: Path = tmp_path / "data",
        models: InstalledModels | None = None,
    ) -> Desktop:
        desktop = Desktop(qapp, DataFolder(data), model, models)
        running.append(desktop)
        qtbot.addWidget(desktop.window)
        # A window that is restored is made to fit the offscreen screen, which is 800 pixels wide.
        desktop.window.resize(desktop.window.size().expandedTo(QSize(*FIRST_SIZE)))
        desktop.window.show()
        return desktop

    yield start
    for desktop in running:
        desktop.window.close()


@pytest.fixture
def desktop(start_desktop: StartDesktop) -> Desktop:
    return start_desktop()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[Desktop], None]:
    """Waits until everything that was opened is read and shown."""

    def wait(desktop: Desktop) -> None:
        qtbot.waitUntil(lambda: desktop.is_idle)

    return wait
