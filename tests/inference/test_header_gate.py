"""What a file says of itself keeps a model from films that it was never tested on."""

from pathlib import Path

import numpy as np
import pytest
from pydicom import Dataset
from pydicom.sequence import Sequence

import assets
from inference.__main__ import main
from inference.classifier import Classifier
from inference.errors import ModelInvalidError
from inference.header_gate import check_header
from inference.inspection import inspect
from inference.model_bundle import ModelBundle, Population
from inference.outcome import Outcome, classify_file
from inference.prediction import Status, Verdict
from inference.projection import Lie, View, lie_of, shows_chest, views_of
from inference.readers import read_radiograph
from tests.dicom_files import write_dicom
from tests.synthetic_bundle import write_bundle

CASES = Path(__file__).parent / "cases"
ADULTS = {"minimum_age": 18, "views": ["PA", "AP"], "body_part": "CHEST"}
OF_ADULTS = Population(18, frozenset({View.PA, View.AP}), chest_only=True)


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Classifier:
    bundle = write_bundle(tmp_path_factory.mktemp("adults"), population=ADULTS)
    return Classifier(ModelBundle.open(bundle))


def coded(meaning: str) -> Sequence:
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = "1", "99TEST", meaning
    return Sequence([item])


def told(tmp_path: Path, **header: object) -> tuple[str, list[str]]:
    """Refusal and remarks about a film of a grown-up person's chest but for this."""
    known = {"PatientAge": "045Y", "ViewPosition": "PA", "BodyPartExamined": "CHEST"}
    pixels = np.linspace(0, 4095, 40 * 50).reshape(50, 40).astype(np.uint16)
    path = write_dicom(tmp_path / "film.dcm", pixels, **(known | header))
    check = check_header(read_radiograph(path), OF_ADULTS)
    refusal = "" if check.refusal is None else str(check.refusal)
    return refusal, [str(remark) for remark in check.remarks]


def judged(name: str, classifier: Classifier, gate: bool = True) -> Outcome:
    return classify_file(CASES / name, classifier, gate=gate)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (
            "age_003Y.dcm",
            "This radiograph is of a child of 3; the model was never tested on children.",
        ),
        (
            "view_LATERAL.dcm",
            "This is a lateral view; the model reads only frontal ones.",
        ),
        (
            "bodypart_hand.dcm",
            "The file says that it shows another part of the body (HAND).",
        ),
    ],
)
def test_what_the_file_says_plainly_is_refused(
    classifier: Classifier, name: str, reason: str
) -> None:
    outcome = judged(name, classifier)
    assert outcome.status is Status.REFUSED
    assert outcome.verdict is Verdict.NONE
    record = outcome.as_record()
    assert record["reason"] == reason
    assert record["probabilities"] is record["abnormal"] is record["verdict"] is None
    assert outcome.radiograph is not None
    # For research it is scored, and the reason is still told.
    ungated = judged(name, classifier, gate=False).as_record()
    assert ungated["probabilities"] is not None
    assert reason in ungated["remarks"]


def test_what_is_in_doubt_is_judged_with_a_remark(classifier: Classifier) -> None:
    outcome = judged("orientation_flipped.dcm", classifier)
    assert outcome.prediction is not None
    assert outcome.prediction.probabilities is not None
    assert any("mirrored" in remark for remark in outcome.as_record()["remarks"])


@pytest.mark.parametrize(
    "name", ["age_003Y.dcm", "view_LATERAL.dcm", "bodypart_hand.dcm", "orientation_flipped.dcm"]
)
def test_a_card_that_says_nothing_gates_nothing(bundle_directory: Path, name: str) -> None:
    outcome = judged(name, Classifier(ModelBundle.open(bundle_directory)))
    assert outcome.prediction is not None
    assert outcome.prediction.probabilities is not None
    assert outcome.prediction.remarks == ()


def test_the_model_that_ships_is_for_adults() -> None:
    card = ModelBundle.open(assets.model_directory()).card
    assert card.population == OF_ADULTS


@pytest.mark.parametrize(
    ("header", "refusal"),
    [
        ({"PatientAge": "017Y"}, "a child of 17"),
        ({"PatientAge": "018Y"}, ""),
        ({"PatientAge": "011M"}, "less than a year"),
        ({"PatientAge": "030D"}, "less than a year"),
        ({"PatientAge": "216M"}, ""),
        (
            {"PatientAge": "", "PatientBirthDate": "20220901", "StudyDate": "20261120"},
            "a child of 4",
        ),
        (
            {"PatientAge": "", "PatientBirthDate": "20081127", "StudyDate": "20261127"},
            "",
        ),
        (
            {"PatientAge": "", "PatientBirthDate": "20081128", "StudyDate": "20261127"},
            "a child of 17",
        ),
        (
            {
                "PatientAge": "",
                "PatientBirthDate": "20200229",
                "StudyDate": "",
                "AcquisitionDate": "20230301",
            },
            "a child of 3",
        ),
        (
            {
                "PatientAge": "",
                "PatientBirthDate": "20200110",
                "StudyDate": "",
                "ContentDate": "20230109",
            },
            "a child of 2",
        ),
        ({"PatientAge": "004Y", "PatientBirthDate": "20220901", "StudyDate": "20261120"}, "of 4"),
    ],
)
def test_ages(tmp_path: Path, header: dict[str, str], refusal: str) -> None:
    found, remarks = told(tmp_path, **header)
    assert bool(found) == bool(refusal)
    assert refusal in found
    assert remarks == []


