"""A log that is written while a test runs, and read back."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.work.log_file import start_log


def stop_log() -> None:
    root = logging.getLogger()
    for handler in list(root.handlers):
        if type(handler.formatter).__module__ == start_log.__module__:
            root.removeHandler(handler)
            handler.close()
    logging.captureWarnings(False)


@contextmanager
def log_in(folder: Path) -> Iterator[Path]:
    previous = logging.getLogger().level
    start_log(folder)
    yield folder
    stop_log()
    logging.getLogger().setLevel(previous)


def written(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.iterdir())
