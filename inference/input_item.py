"""One file to be read, wherever it lies: in a folder or packed in a ZIP archive.

Packed files are unpacked into memory and nowhere else: a temporary file would
leave a patient's picture behind.
"""

import os
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from inference import limits
from inference.errors import (
    ArchiveKindError,
    DamagedFileError,
    EmptyFileError,
    FileUnavailableError,
    InputError,
    NotAFileError,
    PasswordProtectedError,
    PermissionDeniedError,
    TooLargeError,
)

CHUNK_BYTES = 1 << 20
ENCRYPTED = 0x1
"""Bit of a ZIP entry's general purpose flags (APPNOTE 4.4.4)."""
LOCAL_HEADER_BYTES = 30
LOCAL_HEADER_SIGNATURE = b"PK\x03\x04"


@dataclass(frozen=True)
class InputItem:
    """A file that can be opened with :func:`inference.readers.read_radiograph`."""

    path: Path
    """As shown to people. Of a packed file: the archive's path, then the name inside."""
    archive: Path | None = None
    entry: ZipInfo | None = None
    """Where it is packed in ``archive``."""
    refusal: InputError | None = None
    """Why it is not to be opened at all; raised by whoever reads the item."""

    def read(self) -> bytes:
        """The whole content.

        Raises
        ------
        InputError
        """
        if self.refusal is not None:
            raise self.refusal
        try:
            if self.archive is not None and self.entry is not None:
                content = _unpack(self.archive, self.entry)
            else:
                content = _read_file(self.path)
        except OSError as error:
            raise unavailable(error) from None
        if not content:
            raise EmptyFileError()
        return content


def unavailable(error: OSError) -> FileUnavailableError:
    """What the operating system said, as one of Hilum's errors."""
    detail = type(error).__name__
    if isinstance(error, PermissionError):
        return PermissionDeniedError(detail)
    if isinstance(error, IsADirectoryError):
        return NotAFileError(detail)
    return FileUnavailableError(detail)


def open_regular(path: Path) -> BinaryIO:
    """Open a file for reading, and nothing that only looks like one.

    Raises
    ------
    OSError
    InputError
    """
    # A pipe would block for ever and a device would never end, so look before opening.
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode):
        raise NotAFileError("not a regular file")
    return path.open("rb")


def _read_file(path: Path) -> bytes:
    try:
        with open_regular(path) as stream:
            promised = os.fstat(stream.fileno()).st_size
            if promised > limits.MAX_FILE_BYTES:
                raise TooLargeError(f"over {limits.MAX_FILE_BYTES} bytes")
            content = stream.read(promised + 1)
            # The size is only a promise: some files have none, some grow.
            if len(content) > promised:
                content += stream.read(limits.MAX_FILE_BYTES + 1 - len(content))
    except ValueError as error:  # a null byte in the path
        raise FileUnavailableError(type(error).__name__) from None
    if len(content) > limits.MAX_FILE_BYTES:
        raise TooLargeError(f"over {limits.MAX_FILE_BYTES} bytes")
    return content


def _unpack(archive: Path, entry: ZipInfo) -> bytes:
    """Unpack one entry, at most as far as its own table of contents promised."""
    if entry.flag_bits & ENCRYPTED:
        raise PasswordProtectedError()
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ArchiveKindError(f"compression method {entry.compress_type}")
    if entry.file_size > limits.MAX_FILE_BYTES or entry.compress_size > limits.MAX_FILE_BYTES:
        raise TooLargeError(f"over {limits.MAX_FILE_BYTES} bytes")
    if entry.file_size > max(entry.compress_size * limits.MAX_COMPRESSION_RATIO, 1 << 20):
        raise TooLargeError("packed beyond belief")
    with open_regular(archive) as stream:
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
    if len(header) < LOCAL_HEADER_BYTES or not header.startswith(LOCAL_HEADER_SIGNATURE):
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
