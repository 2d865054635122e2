"""Starts the window, or takes one picture of it."""

import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.application import Desktop
from desktop.errors import HistoryError, UnexpectedError
from desktop.locations import DataFolder
from desktop.look import wording
from desktop.look.language import Language
from desktop.look.resources import sample_files
from desktop.look.theme import SCHEMES
from desktop.models.installed_models import InstalledModels
from desktop.start.crash_record import record_crashes
from desktop.start.error_reporting import ErrorReporting
from desktop.start.handed_over import HandedOver
from desktop.start.options import StartOptions
from desktop.start.qt_messages import route_to_log
from desktop.start.screenshot import take_screenshot
from desktop.version import version
from desktop.work.log_file import log_bug, start_log
from inference.errors import HilumError

_log = logging.getLogger(__name__)


def run(options: StartOptions, data_folder: DataFolder, requests: Path) -> int:
    """Open the window and stay until it is closed, or take its picture.

    Parameters
    ----------
    options : StartOptions
    data_folder : DataFolder
        Which nobody else uses at the moment.
    requests : Path
        Where programs that come later leave what they were asked to open.

    Returns
    -------
    int
        Exit status.
    """
    start_log(data_folder.logs)
    record_crashes(data_folder.logs)
    route_to_log()
    reporting = ErrorReporting()
    reporting.install()
    # Nothing waits to be saved at the end, so Ctrl-C may simply end the program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = _application()
    _log.info("Qt %s on %s", qVersion(), application.platformName())
    screenshot = options.screenshot
    model = options.model or InstalledModels(data_folder.models).in_use()
    try:
        desktop = Desktop(application, data_folder, model)
    except HistoryError as error:
        _log.error("no history: %s", type(error).__name__)
        return refuse(error, on_terminal=screenshot is not None)
    except Exception as error:  # noqa: BLE001 - a program that does not start says so
        log_bug(_log, error)
        return refuse(UnexpectedError(), on_terminal=screenshot is not None)
    reporting.reported.connect(desktop.notice.tell_error)
    if options.theme is not None:
        desktop.theme.choose(SCHEMES[options.theme])
    if screenshot is not None:
        return _screenshot(desktop, options.files or sample_files(), screenshot)
    handed_over = HandedOver(requests)
    handed_over.arrived.connect(desktop.show_handed_over)
    desktop.window.fit_to_screen()
    desktop.window.show()
    if options.files:
        desktop.open_paths(options.files)
    handed_over.look()
    status = application.exec()
    _log.info("Hilum ends")
    return status


def refuse(error: HilumError, on_terminal: bool) -> int:
    """Say why there is no window.

    Returns
    -------
    int
        Exit status.
    """
    if not on_terminal:
        # The settings were not read yet.
        Language(_application()).choose("")
    sentence, advice = wording.sentence(error.sentence), wording.sentence(error.advice)
    if on_terminal:
        print(f"hilum: {sentence} {advice}", file=sys.stderr)  # noqa: T201
    else:
        QMessageBox.critical(None, "Hilum", f"{sentence}\n\n{advice}")
    return 1


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Hilum")
    application.setApplicationVersion(version())
    application.setDesktopFileName("hilum")
    return application


def _screenshot(desktop: Desktop, paths: Sequence[Path], output: Path) -> int:
    try:
        lines = take_screenshot(desktop, paths, output)
    except OSError:
        print(f"hilum: {output} cannot be written.", file=sys.stderr)  # noqa: T201
        return 1
    except HilumError as error:  # what was read cannot be saved
        return refuse(error, on_terminal=True)
    finally:
        desktop.shutdown()  # without closing the window, which would remember how it looked
    for line in lines:
        print(line)  # noqa: T201 - the answer, for the terminal
    return 0
