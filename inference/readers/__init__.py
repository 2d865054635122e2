"""From a file to a radiograph: the reader is chosen by content, never by suffix."""

from hashlib import sha256
from pathlib import Path

from inference.errors import CollectionError, UnsupportedFileError
from inference.input_item import InputItem
from inference.radiograph import Radiograph
from inference.readers import bitmap, dicom


def read_radiograph(source: Path | InputItem) -> Radiograph:
    """Read one picture.

    Parameters
    ----------
    source : Path or InputItem
        A file, whose name and suffix do not matter, or an item that
        :func:`inference.collection.find_items` found, such as a file in an archive.

    Raises
    ------
    InputError
        With a sentence and an advice, for whatever is wrong with the file.
    """
    item = source if isinstance(source, InputItem) else InputItem(source)
    content = item.read()
    digest = sha256(content).hexdigest()
    if dicom.recognises(content):
        return dicom.read(content, digest)
    if bitmap.recognises(content):
        return bitmap.read(content, digest)
    if content.startswith(b"PK\x03\x04"):
        raise CollectionError("ZIP")
    raise UnsupportedFileError()
