"""Where the program keeps what it remembers."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True)
class DataFolder:
    """The one folder that holds everything that Hilum writes of its own accord."""

    path: Path

    @classmethod
    def default(cls) -> "DataFolder":
        """The system's place for the data of this user's programs."""
        return cls(user_data_path("Hilum", appauthor=False, roaming=False))

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
