"""Which DICOM objects are projection X-ray pictures (PS3.4 B.5)."""

from inference.errors import (
    CollectionError,
    DamagedFileError,
    DocumentError,
    NotARadiographError,
    OtherModalityError,
)
from inference.message import Message
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.header import DicomFile
from inference.readers.notices import FOR_PROCESSING, MODALITY_MISSING, SECONDARY_CAPTURE, notice

RADIOGRAPH_MODALITIES = frozenset({"CR", "DX", "DR", "RG", "RF", "DF", "SC", "OT", "XC", "HC"})
"""Computed and digital radiography, fluoroscopy, and what digitised films are called."""
DOCUMENT_MODALITIES = frozenset(
    {"SR", "PR", "KO", "DOC", "ECG", "EPS", "HD", "AU", "REG", "FID", "PLAN", "RTPLAN", "RTSTRUCT"}
    | {"RTRECORD", "RESP", "RTDOSE", "SEG", "SMR", "STAIN", "TEXTUREMAP", "ASMT", "EEG", "EMG"}
)
STORAGE = "1.2.840.10008.5.1.4.1.1."
DISC_INDEX_CLASS = "1.2.840.10008.1.3.10"
DOCUMENT_CLASSES = tuple(STORAGE + arc for arc in ("9.", "11.", "66", "88.", "104.", "481."))
"""Waveforms, presentation states, raw data, structured reports, encapsulated documents,
radiotherapy."""
SECONDARY_CAPTURE_CLASSES = STORAGE + "7"
OTHER_CLASSES = tuple(
    STORAGE + arc
    for arc in ("2", "3", "4", "6.", "12.", "13.", "14.", "20", "77.", "128", "130", "131", "1.2")
)
"""CT, ultrasound, MR, angiography, breast, microscopy, nuclear medicine, PET, mammography."""
FLUOROSCOPY_CLASSES = (STORAGE + "12.2",)


def check_acceptance(file: DicomFile, any_picture: bool = False) -> tuple[Message, ...]:
    """Refuse what is no projection X-ray picture; remark on what is an unusual one.

    Parameters
    ----------
    file : DicomFile
    any_picture : bool, optional
        Whatever has pixels is accepted, for research.

    Raises
    ------
    NotARadiographError, CollectionError, DamagedFileError
    """
    attributes = file.attributes
    modality, sop_class = attributes.code(tags.MODALITY), attributes.text(tags.SOP_CLASS_UID)
    if tags.DIRECTORY_RECORD_SEQUENCE in attributes or sop_class == DISC_INDEX_CLASS:
        raise CollectionError("DICOMDIR")
    is_picture = any_picture and file.pixel_element is not None
    if not is_picture and (
        modality in DOCUMENT_MODALITIES or sop_class.startswith(DOCUMENT_CLASSES)
    ):
        raise DocumentError(_named(modality))
    other_class = sop_class.startswith(OTHER_CLASSES) and not sop_class.startswith(
        FLUOROSCOPY_CLASSES
    )
    other = (modality and modality not in RADIOGRAPH_MODALITIES) or (not modality and other_class)
    if other and not is_picture:
        raise OtherModalityError(_named(modality))
    if file.pixel_element is None:
        if file.broken_off or tags.ROWS in attributes:
            raise DamagedFileError("no pixel data")
        raise NotARadiographError("no pixel data")
    return tuple(_remarks(attributes, modality, sop_class))


def _named(modality: str) -> str:
    known = modality.isalpha() and modality.isascii() and len(modality) <= 16
    return f"modality {modality}" if known else "modality not given"


def _remarks(attributes: Attributes, modality: str, sop_class: str) -> list[Message]:
    remarks = []
    if not modality and not sop_class.startswith(STORAGE):
        remarks.append(notice(MODALITY_MISSING))
    if attributes.code(tags.PRESENTATION_INTENT_TYPE) == "FOR PROCESSING":
        remarks.append(notice(FOR_PROCESSING))
    if modality == "SC" or sop_class.startswith(SECONDARY_CAPTURE_CLASSES):
        remarks.append(notice(SECONDARY_CAPTURE))
    return remarks
