"""DICOM results are written, read back, and compared with what went in."""

import logging
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from highdicom.sr import MeasurementReport, srread
from pydicom import Dataset, config, datadict, dcmread
from pydicom.uid import EnhancedSRStorage, SecondaryCaptureImageStorage

from inference.dicom_results.algorithm_reading import (
    DECISION_SUPPORT,
    AlgorithmReading,
    ScoredFinding,
)
from inference.dicom_results.identity import IMPLEMENTATION_CLASS_UID, pseudonymous
from inference.dicom_results.listing import listing
from inference.dicom_results.secondary_capture import secondary_capture
from inference.dicom_results.structured_report import structured_report
from inference.percentage import Percentage
from inference.prediction import ModelIdentity, Verdict
from inference.radiograph import DicomReference
from inference.readers import read_radiograph
from tests.identified_film import NAMES, REFERENCE, SAMPLE

KEY = bytes(range(32))
READING = AlgorithmReading(
    conclusion=Verdict.NAMED,
    named="covid19_pneumonia",
    verdict="Abnormal. Most likely finding: COVID-19 pneumonia.",
    reason="",
    findings=(
        ScoredFinding("abnormal", "Abnormal", *(Percentage.of(s) for s in (0.94, 0.5, 0.91, 0.77))),
        ScoredFinding("covid19_pneumonia", "COVID-19 pneumonia", Percentage.of(0.996)),
        ScoredFinding("other_lung_disease", "Other lung disease", Percentage.of(0.004)),
    ),
    operating_point="balanced",
    model=ModelIdentity("hilum", "1.2.0", "ab" * 32),
    program_version="0.1.0",
)
UIDS = ("sop_class_uid", "sop_instance_uid", "series_instance_uid", "study_instance_uid")
PICTURE = np.arange(40 * 30 * 3, dtype=np.uint8).reshape(40, 30, 3)


def report(reference: DicomReference = REFERENCE, anonymous: bool = False) -> bytes:
    return structured_report(READING, reference, anonymous=anonymous)


def capture(reference: DicomReference = REFERENCE, anonymous: bool = False) -> bytes:
    return secondary_capture(PICTURE, READING, reference, anonymous=anonymous)


def read_back(content: bytes) -> Dataset:
    return dcmread(BytesIO(content))


def items(dataset: Dataset) -> list[Dataset]:
    """All content items of a report, from the root down."""
    found = [dataset]
    for item in dataset.get("ContentSequence", []):
        found += items(item)
    return found


def code(item: Dataset, sequence: str = "ConceptNameCodeSequence") -> str:
    concept = item[sequence][0]
    return str(concept.get("CodeValue") or concept.get("LongCodeValue"))


@pytest.mark.skipif(shutil.which("dciodvfy") is None, reason="needs dciodvfy, of dicom3tools")
@pytest.mark.parametrize("make", [report, capture])
@pytest.mark.parametrize("anonymous", [False, True])
@pytest.mark.parametrize("known", ["all", "nothing"])
def test_a_validator_finds_no_error(
    tmp_path: Path, make: Callable[..., bytes], anonymous: bool, known: str
) -> None:
    uids = {name: getattr(REFERENCE, name) for name in UIDS}
    reference = REFERENCE if known == "all" else DicomReference(**uids)
    file = tmp_path / "result.dcm"
    file.write_bytes(make(pseudonymous(reference, KEY) if anonymous else reference, anonymous))
    checked = subprocess.run(["dciodvfy", file], capture_output=True, text=True)
    told = (checked.stdout + checked.stderr).splitlines()
    assert [line for line in told if "Error" in line] == []
    assert any(line in ("EnhancedSR", "SCImage") for line in told)


@pytest.mark.parametrize(
    ("make", "sop_class", "modality"),
    [(report, EnhancedSRStorage, "SR"), (capture, SecondaryCaptureImageStorage, "OT")],
)
def test_an_object_belongs_to_the_patient_and_the_study(
    make: Callable[..., bytes], sop_class: str, modality: str
) -> None:
    dataset = read_back(make())
    assert dataset.SOPClassUID == dataset.file_meta.MediaStorageSOPClassUID == sop_class
    assert dataset.Modality == modality
    assert dataset.SpecificCharacterSet == "ISO_IR 192"
    assert str(dataset.PatientName) == REFERENCE.patient_name
    assert dataset.PatientID == REFERENCE.patient_id
    assert dataset.IssuerOfPatientID == REFERENCE.issuer_of_patient_id
    assert dataset.PatientBirthDate == REFERENCE.patient_birth_date
    assert dataset.PatientSex == "F"
    assert dataset.StudyInstanceUID == REFERENCE.study_instance_uid
    assert dataset.StudyDate == REFERENCE.study_date
    assert dataset.StudyTime == REFERENCE.study_time
    assert dataset.StudyID == REFERENCE.study_id
    assert dataset.StudyDescription == REFERENCE.study_description
    assert dataset.AccessionNumber == REFERENCE.accession_number
    assert str(dataset.ReferringPhysicianName) == REFERENCE.referring_physician_name
    assert "PatientIdentityRemoved" not in dataset


