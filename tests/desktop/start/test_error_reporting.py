"""Errors that nobody caught."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.errors import HistoryFullError, UnexpectedError
from desktop.start.error_reporting import ErrorReporting
from tests.desktop.written_log import log_in, written

NAME = "Unmistakable"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with log_in(tmp_path / "logs") as folder:
        yield folder


def test_stray_errors_are_told_in_a_sentence(folder: Path, qtbot: QtBot) -> None:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    reporting = ErrorReporting()
    try:
        reporting.install()
        with qtbot.waitSignal(reporting.reported) as told:
            sys.excepthook(ValueError, ValueError(NAME), None)
        assert isinstance(told.args[0], UnexpectedError)
        with qtbot.waitSignal(reporting.reported) as told:
            thread = threading.Thread(target=_fail)
            thread.start()
            thread.join()
        assert isinstance(told.args[0], HistoryFullError)
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    assert "HistoryFullError in test_error_reporting._fail" in written(folder)
    assert NAME not in written(folder)


def _fail() -> None:
    raise HistoryFullError
