"""Files that lie beside pictures and are clearly none: what a patient's disc brings along."""

from pathlib import Path

COMPANION_NAMES = frozenset({"dicomdir", "thumbs.db", "desktop.ini", ".ds_store"})
PROGRAM_SUFFIXES = frozenset(
    {".exe", ".dll", ".ocx", ".msi", ".sys", ".cab", ".jar", ".class", ".bat", ".cmd", ".sh"}
)
PAGE_SUFFIXES = frozenset({".htm", ".html", ".css", ".js", ".chm", ".hlp"})
OTHER_SUFFIXES = frozenset(
    {".inf", ".ini", ".cfg", ".txt", ".log", ".xml", ".json", ".md", ".ico", ".lnk", ".url"}
)
ORNAMENT_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff"})
"""Pictures that a viewer on a disc has for its buttons and pages."""
DICOM_MARK, DICOM_MARK_AT = b"DICM", 128


def is_companion(path: Path) -> bool:
    """Whether a file that lies in a folder is clearly no picture, by its name and its content.

    A DICOM file is a picture whatever it is called; other contents are believed to be what
    their names say.
    """
    name, suffix = path.name.casefold(), path.suffix.casefold()
    named_so = (
        name.rstrip(".") in COMPANION_NAMES
        or name.startswith("._")  # what macOS keeps beside a file
        or suffix in PROGRAM_SUFFIXES | PAGE_SUFFIXES | OTHER_SUFFIXES
    )
    return named_so and (name.rstrip(".") == "dicomdir" or not _is_dicom(path))


def is_viewer_folder(folder: Path, children: list[Path]) -> bool:
    """Whether a folder on a disc holds a viewer, by its name or the programs and pages in it."""
    suffixes = {child.suffix.casefold() for child in children}
    holds_programs = not suffixes.isdisjoint(PROGRAM_SUFFIXES | PAGE_SUFFIXES)
    return folder.name.casefold().startswith("viewer") or holds_programs


def is_ornament(path: Path) -> bool:
    """Whether a file in a viewer's folder is one of the viewer's own pictures."""
    return path.suffix.casefold() in ORNAMENT_SUFFIXES and not _is_dicom(path)


def _is_dicom(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            stream.seek(DICOM_MARK_AT)
            return stream.read(len(DICOM_MARK)) == DICOM_MARK
    except OSError:
        return True  # whoever reads it learns why
