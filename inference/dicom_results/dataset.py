"""What all of Hilum's DICOM objects share: whom they are about, and how they are stored."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pydicom import dcmwrite
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.sr.coding import Code
from pydicom.uid import UID

from inference.dicom_results import codes, identity
from inference.radiograph import DicomReference
from inference.readers.dicom.quiet import quiet_pydicom

UTF8 = "ISO_IR 192"
"""Specific Character Set (0008,0005): names in every script."""
MOMENTS_THAT_MUST_BE = {"ContentDate": "19000101", "ContentTime": "000000"}
"""What stands where the IOD wants a moment and the profile wants none (PS3.15 E.1.1, "D")."""


@contextmanager
def quiet() -> Iterator[None]:
    """No log entry and no warning of highdicom or pydicom: they quote a patient's values."""
    logging.getLogger("highdicom").setLevel(logging.CRITICAL + 1)
    with quiet_pydicom():
        yield


def coded(concept: codes.Concept) -> Code:
    """A concept as pydicom and highdicom take it."""
    return Code(concept.value, concept.scheme, concept.meaning)


def identify(dataset: Dataset, reference: DicomReference, *, anonymous: bool) -> None:
    """Write the Patient and General Study modules, and what tells whether they were removed.

    Parameters
    ----------
    dataset : Dataset
    reference : DicomReference
        Pseudonymous when ``anonymous``.
    anonymous : bool
    """
    dataset.SpecificCharacterSet = UTF8
    dataset.PatientName = reference.patient_name
    dataset.PatientID = reference.patient_id
    dataset.PatientBirthDate = reference.patient_birth_date
    dataset.PatientSex = reference.patient_sex
    dataset.StudyInstanceUID = reference.study_instance_uid
    dataset.StudyDate = reference.study_date
    dataset.StudyTime = reference.study_time
    dataset.StudyID = reference.study_id
    dataset.AccessionNumber = reference.accession_number
    dataset.ReferringPhysicianName = reference.referring_physician_name
    if reference.issuer_of_patient_id:
        dataset.IssuerOfPatientID = reference.issuer_of_patient_id
    if reference.study_description:
        dataset.StudyDescription = reference.study_description
    if anonymous:
        dataset.PatientIdentityRemoved = "YES"
        dataset.LongitudinalTemporalInformationModified = "REMOVED"
        dataset.DeidentificationMethod = "Made without identifying attributes by Hilum"
        dataset.DeidentificationMethodCodeSequence = [coded_item(codes.BASIC_PROFILE)]
        _remove_moments(dataset)


def encode(dataset: Dataset, program_version: str) -> bytes:
    """The dataset as a file (PS3.10)."""
    dataset.file_meta.ImplementationClassUID = UID(identity.IMPLEMENTATION_CLASS_UID)
    dataset.file_meta.ImplementationVersionName = identity.implementation_version(program_version)
    buffer = BytesIO()
    dcmwrite(buffer, dataset, enforce_file_format=True)
    return buffer.getvalue()


def image_evidence(reference: DicomReference) -> Dataset:
    """The radiograph as highdicom wants it, for the references to it."""
    evidence = Dataset()
    evidence.SOPClassUID = reference.sop_class_uid
    evidence.SOPInstanceUID = reference.sop_instance_uid
    evidence.SeriesInstanceUID = reference.series_instance_uid
    evidence.StudyInstanceUID = reference.study_instance_uid
    for keyword in (
        *("PatientID", "PatientName", "PatientBirthDate", "PatientSex"),
        *("AccessionNumber", "StudyID", "StudyDate", "StudyTime"),
    ):
        setattr(evidence, keyword, "")
    return evidence


def coded_item(concept: codes.Concept) -> Dataset:
    """A concept as an item of a code sequence."""
    item = Dataset()
    item.CodeValue = concept.value
    item.CodingSchemeDesignator = concept.scheme
    item.CodeMeaning = concept.meaning
    return item


def _remove_moments(dataset: Dataset) -> None:
    """Leave no date and no time anywhere, the making of the object included."""

    def remove(parent: Dataset, element: DataElement) -> None:
        if element.VR in ("DA", "TM", "DT") and element.value:
            if element.keyword in MOMENTS_THAT_MUST_BE:
                element.value = MOMENTS_THAT_MUST_BE[element.keyword]
            else:
                del parent[element.tag]

    dataset.walk(remove)
