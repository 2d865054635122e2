"""A reading as a DICOM Structured Report: Enhanced SR by TID 1500 "Measurement Report" (PS3.16)."""

from highdicom import sr
from highdicom.coding_schemes import CodingSchemeIdentificationItem
from pydicom.sr.codedict import codes as standard

from inference.dicom_results import codes, identity
from inference.dicom_results.algorithm_reading import (
    DECISION_SUPPORT,
    AlgorithmReading,
    ScoredFinding,
)
from inference.dicom_results.dataset import coded, encode, identify, image_evidence, quiet
from inference.percentage import Percentage
from inference.prediction import Verdict
from inference.radiograph import DicomReference

SERIES_NUMBER = 9001
"""High, so that no modality has given it in the same study."""
SERIES_DESCRIPTION = "Hilum reading (algorithm, decision support)"


def structured_report(
    reading: AlgorithmReading, reference: DicomReference, *, anonymous: bool
) -> bytes:
    """The reading as a DICOM file, filed in the study of the radiograph.

    Parameters
    ----------
    reading : AlgorithmReading
        With at least one finding.
    reference : DicomReference
        Of the radiograph; pseudonymous when ``anonymous``.
    anonymous : bool
    """
    with quiet():
        report = sr.EnhancedSR(
            evidence=[image_evidence(reference)],
            content=_content(reading, reference),
            series_instance_uid=identity.new_uid(),
            series_number=SERIES_NUMBER,
            series_description=SERIES_DESCRIPTION,
            sop_instance_uid=identity.new_uid(),
            instance_number=1,
            manufacturer=identity.MANUFACTURER,
            manufacturer_model_name=identity.MANUFACTURER,
            software_versions=reading.program_version,
            coding_schemes=[
                CodingSchemeIdentificationItem(codes.CODING_SCHEME, codes.CODING_SCHEME_NAME)
            ],
            is_complete=True,
            is_final=False,
            is_verified=False,
        )
        identify(report, reference, anonymous=anonymous)
        return encode(report, reading.program_version)


def _content(reading: AlgorithmReading, reference: DicomReference) -> sr.MeasurementReport:
    observer = sr.ObserverContext(
        observer_type=standard.DCM.Device,
        observer_identifying_attributes=sr.DeviceObserverIdentifyingAttributes(
            uid=identity.IMPLEMENTATION_CLASS_UID,
            name=identity.MANUFACTURER,
            manufacturer_name=identity.MANUFACTURER,
            model_name=f"{identity.MANUFACTURER} {reading.program_version}",
        ),
    )
    content = sr.MeasurementReport(
        observation_context=sr.ObservationContext(observer_device_context=observer),
        procedure_reported=coded(codes.PROCEDURE),
        imaging_measurements=[_group(finding, reading, reference) for finding in reading.findings],
    )
    # TID 1500 is extensible; the conclusion follows the measurements in the root container,
    # as a code and then in words (names of PS3.16 CID 7002).
    content[0].ContentSequence.append(
        sr.CodeContentItem(
            coded(codes.CONCLUSION), coded(_conclusion(reading)), sr.RelationshipTypeValues.CONTAINS
        )
    )
    sentences = [(codes.CONCLUSION, reading.verdict)]
    if reading.reason:
        sentences.append((codes.COMMENT, reading.reason))
    sentences += [(codes.COMMENT, str(finding)) for finding in reading.findings]
    sentences.append((codes.COMMENT, DECISION_SUPPORT))
    for concept, text in sentences:
        content[0].ContentSequence.append(
            sr.TextContentItem(coded(concept), text, sr.RelationshipTypeValues.CONTAINS)
        )
    return content


def _conclusion(reading: AlgorithmReading) -> codes.Concept:
    if reading.conclusion in (Verdict.NAMED, Verdict.MOST_LIKELY):
        named = next((item for item in reading.findings if item.key == reading.named), None)
        if named is not None:
            return codes.finding_concept(named.key, named.name)
    return codes.CONCLUSIONS[reading.conclusion]


def _group(
    finding: ScoredFinding, reading: AlgorithmReading, reference: DicomReference
) -> sr.MeasurementsAndQualitativeEvaluations:
    """One finding: its probability, and what its operating point was measured to give."""
    concept = codes.finding_concept(finding.key, finding.name)
    numbers = [(codes.PROBABILITY, finding.probability)]
    for name, value in (
        (codes.THRESHOLD, finding.threshold),
        (codes.SENSITIVITY, finding.sensitivity),
        (codes.SPECIFICITY, finding.specificity),
    ):
        if value is not None:
            numbers.append((name, value))
    model = reading.model
    frames = None if reference.frame is None else [reference.frame]
    return sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(uid=identity.new_uid(), identifier=finding.key),
        finding_type=coded(concept),
        finding_sites=[sr.FindingSite(anatomic_location=coded(codes.LUNG))],
        algorithm_id=sr.AlgorithmIdentification(
            name=model.name,
            version=model.version,
            family=coded(codes.ALGORITHM_FAMILY),
            parameters=[
                f"model.onnx SHA-256 {model.sha256}",
                f"operating point {reading.operating_point}",
            ],
        ),
        source_images=[
            sr.SourceImageForMeasurementGroup(
                reference.sop_class_uid, reference.sop_instance_uid, frames
            )
        ],
        measurements=[_measurement(concept, value) for concept, value in numbers],
    )


def _measurement(concept: codes.Concept, value: Percentage) -> sr.Measurement:
    # Whole per cent, as on the screen; the comment in words says "<" or ">" where it is needed.
    measurement = sr.Measurement(name=coded(concept), value=value.whole, unit=coded(codes.PERCENT))
    measurement[0].MeasuredValueSequence[0].NumericValue = str(value.whole)
    return measurement
