"""How large a picture may be that a file promises."""

from inference import limits
from inference.errors import TooLargeError


def check_picture_size(width: int, height: int, bytes_per_pixel: int) -> None:
    """Refuse a picture before any memory is spent on it.

    Raises
    ------
    TooLargeError
    """
    pixels = width * height
    if (
        max(width, height) > limits.MAX_SIDE
        or pixels > limits.MAX_PIXELS
        or pixels * bytes_per_pixel > limits.MAX_DECODED_BYTES
    ):
        raise TooLargeError(f"{height} rows and {width} columns")
