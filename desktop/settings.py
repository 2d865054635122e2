"""What the user chose, typed, in one INI file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal


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

    def window_state(self, part: str) -> QByteArray | None:
        """How a part of the window was left; None the first time."""
        value = self._values.value(f"window/{part}")
        return value if isinstance(value, QByteArray) else None

    def set_window_state(self, part: str, state: QByteArray) -> None:
        """Remember how a part of the window is left."""
        self._values.setValue(f"window/{part}", state)
