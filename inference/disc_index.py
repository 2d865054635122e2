"""DICOMDIR: the index of a disc or memory stick (PS3.3 F, PS3.10 8.6)."""

from io import BytesIO
from pathlib import Path

from pydicom import dcmread

from inference.errors import DamagedFileError
from inference.input_item import InputItem

IMAGE_RECORD = "IMAGE"


def is_disc_index(path: Path) -> bool:
    """Whether the file is named DICOMDIR, as the standard demands and discs write it."""
    return path.name.partition(";")[0].rstrip(".").casefold() == "dicomdir" and path.is_file()


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
    content = InputItem(index).read()
    try:
        records = dcmread(BytesIO(content)).DirectoryRecordSequence
        names = [
            record.ReferencedFileID
            for record in records
            if record.DirectoryRecordType == IMAGE_RECORD
        ]
    except Exception as error:  # noqa: BLE001 - the parser raises anything on hostile bytes
        raise DamagedFileError(type(error).__name__) from None
    return [
        _locate(index.parent, [name] if isinstance(name, str) else list(name)) for name in names
    ]


def _locate(folder: Path, components: list[str]) -> Path | None:
    path = folder
    for component in components:
        if component in ("", ".", "..") or any(sign in component for sign in "/\\:\0"):
            return None
        path = _child(path, component)
    return path


def _child(folder: Path, name: str) -> Path:
    """A file of this name in the folder, in whatever case the disc was copied with."""
    if (folder / name).exists():
        return folder / name
    try:
        candidates = [path for path in folder.iterdir() if _bare(path.name) == _bare(name)]
    except OSError:
        candidates = []
    return candidates[0] if candidates else folder / name


def _bare(name: str) -> str:
    """A name as ISO 9660 means it: no case, no version, no trailing dot."""
    return name.partition(";")[0].rstrip(".").casefold()
