"""The coded concepts of the DICOM objects (PS3.16), and where our own begin."""

from dataclasses import dataclass

from inference.prediction import Verdict

CODING_SCHEME = "99HILUM"
"""For what no public scheme names; PS3.16 8.2 reserves names that begin with 99."""
CODING_SCHEME_NAME = "Hilum's own concepts"


@dataclass(frozen=True)
class Concept:
    """A code, the scheme that it belongs to, and what it means."""

    value: str
    scheme: str
    meaning: str


PROBABILITY = Concept("122157", "DCM", "Probability")
COMMENT = Concept("121106", "DCM", "Comment")
CONCLUSION = Concept("121077", "DCM", "Conclusion")
PROCEDURE = Concept("399208008", "SCT", "Plain chest X-ray")
LUNG = Concept("39607008", "SCT", "Lung")
PERCENT = Concept("%", "UCUM", "Percent")
ALGORITHM_FAMILY = Concept("123110", "DCM", "Artificial Intelligence")
THRESHOLD = Concept("OPERATING-POINT", CODING_SCHEME, "Operating point threshold")
SENSITIVITY = Concept("SENSITIVITY", CODING_SCHEME, "Sensitivity at the operating point")
SPECIFICITY = Concept("SPECIFICITY", CODING_SCHEME, "Specificity at the operating point")
BASIC_PROFILE = Concept("113100", "DCM", "Basic Application Confidentiality Profile")
SOURCE_IMAGE = Concept("121322", "DCM", "Source image for image processing operation")

_FINDINGS = {
    "abnormal": Concept("263654008", "SCT", "Abnormal"),
    "normal": Concept("17621005", "SCT", "Normal"),
    "pneumonia": Concept("233604007", "SCT", "Pneumonia"),
    "tuberculosis": Concept("154283005", "SCT", "Pulmonary tuberculosis"),
    "covid19_pneumonia": Concept("882784691000119100", "SCT", "Pneumonia caused by SARS-CoV-2"),
}

CONCLUSIONS = {
    Verdict.NORMAL: _FINDINGS["normal"],
    Verdict.ABNORMAL: _FINDINGS["abnormal"],
    Verdict.NAMED: _FINDINGS["abnormal"],
    Verdict.MOST_LIKELY: Concept("MOST-LIKELY", CODING_SCHEME, "Most likely finding, in words"),
    Verdict.NONE: Concept("NO-VERDICT", CODING_SCHEME, "No verdict"),
}
"""What a verdict is as a code, where it names no finding."""


def finding_concept(key: str, name: str) -> Concept:
    """The concept for a finding of a model card; our own where no public one is known."""
    own = Concept(key.upper().replace("_", "-"), CODING_SCHEME, name[:64])
    return _FINDINGS.get(key, own)
