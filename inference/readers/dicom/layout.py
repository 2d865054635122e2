"""How the pixels of a DICOM file are laid out (PS3.3 C.7.6.3), checked before they are read."""

from dataclasses import dataclass, replace

from inference import limits
from inference.errors import DamagedFileError, TooLargeError, UnsupportedEncodingError
from inference.readers.dicom import tags
from inference.readers.dicom.header import UNDEFINED_LENGTH, DicomFile, PixelElement

MONOCHROME = ("MONOCHROME1", "MONOCHROME2")
PALETTE = "PALETTE COLOR"
LUMINANCE_FIRST = ("YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_422", "YBR_PARTIAL_420")
"""The first component is the brightness."""
RED_GREEN_BLUE = ("RGB", "YBR_RCT", "YBR_ICT")
"""Colours; the last two only inside JPEG 2000, whose decoder turns them into RGB."""
SUBSAMPLED = ("YBR_FULL_422", "YBR_PARTIAL_422")


@dataclass(frozen=True)
class PixelLayout:
    """The Image Pixel module, and which of the frames is wanted."""

    rows: int
    columns: int
    samples: int
    photometric_interpretation: str
    """As the file writes it; empty where it does not."""
    planar: bool
    """Whether each colour lies in a plane of its own."""
    bits_allocated: int
    bits_stored: int
    high_bit: int
    signed: bool
    frame: int
    """Counted from 0."""
    frame_count: int
    is_float: bool
    subsampled: bool = False
    """Whether two pixels share their colours, in uncompressed data."""

    @property
    def pixels(self) -> int:
        """Of one frame."""
        return self.rows * self.columns

    @property
    def is_monochrome(self) -> bool:
        """Whether the samples are grey values, not colours or entries of a palette."""
        return self.photometric_interpretation in ("", *MONOCHROME)

    @property
    def frame_bytes(self) -> int:
        """Of one uncompressed frame."""
        return (self._frame_bits + 7) // 8

    @property
    def total_bytes(self) -> int:
        """Of all uncompressed frames; those of single bits follow without padding (PS3.5 8.1.1)."""
        return (self._frame_bits * self.frame_count + 7) // 8

    @property
    def _frame_bits(self) -> int:
        samples = 2 if self.subsampled else self.samples
        return self.pixels * samples * self.bits_allocated


def layout_of(file: DicomFile) -> PixelLayout:
    """Read and check the layout.

    Raises
    ------
    DamagedFileError, TooLargeError, UnsupportedEncodingError
    """
    get = file.attributes.integer
    allocated = get(tags.BITS_ALLOCATED) or 0
    stored = get(tags.BITS_STORED) or allocated
    frame_count = max(get(tags.NUMBER_OF_FRAMES, "") or 1, 1)
    representative = get(tags.REPRESENTATIVE_FRAME) or 1
    samples = get(tags.SAMPLES_PER_PIXEL) or 1
    photometric_interpretation = file.attributes.code(tags.PHOTOMETRIC_INTERPRETATION)
    if not photometric_interpretation and samples == 3:
        photometric_interpretation = RED_GREEN_BLUE[0]
    element = file.pixel_element
    subsampled = photometric_interpretation in SUBSAMPLED
    layout = PixelLayout(
        rows=get(tags.ROWS) or 0,
        columns=get(tags.COLUMNS) or 0,
        samples=samples,
        photometric_interpretation=photometric_interpretation,
        planar=get(tags.PLANAR_CONFIGURATION) == 1,
        bits_allocated=allocated,
        bits_stored=stored,
        high_bit=_first_known(get(tags.HIGH_BIT), stored - 1),
        signed=get(tags.PIXEL_REPRESENTATION) == 1,
        frame=representative - 1 if 1 <= representative <= frame_count else 0,
        frame_count=frame_count,
        is_float=element is not None and element.tag != tags.PIXEL_DATA,
        subsampled=subsampled,
    )
    if subsampled and element is not None:
        layout = _with_all_colours(layout, element)
    _check(layout)
    return layout


def _with_all_colours(layout: PixelLayout, element: PixelElement) -> PixelLayout:
    """The layout of a picture that was to be subsampled, and may hold all of its colours.

    Its length tells: PS3.3 C.7.6.3.1.2 halves the colours, some writers only say so.
    """
    full = replace(layout, subsampled=False)
    if element.length == UNDEFINED_LENGTH or element.length in _lengths(layout):
        return layout
    if element.length in _lengths(full):
        return full
    raise DamagedFileError(f"{element.length} bytes of subsampled pixel data")


def _lengths(layout: PixelLayout) -> tuple[int, int]:
    """Of the pixel data, without and with the byte that makes it even."""
    return layout.total_bytes, layout.total_bytes + 1


def _first_known(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def _check(layout: PixelLayout) -> None:
    check_size(layout.rows, layout.columns, layout.frame_bytes)
    if layout.frame_count > limits.MAX_FRAMES:
        raise TooLargeError(f"{layout.frame_count} frames")
    known = (*MONOCHROME, PALETTE, *LUMINANCE_FIRST, *RED_GREEN_BLUE, "")
    if layout.photometric_interpretation not in known:
        raise UnsupportedEncodingError("unknown photometric interpretation")
    if layout.photometric_interpretation == "YBR_PARTIAL_420":
        raise UnsupportedEncodingError("YBR_PARTIAL_420")
    single = layout.is_monochrome or layout.photometric_interpretation == PALETTE
    if layout.samples != (1 if single else 3):
        raise DamagedFileError(f"{layout.samples} samples per pixel")
    if layout.is_float:
        return
    if layout.bits_allocated not in (1, 8, 16, 32):
        raise UnsupportedEncodingError(f"{layout.bits_allocated} bits allocated")
    if not 1 <= layout.bits_stored <= layout.bits_allocated:
        raise DamagedFileError(f"{layout.bits_stored} of {layout.bits_allocated} bits stored")
    if not layout.bits_stored - 1 <= layout.high_bit < layout.bits_allocated:
        raise DamagedFileError(f"high bit {layout.high_bit}")


def check_size(rows: int, columns: int, decoded_bytes: int) -> None:
    """Refuse a picture of no size or of far too much.

    Raises
    ------
    DamagedFileError, TooLargeError
    """
    if rows < 1 or columns < 1:
        raise DamagedFileError(f"{rows} rows and {columns} columns")
    if (
        max(rows, columns) > limits.MAX_SIDE
        or rows * columns > limits.MAX_PIXELS
        or decoded_bytes > limits.MAX_DECODED_BYTES
    ):
        raise TooLargeError(f"{rows} rows and {columns} columns")
