"""Which rows of a damaged picture may still be shown."""

from collections.abc import Callable
from io import BytesIO

from PIL import ExifTags, Image

from inference.decoding.first_rows import FirstRows
from inference.decoding.jpeg_first_rows import first_rows_of_jpeg
from inference.decoding.png_first_rows import first_rows_of_png
from inference.decoding.tiff_first_rows import first_rows_of_tiff

FINDERS: dict[str, Callable[[bytes], FirstRows | None]] = {
    "JPEG": first_rows_of_jpeg,
    "PNG": first_rows_of_png,
    "TIFF": first_rows_of_tiff,
}


def find_first_rows(content: bytes, container: str) -> FirstRows | None:
    """What is sure to be whole of a damaged picture; None where nothing is, or nobody knows.

    Parameters
    ----------
    content : bytes
    container : str
        In Pillow's spelling. Of other kinds than JPEG, PNG and TIFF nothing is ever sure.
    """
    found = FINDERS[container](content) if container in FINDERS else None
    return found if found is not None and _is_upright(found.content, container) else None


def _is_upright(content: bytes, container: str) -> bool:
    """Whether its first row is the upper one; else the missing rows would be elsewhere."""
    with Image.open(BytesIO(content), formats=(container,)) as image:
        return bool(image.getexif().get(ExifTags.Base.Orientation, 1) == 1)
