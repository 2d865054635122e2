"""The `hilum` command: the window, or one picture of it."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

# onnxruntime must be loaded before Qt: on Windows, Qt brings an older C++ runtime
# that onnxruntime then finds and fails to start with. `inference` loads it.
import inference.classifier  # noqa: F401  # isort: split
from desktop import wording
from desktop.application import Desktop
from desktop.errors import HistoryError
from desktop.locations import DataFolder
from desktop.qt_messages import route_to_log
from desktop.resources import model_directory, sample_files
from desktop.screenshot import take_screenshot
from desktop.version import version

NO_DISPLAY = (
    "hilum: there is no display to open a window on "
    "(--screenshot OUT.png works without, and so does hilum-classify)."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Returns
    -------
    int
        Exit status: 0, or 1 when it could not start.
    """
    options = _parser().parse_args(arguments)
    if not _has_display():
        if options.screenshot is None:
            print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - said on the terminal
            return 1
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    route_to_log()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Hilum")
    application.setApplicationVersion(version())
    application.setDesktopFileName("hilum")
    data_folder = DataFolder(options.data_dir) if options.data_dir else DataFolder.default()
    try:
        desktop = Desktop(application, data_folder, options.model or model_directory())
    except HistoryError as error:
        return _cannot_start(error, options.screenshot is not None)
    desktop.theme.choose(SCHEMES[options.theme])
    if options.screenshot is not None:
        return _screenshot(desktop, options.files or sample_files(), options.screenshot)
    desktop.window.show()
    if options.files:
        desktop.open_paths(options.files)
    return application.exec()


SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hilum",
        description="Reads chest X-rays on this computer, offline. "
        "Decision support for trained readers, not a diagnosis.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="files or folders")
    parser.add_argument("--version", action="version", version=f"hilum {version()}")
    parser.add_argument("--model", type=Path, metavar="DIR", help="read with this model bundle")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep the history and the settings here"
    )
    parser.add_argument("--theme", choices=SCHEMES, default="system", help="colours of the window")
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="OUT.png",
        help="read FILE… or the bundled sample, save the picture of the window, and quit",
    )
    return parser


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _cannot_start(error: HistoryError, on_terminal: bool) -> int:
    sentence, advice = wording.sentence(error.sentence), wording.sentence(error.advice)
    if on_terminal:
        print(f"hilum: {sentence} {advice}", file=sys.stderr)  # noqa: T201
    else:
        QMessageBox.critical(None, "Hilum", f"{sentence}\n\n{advice}")
    return 1


def _screenshot(desktop: Desktop, paths: Sequence[Path], output: Path) -> int:
    try:
        lines = take_screenshot(desktop, paths, output)
    except OSError:
        print(f"hilum: {output} cannot be written.", file=sys.stderr)  # noqa: T201
        return 1
    finally:
        desktop.window.close()
    for line in lines:
        print(line)  # noqa: T201 - the answer, for the terminal
    return 0


if __name__ == "__main__":
    sys.exit(main())
