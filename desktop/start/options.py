"""What the window is started with."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class StartOptions:
    """Given on the command line."""

    files: tuple[Path, ...] = ()
    """Files and folders to open at once."""
    model: Path | None = None
    """A bundle to read with, in place of the one in use."""
    theme: str | None = None
    """One of `desktop.look.theme.SCHEMES`, whatever is set."""
    screenshot: Path | None = None
    """Where to save the window's picture, and quit."""
