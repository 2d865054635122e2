"""Icons, translations and samples as the window asks for them."""

from pathlib import Path

from assets import ASSETS, samples_folder


def icon_file(name: str) -> Path:
    """The SVG of one icon."""
    return ASSETS / "icons" / f"{name}.svg"


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
