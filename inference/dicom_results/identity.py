"""Who made a DICOM object, whom it is about, and how both are kept apart when names stay out."""

import hmac
from dataclasses import replace
from uuid import UUID, uuid4

from inference.radiograph import DicomReference

MANUFACTURER = "Hilum"
IMPLEMENTATION_CLASS_UID = "2.25.313245902115115850292452036769393032682"
"""Implementation Class UID (0002,0012) of every file that Hilum writes."""
ANONYMOUS_NAME = "Anonymous"
PSEUDONYM_BYTES = 16
KEY_BYTES = 32


def implementation_version(program_version: str) -> str:
    """Implementation Version Name (0002,0013), 16 characters at most."""
    return f"HILUM_{program_version}"[:16]


def new_uid() -> str:
    """A UID that nobody else will ever give (PS3.5 B.2)."""
    return f"2.25.{uuid4().int}"


def pseudonymous(reference: DicomReference, key: bytes) -> DicomReference:
    """A reference that leads to nobody.

    Everything of the patient and the study is left out. UIDs and the Patient ID
    become others, always the same ones under one key, so that the objects of a
    study still belong together; without the key nobody can compute them.

    Parameters
    ----------
    reference : DicomReference
    key : bytes
        Secret, of :data:`KEY_BYTES` random bytes.
    """
    # A study without Patient ID is a patient of its own.
    patient = f"{reference.issuer_of_patient_id}\\{reference.patient_id}"
    if not reference.patient_id:
        patient = reference.study_instance_uid
    empty = DicomReference(
        sop_class_uid=reference.sop_class_uid,
        sop_instance_uid=_pseudonymous_uid(reference.sop_instance_uid, key),
        series_instance_uid=_pseudonymous_uid(reference.series_instance_uid, key),
        study_instance_uid=_pseudonymous_uid(reference.study_instance_uid, key),
    )
    return replace(
        empty,
        frame=reference.frame,
        patient_name=ANONYMOUS_NAME,
        patient_id=f"ANON-{_digest(patient, key).hex()[:12].upper()}",
    )


def _pseudonymous_uid(uid: str, key: bytes) -> str:
    # Version 8 is RFC 9562's for values of one's own making.
    number = bytearray(_digest(uid, key))
    number[6] = 0x80 | number[6] & 0x0F
    number[8] = 0x80 | number[8] & 0x3F
    return f"2.25.{UUID(bytes=bytes(number)).int}"


def _digest(text: str, key: bytes) -> bytes:
    return hmac.digest(key, text.encode(), "sha256")[:PSEUDONYM_BYTES]
