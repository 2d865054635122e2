"""DICOM files, parsed by pydicom and decoded in a process of their own."""

from dataclasses import replace

from inference.errors import BlankPictureError, DamagedFileError, IncompletePictureError
from inference.grayscale import fills, first_shown
from inference.message import Message
from inference.radiograph import (
    FileFacts,
    PhotometricInterpretation,
    PixelSpacing,
    Radiograph,
    VoiLut,
    Window,
)
from inference.readers.dicom import tags
from inference.readers.dicom.acceptance import check_acceptance
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.character_sets import REPLACEMENT
from inference.readers.dicom.description import acquisition, patient
from inference.readers.dicom.frames import Frame, read_first_rows, read_frame
from inference.readers.dicom.grey_values import grey_values
from inference.readers.dicom.header import DicomFile, parse, recognises
from inference.readers.dicom.layout import PixelLayout, layout_of
from inference.readers.dicom.modality_lut import ModalityLut, modality_lut
from inference.readers.dicom.padding import as_background, padding_range
from inference.readers.dicom.presentation import polarity, voi_luts, windows
from inference.readers.dicom.reference import reference
from inference.readers.dicom.spacing import pixel_aspect, pixel_spacing
from inference.readers.dicom.transfer_syntax import check_readable, name_of
from inference.readers.notices import COLOUR, FRAME, TEXT_REPLACED, WINDOW_IGNORED, notice
from inference.value_sample import ValueSample, is_blank

__all__ = ["read", "recognises"]

DISPLAY_BITS = 8
"""Values of so few bits were made for showing: all of them are shown."""


def read(content: bytes, wanted_side: int | None = None, any_picture: bool = False) -> Radiograph:
    """Read a DICOM file.

    Parameters
    ----------
    content : bytes
    wanted_side : int, optional
        The shorter side may be reduced to no less than this where that saves work.
    any_picture : bool, optional
        Accept other modalities, and a picture without any contrast, too.

    Raises
    ------
    InputError
        An `IncompletePictureError` where at least the first rows are whole.
    """
    file = parse(content)
    remarks = check_acceptance(file, any_picture)
    check_readable(file.transfer_syntax)
    layout = layout_of(file)
    try:
        frame = read_frame(file, layout, wanted_side)
    except DamagedFileError:
        found = read_first_rows(file, layout)
        if found is None:
            raise
        part = _radiograph(file, *found, remarks, any_picture)
    else:
        return _radiograph(file, frame, layout, remarks, any_picture)
    missing_rows = layout.rows - part.rows
    raise IncompletePictureError(
        replace(part, file=_facts(file, layout), missing_rows=missing_rows)
    )


def _radiograph(
    file: DicomFile,
    frame: Frame,
    layout: PixelLayout,
    noticed: tuple[Message, ...],
    any_picture: bool,
) -> Radiograph:
    remarks = list(noticed)
    attributes = file.attributes
    grey = grey_values(frame, layout, attributes)
    modality = modality_lut(attributes, layout.signed) if layout.is_monochrome else ModalityLut()
    pixels = modality.apply(grey.values)
    if is_blank(pixels) and not any_picture:
        raise BlankPictureError()
    spacing = pixel_spacing(attributes)
    padding = padding_range(attributes, layout, modality)
    polarity_found, polarity_remarks = polarity(attributes, layout)
    ends = sorted((modality.value_of(grey.lowest), modality.value_of(grey.highest)))
    if padding is not None:
        black = ends[polarity_found is PhotometricInterpretation.MONOCHROME1]
        pixels, padding = as_background(pixels, padding, black)
    sample = ValueSample(pixels, padding)
    remarks += [*polarity_remarks, *_remarks(attributes, layout)]
    windows_offered = windows(attributes) if layout.is_monochrome else ()
    luts_offered = voi_luts(attributes, layout.signed) if layout.is_monochrome else ()
    offered: tuple[Window | VoiLut, ...] = (*luts_offered, *windows_offered)
    value_range = _value_range((ends[0], ends[1]), modality, layout, sample)
    voi = first_shown(offered, value_range, sample)
    if any(voi is one for one in offered):
        value_range = None
    elif offered:
        remarks.append(notice(WINDOW_IGNORED))
    return Radiograph(
        pixels=pixels,
        photometric_interpretation=polarity_found,
        file=_facts(file, layout),
        windows=windows_offered,
        voi_luts=luts_offered,
        value_range=value_range,
        padding=padding,
        initial_voi=voi,
        spacing=_enlarged(spacing, 2**frame.reduction),
        pixel_aspect=pixel_aspect(attributes, spacing),
        acquisition=acquisition(attributes),
        patient=patient(attributes),
        dicom=reference(attributes, layout),
        warnings=tuple(remarks),
    )


def identity(content: bytes) -> tuple[str, str] | None:
    """SOP Instance UID and Patient ID; None where there is no UID.

    Raises
    ------
    InputError
    """
    attributes = parse(content).attributes
    uid = attributes.text(tags.SOP_INSTANCE_UID)
    return (uid, attributes.text(tags.PATIENT_ID)) if uid else None


def _facts(file: DicomFile, layout: PixelLayout) -> FileFacts:
    return FileFacts(
        container="DICOM",
        encoding=name_of(file.transfer_syntax),
        sha256="",
        bits_stored=layout.bits_stored,
        frame=layout.frame + 1,
        frame_count=layout.frame_count,
        rows=layout.rows,
        columns=layout.columns,
        colour_model=layout.photometric_interpretation,
    )


def _value_range(
    whole: tuple[float, float], modality: ModalityLut, layout: PixelLayout, sample: ValueSample
) -> tuple[float, float] | None:
    """What the pixels can hold, unless this picture uses too little of it."""
    if modality.table is not None or layout.is_float:
        return None
    if layout.bits_stored <= DISPLAY_BITS or fills(sample, whole):
        return whole
    return None


def _remarks(attributes: Attributes, layout: PixelLayout) -> list[Message]:
    remarks = []
    if not layout.is_monochrome:
        remarks.append(notice(COLOUR))
    if layout.frame_count > 1:
        remarks.append(notice(FRAME, count=layout.frame_count, frame=layout.frame + 1))
    person = patient(attributes)
    if person is not None and REPLACEMENT in person.name + person.patient_id:
        remarks.append(notice(TEXT_REPLACED, sign=REPLACEMENT))
    return remarks


def _enlarged(spacing: PixelSpacing | None, factor: int) -> PixelSpacing | None:
    if spacing is None or factor == 1:
        return spacing
    return replace(spacing, row_mm=spacing.row_mm * factor, column_mm=spacing.column_mm * factor)
