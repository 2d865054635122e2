"""What leaves the program about one record, and what stays when names are left out.

Every export is made from a :class:`Disclosure` and sees nothing else of the
record, so whatever is not listed here cannot slip out.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.records.record import Reading, Record, Review
from inference.dicom_results.identity import pseudonymous
from inference.message import Message
from inference.radiograph import Acquisition, DicomReference, Patient


@dataclass(frozen=True)
class Disclosure:
    """One record as others may see it."""

    entry: int
    """Number in this history: the way back to the patient for who holds the history, only."""
    anonymous: bool
    """Names, identifiers, dates, places, file names and free text are left out."""
    reading: Reading | None
    patient: Patient | None
    acquisition: Acquisition
    study_date: date | None
    read_at: datetime | None
    file_name: str
    input_sha256: str
    warnings: tuple[Message, ...]
    review: Review
    dicom: DicomReference | None
    """Pseudonymous when ``anonymous``."""


def disclose(record: Record, pseudonym_key: bytes | None = None) -> Disclosure:
    """What an export may hold of a record.

    Parameters
    ----------
    record : Record
    pseudonym_key : bytes, optional
        Leave out everything that names the patient or leads to them: when, where and for
        what the picture was taken, from which file it came, and what was typed about it.
        The key makes the UIDs that stand in for the real ones. Without it all is named.
    """
    facts = record.facts
    dicom = facts.dicom if facts is not None else None
    acquisition = facts.acquisition if facts is not None else Acquisition()
    named = Disclosure(
        entry=record.id,
        anonymous=pseudonym_key is not None,
        reading=record.reading,
        patient=facts.patient if facts is not None else None,
        acquisition=acquisition,
        study_date=acquisition.study_date,
        read_at=record.added_at,
        file_name=record.source.path.name,
        input_sha256=facts.file.sha256 if facts is not None else "",
        warnings=facts.warnings if facts is not None else (),
        review=record.review,
        dicom=dicom,
    )
    if pseudonym_key is None:
        return named
    return replace(
        named,
        patient=None,
        acquisition=Acquisition(
            modality=acquisition.modality,
            view_position=acquisition.view_position,
            laterality=acquisition.laterality,
            body_part=acquisition.body_part,
        ),
        study_date=None,
        read_at=None,
        file_name="",
        input_sha256="",
        review=Review(impression=record.review.impression),
        dicom=None if dicom is None else pseudonymous(dicom, pseudonym_key),
    )
