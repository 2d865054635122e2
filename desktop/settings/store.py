"""Choices, window state and the key of pseudonyms in one INI file."""

from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from secrets import token_bytes
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from desktop.private import private_file, private_folder
from desktop.records.choices import Choices
from inference.dicom_results.identity import KEY_BYTES


class Settings(QObject):
    """Remembers across runs; what the file holds against the rules counts as not chosen.

    Parameters
    ----------
    path : Path
        The INI file; made when something is first set.
    """

    changed = Signal(object)
    """The new `Choices`."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with suppress(OSError):  # Qt keeps the mode of a file that is there
            private_folder(path.parent)
            private_file(path)
        self._values = QSettings(str(path), QSettings.Format.IniFormat, self)
        self._choices = _read(self._values)

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def change(self, **chosen: Any) -> None:
        """Choose anew; the names are those of :class:`Choices`."""
        choices = replace(self._choices, **chosen)
        if choices == self._choices:
            return
        self._choices = choices
        for name, value in asdict(choices).items():
            self._values.setValue(f"choices/{name}", value)
        self.changed.emit(choices)

    def pseudonym_key(self) -> bytes:
        """The secret that pseudonyms in anonymous exports are computed with; it never leaves.

        Made when it is asked for first. Whoever holds it and the real identifiers can tell
        which pseudonym is whose; so exports of one study on different days fit together.
        """
        try:
            key = bytes.fromhex(str(self._values.value("export/pseudonym_key", "")))
        except ValueError:
            key = b""
        if len(key) != KEY_BYTES:
            key = token_bytes(KEY_BYTES)
            self._values.setValue("export/pseudonym_key", key.hex())
        return key

    def recent_paths(self) -> list[str]:
        """What was opened last, the latest first."""
        stored = self._values.value("recent/paths")
        # QSettings gives a list of one back as its element, and an empty one as None.
        paths = [stored] if isinstance(stored, str) else stored
        return [path for path in paths if path] if isinstance(paths, list) else []

    def set_recent_paths(self, paths: list[str]) -> None:
        """Remember these; what is forgotten is gone from the file at once."""
        self._values.setValue("recent/paths", paths)
        self._values.sync()

    def window_state(self, part: str) -> QByteArray | None:
        """How a part of the window was left; None the first time."""
        value = self._values.value(f"window/{part}")
        return value if isinstance(value, QByteArray) else None

    def set_window_state(self, part: str, state: QByteArray) -> None:
        """Remember how a part of the window is left."""
        self._values.setValue(f"window/{part}", state)


def _read(values: QSettings) -> Choices:
    found: dict[str, Any] = {}
    for name, default in asdict(Choices()).items():
        stored = values.value(f"choices/{name}")
        if stored is None:
            continue
        if isinstance(default, bool):
            found[name] = str(stored).lower() == "true"
        else:
            with suppress(ValueError):
                found[name] = type(default)(stored)
    return Choices(**found)
