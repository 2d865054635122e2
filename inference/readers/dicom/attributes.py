"""Values of data elements, without ever failing on what a modality wrote.

Every method gives the value as its name says, or the nothing of its type where
the element is missing, empty or against the rules.
"""

import math
import struct
from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np
from pydicom.dataelem import DataElement, RawDataElement
from pydicom.dataset import Dataset

from inference import limits
from inference.readers.dicom import tags
from inference.readers.dicom.character_sets import decode
from inference.readers.dicom.lookup_tables import LookupTable, lookup_table
from inference.readers.dicom.quiet import quiet_pydicom
from inference.readers.dicom.segmented_tables import expand

BINARY_FORMATS = {
    "US": "H",
    "SS": "h",
    "UL": "I",
    "SL": "i",
    "FL": "f",
    "FD": "d",
    "UV": "Q",
    "SV": "q",
}
MAX_NUMBERS = 64
"""Values of one element; windows come in dozens at most."""


class Attributes:
    """The data elements of a dataset or of a sequence's item.

    Parameters
    ----------
    dataset : Dataset
    character_sets : tuple of str, optional
        Of the dataset that an item belongs to.
    """

    def __init__(self, dataset: Dataset, character_sets: tuple[str, ...] = ()) -> None:
        self._dataset = dataset
        own = self._bytes(tags.SPECIFIC_CHARACTER_SET)
        self._character_sets = (
            tuple(term.strip() for term in own.decode("ascii", "replace").split("\\"))
            if own
            else character_sets
        )

    def __contains__(self, tag: int) -> bool:
        return tag in self._dataset

    def text(self, tag: int) -> str:
        """Text in any character set, several values joined with a comma, cut to a sane length."""
        return ", ".join(self.texts(tag))[: limits.MAX_TEXT_CHARACTERS]

    def texts(self, tag: int) -> list[str]:
        """The values of a text, each on its own."""
        value = self._bytes(tag)[: 4 * limits.MAX_TEXT_CHARACTERS]
        return [text.strip() for text in decode(value, self._character_sets).split("\\")]

    def code(self, tag: int) -> str:
        """A term in capital letters (VR CS), the first of several."""
        return self.text(tag).partition(",")[0].strip().upper()

    def date(self, tag: int) -> date | None:
        """A date (VR DA), also in the old form with dots."""
        digits = self.text(tag).replace(".", "").strip()
        if len(digits) != 8 or not digits.isdecimal():
            return None
        try:
            return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        except ValueError:
            return None

    def numbers(self, tag: int, binary_vr: str = "") -> tuple[float, ...]:
        """Finite numbers.

        Parameters
        ----------
        tag : int
        binary_vr : str, optional
            The element's VR, for files that leave it out, where it is not a text.
        """
        element = self._element(tag)
        explicit = element.VR if isinstance(element, RawDataElement) else None
        vr = explicit if explicit in BINARY_FORMATS or explicit in ("DS", "IS") else binary_vr
        value = self._bytes(tag)
        if vr in BINARY_FORMATS:
            return self._binary_numbers(tag, value, BINARY_FORMATS[vr])
        found = []
        for text in value[: 32 * MAX_NUMBERS].decode("ascii", "replace").split("\\"):
            try:
                number = float(text.strip(" \0").replace(",", "."))
            except ValueError:
                number = math.nan
            found.append(number)
        return tuple(number for number in found[:MAX_NUMBERS] if math.isfinite(number))

    def number(self, tag: int, binary_vr: str = "") -> float | None:
        """The first of the numbers."""
        return next(iter(self.numbers(tag, binary_vr)), None)

    def integer(self, tag: int, binary_vr: str = "US") -> int | None:
        """The first of the numbers, whole."""
        number = self.number(tag, binary_vr)
        return None if number is None else int(number)

    def lookup_table(
        self, descriptor_tag: int, data_tag: int, signed: bool = False, segmented: bool = False
    ) -> LookupTable | None:
        """A lookup table; None where there is none of use.

        Parameters
        ----------
        descriptor_tag, data_tag : int
        signed : bool, optional
            Whether the first value mapped is a signed number, as the pixels are.
        segmented : bool, optional
            Whether the data are segments.
        """
        descriptor = self.numbers(descriptor_tag, "US")
        if signed and len(descriptor) == 3 and descriptor[1] > 0x7FFF:
            descriptor = (descriptor[0], descriptor[1] - 0x10000, descriptor[2])
        data = self._bytes(data_tag)
        if not self._is_little_endian(data_tag):
            data = np.frombuffer(data, ">u2", len(data) // 2).astype("<u2").tobytes()
        if segmented and len(descriptor) == 3:
            data = expand(data, int(descriptor[2]))
        return lookup_table(descriptor, data, self.text(tags.LUT_EXPLANATION))

    def items(self, tag: int) -> list["Attributes"]:
        """The items of a sequence."""
        if tag not in self._dataset:
            return []
        try:
            with quiet_pydicom():
                items = self._dataset[tag].value
            return [Attributes(item, self._character_sets) for item in items]
        except Exception:  # noqa: BLE001 - a sequence against the rules is as good as none
            return []

    def _binary_numbers(self, tag: int, value: bytes, letter: str) -> tuple[float, ...]:
        count = min(len(value) // struct.calcsize(letter), MAX_NUMBERS)
        order = "<" if self._is_little_endian(tag) else ">"
        numbers = struct.unpack_from(f"{order}{count}{letter}", value)
        return tuple(number for number in numbers if math.isfinite(number))

    def _bytes(self, tag: int) -> bytes:
        value: Any = getattr(self._element(tag), "value", b"")
        if isinstance(value, bytes):
            return value
        # The parser needs the character set itself and leaves it converted.
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, Iterable) or not all(isinstance(text, str) for text in texts):
            return b""
        return "\\".join(texts).encode("ascii", "replace")

    def _is_little_endian(self, tag: int) -> bool:
        return bool(getattr(self._element(tag), "is_little_endian", True))

    def _element(self, tag: int) -> DataElement | RawDataElement | None:
        """An element as it was stored, unconverted; None where there is none."""
        # Without `keep_deferred` one without a value is converted, by whatever VR it claims.
        return self._dataset.get_item(tag, keep_deferred=True) if tag in self._dataset else None
