"""What the user chose, typed, in one INI file."""

from pathlib import Path
from secrets import token_bytes

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from inference.dicom_results.identity import KEY_BYTES


class Settings(QObject):
    """Choices and the state of the window.

    Parameters
    ----------
    path : Path
        The INI file; made when something is first set.
    """

    read_first_changed = Signal(bool)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values = QSettings(str(path), QSettings.Format.IniFormat, self)

    @property
    def read_first(self) -> bool:
        """Whether the model's answer is hidden until the reader has entered an impression."""
        return bool(self._values.value("reading/read_first", False, bool))

    def set_read_first(self, wanted: bool) -> None:
        """Read first, or not."""
        if wanted != self.read_first:
            self._values.setValue("reading/read_first", wanted)
            self.read_first_changed.emit(wanted)

    @property
    def anonymous(self) -> bool:
        """Whether exports leave names out unless the user says otherwise."""
        return bool(self._values.value("export/anonymous", False, bool))

    def set_anonymous(self, wanted: bool) -> None:
        """Leave names out, or not."""
        self._values.setValue("export/anonymous", wanted)

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

    def window_state(self, part: str) -> QByteArray | None:
        """How a part of the window was left; None the first time."""
        value = self._values.value(f"window/{part}")
        return value if isinstance(value, QByteArray) else None

    def set_window_state(self, part: str, state: QByteArray) -> None:
        """Remember how a part of the window is left."""
        self._values.setValue(f"window/{part}", state)
