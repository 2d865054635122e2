"""Decoding in another process, which is replaced when it dies or runs away."""

from typing import Any

from numpy.typing import NDArray

from inference import errors, limits
from inference.decoding.codestream import Codec, Codestream
from inference.decoding.first_rows import FirstRows
from inference.decoding.jpeg_2000 import Stream
from inference.decoding.pictures import PictureFacts
from inference.errors import DamagedFileError, DecodingStoppedError, InputError, TooLargeError
from inference.workers.channel import Bytes
from inference.workers.command import Kind
from inference.workers.pool import WorkerGoneError, WorkerPool

decoders = WorkerPool(Kind.DECODER)


def decode(stream: Stream, header: Codestream, lent: bool = False, **options: Any) -> NDArray[Any]:
    """Decode one compressed picture in a process that may die.

    Parameters
    ----------
    stream : bytes or memoryview
    header : Codestream
        What the picture says of itself.
    lent : bool, optional
        Leave the pixels in the decoder's memory, which saves a copy. It decodes nothing
        else while any of them are in use, so they should soon be let go.
    options
        As for :func:`inference.decoding.codecs.decode`.

    Returns
    -------
    ndarray of integers, shape (rows, columns) or (rows, columns, samples)

    Raises
    ------
    InputError
    """
    pixels = header.rows * header.columns
    room = limits.DECODER_BYTES + pixels * header.samples * limits.DECODER_BYTES_PER_SAMPLE
    if header.samples == 1 and header.codec is not Codec.JPEG_2000:
        dtype = "u1" if header.precision <= 8 else "u2"
        options |= {"shape": (header.rows, header.columns), "dtype": dtype}
    request = {"codec": header.codec.value, "options": options, "room": room + len(stream)}
    return _ask(request, stream, header.codec, lent, seconds_for(header))[0]


def seconds_for(header: Codestream) -> float:
    """What a picture of this size may take, besides what any may."""
    each = limits.DECODING_SECONDS_PER_MEGAPIXEL
    if header.progressive:
        each += limits.PROGRESSIVE_SECONDS_PER_MEGAPIXEL
    return each * header.rows * header.columns / limits.MEGABYTE


def decode_picture_apart(
    content: bytes, container: str, wanted_side: int | None = None, more_seconds: float = 0.0
) -> tuple[NDArray[Any], PictureFacts]:
    """As :func:`inference.decoding.pictures.decode_picture`, in a process that may die.

    It may take ``more_seconds`` than any picture.

    Raises
    ------
    InputError
    """
    request = {"container": container, "wanted_side": wanted_side}
    lent = wanted_side is not None
    pixels, facts = _ask(request, content, container, lent, more_seconds)
    return pixels, PictureFacts(**facts)


def find_first_rows_apart(content: Stream, container: str) -> FirstRows | None:
    """As :func:`inference.decoding.damaged_pictures.find_first_rows`, in a process that may die."""
    try:
        picture, facts = _ask({"first_rows_of": container}, content, container, lent=False)
    except InputError:
        return None
    return FirstRows(picture.tobytes(), **facts)


def _ask(
    request: dict[str, Any], body: Stream, decoder: str, lent: bool, more_seconds: float = 0
) -> tuple[NDArray[Any], dict[str, Any]]:
    seconds = limits.DECODING_SECONDS + more_seconds
    seconds += len(body) / limits.MEGABYTE * limits.DECODING_SECONDS_PER_MEGABYTE
    seconds = min(seconds, limits.MAX_DECODING_SECONDS)
    try:
        answer, pixels = _ask_twice(request, body, seconds, lent)
    except WorkerGoneError as error:
        raise DecodingStoppedError(f"{decoder} decoder: {error}") from None
    if "error" in answer:
        raise _refusal(answer, decoder)
    return pixels.view(answer["dtype"]).reshape(answer["shape"]), answer["facts"]


def _ask_twice(
    request: dict[str, Any], body: Stream, seconds: float, lent: bool
) -> tuple[dict[str, Any], Bytes]:
    """Ask again when a process was stopped from outside, which is no fault of the picture."""
    try:
        return decoders.ask(request, body, seconds, lent)
    except WorkerGoneError as error:
        if error.ended_here:
            raise
    return decoders.ask(request, body, seconds, lent)


def _refusal(answer: dict[str, Any], decoder: str) -> InputError:
    """The error that the other process met, as one of Hilum's."""
    kind = getattr(errors, answer["error"], None)
    if isinstance(kind, type) and issubclass(kind, InputError):
        return kind(answer["detail"])
    if answer["error"] == MemoryError.__name__:
        return TooLargeError(f"{decoder} decoder: out of memory")
    return DamagedFileError(f"{decoder} decoder: {answer['error']}")
