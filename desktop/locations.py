"""Where the program keeps what it remembers."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from desktop.errors import NotWritableError
from desktop.private import private_folder
from desktop.writing import written_aside


@dataclass(frozen=True)
class DataFolder:
    """The one folder that holds everything that Hilum writes of its own accord."""

    path: Path

    @classmethod
    def default(cls) -> "DataFolder":
        """What :meth:`make_default` chose, else the system's place for this user's data."""
        try:
            chosen = _pointer().read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            chosen = ""
        if chosen:
            return cls(Path(chosen))
        return cls(user_data_path("Hilum", appauthor=False, roaming=False))

    def make_default(self) -> None:
        """Use this folder from the next start on.

        Raises
        ------
        WritingError
            The folder cannot be made, or the choice cannot be kept.
        """
        pointer = _pointer()
        try:
            private_folder(self.path)
            pointer.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise NotWritableError(type(error).__name__) from None
        with written_aside(pointer) as stream:
            stream.write(str(self.path.absolute()).encode())

    @property
    def history(self) -> Path:
        """The history's database."""
        return self.path / "history.sqlite3"

    @property
    def models(self) -> Path:
        """Models that were installed after Hilum was."""
        return self.path / "models"

    @property
    def settings(self) -> Path:
        """Window state and choices, as an INI file."""
        return self.path / "settings.ini"

    @property
    def logs(self) -> Path:
        """The folder of the log and its older parts."""
        return self.path / "logs"


def _pointer() -> Path:
    """The file that names the chosen folder; it lies where no choice can move it."""
    return user_config_path("Hilum", appauthor=False, roaming=False) / "data_folder.txt"
