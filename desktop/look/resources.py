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


def samples_folder() -> Path:
    """Synthetic radiographs; a model card names one of them as its reference."""
    return ASSETS / "samples"


def self_test_folder() -> Path:
    """One tiny file for each transfer syntax that Hilum reads."""
    return ASSETS / "self_test"


def translation_files() -> dict[str, Path]:
    """Qt's translation files by language, such as "fr"."""
    files = sorted((ASSETS / "translations").glob("hilum_*.qm"))
    return {file.stem.removeprefix("hilum_"): file for file in files}


def sample_files() -> list[Path]:
    """The synthetic radiographs behind "Try a sample", in the order to show them."""
    folder = samples_folder()
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix in {".dcm", ".jpg", ".png"})
