"""ZIP archives: what is in them, and one entry at a time, unpacked into memory."""

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from struct import unpack_from
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from inference import limits
from inference.errors import (
    ArchiveKindError,
    ArchiveTooLargeError,
    DamagedFileError,
    FileChangedError,
    PasswordProtectedError,
    TooLargeError,
)
from inference.regular_file import FileState, open_regular, state_of

ARCHIVE_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
END_RECORD, END_RECORD_BYTES = b"PK\x05\x06", 22
LOCATOR_64, LOCATOR_64_BYTES = b"PK\x06\x07", 20
END_RECORD_64, END_RECORD_64_BYTES = b"PK\x06\x06", 56
MAX_COMMENT_BYTES = 0xFFFF
LOCAL_HEADER, LOCAL_HEADER_BYTES = b"PK\x03\x04", 30
ENCRYPTED = 0x1
"""Bit of a ZIP entry's general purpose flags (APPNOTE 4.4.4)."""
CHUNK_BYTES = 1 << 20


LISTINGS_KEPT = 8
"""Archives whose tables of contents stay in memory, at most 10 MB each: they are asked for when
an archive is opened, and once more for the first of its files that is read."""


@dataclass(frozen=True)
class Listing:
    """The table of contents of an archive."""

    archive: Path
    state: FileState
    """Of the archive, when it was listed."""
    entries: tuple[ZipInfo, ...]
    """Its files, without its folders."""


def list_archive(path: Path) -> Listing:
    """The files in an archive, which is read once as long as nobody writes to it.

    Raises
    ------
    InputError
        No archive, a damaged one, or one that unpacks to more than anybody has.
    OSError
    """
    with open_regular(path) as stream:
        state = state_of(os.fstat(stream.fileno()))
    return _listing(path, state)


@lru_cache(LISTINGS_KEPT)
def _listing(path: Path, state: FileState) -> Listing:
    with open_regular(path) as stream:
        _check_directory(stream)
        try:
            with ZipFile(stream) as archive:
                # `is_dir` needs a name, which a damaged table of contents may lack.
                named = [entry for entry in archive.infolist() if entry.filename]
                entries = [entry for entry in named if not entry.is_dir()]
        except (BadZipFile, NotImplementedError, UnicodeDecodeError, ValueError) as error:
            raise DamagedFileError(type(error).__name__) from None
        if state_of(os.fstat(stream.fileno())) != state:
            raise FileChangedError()
    _check_entries(entries)
    return Listing(path, state, tuple(entries))


def _check_directory(stream: BinaryIO) -> None:
    """Refuse a table of contents that would take minutes to read (APPNOTE 4.3.14, 4.3.16)."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - END_RECORD_BYTES - MAX_COMMENT_BYTES - _BYTES_64))
    tail = stream.read()
    start = tail.rfind(END_RECORD)
    if start < 0 or len(tail) < start + END_RECORD_BYTES:
        raise DamagedFileError("archive without its table of contents")
    (directory_bytes,) = unpack_from("<I", tail, start + 12)
    locator = start - LOCATOR_64_BYTES
    if locator >= 0 and tail.startswith(LOCATOR_64, locator):
        # Where there is one, it counts instead of the record above, whatever that one says.
        record = locator - END_RECORD_64_BYTES
        if record < 0 or not tail.startswith(END_RECORD_64, record):
            raise DamagedFileError("archive without its table of contents")
        (directory_bytes,) = unpack_from("<Q", tail, record + 40)
    if directory_bytes > limits.MAX_ARCHIVE_DIRECTORY_BYTES:
        raise ArchiveTooLargeError("too long a table of contents")


_BYTES_64 = LOCATOR_64_BYTES + END_RECORD_64_BYTES


def _check_entries(entries: list[ZipInfo]) -> None:
    """Refuse what unpacks to far more than it holds."""
    if len(entries) > limits.MAX_ARCHIVE_ENTRIES:
        raise ArchiveTooLargeError(f"over {limits.MAX_ARCHIVE_ENTRIES} entries")
    if sum(entry.file_size for entry in entries) > limits.MAX_UNPACKED_BYTES:
        raise ArchiveTooLargeError(f"unpacks to over {limits.MAX_UNPACKED_BYTES} bytes")
    # Entries that share their packed bytes are how a small archive unpacks to petabytes
    # (Fifield, "A better zip bomb", 2019). No program writes them in earnest.
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise DamagedFileError("entries of an archive overlap")
        end = entry.header_offset + LOCAL_HEADER_BYTES + entry.compress_size


def unpack(archive: Path, listed: FileState, entry: ZipInfo, most_bytes: int) -> bytes:
    """Unpack one entry into memory, at most as far as its own table of contents promised.

    Parameters
    ----------
    archive : Path
    listed : FileState
        Of the archive, when ``entry`` was listed.
    entry : ZipInfo
    most_bytes : int

    Raises
    ------
    InputError
        `FileChangedError` where the archive was written to since then.
    OSError
    """
    if entry.flag_bits & ENCRYPTED:
        raise PasswordProtectedError()
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ArchiveKindError(f"compression method {entry.compress_type}")
    if max(entry.file_size, entry.compress_size) > most_bytes:
        raise TooLargeError(f"over {most_bytes} bytes")
    if entry.file_size > max(entry.compress_size * limits.MAX_COMPRESSION_RATIO, 1 << 20):
        raise TooLargeError("packed beyond belief")
    with open_regular(archive) as stream:
        if state_of(os.fstat(stream.fileno())) != listed:
            raise FileChangedError()
        packed = _packed_bytes(stream, entry)
        stored = entry.compress_type == ZIP_STORED
        content = packed if stored else inflate(packed, entry.file_size)
    if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise DamagedFileError("packed content does not match its checksum")
    return content


def _packed_bytes(stream: BinaryIO, entry: ZipInfo) -> bytes:
    # zipfile would read the whole table of contents again for every entry.
    stream.seek(entry.header_offset)
    header = stream.read(LOCAL_HEADER_BYTES)
    if len(header) < LOCAL_HEADER_BYTES or not header.startswith(LOCAL_HEADER):
        raise DamagedFileError("no local header where the table of contents says")
    name_bytes, extra_bytes = unpack_from("<HH", header, 26)
    stream.seek(name_bytes + extra_bytes, 1)
    return stream.read(entry.compress_size)


def inflate(packed: bytes | memoryview, max_bytes: int) -> bytes:
    """Unpack raw deflate data of which no more than so many bytes are wanted.

    Raises
    ------
    DamagedFileError
        Not deflate data, or it breaks off.
    TooLargeError
    """
    content = b"".join(_inflated_chunks(packed, max_bytes))
    if len(content) > max_bytes:
        raise TooLargeError("unpacks to more than is allowed")
    return content


def _inflated_chunks(packed: bytes | memoryview, max_bytes: int) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    left = max_bytes + 1
    try:
        chunk = inflater.decompress(packed, min(left, CHUNK_BYTES))
        while chunk and left > 0:
            yield chunk
            left -= len(chunk)
            if left > 0:
                chunk = inflater.decompress(inflater.unconsumed_tail, min(left, CHUNK_BYTES))
    except zlib.error:
        raise DamagedFileError("deflated data are broken") from None
    if left > 0 and not inflater.eof:
        raise DamagedFileError("deflated data break off")
