"""A model bundle that comes as a ZIP file."""

from pathlib import Path, PurePosixPath

from inference import limits
from inference.archive import list_archive, unpack
from inference.errors import InputError, ModelInvalidError, ModelMissingError
from inference.model_bundle import CARD_FILE, GRAPH_FILE, SIGNATURE_FILE

MOST_BYTES = {
    GRAPH_FILE: limits.MAX_GRAPH_BYTES,
    CARD_FILE: limits.MAX_CARD_BYTES,
    SIGNATURE_FILE: limits.MAX_SIGNATURE_BYTES,
}


def holds_bundle(archive: Path) -> bool:
    """Whether a model bundle is packed in a file.

    Raises
    ------
    InputError, OSError
    """
    names = [PurePosixPath(entry.filename) for entry in list_archive(archive).entries]
    homes = {name.parent for name in names if name.name == GRAPH_FILE}
    return any(home / CARD_FILE in names for home in homes)


def unpack_bundle(archive: Path, folder: Path) -> None:
    """Unpack the parts of a bundle, wherever in the archive they lie together.

    Nothing else is unpacked, and nothing is written anywhere but under the names of the parts.

    Parameters
    ----------
    archive : Path
    folder : Path
        Where to; it exists.

    Raises
    ------
    ModelMissingError
        There is no bundle in the archive, or more than one.
    ModelInvalidError
        The archive is damaged, or absurdly large.
    OSError
    """
    try:
        listing = list_archive(archive)
        entries = {PurePosixPath(entry.filename): entry for entry in listing.entries}
        homes = {name.parent for name in entries if name.name == GRAPH_FILE}
        if len(homes) != 1:
            raise ModelMissingError(f"{len(homes)} bundles in the archive")
        home = homes.pop()
        for part, most_bytes in MOST_BYTES.items():
            entry = entries.get(home / part)
            if entry is not None:
                (folder / part).write_bytes(unpack(archive, listing.state, entry, most_bytes))
    except InputError as error:
        raise ModelInvalidError(error.detail or type(error).__name__) from None
