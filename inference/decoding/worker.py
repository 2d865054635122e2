"""What the process of the decoders does; see :mod:`inference.serving`."""

from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from inference import limits
from inference.errors import DamagedFileError, InputError
from inference.workers.channel import Bytes, Channel
from inference.workers.process_limits import address_space, limit_memory


def serve(channel: Channel) -> None:
    """Say that the decoders are there, then answer requests.

    Raises
    ------
    EOFError
        The other side is gone.
    """
    limit_memory(limits.MAX_DECODER_BYTES)
    # Imported after the memory is limited, and never in the process that asks.
    from inference.decoding import codecs

    codecs.load_libraries()
    channel.send({})  # ready
    while True:
        header, body = channel.receive()
        try:
            pixels, facts = _decode(header, body, channel.room)
        except InputError as error:
            channel.send({"error": type(error).__name__, "detail": error.detail})
        except Exception as error:  # noqa: BLE001 - codecs raise anything on hostile bytes
            channel.send({"error": type(error).__name__})
        else:
            answer = {"dtype": pixels.dtype.str, "shape": pixels.shape, "facts": facts}
            channel.send(answer, np.ascontiguousarray(pixels).data.cast("B"))


def _decode(
    request: dict[str, Any], content: Bytes, room: Bytes | None
) -> tuple[NDArray[Any], dict[str, Any]]:
    from inference.decoding import codecs, pictures

    if "first_rows_of" in request:
        from inference.decoding.damaged_pictures import find_first_rows  # few need what it loads

        limit_memory(limits.MAX_DECODER_BYTES)
        found = find_first_rows(content.tobytes(), request["first_rows_of"])
        if found is None:
            raise DamagedFileError("nothing is sure to be whole")
        return np.frombuffer(found.content, np.uint8), {"missing_rows": found.missing_rows}
    if "container" in request:
        limit_memory(limits.MAX_DECODER_BYTES)
        Image.MAX_IMAGE_PIXELS = None  # our own limit gives a better answer
        pixels, facts = pictures.decode_picture(content.tobytes(), **request)
        return pixels, asdict(facts)
    in_use = address_space(otherwise=limits.MAX_DECODER_BYTES)
    limit_memory(min(in_use + request["room"], limits.MAX_DECODER_BYTES))
    return codecs.decode(request["codec"], content, request["options"], room), {}
