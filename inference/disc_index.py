"""DICOMDIR: the index of a disc or memory stick (PS3.3 F, PS3.10 8.6)."""

from pathlib import Path

from inference.errors import DamagedFileError
from inference.input_item import InputItem
from inference.readers.dicom import tags
from inference.readers.dicom.header import parse

IMAGE_RECORD = "IMAGE"


def is_disc_index(path: Path) -> bool:
    """Whether the file is named DICOMDIR, as the standard demands and discs write it."""
    return _bare(path.name) == "dicomdir" and path.is_file()


def referenced_files(index: Path) -> list[Path | None]:
    """The picture files that a DICOMDIR names, in its order.

    Parameters
    ----------
    index : Path
        The DICOMDIR itself; its entries are relative to the folder that it lies in.

    Returns
    -------
    list of (Path or None)
        None for an entry that is no relative path. The others need not exist, and
        a link on the way may still lead elsewhere.

    Raises
    ------
    InputError
    """
    attributes = parse(InputItem(index).read()).attributes
    if tags.DIRECTORY_RECORD_SEQUENCE not in attributes:
        raise DamagedFileError("no directory records")
    folders: dict[Path, dict[str, Path]] = {}
    return [
        _locate(index.parent, record.texts(tags.REFERENCED_FILE_ID), folders)
        for record in attributes.items(tags.DIRECTORY_RECORD_SEQUENCE)
        if record.code(tags.DIRECTORY_RECORD_TYPE) == IMAGE_RECORD
    ]


def _locate(
    folder: Path, components: list[str], folders: dict[Path, dict[str, Path]]
) -> Path | None:
    path = folder
    for component in components:
        if component in ("", ".", "..") or any(sign in component for sign in "/:\0"):
            return None
        if path not in folders:
            folders[path] = _children_by_bare_name(path)
        path = folders[path].get(_bare(component), path / component)
    return path


def _children_by_bare_name(folder: Path) -> dict[str, Path]:
    """What lies in a folder, in whatever case the disc was copied with."""
    try:
        return {_bare(path.name): path for path in folder.iterdir()}
    except OSError:
        return {}


def _bare(name: str) -> str:
    """A name as ISO 9660 means it: no case, no version, no trailing dot."""
    return name.partition(";")[0].rstrip(".").casefold()
