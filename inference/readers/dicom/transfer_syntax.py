"""Transfer syntaxes (PS3.5 10, PS3.6 A)."""

from pydicom.uid import (
    UID,
    AllTransferSyntaxes,
    JPEG2000TransferSyntaxes,
    JPEGLSTransferSyntaxes,
    JPEGTransferSyntaxes,
    RLELossless,
    UncompressedTransferSyntaxes,
)

from inference.errors import UnsupportedEncodingError

RLE = str(RLELossless)
COMPRESSED = frozenset(
    {
        RLE,
        *map(str, JPEGTransferSyntaxes),
        *map(str, JPEGLSTransferSyntaxes),
        *map(str, JPEG2000TransferSyntaxes),
    }
)
"""Those with compressed pixel data that Hilum decodes; HTJ2K is one of JPEG 2000."""
GE_BIG_ENDIAN_PIXELS = "1.2.840.113619.5.2"
"""A private one of GE: as implicit little endian, but for the pixels."""
KNOWN = frozenset(map(str, AllTransferSyntaxes))
READABLE = COMPRESSED | frozenset(map(str, UncompressedTransferSyntaxes))


def name_of(transfer_syntax: str) -> str:
    """The name that the standard gives it."""
    if transfer_syntax in KNOWN:
        return str(UID(transfer_syntax).name)
    return "transfer syntax unknown" if transfer_syntax else "transfer syntax not given"


def check_readable(transfer_syntax: str) -> None:
    """Refuse video, audio and pictures that lie on a server.

    Raises
    ------
    UnsupportedEncodingError
    """
    # What the standard does not know may be an old or private name for a plain JPEG.
    if transfer_syntax in KNOWN - READABLE:
        raise UnsupportedEncodingError(name_of(transfer_syntax))
