"""One file to be read, wherever it lies: in a folder or packed in a ZIP archive.

Packed files are unpacked into memory and nowhere else: a temporary file would
leave a patient's picture behind.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipInfo

from inference import limits
from inference.archive import unpack
from inference.errors import EmptyFileError, FileUnavailableError, InputError, TooLargeError
from inference.regular_file import FileState, open_regular, unavailable


@dataclass(frozen=True)
class InputItem:
    """A file that can be opened with :func:`inference.readers.read_radiograph`."""

    path: Path
    """As shown to people. Of a packed file: the archive's path, then the name inside."""
    archive: Path | None = None
    entry: ZipInfo | None = None
    """Where it is packed in ``archive``."""
    listed: FileState | None = None
    """Of ``archive``, when it was listed: written to since then, it is not read."""
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
            if self.archive and self.listed and self.entry:
                content = unpack(self.archive, self.listed, self.entry, limits.MAX_FILE_BYTES)
            else:
                content = _read_file(self.path)
        except OSError as error:
            raise unavailable(error) from None
        if not content:
            raise EmptyFileError()
        return content


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
