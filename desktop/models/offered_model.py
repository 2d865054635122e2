"""A model among the files that are to be opened: it is installed, not read as a picture."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, is_zipfile

from desktop.models.installed_models import PARTS
from inference.model_bundle import CARD_FILE, GRAPH_FILE

NEEDED = frozenset({GRAPH_FILE, CARD_FILE})


def without_bundles(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Set model bundles apart from what else is to be opened.

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
        if path.name in PARTS and _is_bundle(path.parent):
            return path.parent
        return path if _is_packed_bundle(path) else None
    except (BadZipFile, NotImplementedError, OSError, ValueError):
        return None  # whatever it is, opening it as a picture says what is wrong with it


def _is_bundle(folder: Path) -> bool:
    return all((folder / name).is_file() for name in NEEDED)


def _is_packed_bundle(path: Path) -> bool:
    if path.suffix.lower() != ".zip" or not is_zipfile(path):
        return False
    with ZipFile(path) as archive:
        names = [PurePosixPath(name) for name in archive.namelist()]
    homes = {name.parent for name in names if name.name == GRAPH_FILE}
    return any(home / CARD_FILE in names for home in homes)
