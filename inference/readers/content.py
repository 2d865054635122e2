"""Files that are no pictures, known by their first bytes, so that each gets its own advice."""

from inference.errors import (
    ArchiveKindError,
    CollectionError,
    DocumentError,
    InputError,
    ProgramError,
    UnsupportedEncodingError,
    UnsupportedFileError,
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

OTHER_PICTURES = (
    *(b"GIF8", b"8BPS", b"II\xbc", b"\xff\x0a", b"\x00\x00\x00\x0cJXL ", b"\x00\x00\x00\x0cjP  "),
    b"\xff\x4f\xff\x51",
)
"""GIF, Photoshop, JPEG XR, JPEG XL and JPEG 2000 as files of their own."""
PHONE_PICTURES = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
"""Brands of HEIC and AVIF, after the file type of ISO/IEC 14496-12."""


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


def refusal_of_unknown(content: bytes) -> UnsupportedFileError:
    """The error for what is in none of the formats that are read."""
    from_phone = content[4:8] == b"ftyp" and content[8:12] in PHONE_PICTURES
    if from_phone or content.startswith(OTHER_PICTURES):
        return UnsupportedEncodingError("another picture format")
    return UnsupportedFileError()
