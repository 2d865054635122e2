"""Where a picture lies, in a form that the history can keep, and the way back to the file."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from inference.collection import find_items
from inference.errors import FileUnavailableError
from inference.input_item import InputItem
from inference.regular_file import FileState, state_of


@dataclass(frozen=True)
class Source:
    """A file, or one that is packed in an archive."""

    path: Path
    """As shown to people. Of a packed file: the archive's path, then the name inside."""
    archive: Path | None = None

    def item(self) -> InputItem:
        """What `inference` reads; its ``refusal`` says when it is not there any more."""
        if self.archive is None:
            return InputItem(self.path)
        try:
            state = state_of(self.archive.stat())
        except OSError as error:
            missing = FileUnavailableError(type(error).__name__)
            return InputItem(self.path, refusal=missing)
        return _packed(self.archive, state).get(
            self.path, InputItem(self.path, refusal=FileUnavailableError("not in the archive"))
        )


@lru_cache(maxsize=2)
def _packed(archive: Path, state: FileState) -> dict[Path, InputItem]:
    """The files in an archive as it was written at one moment."""
    del state
    return {item.path: item for item in find_items([archive])}
