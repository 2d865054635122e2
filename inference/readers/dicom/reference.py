"""What another DICOM object needs to refer to this one, checked against PS3.5 6.2."""

import re

from inference.radiograph import DicomReference
from inference.readers.dicom import tags
from inference.readers.dicom.attributes import Attributes
from inference.readers.dicom.character_sets import REPLACEMENT
from inference.readers.dicom.description import SEXES
from inference.readers.dicom.layout import PixelLayout

UID = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*))+")
MAX_UID_CHARACTERS = 64
TIME = re.compile(r"\d{2}(\d{2}(\d{2}(\.\d{1,6})?)?)?")
SHORT_STRING = 16
LONG_STRING = 64
NAME_GROUP = 64
"""Characters of each of the three ways to write a name."""


def reference(attributes: Attributes, layout: PixelLayout) -> DicomReference | None:
    """The reference; None where a UID that it stands on is missing or malformed."""
    uids = {
        "sop_class_uid": _uid(attributes, tags.SOP_CLASS_UID),
        "sop_instance_uid": _uid(attributes, tags.SOP_INSTANCE_UID),
        "series_instance_uid": _uid(attributes, tags.SERIES_INSTANCE_UID),
        "study_instance_uid": _uid(attributes, tags.STUDY_INSTANCE_UID),
    }
    if not all(uids.values()):
        return None
    sex = attributes.code(tags.PATIENT_SEX)
    time = attributes.text(tags.STUDY_TIME).replace(":", "")
    return DicomReference(
        **uids,
        frame=layout.frame + 1 if layout.frame_count > 1 else None,
        patient_name=_name(attributes, tags.PATIENT_NAME),
        patient_id=_string(attributes, tags.PATIENT_ID, LONG_STRING),
        issuer_of_patient_id=_string(attributes, tags.ISSUER_OF_PATIENT_ID, LONG_STRING),
        patient_birth_date=_date(attributes, tags.PATIENT_BIRTH_DATE),
        patient_sex=sex if sex in SEXES else "",
        study_date=_date(attributes, tags.STUDY_DATE),
        study_time=time if TIME.fullmatch(time) else "",
        study_id=_string(attributes, tags.STUDY_ID, SHORT_STRING),
        study_description=_string(attributes, tags.STUDY_DESCRIPTION, LONG_STRING),
        accession_number=_string(attributes, tags.ACCESSION_NUMBER, SHORT_STRING),
        referring_physician_name=_name(attributes, tags.REFERRING_PHYSICIAN_NAME),
    )


def _uid(attributes: Attributes, tag: int) -> str:
    uid = attributes.text(tag)
    return uid if len(uid) <= MAX_UID_CHARACTERS and UID.fullmatch(uid) else ""


def _date(attributes: Attributes, tag: int) -> str:
    day = attributes.date(tag)
    return "" if day is None else day.isoformat().replace("-", "")


def _string(attributes: Attributes, tag: int, most_characters: int) -> str:
    """Text as stored; an identifier that is too long would name somebody else if it were cut."""
    text = attributes.text(tag)
    return text if len(text) <= most_characters and REPLACEMENT not in text else ""


def _name(attributes: Attributes, tag: int) -> str:
    name = attributes.text(tag)
    groups = name.split("=")
    whole = len(groups) <= 3 and all(len(group) <= NAME_GROUP for group in groups)
    return name if whole and REPLACEMENT not in name else ""
