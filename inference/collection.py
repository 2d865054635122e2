"""Folders, ZIP archives and discs as a sequence of single files.

Everything that is found is listed, also what cannot be opened, so that nothing
disappears from a batch without a word.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from struct import unpack_from
from zipfile import BadZipFile, ZipFile, ZipInfo

from inference import limits
from inference.disc_index import is_disc_index, referenced_files
from inference.errors import (
    ArchiveKindError,
    DamagedFileError,
    InputError,
    OutsideReferenceError,
    TooLargeError,
)
from inference.input_item import InputItem, open_regular, unavailable

ARCHIVE_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
END_RECORD = b"PK\x05\x06"
END_RECORD_BYTES = 22
MAX_COMMENT_BYTES = 0xFFFF
OFFICE_ENTRIES = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
"""Entries of documents and programs that merely use ZIP as their format."""


def find_items(paths: Iterable[Path]) -> Iterator[InputItem]:
    """Every file that the paths lead to, in a stable order.

    Parameters
    ----------
    paths : iterable of Path
        Files, folders, ZIP archives, DICOMDIR files, the root of a disc. Inside a
        folder the order is that of names, numbers by value; the files that a
        DICOMDIR names come first, in its order.

    Yields
    ------
    InputItem
        Also for what must not or cannot be opened: its ``refusal`` says why.
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        elif is_disc_index(path):
            yield from _in_disc_index(path, path.parent.resolve())
        else:
            yield from _in_file(path)


def _in_folder(folder: Path) -> Iterator[InputItem]:
    root = folder.resolve()
    listed: set[Path] = set()
    for index in _children(folder):
        if is_disc_index(index):
            for item in _in_disc_index(index, root):
                listed.add(item.path)
                yield item
    for item in _walk(folder, root, limits.MAX_FOLDER_DEPTH):
        if item.path not in listed:
            yield item


def _walk(folder: Path, root: Path, depth: int) -> Iterator[InputItem]:
    try:
        children = _children(folder)
    except OSError as error:
        yield InputItem(folder, refusal=unavailable(error))
        return
    for child in children:
        if child.is_symlink() and not _is_inside(child, root):
            yield InputItem(child, refusal=OutsideReferenceError("link"))
        elif child.is_dir():
            if child.is_symlink():
                continue  # leads to a folder that is listed anyway
            if depth == 0:
                yield InputItem(child, refusal=TooLargeError("folders nested too deep"))
            else:
                yield from _walk(child, root, depth - 1)
        else:
            yield from _in_file(child)


def _children(folder: Path) -> list[Path]:
    return sorted(folder.iterdir(), key=lambda path: natural_order(path.name))


def natural_order(name: str) -> tuple[list[tuple[int, str]], str]:
    """Key that sorts "film 2" before "film 10"."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts], name


def _is_inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def _in_disc_index(index: Path, root: Path) -> Iterator[InputItem]:
    try:
        references = referenced_files(index)
    except InputError as error:
        yield InputItem(index, refusal=error)
        return
    for path in references:
        if path is None:
            yield InputItem(index, refusal=OutsideReferenceError("disc index"))
        elif not _is_inside(path, root):
            yield InputItem(path, refusal=OutsideReferenceError("disc index"))
        else:
            yield InputItem(path)


def _in_file(path: Path) -> Iterator[InputItem]:
    """The file itself, or what is packed in it."""
    try:
        with open_regular(path) as stream:
            if stream.read(4) not in ARCHIVE_SIGNATURES:
                yield InputItem(path)
                return
        entries = _entries(path)
    except InputError as error:
        yield InputItem(path, refusal=error)
    except (OSError, ValueError):  # whoever reads the item learns why
        yield InputItem(path)
    else:
        if any(entry.filename in OFFICE_ENTRIES for entry in entries):
            yield InputItem(path)
            return
        for entry in entries:
            yield _packed_item(path, entry)


def _entries(path: Path) -> list[ZipInfo]:
    """The files in an archive, in the order of their names.

    Raises
    ------
    InputError, OSError
    """
    _check_archive_directory(path)
    try:
        with ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except (BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise DamagedFileError(type(error).__name__) from None
    return sorted(entries, key=lambda entry: natural_order(entry.filename))


def _check_archive_directory(path: Path) -> None:
    """Refuse a table of contents that would take minutes to read."""
    with open_regular(path) as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - END_RECORD_BYTES - MAX_COMMENT_BYTES))
        tail = stream.read()
    start = tail.rfind(END_RECORD)
    if start < 0 or len(tail) < start + END_RECORD_BYTES:
        raise DamagedFileError("archive without its table of contents")
    (directory_bytes,) = unpack_from("<I", tail, start + 12)
    if directory_bytes > limits.MAX_ARCHIVE_DIRECTORY_BYTES:
        raise TooLargeError("archive with too many entries")


def _packed_item(archive: Path, entry: ZipInfo) -> InputItem:
    name = PurePosixPath(entry.filename.replace("\\", "/"))
    if name.is_absolute() or ".." in name.parts or ":" in entry.filename:
        shown = PurePosixPath(*(part for part in name.parts if part not in ("..", name.anchor)))
        return InputItem(archive / shown, refusal=OutsideReferenceError("archive"))
    if entry.external_attr >> 28 == 0o12:  # a symbolic link, as Unix packs it
        return InputItem(archive / name, refusal=OutsideReferenceError("link in an archive"))
    if name.suffix.casefold() == ".zip":
        return InputItem(archive / name, refusal=ArchiveKindError("archive inside an archive"))
    return InputItem(archive / name, archive, entry)
