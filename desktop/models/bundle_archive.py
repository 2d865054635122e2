"""A model bundle that comes as a ZIP file."""

import shutil
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from inference.errors import ModelInvalidError, ModelMissingError

MOST_BYTES = 1_000_000_000
"""Of one part of a bundle. The largest classifiers of radiographs have some 300 MB."""


def unpack_bundle(archive: Path, parts: tuple[str, ...], folder: Path) -> None:
    """Unpack the parts of a bundle, wherever in the archive they lie together.

    Parameters
    ----------
    archive : Path
    parts : tuple of str
        File names; the first one must be there. Nothing else is unpacked, and nothing is
        written anywhere but under these names.
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
        with ZipFile(archive) as content:
            names = [PurePosixPath(name) for name in content.namelist()]
            homes = {name.parent for name in names if name.name == parts[0]}
            if len(homes) != 1:
                raise ModelMissingError(f"{len(homes)} bundles in the archive")
            home = homes.pop()
            for part in parts:
                if home / part not in names:
                    continue
                entry = content.getinfo(str(home / part))
                if entry.file_size > MOST_BYTES:
                    raise ModelInvalidError("a part of a bundle is too large")
                with content.open(entry) as packed, (folder / part).open("wb") as unpacked:
                    shutil.copyfileobj(packed, unpacked)
    except (BadZipFile, NotImplementedError, RuntimeError, UnicodeDecodeError) as error:
        raise ModelInvalidError(type(error).__name__) from None