@pytest.mark.parametrize("make", [report, capture])
def test_every_object_is_a_new_one_of_ours(make: Callable[..., bytes]) -> None:
    first, second = read_back(make()), read_back(make())
    for dataset in (first, second):
        assert dataset.file_meta.ImplementationClassUID == IMPLEMENTATION_CLASS_UID
        assert dataset.file_meta.ImplementationVersionName == "HILUM_0.1.0"
        assert dataset.file_meta.MediaStorageSOPInstanceUID == dataset.SOPInstanceUID
        assert dataset.Manufacturer == "Hilum"
        assert dataset.SoftwareVersions == "0.1.0"
        assert dataset.SeriesInstanceUID != REFERENCE.series_instance_uid
        assert dataset.SOPInstanceUID != REFERENCE.sop_instance_uid
    assert first.SOPInstanceUID != second.SOPInstanceUID
    assert first.SeriesInstanceUID != second.SeriesInstanceUID


def test_the_report_refers_to_the_radiograph() -> None:
    dataset = read_back(report())
    (study,) = dataset.CurrentRequestedProcedureEvidenceSequence
    assert study.StudyInstanceUID == REFERENCE.study_instance_uid
    (series,) = study.ReferencedSeriesSequence
    assert series.SeriesInstanceUID == REFERENCE.series_instance_uid
    (instance,) = series.ReferencedSOPSequence
    assert instance.ReferencedSOPInstanceUID == REFERENCE.sop_instance_uid
    images = [item for item in items(dataset) if item.get("ValueType") == "IMAGE"]
    assert len(images) == len(READING.findings)
    for image in images:
        (referenced,) = image.ReferencedSOPSequence
        assert referenced.ReferencedSOPClassUID == REFERENCE.sop_class_uid
        assert referenced.ReferencedSOPInstanceUID == REFERENCE.sop_instance_uid
        assert "ReferencedFrameNumber" not in referenced


def test_a_frame_is_referred_to_by_its_number() -> None:
    framed = replace(REFERENCE, frame=3)
    images = [item for item in items(read_back(report(framed))) if item.ValueType == "IMAGE"]
    assert {int(image.ReferencedSOPSequence[0].ReferencedFrameNumber) for image in images} == {3}
    (source,) = read_back(capture(framed)).SourceImageSequence
    assert int(source.ReferencedFrameNumber) == 3


@pytest.mark.parametrize(
    ("conclusion", "named", "expected"),
    [
        (Verdict.NORMAL, None, "17621005"),
        (Verdict.ABNORMAL, None, "263654008"),
        (Verdict.NAMED, "covid19_pneumonia", "882784691000119100"),
        (Verdict.MOST_LIKELY, "other_lung_disease", "OTHER-LUNG-DISEASE"),
        (Verdict.NONE, None, "NO-VERDICT"),
    ],
)
def test_the_conclusion_is_a_code_too(
    conclusion: Verdict, named: str | None, expected: str
) -> None:
    reading = replace(READING, conclusion=conclusion, named=named)
    dataset = read_back(structured_report(reading, REFERENCE, anonymous=False))
    (concluded,) = (
        item for item in items(dataset) if item.ValueType == "CODE" and code(item) == "121077"
    )
    assert code(concluded, "ConceptCodeSequence") == expected


def test_the_report_holds_codes_numbers_and_who_made_it() -> None:
    dataset = read_back(report())
    assert dataset.ContentTemplateSequence[0].TemplateIdentifier == "1500"
    found = items(dataset)
    findings = [
        code(item, "ConceptCodeSequence")
        for item in found
        if item.ValueType == "CODE" and code(item) == "121071"
    ]
    assert findings == ["263654008", "882784691000119100", "OTHER-LUNG-DISEASE"]
    numbers = [
        (code(item), str(item.MeasuredValueSequence[0].NumericValue))
        for item in found
        if item.ValueType == "NUM"
    ]
    assert numbers == [
        ("122157", "94"),
        ("OPERATING-POINT", "50"),
        ("SENSITIVITY", "91"),
        ("SPECIFICITY", "77"),
        ("122157", "99"),
        ("122157", "1"),
    ]
    units = {
        item.MeasuredValueSequence[0].MeasurementUnitsCodeSequence[0].CodeValue
        for item in found
        if item.ValueType == "NUM"
    }
    assert units == {"%"}
    texts = [(code(item), item.TextValue) for item in found if item.ValueType == "TEXT"]
    assert ("121077", READING.verdict) in texts
    for words in ("Abnormal: 94 %", "COVID-19 pneumonia: > 99 %", "Other lung disease: < 1 %"):
        assert ("121106", words) in texts
    assert ("121106", DECISION_SUPPORT) in texts
    assert ("111001", "hilum") in texts
    assert ("111003", "1.2.0") in texts
    assert ("111002", "model.onnx SHA-256 " + "ab" * 32) in texts
    observers = [item for item in found if item.ValueType == "CODE" and code(item) == "121005"]
    assert [code(item, "ConceptCodeSequence") for item in observers] == ["121007"]
    assert dataset.VerificationFlag == "UNVERIFIED"
    assert dataset.PreliminaryFlag == "PRELIMINARY"


