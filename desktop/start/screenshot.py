"""Reads files without anybody at the window, and saves the window's picture."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.application import Desktop
from desktop.errors import UnexpectedError
from desktop.look import wording
from desktop.look.local_format import spoken_percentage
from desktop.records.record import Conclusion, Record
from inference.errors import HilumError

POLL_MS = 20


def take_screenshot(desktop: Desktop, paths: Sequence[Path], output: Path) -> list[str]:
    """Open files, wait for the answers, save the picture of the window.

    Parameters
    ----------
    desktop : Desktop
    paths : sequence of Path
    output : Path
        PNG, or whatever Qt writes for the suffix.

    Returns
    -------
    list of str
        One line for each file that was read.

    Raises
    ------
    OSError
        The picture cannot be written.
    HilumError
        What was read cannot be saved.
    """
    opened: list[int] = []
    failures: list[Exception] = []
    desktop.history.failed.connect(failures.append)
    desktop.queue.not_saved.connect(failures.append)
    desktop.history.added.connect(opened.extend)
    desktop.window.show()
    desktop.window.reset_layout()
    desktop.open_paths(paths)
    _wait_for(desktop, failures)
    for failure in failures:
        raise failure if isinstance(failure, HilumError) else UnexpectedError()
    desktop.actions.heat_map.setChecked(True)
    QApplication.processEvents()
    if not desktop.window.grab().save(str(output)):
        raise OSError("the picture of the window cannot be written there")
    records = [desktop.store.record(record_id) for record_id in opened]
    return [_line(record) for record in records if record is not None]


def _wait_for(desktop: Desktop, failures: list[Exception]) -> None:
    """Until all is read and shown, or something could not be saved: the queue then stands still."""
    loop = QEventLoop()
    timer = QTimer(interval=POLL_MS)

    def look() -> None:
        if failures or desktop.is_idle:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()


def _line(record: Record) -> str:
    reading = record.reading
    if reading is None:
        return f"{record.source.path.name}: {wording.conclusion(Conclusion.WAITING)}"
    words = [wording.spoken(reading.verdict)]
    if reading.reason is not None:
        words.append(wording.spoken(reading.reason))
    shown = reading.percentages
    scores = ", ".join(
        f"{wording.finding(score.name)} {spoken_percentage(shown[score.key])}"
        for score in reading.scores
    )
    if scores:
        words.append(f"({scores})")
    return f"{record.source.path.name}: {' '.join(words)}"
