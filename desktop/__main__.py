"""The `hilum` command: what was asked for, and whether a window is open already.

Nothing heavy is imported here: a second `hilum FILE` only passes the file on.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.errors import FolderInUseError, NoAnswerError
from desktop.locations import DataFolder
from desktop.start.instance_lock import InstanceLock
from desktop.start.options import StartOptions
from desktop.version import version
from inference.core_dump import forbid_core_dump
from inference.errors import HilumError

NO_DISPLAY = (
    "hilum: there is no display to open a window on "
    "(--screenshot OUT.png works without, and so does hilum-classify)."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program, or pass the files on to the one that runs.

    Returns
    -------
    int
        Exit status: 0, or 1 when it could not start.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    forbid_core_dump()
    if (options.unsigned or options.older) and not options.install_model:
        parser.error("--unsigned and --older belong to --install-model DIR")
    if not _has_display():
        if not _needs_no_display(options):
            print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - said on the terminal
            return 1
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if options.self_test:
        return _self_test(options)
    data_folder = (
        DataFolder(options.data_dir.absolute()) if options.data_dir else DataFolder.default()
    )
    if options.verify or options.install_model or options.previous_model:
        return _update(options, data_folder)
    lock = InstanceLock(data_folder.path)
    refusal: HilumError | None = None
    if not lock.acquire():
        if options.screenshot is not None:
            refusal = FolderInUseError()
        elif lock.hand_over(options.files):
            return 0
        elif not lock.held:
            refusal = NoAnswerError()
    from desktop.start.launch import refuse, run

    try:
        if refusal is not None:
            return refuse(refusal, on_terminal=options.screenshot is not None)
        start = StartOptions(tuple(options.files), options.model, options.theme, options.screenshot)
        return run(start, data_folder, lock.requests)
    finally:
        lock.release()


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
    parser.add_argument(
        "--theme",
        choices=("system", "light", "dark"),
        help="colours of the window, whatever is set",
    )
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="OUT.png",
        help="read FILE… or the bundled sample, save the picture of the window, and quit",
    )
    parser.add_argument(
        "--self-test", action="store_true", help="check that this copy works on this computer"
    )
    parser.add_argument("--json", action="store_true", help="the self-test's answer as JSON")
    parser.add_argument(
        "--verify", type=Path, metavar="FILE", help="check a package or model against its signature"
    )
    parser.add_argument(
        "--install-model", type=Path, metavar="DIR", help="use this model bundle from now on"
    )
    parser.add_argument(
        "--unsigned",
        action="store_true",
        help="with --install-model: even if it is not proved who trained the model",
    )
    parser.add_argument(
        "--older",
        action="store_true",
        help="with --install-model: even if the model is older than the one in use",
    )
    parser.add_argument(
        "--previous-model", action="store_true", help="go back to the model before this one"
    )
    return parser


def _needs_no_display(options: argparse.Namespace) -> bool:
    without = (options.screenshot, options.self_test, options.verify, options.install_model)
    return any(without) or options.previous_model


def _update(options: argparse.Namespace, data_folder: DataFolder) -> int:
    from desktop.models import commands

    if options.verify:
        return commands.verify_file(options.verify)
    if options.install_model:
        return commands.install_model(
            options.install_model, data_folder, unsigned=options.unsigned, older=options.older
        )
    return commands.previous_model(data_folder)


def _self_test(options: argparse.Namespace) -> int:
    from desktop.start.self_test import run

    return run(options.model, as_json=options.json)


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
