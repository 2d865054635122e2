"""Files that are no pictures, known by their first bytes, so that each gets its own advice."""

from inference.errors import (
    ArchiveKindError,
    CollectionError,
    DocumentError,
    InputError,
    ProgramError,
)

PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!",
    b"dex\n",
    b"\x00asm",
)
"""Windows, Linux, macOS, Java, scripts, Android, WebAssembly."""
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"MSCF")
TAR_MAGIC, TAR_MAGIC_OFFSET = b"ustar", 257
DOCUMENTS = (b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""PDF, RTF, and the Office files of before 2007."""


def check_content(content: bytes) -> None:
    """Refuse a program, an archive or a document.

    A DICOM file may begin with anything (PS3.10 7.1), so also with a program
    that runs when the file is started: such a one is refused too.

    Raises
    ------
    InputError
    """
    kinds: tuple[tuple[tuple[bytes, ...], type[InputError], str], ...] = (
        (PROGRAMS, ProgramError, "executable"),
        (ZIP, CollectionError, "ZIP"),
        (ARCHIVES, ArchiveKindError, "packed"),
        (DOCUMENTS, DocumentError, "document"),
    )
    for beginnings, error, detail in kinds:
        if content.startswith(beginnings):
            raise error(detail)
    if content.startswith(TAR_MAGIC, TAR_MAGIC_OFFSET):
        raise ArchiveKindError("tar")
