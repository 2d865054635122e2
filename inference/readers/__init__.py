"""From a file to a radiograph: the reader is chosen by content, never by suffix."""

from hashlib import sha256
from pathlib import Path

from inference.errors import FileUnavailableError, UnsupportedFileError
from inference.radiograph import Radiograph
from inference.readers import bitmap, dicom


def read_radiograph(path: Path) -> Radiograph:
    """Read one picture.

    Parameters
    ----------
    path : Path
        Any file; its name and suffix do not matter.

    Raises
    ------
    InputError
        With a sentence and an advice, for whatever is wrong with the file.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileUnavailableError(type(error).__name__) from None
    digest = sha256(content).hexdigest()
    if dicom.recognises(content):
        return dicom.read(content, digest)
    if bitmap.recognises(content):
        return bitmap.read(content, digest)
    raise UnsupportedFileError()
