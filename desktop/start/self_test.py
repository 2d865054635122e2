"""Does this copy of Hilum work on this computer? ``hilum --self-test``.

One of each kind of asset is used, and a window that reads the samples is opened
on an empty history of its own, which is closed, opened again and thrown away.
"""

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

from minisign import Error, PublicKey
from platformdirs import user_cache_path
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from assets import ASSETS, keys_folder, model_directory
from desktop.application import Desktop
from desktop.errors import HistoryError
from desktop.locations import DataFolder
from desktop.look.resources import sample_files
from desktop.records.store import HistoryStore
from desktop.reports.export import ExportKind, Subject, prepare_export
from desktop.reports.paper import local_paper
from desktop.start.qt_messages import route_to_log
from desktop.start.screenshot import take_screenshot
from desktop.work.background_task import attempt
from inference.self_test import Check, as_text, check_model, check_transfer_syntaxes


def run(model: Path | None, *, as_json: bool) -> int:
    """Check everything and print what came of it; an open window is not disturbed.

    Returns
    -------
    int
        Exit status: 0 when everything passed, otherwise 1.
    """
    route_to_log()
    application = QApplication(sys.argv[:1])
    checks = list(run_checks(application, model or model_directory()))
    print(as_text(checks, as_json=as_json))  # noqa: T201
    return 0 if all(check.passed for check in checks) else 1


def run_checks(application: QApplication, model: Path) -> Iterator[Check]:
    """Everything, one check after the other; none of them stops the rest.

    Parameters
    ----------
    application : QApplication
    model : Path
        The bundle to check.
    """
    yield from check_transfer_syntaxes(ASSETS / "self_test")
    yield from check_model(model, ASSETS / "samples", keys_folder())
    yield _check_icons()
    yield from _check_translations()
    yield _check_keys()
    families = len(QFontDatabase.families())
    yield Check("fonts", families > 0, f"{families} families")
    cache = user_cache_path("Hilum", appauthor=False)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix="self-test-") as folder:
            yield from _check_window(application, model, Path(folder))
    except OSError as error:
        yield Check("working folder", False, f"{cache} cannot be written: {error.strerror}")


def _check_icons() -> Check:
    files = sorted((ASSETS / "icons").glob("*.svg"))
    broken = [file.stem for file in files if not QSvgRenderer(str(file)).isValid()]
    detail = f"cannot be drawn: {', '.join(broken)}" if broken else f"{len(files)} drawn"
    return Check("icons", bool(files) and not broken, detail)


def _check_translations() -> Iterator[Check]:
    for file in sorted((ASSETS / "translations").glob("*.qm")):
        yield Check(f"translation {file.stem}", QTranslator().load(str(file)))


def _check_keys() -> Check:
    files = sorted(keys_folder().glob("*.pub"))
    try:
        names = [PublicKey.from_file(file).to_base64().decode() for file in files]
    except Error:
        return Check("signing keys", False, "damaged")
    return Check("signing keys", bool(names), ", ".join(file.stem for file in files))


def _check_window(application: QApplication, model: Path, folder: Path) -> Iterator[Check]:
    data_folder, picture = DataFolder(folder / "data"), folder / "window.png"
    samples = sample_files()
    try:
        desktop = Desktop(application, data_folder, model)
        try:
            lines = take_screenshot(desktop, samples, picture)
        finally:
            desktop.window.close()
        yield Check("window", bool(samples) and len(lines) == len(samples), f"{len(lines)} read")
        store = HistoryStore(data_folder.history)
        kept, waiting = len(store.find()), len(store.waiting())
        found = kept == len(samples) and not waiting
        yield Check("history", found, f"{kept} found again, {waiting} of them unread")
        yield from _check_exports(store)
        store.close()
    except HistoryError as error:
        yield Check("history", False, str(error))


def _check_exports(store: HistoryStore) -> Iterator[Check]:
    """Make every kind of file that leaves the program, from whichever sample it suits."""
    entries = store.find()
    subjects = [
        Subject(store.record(entry), store.picture(entry), None, entries, local_paper())
        for entry in entries
    ]
    for kind in ExportKind:
        if kind is ExportKind.VIEW:  # the picture of the window, which was taken above
            continue
        suited = [subject for subject in subjects if subject.obstacle(kind) is None]
        name = f"export {kind.value.replace('_', ' ')}"
        content = attempt(partial(_exported, kind, suited[:1], store))
        if isinstance(content, Exception):
            yield Check(name, False, f"{type(content).__name__}: {content}")
        else:
            yield Check(name, bool(content), f"{len(content)} bytes")


def _exported(kind: ExportKind, subjects: list[Subject], store: HistoryStore) -> bytes:
    file = BytesIO()
    for subject in subjects:
        prepare_export(kind, subject, store, None)().write(file, lambda _: True)
    return file.getvalue()