def test_highdicom_reads_the_report_as_a_measurement_report(tmp_path: Path) -> None:
    (tmp_path / "report.dcm").write_bytes(report())
    content = srread(tmp_path / "report.dcm").content
    assert isinstance(content, MeasurementReport)
    groups = content.get_image_measurement_groups()
    assert [group.tracking_identifier for group in groups] == [
        finding.key for finding in READING.findings
    ]
    assert [group.get_measurements()[0].value for group in groups] == [94, 99, 1]


def test_the_capture_holds_the_picture_and_says_that_words_are_burned_in() -> None:
    dataset = read_back(capture())
    np.testing.assert_array_equal(dataset.pixel_array, PICTURE)
    assert dataset.BurnedInAnnotation == "YES"
    assert dataset.ConversionType == "WSD"
    assert list(dataset.ImageType[:2]) == ["DERIVED", "SECONDARY"]
    assert dataset.ImageComments == DECISION_SUPPORT
    (source,) = dataset.SourceImageSequence
    assert source.ReferencedSOPInstanceUID == REFERENCE.sop_instance_uid
    assert "not the outline of disease" in dataset.DerivationDescription


@pytest.mark.parametrize("make", [report, capture])
def test_without_names_nothing_leads_to_the_patient(make: Callable[..., bytes]) -> None:
    content = make(pseudonymous(REFERENCE, KEY), anonymous=True)
    dataset = read_back(content)
    text = listing(content)
    uids = [element.value for element in dataset.iterall() if element.VR == "UI"]
    for name in NAMES:
        if name.startswith("1.2.3"):
            assert name not in uids
        else:
            assert name.encode() not in content
            assert name not in text
    assert dataset.PatientIdentityRemoved == "YES"
    assert dataset.DeidentificationMethodCodeSequence[0].CodeValue == "113100"
    assert str(dataset.PatientName) == "Anonymous"
    assert dataset.PatientID.startswith("ANON-")
    moments = {
        (element.keyword, element.value)
        for element in dataset.iterall()
        if element.VR in ("DA", "TM", "DT") and element.value
    }
    assert moments == {("ContentDate", "19000101"), ("ContentTime", "000000")}


def test_pseudonyms_fit_together_and_need_the_key() -> None:
    made = pseudonymous(REFERENCE, KEY)
    sibling = pseudonymous(replace(REFERENCE, sop_instance_uid="1.2.3.4.5.31"), KEY)
    assert made == pseudonymous(REFERENCE, KEY)
    assert made.study_instance_uid == sibling.study_instance_uid
    assert made.patient_id == sibling.patient_id
    assert made.sop_instance_uid != sibling.sop_instance_uid
    other = pseudonymous(REFERENCE, bytes(32))
    for uid in ("study_instance_uid", "series_instance_uid", "sop_instance_uid", "patient_id"):
        assert getattr(made, uid) != getattr(other, uid)
    for uid in (made.study_instance_uid, made.sop_instance_uid):
        assert uid.startswith("2.25.")
        assert len(uid) <= 64


def test_nothing_is_logged_or_warned_about_odd_names(caplog: pytest.LogCaptureFixture) -> None:
    odd = replace(REFERENCE, patient_name="just a name", referring_physician_name="Dr. Who")
    with caplog.at_level(logging.DEBUG):
        report(odd)
        capture(odd)
    assert not caplog.records


@pytest.mark.parametrize(
    ("keyword", "value", "kept"),
    [
        ("PatientName", "山田^太郎", "山田^太郎"),
        ("PatientID", "x" * 65, ""),
        ("StudyDate", "not a date", ""),
        ("StudyTime", "99:99", "9999"),
        ("AccessionNumber", "A" * 17, ""),
    ],
)
def test_the_reader_keeps_only_what_may_be_written_again(
    tmp_path: Path, keyword: str, value: str, kept: str
) -> None:
    dataset = film()
    dataset.SpecificCharacterSet = "ISO_IR 192"
    fields = {
        "PatientName": "patient_name",
        "PatientID": "patient_id",
        "StudyDate": "study_date",
        "StudyTime": "study_time",
        "AccessionNumber": "accession_number",
    }
    before = config.settings.writing_validation_mode
    config.settings.writing_validation_mode = config.IGNORE
    try:
        dataset.add_new(keyword, datadict.dictionary_VR(keyword), value)
        dataset.save_as(tmp_path / "film.dcm")
    finally:
        config.settings.writing_validation_mode = before
    reference = read_radiograph(tmp_path / "film.dcm").dicom
    assert reference is not None
    assert getattr(reference, fields[keyword]) == kept
    assert read_back(report(reference)).StudyInstanceUID == reference.study_instance_uid


@pytest.mark.parametrize("keyword", ["SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID"])
def test_a_file_without_a_uid_cannot_be_referred_to(tmp_path: Path, keyword: str) -> None:
    dataset = film()
    delattr(dataset, keyword)
    dataset.save_as(tmp_path / "film.dcm")
    assert read_radiograph(tmp_path / "film.dcm").dicom is None


def film() -> Dataset:
    return dcmread(SAMPLE)
