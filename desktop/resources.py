"""Where the data that ships with the program lies; the only door to `assets`."""

from importlib.resources import files
from pathlib import Path

# Hilum is installed and frozen as plain folders, never run from an archive, so
# every resource has a path.
ASSETS = Path(str(files("assets")))


def icon_file(name: str) -> Path:
    """The SVG of one icon."""
    return ASSETS / "icons" / f"{name}.svg"


def model_directory() -> Path:
    """The model bundle that ships with Hilum."""
    return ASSETS / "models" / "hilum"


def sample_files() -> list[Path]:
    """The synthetic radiographs behind "Try a sample", in the order to show them."""
    folder = ASSETS / "samples"
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix in {".dcm", ".jpg", ".png"})
