"""How the file wants to be seen: VOI transformations and polarity (PS3.3 C.11.2, C.11.6)."""

from itertools import chain

from inference.message import Message
from inference.radiograph import PhotometricInterpretation, VoiFunction, VoiLut, Window
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.layout import PixelLayout
from inference.readers.notices import POLARITY_ASSUMED, POLARITY_CONTRADICTED, notice

IDENTITY, INVERSE = "IDENTITY", "INVERSE"


def windows(attributes: Attributes) -> tuple[Window, ...]:
    """Every window that the file offers, sensible or not, in its order."""
    return tuple(chain.from_iterable(_windows(source) for source in _sources(attributes)))


def voi_luts(attributes: Attributes, signed: bool) -> tuple[VoiLut, ...]:
    """Every VOI LUT that makes sense, in the file's order."""
    tables = (
        item.lookup_table(tags.LUT_DESCRIPTOR, tags.LUT_DATA, signed)
        for source in _sources(attributes)
        for item in source.items(tags.VOI_LUT_SEQUENCE)
    )
    return tuple(
        VoiLut(table.entries, table.first_mapped, table.bits, table.explanation)
        for table in tables
        if table is not None
    )


def polarity(
    attributes: Attributes, layout: PixelLayout
) -> tuple[PhotometricInterpretation, tuple[Message, ...]]:
    """Whether low values are dark, and what had to be settled for that.

    MONOCHROME1 and Presentation LUT Shape INVERSE are two ways to ask for the one
    inversion (PS3.3 C.8.11.3.1.2), so either is enough and both are not twice.
    """
    if not layout.is_monochrome:
        return PhotometricInterpretation.MONOCHROME2, ()
    written = layout.photometric_interpretation
    shape = attributes.code(tags.PRESENTATION_LUT_SHAPE)
    low_is_white = written == PhotometricInterpretation.MONOCHROME1
    inverted = low_is_white or shape == INVERSE
    decision = PhotometricInterpretation.MONOCHROME2
    if inverted:
        decision = PhotometricInterpretation.MONOCHROME1
    if not written and shape not in (IDENTITY, INVERSE):
        return decision, (notice(POLARITY_ASSUMED),)
    if written and shape == (IDENTITY if low_is_white else INVERSE):
        return decision, (notice(POLARITY_CONTRADICTED),)
    return decision, ()


def _windows(attributes: Attributes) -> list[Window]:
    function = VoiFunction.LINEAR
    if attributes.code(tags.VOI_LUT_FUNCTION) in set(VoiFunction):
        function = VoiFunction(attributes.code(tags.VOI_LUT_FUNCTION))
    explanations = attributes.texts(tags.WINDOW_EXPLANATION)
    pairs = zip(
        attributes.numbers(tags.WINDOW_CENTER), attributes.numbers(tags.WINDOW_WIDTH), strict=False
    )
    return [
        Window(center, width, function, explanations[index] if index < len(explanations) else "")
        for index, (center, width) in enumerate(pairs)
    ]


def _sources(attributes: Attributes) -> list[Attributes]:
    """The dataset, and what an enhanced object says of all its frames (PS3.3 C.7.6.16.2.10)."""
    shared = [
        voi
        for group in attributes.items(tags.SHARED_FUNCTIONAL_GROUPS)[:1]
        for voi in group.items(tags.FRAME_VOI_LUT_SEQUENCE)
    ]
    return [attributes, *shared]
