"""The Modality LUT: from stored values to those that the modality means (PS3.3 C.11.1)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inference.pixel_function import PixelFunction
from inference.radiograph import PixelArray
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.lookup_tables import LookupTable

ANALYSIS_ONLY = frozenset({"LOG", "DISP"})
"""Pixel Intensity Relationships whose LUT makes values linear for measuring, not for
viewing (PS3.3 C.8.7.1.1.2)."""
INTEGER_TYPES = (np.uint8, np.uint16, np.int16, np.int32)


@dataclass(frozen=True)
class ModalityLut:
    """A table, or a slope and an intercept."""

    table: LookupTable | None = None
    slope: float = 1.0
    intercept: float = 0.0

    @property
    def is_identity(self) -> bool:
        """Whether it changes nothing."""
        return self.table is None and (self.slope, self.intercept) == (1.0, 0.0)

    def value_of(self, stored: float) -> float:
        """The output for one stored value."""
        value = np.array([stored], np.float32)
        self._apply(value, value)
        return float(value[0])

    def apply(self, stored: PixelArray) -> PixelArray:
        """The outputs for a picture; whole numbers stay integers."""
        if self.is_identity:
            return stored
        function = PixelFunction(self._apply)
        if self.table is not None:
            function = function.tabulated(stored.dtype)
        values = function(stored)
        whole = self.table is not None or (self.slope % 1 == 0 and self.intercept % 1 == 0)
        if not whole:
            return values
        low, high = float(values.min()), float(values.max())
        for dtype in INTEGER_TYPES:
            if np.iinfo(dtype).min <= low and high <= np.iinfo(dtype).max:
                return values.astype(dtype)
        return values

    def _apply(self, stored: PixelArray, out: NDArray[np.float32]) -> None:
        np.copyto(out, stored, casting="unsafe")
        if self.table is None:
            out *= np.float32(self.slope)
            out += np.float32(self.intercept)
            return
        entries = self.table.entries
        index = np.clip(np.rint(out) - self.table.first_mapped, 0, entries.size - 1)
        np.copyto(out, entries[index.astype(np.int64)], casting="unsafe")


def modality_lut(attributes: Attributes, signed: bool) -> ModalityLut:
    """The transformation that the file asks for; the identity where it makes no sense."""
    if attributes.code(tags.PIXEL_INTENSITY_RELATIONSHIP) not in ANALYSIS_ONLY:
        for item in attributes.items(tags.MODALITY_LUT_SEQUENCE)[:1]:
            table = item.lookup_table(tags.LUT_DESCRIPTOR, tags.LUT_DATA, signed)
            if table is not None:
                return ModalityLut(table)
    for source in (attributes, *_shared_transformation(attributes)):
        slope, intercept = source.number(tags.RESCALE_SLOPE), source.number(tags.RESCALE_INTERCEPT)
        if slope or intercept:
            return ModalityLut(slope=slope or 1.0, intercept=intercept or 0.0)
    return ModalityLut()


def _shared_transformation(attributes: Attributes) -> list[Attributes]:
    """Of an enhanced multi-frame object (PS3.3 C.7.6.16.2.9)."""
    return [
        transformation
        for group in attributes.items(tags.SHARED_FUNCTIONAL_GROUPS)[:1]
        for transformation in group.items(tags.PIXEL_VALUE_TRANSFORMATION_SEQUENCE)[:1]
    ]