def test_an_age_in_doubt_is_remarked_on(tmp_path: Path) -> None:
    contradiction = {"PatientAge": "045Y", "PatientBirthDate": "20220901", "StudyDate": "20261120"}
    refusal, (remark,) = told(tmp_path, **contradiction)
    assert not refusal
    assert "(45 and 4)" in remark
    refusal, (remark,) = told(tmp_path, PatientAge="", PatientBirthDate="")
    assert not refusal
    assert "does not tell the patient's age" in remark


@pytest.mark.parametrize(
    ("header", "refusal"),
    [
        ({"ViewPosition": "LL"}, "lateral"),
        ({"ViewPosition": "RAO"}, "oblique"),
        ({"ViewPosition": "LLD"}, "on the side"),
        ({"ViewPosition": "AP"}, ""),
        ({"ViewPosition": ""}, ""),
        ({"ViewPosition": "", "ViewCodeSequence": coded("left lateral")}, "lateral"),
        ({"ViewPosition": "", "ViewCodeSequence": coded("antero-posterior oblique")}, "oblique"),
        ({"ViewPosition": "", "ViewCodeSequence": coded("postero-anterior")}, ""),
        ({"ViewPosition": "", "PatientOrientation": ["A", "F"]}, "lateral"),
        ({"BodyPartExamined": "LSPINE"}, "LSPINE"),
        ({"BodyPartExamined": "", "AnatomicRegionSequence": coded("Skull")}, "Skull"),
        ({"BodyPartExamined": "", "AnatomicRegionSequence": coded("Chest")}, ""),
        ({"BodyPartExamined": "THORAX"}, ""),
    ],
)
def test_views_and_body_parts(tmp_path: Path, header: dict[str, object], refusal: str) -> None:
    found, remarks = told(tmp_path, **header)
    assert bool(found) == bool(refusal)
    assert refusal in found
    assert remarks == []


@pytest.mark.parametrize(
    ("header", "remark"),
    [
        ({"PatientOrientation": ["R", "F"]}, "mirrored"),
        ({"PatientOrientation": ["L", "H"]}, "turned"),
        ({"PatientOrientation": ["F", "R"]}, "turned"),
        ({"PatientOrientation": ["P", "F"]}, "contradicts itself on the view"),
        ({"ViewCodeSequence": coded("right lateral")}, "contradicts itself on the view"),
        ({"BodyPartExamined": "RIB"}, "“RIB”"),
    ],
)
def test_doubts(tmp_path: Path, header: dict[str, object], remark: str) -> None:
    refusal, (found,) = told(tmp_path, **header)
    assert not refusal
    assert remark in found


def test_every_term_of_the_standard_is_understood() -> None:
    assert views_of("antero-posterior") == {View.AP}
    assert views_of("Chest PA erect") == {View.PA}
    assert views_of("AP LLD") == {View.DECUBITUS}
    assert views_of("PA / LAT") == {View.PA, View.LATERAL}
    assert views_of("") == views_of("unknown") == frozenset()
    assert lie_of("L\\F") is Lie.UPRIGHT
    assert lie_of("LA\\F") is Lie.UPRIGHT
    assert lie_of("") is lie_of("L") is lie_of("x\\y") is None
    assert shows_chest("Thoracic spine") is False
    assert shows_chest("PORT CHEST") is True
    assert shows_chest("XR") is None


def test_the_command_line_tells_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = write_bundle(tmp_path / "adults", population=ADULTS)
    names = ["age_003Y.dcm", "orientation_flipped.dcm"]
    arguments = ["--model", str(bundle), *(str(CASES / name) for name in names)]
    assert main(["--inspect", *arguments]) == 1
    child, mirrored = capsys.readouterr().out.split("\n\n")[:2]
    assert "refused       This radiograph is of a child of 3;" in child
    assert "refused" not in mirrored
    assert "mirrored" in mirrored
    assert main(["--format", "csv", *arguments]) == 0
    table = capsys.readouterr().out
    assert "This radiograph is of a child of 3;" in table
    assert "the patient's right side is on its right" in table


def test_inspection_without_a_model_only_describes() -> None:
    facts = dict(inspect(CASES / "age_003Y.dcm"))
    assert "refused" not in facts


@pytest.mark.parametrize(
    "population",
    [
        {"minimum_age": -1},
        {"minimum_age": "adult"},
        {"minimum_age": float("nan")},
        {"views": ["LL"]},
        {"views": []},
        {"body_part": "HAND"},
    ],
)
def test_a_card_that_asks_for_what_is_not_known_is_refused(
    tmp_path: Path, population: dict[str, object]
) -> None:
    with pytest.raises(ModelInvalidError):
        ModelBundle.open(write_bundle(tmp_path, population=population))
