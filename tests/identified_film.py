"""A DICOM film of which everything about the patient is known, for exports to show or to hide."""

from pathlib import Path

from pydicom import dcmread
from pydicom.uid import UID

from inference.radiograph import DicomReference

SAMPLE = Path(__file__).parents[1] / "assets" / "samples" / "synthetic-normal.dcm"
REFERENCE = DicomReference(
    sop_class_uid="1.2.840.10008.5.1.4.1.1.1.1",
    sop_instance_uid="1.2.3.4.5.30",
    series_instance_uid="1.2.3.4.5.20",
    study_instance_uid="1.2.3.4.5.10",
    patient_name="Okonkwo^Adaeze=山田^花子",
    patient_id="HX-20931",
    issuer_of_patient_id="District",
    patient_birth_date="19710304",
    patient_sex="F",
    study_date="20261119",
    study_time="081500",
    study_id="ST77",
    study_description="Chest PA, cough",
    accession_number="ACC-4711",
    referring_physician_name="Weber^Ingrid",
)
NAMES = (
    *(
        "Okonkwo",
        "Adaeze",
        "山田",
        "HX-20931",
        "District",
        "19710304",
        "1971-",
        "/1971",
        "20261119",
        "2026-",
        "/2026",
    ),
    *("081500", "ST77", "cough", "ACC-4711", "Weber", "Northern Hospital", "room 4"),
    *("stick", "okonkwo-film", "sputum", "grown", "c0ffee"),
    *("1.2.3.4.5.10", "1.2.3.4.5.20", "1.2.3.4.5.30"),
)
"""Whatever leads to the patient, in the reference or in what tests write beside it."""


def write_identified_film(path: Path, reference: DicomReference = REFERENCE) -> Path:
    """The synthetic sample under the patient and the UIDs of a reference."""
    dataset = dcmread(SAMPLE)
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.SOPInstanceUID = UID(reference.sop_instance_uid)
    dataset.file_meta.MediaStorageSOPInstanceUID = UID(reference.sop_instance_uid)
    dataset.SeriesInstanceUID = reference.series_instance_uid
    dataset.StudyInstanceUID = reference.study_instance_uid
    dataset.PatientName = reference.patient_name
    dataset.PatientID = reference.patient_id
    dataset.IssuerOfPatientID = reference.issuer_of_patient_id
    dataset.PatientBirthDate = reference.patient_birth_date
    dataset.PatientSex = reference.patient_sex
    dataset.StudyDate = reference.study_date
    dataset.StudyTime = reference.study_time
    dataset.StudyID = reference.study_id
    dataset.StudyDescription = reference.study_description
    dataset.AccessionNumber = reference.accession_number
    dataset.ReferringPhysicianName = reference.referring_physician_name
    dataset.InstitutionName = "Northern Hospital"
    dataset.StationName = "room 4"
    path.parent.mkdir(parents=True, exist_ok=True)
    dataset.save_as(path)
    return path
