"""A model among the files that are to be opened: it is installed, not read as a picture."""

from collections.abc import Sequence
from pathlib import Path

from desktop.models.bundle_archive import MOST_BYTES, holds_bundle
from inference.errors import InputError
from inference.model_bundle import CARD_FILE, GRAPH_FILE


def without_bundles(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Set model bundles apart from what else is to be opened; looks into every ZIP file.

    Parameters
    ----------
    paths : sequence of Path

    Returns
    -------
    list of Path
        The others, in their order.
    list of Path
        Folders and ZIP files that hold a bundle, each once; for one of a bundle's files the
        folder that it lies in.
    """
    found = [(path, _bundle_of(path)) for path in paths]
    bundles = dict.fromkeys(bundle for _, bundle in found if bundle is not None)
    return [path for path, bundle in found if bundle is None], list(bundles)


def _bundle_of(path: Path) -> Path | None:
    try:
        if path.is_dir():
            return path if _is_bundle(path) else None
        if path.name in MOST_BYTES and _is_bundle(path.parent):
            return path.parent
        return path if path.suffix.lower() == ".zip" and holds_bundle(path) else None
    except (InputError, OSError, ValueError):
        return None  # whatever it is, opening it as a picture says what is wrong with it


def _is_bundle(folder: Path) -> bool:
    return all((folder / name).is_file() for name in (GRAPH_FILE, CARD_FILE))
