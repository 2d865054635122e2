"""From a file to a radiograph: the reader is chosen by content, never by suffix."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from threading import Thread

from inference.errors import DamagedFileError, IncompletePictureError, InputError, TooLargeError
from inference.input_item import InputItem
from inference.radiograph import Radiograph
from inference.readers import bitmap, dicom
from inference.readers.content import check_content, refusal_of_unknown

WORTH_A_THREAD = 4_000_000
"""Bytes whose SHA-256 is computed beside the decoding: 2 ms or more."""


def read_radiograph(
    source: Path | InputItem, wanted_side: int | None = None, any_picture: bool = False
) -> Radiograph:
    """Read one picture.

    Parameters
    ----------
    source : Path or InputItem
        A file, whose name and suffix do not matter, or an item that
        :func:`inference.collection.find_items` found, such as a file in an archive.
    wanted_side : int, optional
        For when only the network will see the picture: the shorter side may come
        reduced to no less than this, where the format makes that cheaper. Its pixels may
        be lent by a decoder, which waits for them: let them go soon.
    any_picture : bool, optional
        Read whatever can be decoded, for research: DICOM pictures of other modalities,
        and pictures without any contrast.

    Raises
    ------
    InputError
        With a sentence and an advice, for whatever is wrong with the file. An
        `IncompletePictureError` holds the part of a damaged picture that is whole.
    """
    item = source if isinstance(source, InputItem) else InputItem(source)
    content = item.read()
    problem: InputError
    try:
        return read_content(content, wanted_side, any_picture)
    except InputError as error:
        problem = error
    except MemoryError:
        problem = TooLargeError("out of memory")
    except Exception as error:  # noqa: BLE001 - no file may stop a batch, whatever is in it
        problem = DamagedFileError(type(error).__name__)
    problem.input_sha256 = sha256(content).hexdigest()
    raise problem from None


def read_content(
    content: bytes, wanted_side: int | None = None, any_picture: bool = False
) -> Radiograph:
    """As :func:`read_radiograph`, of bytes, and without its last net.

    Raises
    ------
    InputError
        Anything else is a mistake of ours.
    """
    check_content(content)
    digest = _digest_meanwhile(content)
    try:
        radiograph = _read(content, wanted_side, any_picture)
    except IncompletePictureError as error:
        raise IncompletePictureError(_with_digest(error.part, digest())) from None
    return _with_digest(radiograph, digest())


def _read(content: bytes, wanted_side: int | None, any_picture: bool) -> Radiograph:
    if dicom.recognises(content):
        return dicom.read(content, wanted_side, any_picture)
    container = bitmap.container_of(content)
    if container is None:
        raise refusal_of_unknown(content)
    return bitmap.read(content, container, wanted_side, any_picture)


def _with_digest(radiograph: Radiograph, sha256: str) -> Radiograph:
    return replace(radiograph, file=replace(radiograph.file, sha256=sha256))


def dicom_identity(content: bytes) -> tuple[str, str] | None:
    """What tells one DICOM object from all others, by its header alone.

    Returns
    -------
    tuple of (str, str) or None
        SOP Instance UID (0008,0018) and Patient ID (0010,0020), as stored; None for what is no
        DICOM object with a UID, or cannot be read.
    """
    try:
        return dicom.identity(content) if dicom.recognises(content) else None
    except Exception:  # noqa: BLE001 - no file may stop a batch, whatever is in it
        return None


def _digest_meanwhile(content: bytes) -> Callable[[], str]:
    """Start to compute the SHA-256; what is returned waits for it."""
    digest = sha256()
    if len(content) < WORTH_A_THREAD:
        digest.update(content)
        return digest.hexdigest
    # Of a large file it takes as long as some decoders, and lets them run.
    thread = Thread(target=digest.update, args=(content,), name="sha256", daemon=True)
    thread.start()

    def finished() -> str:
        thread.join()
        return digest.hexdigest()

    return finished
