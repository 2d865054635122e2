"""Text in whatever character set a modality wrote it (PS3.3 C.12.1.1.2, PS3.5 6.1).

A wrong or missing label is common. What cannot be right becomes U+FFFD, which
everybody sees, rather than another letter, which nobody would notice.
"""

import re

from pydicom.charset import CODES_TO_ENCODINGS, decode_bytes, python_encoding

from inference.readers.dicom.quiet import quiet_pydicom

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
ESCAPE = b"\x1b"
NAME_DELIMITERS = {ord("^"), ord("=")}
"""Each returns to the first character set (PS3.5 6.1.2.5.3)."""
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
ASCII = "ascii"
OFTEN_WRONG = ("ascii", "latin_1", "iso8859")
"""Labels that software writes without looking, in Python's names."""
OTHER_SPELLINGS = {"UTF-8": "utf-8", "UTF8": "utf-8", "GB2312": "gb18030", "": ASCII}


def decode(value: bytes, character_sets: tuple[str, ...]) -> str:
    """Readable text of one line.

    Parameters
    ----------
    value : bytes
        As stored, padding included.
    character_sets : tuple of str
        The values of Specific Character Set (0008,0005).
    """
    first = _python_name(character_sets[0] if character_sets else "")
    text = " ".join(_decode(value.strip(b" \0"), first).split())
    return CONTROLS.sub(REPLACEMENT, text)


def _decode(value: bytes, encoding: str) -> str:
    if ESCAPE in value:
        # An escape sequence names its character set, so it needs no label.
        with quiet_pydicom():
            return decode_bytes(value, [encoding, *CODES_TO_ENCODINGS.values()], NAME_DELIMITERS)
    if value.isascii():
        return value.decode(ASCII)
    labelled, utf8 = _decode_strictly(value, encoding), _decode_strictly(value, "utf-8")
    if utf8 is not None and (
        labelled is None or encoding in OFTEN_WRONG or CONTROLS.search(labelled)
    ):
        return utf8
    return value.decode(encoding, "replace") if labelled is None else labelled


def _decode_strictly(value: bytes, encoding: str) -> str | None:
    try:
        return value.decode(encoding)
    except UnicodeError:
        return None


def _python_name(term: str) -> str:
    """Python's name for a defined term, also for one that is slightly misspelt."""
    term = term.strip().upper()
    digits = re.search(r"IR[ _-]*(\d+)", term)
    spellings = [term]
    if digits:
        spellings += [f"ISO_IR {digits.group(1)}", f"ISO 2022 IR {digits.group(1)}"]
    for spelling in spellings:
        if spelling in OTHER_SPELLINGS:
            return OTHER_SPELLINGS[spelling]
        if spelling in python_encoding:
            return str(python_encoding[spelling])
    return ASCII
