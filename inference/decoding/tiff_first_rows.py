"""The first rows of a damaged TIFF: the strips or tiles before the first that is not whole."""

from io import BytesIO
from struct import calcsize, pack

from tifffile import PLANARCONFIG, TiffFile, TiffFileError, TiffPage, TiffTag

from inference.decoding.first_rows import FirstRows
from inference.decoding.tiff import check_segment, page_of_picture

FORMATS = {3: "H", 4: "I", 16: "Q"}
"""Of the integer types of a tag."""
PLACES = (("TileOffsets", "TileByteCounts"), ("StripOffsets", "StripByteCounts"))


def first_rows_of_tiff(content: bytes) -> FirstRows | None:
    """The rows before the first damage; None where its directory or its first rows are lost."""
    try:
        with TiffFile(BytesIO(content)) as file:
            page = page_of_picture(file)[0]
            return (
                None if page.planarconfig == PLANARCONFIG.SEPARATE else _first_rows(content, page)
            )
    except TiffFileError:
        return None


def _first_rows(content: bytes, page: TiffPage) -> FirstRows | None:
    height = page.tilelength if page.is_tiled else page.rowsperstrip
    across = -(-page.imagewidth // page.tilewidth) if page.is_tiled else 1
    whole = next(
        (index for index in range(len(page.dataoffsets)) if not _is_whole(content, page, index)),
        len(page.dataoffsets),
    )
    rows = whole // across * height
    if not 0 < rows < page.imagelength:
        return None
    shorter = bytearray(content)
    _write(shorter, page, page.tags["ImageLength"], rows)
    for name in PLACES[0] if page.is_tiled else PLACES[1]:
        _shorten(shorter, page, page.tags[name], whole // across * across)
    return FirstRows(bytes(shorter), page.imagelength - rows)


def _is_whole(content: bytes, page: TiffPage, index: int) -> bool:
    try:
        check_segment(content, page, index)
    except Exception:  # noqa: BLE001 - imagecodecs raises anything on hostile bytes
        return False
    return True


def _write(content: bytearray, page: TiffPage, tag: TiffTag, number: int) -> None:
    value = pack(page.parent.byteorder + FORMATS[int(tag.dtype)], number)
    content[tag.valueoffset : tag.valueoffset + len(value)] = value


def _shorten(content: bytearray, page: TiffPage, tag: TiffTag, count: int) -> None:
    """Have a list end earlier; a short one lies in the entry itself (TIFF 6.0, section 2)."""
    form = page.parent.byteorder + ("Q" if page.parent.is_bigtiff else "I")
    place = tag.offset + 4
    inside = place + calcsize(form)
    size = count * calcsize(FORMATS[int(tag.dtype)])
    if size <= calcsize(form) and tag.valueoffset != inside:
        content[inside : inside + size] = content[tag.valueoffset : tag.valueoffset + size]
    content[place:inside] = pack(form, count)
