"""Folders, ZIP archives and discs as a sequence of single files.

Everything that is found is listed, also what cannot be opened, or counted as clearly no
picture, so that nothing disappears from a batch without a word.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from zipfile import ZipInfo

from inference import limits
from inference.archive import ARCHIVE_SIGNATURES, Listing, list_archive
from inference.companion_files import is_companion, is_ornament, is_viewer_folder
from inference.disc_index import is_disc_index, referenced_files
from inference.errors import (
    ArchiveKindError,
    InputError,
    OutsideReferenceError,
    TooLargeError,
)
from inference.input_item import InputItem
from inference.regular_file import open_regular, unavailable

OFFICE_ENTRIES = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
"""Entries of documents and programs that merely use ZIP as their format."""


def find_items(paths: Iterable[Path], passed_over: list[Path] | None = None) -> Iterator[InputItem]:
    """Every file that the paths lead to, in a stable order.

    Parameters
    ----------
    paths : iterable of Path
        Files, folders, ZIP archives, DICOMDIR files, the root of a disc. Inside a
        folder the order is that of names, numbers by value; the files that a
        DICOMDIR names come first, in its order.
    passed_over : list of Path, optional
        Takes the files in folders that are clearly no pictures, in place of their being
        yielded: programs, pages and texts, and a viewer's own pictures beside a DICOMDIR.
        A file that is itself among ``paths`` is always yielded.

    Yields
    ------
    InputItem
        Also for what must not or cannot be opened: its ``refusal`` says why.
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path, passed_over)
        elif is_disc_index(path):
            yield from _in_disc_index(path, path.parent.resolve())
        else:
            yield from _in_file(path)


def _in_folder(folder: Path, passed_over: list[Path] | None) -> Iterator[InputItem]:
    root = folder.resolve()
    listed: set[Path] = set()
    for index in _children(folder):
        if is_disc_index(index):
            items = list(_in_disc_index(index, root))
            if passed_over is not None and [item.path for item in items] == [index]:
                continue  # cannot be read, and what it would lead to is found without it
            listed.update((index, *(item.path for item in items)))
            yield from items
    extras = _Extras(passed_over, listed)
    for item in _walk(folder, root, limits.MAX_FOLDER_DEPTH, extras):
        if item.path not in listed:
            yield item


@dataclass(frozen=True)
class _Extras:
    """What is passed over in a folder, if anything is."""

    passed_over: list[Path] | None
    listed: Set[Path]
    """What a DICOMDIR that was read led to, and the DICOMDIR itself."""
    on_disc: bool = False
    """Whether a DICOMDIR lies in this folder or above it."""
    in_viewer: bool = False
    """Whether the folder belongs to a viewer on a disc."""

    def below(self, folder: Path, children: list[Path], is_top: bool) -> "_Extras":
        on_disc = self.on_disc or any(map(is_disc_index, children))
        is_viewer = not is_top and self.on_disc and is_viewer_folder(folder, children)
        return replace(self, on_disc=on_disc, in_viewer=self.in_viewer or is_viewer)

    def takes(self, path: Path) -> bool:
        """Pass over a file that is clearly no picture."""
        if self.passed_over is None or path in self.listed:
            return False
        if not is_companion(path) and not (self.in_viewer and is_ornament(path)):
            return False
        self.passed_over.append(path)
        return True


def _walk(folder: Path, root: Path, depth: int, extras: _Extras) -> Iterator[InputItem]:
    try:
        children = _children(folder)
    except OSError as error:
        yield InputItem(folder, refusal=unavailable(error))
        return
    extras = extras.below(folder, children, is_top=depth == limits.MAX_FOLDER_DEPTH)
    for child in children:
        if child.is_symlink() and not _is_inside(child, root):
            yield InputItem(child, refusal=OutsideReferenceError("link"))
        elif child.is_dir():
            if child.is_symlink():
                continue  # leads to a folder that is listed anyway
            if depth == 0:
                yield InputItem(child, refusal=TooLargeError("folders nested too deep"))
            else:
                yield from _walk(child, root, depth - 1, extras)
        elif not extras.takes(child):
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
        listing = list_archive(path)
    except InputError as error:
        yield InputItem(path, refusal=error)
    except (OSError, ValueError):  # whoever reads the item learns why
        yield InputItem(path)
    else:
        if any(entry.filename in OFFICE_ENTRIES for entry in listing.entries):
            yield InputItem(path)
            return
        for entry in sorted(listing.entries, key=lambda entry: natural_order(entry.filename)):
            yield _packed_item(listing, entry)


def _packed_item(listing: Listing, entry: ZipInfo) -> InputItem:
    archive = listing.archive
    name = PurePosixPath(entry.filename.replace("\\", "/"))
    if name.is_absolute() or ".." in name.parts or ":" in entry.filename:
        shown = PurePosixPath(*(part for part in name.parts if part not in ("..", name.anchor)))
        return InputItem(archive / shown, refusal=OutsideReferenceError("archive"))
    if entry.external_attr >> 28 == 0o12:  # a symbolic link, as Unix packs it
        return InputItem(archive / name, refusal=OutsideReferenceError("link in an archive"))
    if name.suffix.casefold() == ".zip":
        return InputItem(archive / name, refusal=ArchiveKindError("archive inside an archive"))
    return InputItem(archive / name, archive, entry, listing.state)
